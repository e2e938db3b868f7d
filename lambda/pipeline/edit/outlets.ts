import type { Article } from '../../model.ts';
import { displayText } from '../../text/display-text.ts';
import { siteOf } from '../../text/web-address.ts';
import { nameKey, ownerOf, registeredSite } from './families.ts';

/** Who published an article, as far as it says: a name for readers and a key under which spellings of one outlet meet. */
export interface Outlet {
  key: string;
  name: string;
}

/** What an issue's articles say about who published them. */
export interface Outlets {
  /** The outlet of an article; undefined where nothing names one. */
  of(article: Article): Outlet | undefined;
  /** The agency whose copy an article is, in the usual spelling, where that is not the outlet itself. */
  agencyOf(article: Article): string | undefined;
  /**
   * The family that its outlet belongs to, as a key and a name: a known owner of several, else the site that several outlets of the issue share, else
   * the outlet alone. Undefined where nothing names one.
   */
  familyOf(article: Article): Outlet | undefined;
  /** The voice that an article speaks with: wire copy is the agency's, however many carry it, and a family has one. Undefined where nothing names one. */
  voiceOf(article: Article): Outlet | undefined;
}

/**
 * Learns the outlets: an article is its publisher's; one that names none belongs to the outlet whose site it came from, by the
 * name that another article of the issue gives that site, else by the site's host; wire copy that nobody else claims is the agency's. The name of
 * a file is no outlet. Order-free: of several names of a site or spellings of a name, the one most used rules, then the first by spelling.
 */
export function learnOutlets(articles: readonly Article[]): Outlets {
  const spellings = new Map<string, Map<string, number>>();
  const sites = new Map<string, Map<string, number>>();
  for (const { publisher, wireCredit, canonicalUrl } of articles) {
    for (const name of [displayText(publisher ?? ''), displayText(wireCredit ?? '')]) if (name !== '') count(spellings, nameKey(name), name);
    const site = siteOf(canonicalUrl);
    const name = displayText(publisher ?? '');
    if (site !== undefined && name !== '') count(sites, site, nameKey(name));
  }
  const named = (key: string, fallback: string): Outlet => ({ key, name: mostUsed(spellings.get(key)) ?? fallback });
  const agency = ({ wireCredit }: Article): Outlet | undefined => {
    const name = displayText(wireCredit ?? '');
    return name === '' ? undefined : named(nameKey(name), name);
  };
  const of = (article: Article): Outlet | undefined => {
    const name = displayText(article.publisher ?? '');
    if (name !== '') return named(nameKey(name), name);
    const site = siteOf(article.canonicalUrl);
    return site === undefined ? agency(article) : named(mostUsed(sites.get(site)) ?? site, site);
  };
  // Where each outlet prints: outlets that share a registered site are one house.
  const houses = new Map<string, Map<string, number>>();
  const agencies = new Set<string>();
  for (const article of articles) {
    const outlet = of(article);
    const site = siteOf(article.canonicalUrl);
    if (outlet !== undefined && site !== undefined && registeredSite(site) !== undefined) count(houses, outlet.key, site);
    const credited = agency(article);
    if (credited !== undefined) agencies.add(credited.key);
  }
  const familyOf = (article: Article): Outlet | undefined => {
    const outlet = of(article);
    if (outlet === undefined) return undefined;
    const host = mostUsed(houses.get(outlet.key));
    const owner = ownerOf(outlet.key, host);
    if (owner !== undefined) return { key: `owner ${owner}`, name: owner };
    const site = host === undefined ? undefined : registeredSite(host);
    return site === undefined ? outlet : { key: `site ${site}`, name: site };
  };
  const voiceOf = (article: Article): Outlet | undefined => {
    const credited = agency(article);
    if (credited !== undefined) return credited;
    const key = of(article)?.key;
    const own = [...agencies].find((one) => isOwnOutlet(one, key));
    return own === undefined ? familyOf(article) : named(own, own);
  };
  return {
    of,
    familyOf,
    agencyOf: (article) => {
      const credited = agency(article);
      return credited === undefined || isOwnOutlet(credited.key, of(article)?.key) ? undefined : credited.name;
    },
    voiceOf,
  };
}

function count(table: Map<string, Map<string, number>>, key: string, value: string): void {
  const values = table.get(key) ?? new Map<string, number>();
  table.set(key, values.set(value, (values.get(value) ?? 0) + 1));
}

/** The one most used; of equals the one that does not shout, then the first by spelling. */
function mostUsed(values: ReadonlyMap<string, number> | undefined): string | undefined {
  const shouts = (name: string): number => (name.length > 6 && name === name.toUpperCase() ? 1 : 0);
  return [...(values ?? [])].sort(([a, m], [b, n]) => n - m || shouts(a) - shouts(b) || (a < b ? -1 : 1))[0]?.[0];
}

/** Whether an outlet is the agency's own: the agency itself, or "AP News" of AP, "reuters.com" of Reuters. */
function isOwnOutlet(agency: string, outlet: string | undefined): boolean {
  return outlet === agency || outlet === `${agency}news` || outlet?.split('.')[0] === agency;
}

/** Whether two names mean the same outlet. */
export function sameOutlet(a: string, b: string): boolean {
  return nameKey(a) === nameKey(b);
}
