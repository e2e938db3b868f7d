/** What the stack is told: `cdk.json`'s context and `-c` on the command line, checked before anything is made. */

import * as v from 'valibot';
import { type Config, InvalidConfig, parseConfig } from '../lambda/config.ts';
import { emailAddress } from '../lambda/config-values.ts';

export interface Settings {
  config: Config;
  /** The newsletters as they were written, without defaults: what the functions' environment holds. */
  newsletters: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** Make the senders' SES identities. By default they exist already: making one that exists fails the deployment. */
  createIdentity: boolean;
  /** Tells one deployment from others in the same account and region; absent for the one that counts. */
  stage?: string;
  /** Who hears of alarms, of each issue, and of drops that failed. */
  alarmEmail?: string;
  /** A key of one's own for bucket, queues and topic: a new one, or the ARN of one that is there. By default AWS's own keys are used. */
  kms?: true | string;
  /** X-Ray follows the functions' invocations. */
  tracing: boolean;
  /** Saved queries for CloudWatch Logs Insights; some emulators have none. */
  savedQueries: boolean;
}

/** The stack's name: every deployment has resources of its own. */
export const stackNameOf = ({ stage }: Pick<Settings, 'stage'>): string => (stage === undefined ? 'NewsletterDigest' : `NewsletterDigest-${stage}`);

const howToStart = 'Run `npx cdk deploy -c from=you@example.com -c to=you@example.com`, or write it into the newsletter in cdk.json.';

/**
 * Reads the context: `newsletters` (as in cdk.json, or as JSON by `-c`), `from` and `to` (sender and recipients of the only newsletter,
 * over what stands there), `stage`, `createIdentity`, `alarmEmail`.
 * @param templates the templates there are, by name
 * @throws {InvalidConfig} naming newsletter, field, what was found, and what is right
 */
export function readSettings(context: (key: string) => unknown, templates: readonly string[]): Settings {
  const newsletters = withOverrides(readNewsletters(context('newsletters')), text('from', context('from')), text('to', context('to')));
  for (const [name, newsletter] of Object.entries(newsletters)) {
    if (!newsletter['from'])
      throw new InvalidConfig(`Newsletter "${name}" has no sender (field from): the address that SES has verified. ${howToStart}`);
  }
  const alarmEmail = text('alarmEmail', context('alarmEmail'));
  if (alarmEmail !== undefined && !v.is(emailAddress, alarmEmail)) {
    throw new InvalidConfig(`alarmEmail: found ${JSON.stringify(alarmEmail)}; should be one e-mail address such as ops@example.com.`);
  }
  const stage = text('stage', context('stage'));
  if (stage !== undefined && !/^[a-z][a-z0-9-]{0,19}$/.test(stage)) {
    throw new InvalidConfig(`stage: found ${JSON.stringify(stage)}; should be 1 to 20 lower-case letters, digits and hyphens such as dev.`);
  }
  const config = parseConfig(newsletters);
  for (const { name, template } of config.newsletters) {
    if (!templates.includes(template)) {
      throw new InvalidConfig(
        `Newsletter "${name}", field template: found ${JSON.stringify(template)}; should be a template in templates/. There are: ${templates.join(', ')}.`,
      );
    }
  }
  return {
    config,
    newsletters,
    ...(stage !== undefined && { stage }),
    createIdentity: flag('createIdentity', context('createIdentity'), false),
    ...(alarmEmail !== undefined && { alarmEmail }),
    ...keyOf(context('kms')),
    tracing: flag('tracing', context('tracing'), true),
    savedQueries: flag('savedQueries', context('savedQueries'), true),
  };
}

function readNewsletters(value: unknown): Settings['newsletters'] {
  const given = typeof value === 'string' ? parseJson(value) : value;
  if (given === undefined)
    throw new InvalidConfig(
      'The context has no newsletters. Write them into cdk.json: "context": { "newsletters": { "digest": { "title": "News Digest" } } }.',
    );
  const result = v.safeParse(v.record(v.string(), v.record(v.string(), v.unknown())), given);
  if (!result.success)
    throw new InvalidConfig(`newsletters: found ${JSON.stringify(given)}; should be an object with one object a newsletter, by its name.`);
  return result.output;
}

function withOverrides(newsletters: Settings['newsletters'], from: string | undefined, to: string | undefined): Settings['newsletters'] {
  if (from === undefined && to === undefined) return newsletters;
  const [only, ...others] = Object.entries(newsletters);
  if (!only || others.length > 0)
    throw new InvalidConfig('-c from and -c to are for a stack with one newsletter; write sender and recipients of several into cdk.json.');
  const recipients = to?.split(',').map((address) => address.trim());
  return { [only[0]]: { ...only[1], ...(from !== undefined && { from }), ...(recipients && { recipients }) } };
}

function text(name: string, value: unknown): string | undefined {
  if (value === undefined || value === '') return undefined;
  if (typeof value !== 'string') throw new InvalidConfig(`${name}: found ${JSON.stringify(value)}; should be a text.`);
  return value.trim();
}

function keyOf(value: unknown): Pick<Settings, 'kms'> {
  if (value === undefined || value === '' || value === false || value === 'false') return {};
  if (value === true || value === 'true') return { kms: true };
  if (typeof value === 'string' && /^arn:[a-z-]+:kms:[a-z0-9-]+:\d{12}:key\/[A-Za-z0-9-]+$/.test(value)) return { kms: value };
  throw new InvalidConfig(
    `kms: found ${JSON.stringify(value)}; should be true for a new key, or the ARN of one such as arn:aws:kms:eu-west-1:111122223333:key/….`,
  );
}

function flag(name: string, value: unknown, otherwise: boolean): boolean {
  if (value === undefined || value === '') return otherwise;
  if (value === false || value === 'false') return false;
  if (value === true || value === 'true') return true;
  throw new InvalidConfig(`${name}: found ${JSON.stringify(value)}; should be true or false.`);
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw new InvalidConfig(`newsletters: ${(cause as Error).message}; should be JSON.`, { cause });
  }
}
