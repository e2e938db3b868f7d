/**
 * The configuration: newsletters as typed values. It is parsed once, at the door (synth, a Lambda's start, the command line); inside,
 * types are facts. Errors name the newsletter, the field, what was found and what is right.
 */
import * as v from 'valibot';
import { InvalidCron, parseCron } from './schedule/cron.ts';

/** RFC 5321's `local@domain` without quoted local parts, comments or control characters: what mail services accept in practice. */
const addressPattern = /^[^\s@<>(),;:\\"[\]\p{Cc}]+@[^\s@<>(),;:\\"[\]\p{Cc}.]+(?:\.[^\s@<>(),;:\\"[\]\p{Cc}.]+)+$/u;

/** An e-mail address alone: `ada@example.com`. Line breaks and commas never pass, so nothing can smuggle a header or a second recipient. */
export const emailAddress = v.pipe(
  v.string(),
  v.regex(addressPattern, 'should be one e-mail address such as ada@example.com'),
  v.maxLength(254, 'should be at most 254 characters long'),
);

const oneLine = (longest: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1, 'should not be empty'),
    v.maxLength(longest, `should be at most ${longest} characters long`),
    v.regex(/^[^\p{Cc}]*$/u, 'should be one line without control characters'),
  );

const minutes = (least: number, most: number) =>
  v.pipe(
    v.number('should be a number of minutes'),
    v.minValue(least, `should be at least ${least} minutes`),
    v.maxValue(most, `should be at most ${most} minutes`),
  );

const languageTag = v.pipe(
  v.string(),
  v.check((tag) => canonicalLocale(tag) !== undefined, 'should be a language tag such as en or pt-BR'),
);
const timeZone = v.pipe(v.string(), v.check(isTimeZone, 'should be an IANA time zone such as Europe/Berlin'));

/** Why a text is no schedule, in words that go after "should be"; nothing where it is one. */
function cronProblem(text: string): string | undefined {
  try {
    parseCron(text);
    return undefined;
  } catch (error) {
    if (error instanceof InvalidCron) return error.message;
    throw error;
  }
}
const cron = v.pipe(
  v.string('should be a schedule such as "30 6 * * 1-5"'),
  v.check(
    (text) => cronProblem(text) === undefined,
    ({ input }) => `should be ${cronProblem(String(input))}`,
  ),
);

const days = (least: number) =>
  v.pipe(
    v.number('should be a number of days'),
    v.integer('should be a whole number of days'),
    v.minValue(least, `should be at least ${least} day${least === 1 ? '' : 's'}`),
    v.maxValue(36_500, 'should be at most 36500 days'),
  );
/** Stories an issue shows at most, where nobody says otherwise. */
const defaultMaximumStories = 100;
const wholeNumber = (least: number) =>
  v.pipe(v.number('should be a whole number'), v.integer('should be a whole number'), v.minValue(least, `should be at least ${least}`));

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
  template: v.optional(
    v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'should be the name of a template such as digest or plain')),
    'digest',
  ),
  /** What becomes of a delivery whose answer was lost: recorded and left (`keep`), or tried once more (`resend`). */
  onUnknown: v.optional(v.picklist(['keep', 'resend'], 'should be keep or resend'), 'keep'),
  /** The editor's address: each issue goes there first, as a proof, and waits until somebody sends or discards it. */
  approve: v.optional(emailAddress),
  retentionDays: v.optional(retentionSchema, {}),
});

/** A newsletter's name is a folder, a key and a header value. */
const newsletterName = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/, 'should be 1 to 40 lower-case letters, digits and inner hyphens'),
);

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
  const right = issue.type === 'strict_object' ? (issue.expected === 'never' ? 'remove it or mend its name' : 'it is required') : issue.message;
  return `- ${place}: ${found}; ${right}.`;
}

function canonicalLocale(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
