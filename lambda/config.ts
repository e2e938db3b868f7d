/**
 * The configuration: newsletters as typed values. It is parsed once, at the door (synth, a Lambda's start, the command line); inside,
 * types are facts. Errors name the newsletter, the field, what was found and what is right.
 */
import * as v from 'valibot';
import { cron, days, emailAddress, languageTag, minutes, newsletterName, oneLine, templateName, timeZone, wholeNumber } from './config-values.ts';

/** Stories an issue shows at most, where nobody says otherwise. */
const defaultMaximumStories = 100;

/**
 * Days for which the bucket keeps what is done with. Issues and deliveries have a month at least: chunks that wait for the daily quota,
 * and issues that wait for approval, are made of them.
 */
const retentionSchema = v.strictObject({
  /** The bytes of files that were read. */
  archive: v.optional(days(1), 90),
  /** The bytes of files that could not be read. */
  rejected: v.optional(days(1), 90),
  /** Issues, with their web versions, which the mails link to. */
  issues: v.optional(days(30), 1095),
  /** Who was sent which issue. */
  deliveries: v.optional(days(30), 400),
});
export type Retention = v.InferOutput<typeof retentionSchema>;

const newsletterSchema = v.strictObject({
  title: oneLine(100),
  /** The sender: an identity that SES has verified. */
  from: emailAddress,
  /** The sender's name in the mail client; the title by default. */
  fromName: v.optional(oneLine(100)),
  replyTo: v.optional(emailAddress),
  /** A deploy-time list for small newsletters; `recipients/<newsletter>.csv` in the bucket rules where it exists. */
  recipients: v.optional(v.array(emailAddress), []),
  language: v.optional(languageTag, 'en'),
  timeZone: v.optional(timeZone, 'UTC'),
  /** An issue is due when nothing came for so long … */
  quietMinutes: v.optional(minutes(0, 24 * 60), 10),
  /** … or when the oldest article has waited so long. */
  maximumWaitMinutes: v.optional(minutes(1, 7 * 24 * 60), 120),
  /** Instead: an issue is due at these times of the newsletter's zone only, as crontab(5) writes them. */
  schedule: v.optional(cron),
  /**
   * An issue with fewer stories does not go out: its articles wait, until the next slot, or until the oldest has waited the maximum. Whoever
   * asks for an issue gets it all the same.
   */
  minimumStories: v.optional(wholeNumber(1), 1),
  /** Stories an issue shows in full or brief at most. */
  maximumStories: v.optional(wholeNumber(1), defaultMaximumStories),
  /** Stories of one publisher in an issue at most, where others have enough to fill it. */
  maximumPerPublisher: v.optional(wholeNumber(1), 20),
  /** About how many words a story's summary has. */
  summaryWords: v.optional(wholeNumber(15), 60),
  /** Days for which the issues' stories are remembered and not told again. */
  memoryDays: v.optional(v.pipe(v.number(), v.minValue(0, 'should be at least 0')), 14),
  /** Sections that come first, in this order; others follow by weight. */
  sections: v.optional(v.array(oneLine(60)), []),
  postalAddress: v.optional(oneLine(300)),
  /** The look: the name of an MJML file in `templates/`. Whether there is one is known where templates are compiled. */
  template: v.optional(templateName, 'digest'),
  /** What becomes of a delivery whose answer was lost: recorded and left (`keep`), or tried once more (`resend`). */
  onUnknown: v.optional(v.picklist(['keep', 'resend'], 'should be keep or resend'), 'keep'),
  /** The editor's address: each issue goes there first, as a proof, and waits until somebody sends or discards it. */
  approve: v.optional(emailAddress),
  retentionDays: v.optional(retentionSchema, {}),
});

/** All newsletters, by name: what `cdk.json` may hold. */
export const newslettersSchema = v.pipe(
  v.record(newsletterName, newsletterSchema),
  v.check((all) => Object.keys(all).length > 0, 'should name at least one newsletter'),
);

export type NewsletterSettings = v.InferOutput<typeof newsletterSchema>;
/** One newsletter's rules, with its name. */
export type Newsletter = NewsletterSettings & { name: string };
export interface Config {
  newsletters: readonly Newsletter[];
}

