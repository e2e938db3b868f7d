import type { Article } from '../../model.ts';
import { displayText } from '../../text/display-text.ts';
import { siteOf } from '../../text/web-address.ts';

/** Who published an article, as far as it says: a name for readers and a key under which spellings of one outlet meet. */
export interface Outlet {
  key: string;
  name: string;
}

/** Tells the outlet of an article; undefined where nothing names one. */
export type OutletOf = (article: Article) => Outlet | undefined;

/** The same for "The Arab News", "Arab News" and "ARAB NEWS". */
function nameKey(name: string): string {
  const folded = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
  return folded === '' ? name : folded;
}

/**
 * Learns the outlets: an article is its publisher's; one that names none belongs to the outlet whose site it came from, by the
 * name that another article of the issue gives that site, else by the site's host; wire copy that nobody else claims is the agency's. The name of
 * a file is no outlet. Order-free: of several names of a site or spellings of a name, the one most used rules, then the first by spelling.
 */
export function learnOutlets(articles: readonly Article[]): OutletOf {
  const spellings = new Map<string, Map<string, number>>();
  const sites = new Map<string, Map<string, number>>();
  for (const { publisher, canonicalUrl } of articles) {
    const name = displayText(publisher ?? '');
    if (name === '') continue;
    count(spellings, nameKey(name), name);
    const site = siteOf(canonicalUrl);
    if (site !== undefined) count(sites, site, nameKey(name));
  }
  const named = (key: string, fallback: string): Outlet => ({ key, name: mostUsed(spellings.get(key)) ?? fallback });
  return ({ publisher, canonicalUrl, wireCredit }) => {
    const name = displayText(publisher ?? '');
    if (name !== '') return named(nameKey(name), name);
    const site = siteOf(canonicalUrl);
    if (site !== undefined) return named(mostUsed(sites.get(site)) ?? site, site);
    const agency = displayText(wireCredit ?? '');
    return agency === '' ? undefined : named(nameKey(agency), agency);
  };
}

function count(table: Map<string, Map<string, number>>, key: string, value: string): void {
  const values = table.get(key) ?? new Map<string, number>();
  table.set(key, values.set(value, (values.get(value) ?? 0) + 1));
}

function mostUsed(values: ReadonlyMap<string, number> | undefined): string | undefined {
  return [...(values ?? [])].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0];
}

/** The key of the voice that an article speaks with: wire copy is the agency's, however many carry it. */
export function voiceOf(article: Article, outletOf: OutletOf): string {
  const agency = displayText(article.wireCredit ?? '');
  return agency === '' ? (outletOf(article)?.key ?? '') : nameKey(agency);
}

/** Whether two names mean the same outlet. */
export function sameOutlet(a: string, b: string): boolean {
  return nameKey(a) === nameKey(b);
}
