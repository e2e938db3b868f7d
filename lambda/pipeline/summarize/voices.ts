import type { Article, Story } from '../../model.ts';
import { siteOf } from '../../text/web-address.ts';

/** The name of an outlet without what its spellings differ in: "The Coast Courier" and "COAST COURIER" are one. */
const folded = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** The outlet of an article as a reader knows it: its name, else its site, else the agency; undefined where nothing names one. */
export function outletOf({ publisher, canonicalUrl, wireCredit }: Article): string | undefined {
  return [publisher, siteOf(canonicalUrl), wireCredit].find((name) => name !== undefined && folded(name) !== '');
}

/**
 * Whose voice each article of a story speaks with, by its place in `articles`: a key that only articles of one origin share. An agency's copy is the
 * agency's wherever it is printed, one outlet is one voice, and articles of one text are one. Undefined for an article that names nobody
 * where others do: that it is independent of them cannot be known.
 */
export function voicesOf(articles: readonly Article[], { lead, nearDuplicates, duplicateGroups }: Story): (string | undefined)[] {
  const own = new Map(articles.map(({ id, wireCredit, ...article }) => [id, folded(wireCredit ?? outletOf({ id, ...article }) ?? '')]));
  const nobody = [...own.values()].every((key) => key === '');
  const voice = new Map([...own].map(([id, key]) => [id, key === '' && nobody ? `article ${id}` : key]));
  for (const group of [[lead.id, ...nearDuplicates.map(({ id }) => id)], ...duplicateGroups]) {
    const keys = new Set(group.flatMap((id) => voice.get(id) || []));
    const [shared] = [...keys].sort();
    if (shared === undefined) continue;
    for (const [id, key] of voice) if (keys.has(key) || group.includes(id)) voice.set(id, shared);
  }
  return articles.map(({ id }) => voice.get(id) || undefined);
}