/** Settings as an earlier version of the code froze them: fields that it did not know have their defaults. */
export function frozenSettings(frozen: Newsletter): Newsletter {
  const defaults = Object.fromEntries(Object.entries(v.getDefaults(newsletterSchema)).filter(([, value]) => value !== undefined));
  return { ...defaults, ...frozen, retentionDays: v.parse(retentionSchema, frozen.retentionDays ?? {}) };
}

/** Thrown where a configuration does not fit; the message has one line a problem. */
export class InvalidConfig extends Error {
  override readonly name = 'InvalidConfig';
}

/**
 * Parses newsletters by name, as `cdk.json` and the Lambdas' environment hold them, and fills in the defaults.
 * @throws {InvalidConfig} one line a problem: newsletter, field, what was found, what is right
 */
export function parseConfig(newsletters: unknown): Config {
  const result = v.safeParse(newslettersSchema, newsletters);
  if (!result.success) throw unfit(result.issues.map(describeIssue));
  // What was written, for a default contradicts nothing.
  const contradictions = Object.entries(newsletters as Record<string, Partial<NewsletterSettings>>).flatMap(([name, given]) =>
    contradictionsOf(name, given),
  );
  if (contradictions.length > 0) throw unfit(contradictions);
  return { newsletters: Object.entries(result.output).map(([name, settings]) => ({ name, ...settings })) };
}

const unfit = (lines: readonly string[]): InvalidConfig => new InvalidConfig(`The newsletters' configuration does not fit:\n${lines.join('\n')}`);

/** Fields that say different things, though each is right for itself. */
function contradictionsOf(newsletter: string, given: Partial<NewsletterSettings>): string[] {
  const place = (field: string): string =>
    `- newsletter "${newsletter}", field ${field}: found ${JSON.stringify(given[field as keyof typeof given])}`;
  const settling = (['quietMinutes', 'maximumWaitMinutes'] as const).filter((field) => given.schedule !== undefined && given[field] !== undefined);
  const tooMany = given.minimumStories !== undefined && given.minimumStories > (given.maximumStories ?? defaultMaximumStories);
  return [
    ...settling.map(
      (field) => `${place(field)} beside a schedule; remove one of them: a newsletter goes out by schedule, or when a drop has settled.`,
    ),
    ...(tooMany
      ? [`${place('minimumStories')}, more than maximumStories (${given.maximumStories ?? defaultMaximumStories}); should be at most that.`]
      : []),
  ];
}

function describeIssue(issue: v.BaseIssue<unknown>): string {
  const [newsletter, ...field] = (issue.path ?? []).map((item) => String(item.key));
  const place =
    newsletter === undefined
      ? 'newsletters'
      : field.length === 0
        ? `newsletter "${newsletter}"`
        : `newsletter "${newsletter}", field ${field.join('.')}`;
  const found =
    issue.type === 'strict_object' && issue.expected === 'never' ? 'there is no such field' : `found ${JSON.stringify(issue.input) ?? 'nothing'}`;
  const right = issue.type === 'strict_object' ? rightObject(issue, field.length === 0) : rightValue(issue);
  return `- ${place}: ${found}; ${right}.`;
}

/** What is right where a value is of another type, in place of the schema library's words. */
const rightTypes: Readonly<Record<string, string>> = {
  record: 'should be an object with each newsletter under its name, {"daily": {"title": …}}',
  string: 'should be text in quotation marks',
  array: 'should be a list in square brackets',
};

/** What a field's own rule says is right; where it says nothing, the library's words about types are said in a person's. */
const rightValue = ({ type, message }: v.BaseIssue<unknown>): string =>
  message.startsWith('Invalid type:') ? (rightTypes[type] ?? message) : message;

/** What is right where an object, or a field of one, is not as it should be. */
function rightObject({ expected, input }: v.BaseIssue<unknown>, isNewsletter: boolean): string {
  if (expected === 'never') return 'remove it or mend its name';
  if (expected !== 'Object' || input === undefined) return 'it is required';
  return isNewsletter
    ? 'should be an object with its settings, title and from at least; or remove the newsletter'
    : 'should be an object with its settings';
}
