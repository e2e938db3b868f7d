/** The newsletter that a local run makes: the one of `cdk.json`, with what only a deployment needs filled in. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Config, parseConfig } from '../lambda/config.ts';
import { UsageError } from './usage-error.ts';

/** Where the newsletters are written down: `cdk.json`, or the file of another deployment that `NEWSLETTER_SETTINGS` names. */
export const settingsFile = process.env['NEWSLETTER_SETTINGS']
  ? pathToFileURL(process.env['NEWSLETTER_SETTINGS'])
  : new URL('../cdk.json', import.meta.url);

/** Stand in for the addresses that a deployment gives; nothing is sent to anybody. */
const localAddresses = { from: 'digest@example.com', recipients: ['you@example.com'] };

/**
 * Reads one newsletter's settings.
 * @param name which one; the first by default
 * @throws {UsageError} where there is none of that name, with the names there are
 */
export function localConfig(name?: string): Config {
  const newsletters = readNewsletters();
  const chosen = name ?? Object.keys(newsletters)[0] ?? '';
  if (!Object.hasOwn(newsletters, chosen)) throw noNewsletter(name, Object.keys(newsletters));
  const settings = newsletters[chosen];
  // What is no settings at all is told with all else that does not fit.
  if (!isObject(settings)) return parseConfig({ [chosen]: settings });
  const recipients = Array.isArray(settings['recipients']) && settings['recipients'].length > 0 ? settings['recipients'] : localAddresses.recipients;
  // Whoever makes an issue on their own machine is its editor: nothing leaves it, and there is nobody to wait for.
  const { approve: _, ...rest } = settings;
  return parseConfig({ [chosen]: { ...localAddresses, ...rest, recipients } });
}

/**
 * All newsletters of `cdk.json`, as a stack deploys them. A sender that `-c from=…` gave is not known here, and not needed to look into
 * a bucket.
 */
export const stackConfig = (): Config =>
  parseConfig(
    Object.fromEntries(
      Object.entries(readNewsletters()).map(([name, settings]) => [name, isObject(settings) ? { from: localAddresses.from, ...settings } : settings]),
    ),
  );

/** The senders that `cdk.json` names; one that `-c from=…` gives is not known here. */
export const readSenders = (): string[] => [
  ...new Set(
    Object.values(readNewsletters()).flatMap((settings) => (isObject(settings) && typeof settings['from'] === 'string' ? [settings['from']] : [])),
  ),
];

/** What is said where a newsletter is named that the settings do not have, or none and they have none. */
export const noNewsletter = (name: string | undefined, there: readonly string[]): UsageError =>
  new UsageError(`${settingsName} has no newsletter${name === undefined ? '' : ` "${name}"`}. There are: ${there.join(', ') || 'none'}.`);

const settingsName = basename(fileURLToPath(settingsFile));

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** @throws {UsageError} where the file cannot be read or is no JSON */
function readNewsletters(): Record<string, unknown> {
  let settings: unknown;
  try {
    settings = JSON.parse(readFileSync(settingsFile, 'utf8'));
  } catch (cause) {
    throw new UsageError(`the settings in ${fileURLToPath(settingsFile)} cannot be read: ${(cause as Error).message}`, { cause });
  }
  const context = isObject(settings) ? settings['context'] : undefined;
  const newsletters = isObject(context) ? context['newsletters'] : undefined;
  return isObject(newsletters) ? newsletters : {};
}
