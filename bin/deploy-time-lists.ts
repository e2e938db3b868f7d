/** The lists that stand in `cdk.json` itself, for newsletters with few recipients. */
import { foldAddress } from '../lambda/stages/addresses.ts';

interface WithLists {
  context?: { newsletters?: Record<string, { recipients?: unknown }> };
}

/**
 * The text of `cdk.json` without somebody, in JSON's usual layout of two spaces.
 * @returns undefined where they are on none of its lists; else the text, and whose lists had them
 */
export function withoutRecipient(json: string, address: string): { json: string; newsletters: string[] } | undefined {
  const settings = JSON.parse(json) as WithLists;
  const newsletters: string[] = [];
  for (const [name, newsletter] of Object.entries(settings.context?.newsletters ?? {})) {
    if (!Array.isArray(newsletter.recipients)) continue;
    const others = newsletter.recipients.filter((recipient) => typeof recipient !== 'string' || foldAddress(recipient) !== foldAddress(address));
    if (others.length === newsletter.recipients.length) continue;
    newsletter.recipients = others;
    newsletters.push(name);
  }
  return newsletters.length === 0 ? undefined : { json: `${JSON.stringify(settings, undefined, 2)}\n`, newsletters };
}
