/** The newsletter that a local run makes: the one of `cdk.json`, with what only a deployment needs filled in. */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
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
  const settings = newsletters[chosen];
  if (!settings) throw new UsageError(`cdk.json has no newsletter "${chosen}". There are: ${Object.keys(newsletters).join(', ') || 'none'}.`);
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
  parseConfig(Object.fromEntries(Object.entries(readNewsletters()).map(([name, settings]) => [name, { from: localAddresses.from, ...settings }])));

/** The senders that `cdk.json` names; one that `-c from=…` gives is not known here. */
export const readSenders = (): string[] => [
  ...new Set(Object.values(readNewsletters()).flatMap(({ from }) => (typeof from === 'string' ? [from] : []))),
];

function readNewsletters(): Record<string, Record<string, unknown>> {
  const { context } = JSON.parse(readFileSync(settingsFile, 'utf8')) as { context?: { newsletters?: Record<string, Record<string, unknown>> } };
  return context?.newsletters ?? {};
}
