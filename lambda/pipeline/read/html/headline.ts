import { foldSpace } from '../fold.ts';
import { isSuffixed, partAfter, restOfTitle, squeeze, stripSite } from './site-name.ts';

/** The strings that a page offers as its headline. */
export interface HeadlineCandidates {
  jsonLd: string | undefined;
  /** What schema.org calls the object that names `jsonLd`: `NewsArticle`, `BlogPosting`. */
  types?: readonly string[];
  openGraph: string | undefined;
  title: string | undefined;
  topHeadings: readonly string[];
  subHeadings: readonly string[];
  itemprop: string | undefined;
  siteNames: readonly string[];
}

/**
 * The headline as the page prints it: its main heading where another source says the same or nothing, else the structured one, else
 * the title, always without the site's name. `others` are the remaining strings, to recognize a repeated headline by.
 */
export function headlineOf(page: HeadlineCandidates): { headline: string | undefined; others: readonly string[] } {
  const strip = (value: string | undefined) => (value ? stripSite(foldSpace(value), page.siteNames) : undefined) || undefined;
  const title = strip(page.title);
  const jsonLd = strip(page.jsonLd);
  const openGraph = strip(page.openGraph);
  const itemprop = strip(page.itemprop);
  const claimed = [jsonLd, openGraph, title].filter((value) => value !== undefined);
  // On blogs the main heading is the site's name, which also closes the title; the article's is then on the second level.
  const siteNames = page.siteNames.map(squeeze).filter((name) => name !== '');
  const closing = squeeze(partAfter(page.title ?? ''));
  const isSiteName = (heading: string) => {
    const letters = squeeze(heading);
    return siteNames.includes(letters) || (heading.length < 40 && closing !== '' && closing === letters);
  };
  const isRest = restOfTitle(page.title, [jsonLd, openGraph], page.topHeadings);
  const readable = (heading: string) => heading !== '' && heading.length < 300 && !isSiteName(heading) && !isRest(heading);
  const claimedLetters = claimed.map(squeeze);
  const isClaim = (heading: string) => claimedLetters.includes(squeeze(heading));
  const equalsTitle = (heading: string) => isClaim(heading) || (page.title ?? '').startsWith(`${heading} `);
  const topHeadings = page.topHeadings.filter(readable);
  const subHeadings = page.subHeadings.filter((heading) => heading.length > 10 && readable(heading));
  const headings = [...topHeadings.map((heading) => (heading === page.title ? (title ?? heading) : heading)), ...subHeadings.filter(equalsTitle)];
  const likest = (heading: string) => Math.max(0, ...claimed.map((claim) => likeness(heading, claim)));
  const alike = headings.find((heading) => likest(heading) >= ALIKE);
  const exact = topHeadings.find(equalsTitle) ?? subHeadings.find(isClaim);
  // Of a section's name and the headline, that one is printed which the title is.
  const printed = (alike !== undefined && likest(alike) < SAME ? exact : undefined) ?? alike ?? itemprop;
  const disagree = jsonLd !== undefined && openGraph !== undefined && likeness(jsonLd, openGraph) < SAME;
  const only = headings.length === 1 && !page.siteNames.some((name) => likeness(name, headings[0] ?? '') >= 0.8) ? headings[0] : undefined;
  const headline =
    (printed &&
      settled(printed, {
        jsonLd,
        openGraph,
        subHeadings: page.subHeadings,
        forSearch: writtenForSearch(page.types ?? [], [jsonLd, openGraph, title]),
        ofDesk: isOfDesk(page.types ?? [], jsonLd, [printed, openGraph, title]),
      })) ??
    // Data that do not agree with each other are not worth more than what a reader sees.
    (disagree && (only?.length ?? 0) >= OWN_HEADLINE ? only : undefined) ??
    (jsonLd && openGraph && likeness(jsonLd, openGraph) >= 0.5 && !isSuffixed(openGraph, jsonLd, page.siteNames) ? openGraph : undefined) ??
    jsonLd ??
    openGraph ??
    only ??
    title ??
    headings[0];
  const all = [page.jsonLd, page.openGraph, page.title, title, openGraph, jsonLd, ...headings.slice(0, 3)].map((value) => foldSpace(value ?? ''));
  return { headline, others: [...new Set(all)].filter((value) => value !== '' && value !== headline) };
}

/** Share of a heading's words that a claim has, from which it may be the headline, and from which it surely is. */
const ALIKE = 0.5;
const SAME = 0.8;

/** What a page's structured data and its second-level headings say about a printed heading. */
interface Told {
  jsonLd: string | undefined;
  openGraph: string | undefined;
  subHeadings: readonly string[];
  /** The data and the title are one string for search engines. */
  forSearch: boolean;
  /** The news desk's own headline stands in the data alone. */
  ofDesk: boolean;
}

/** Types of pages whose data extensions of blogs write. A news desk writes another headline into its data only where it is the headline. */
const ofBlogs: ReadonlySet<string> = new Set(['BlogPosting', 'WebPage', 'ItemPage']);

/** Whether a blog's extension filled title, data and OpenGraph with one string, which is then no second voice against the heading on the page. */
const writtenForSearch = (types: readonly string[], [first, ...others]: readonly (string | undefined)[]) =>
  first !== undefined && types.some((type) => ofBlogs.has(type)) && others.every((other) => other !== undefined && folded(other) === folded(first));

/**
 * Whether a news desk's data hold a headline that heading, title and OpenGraph, which are one string, do not have: those three are then filled from the
 * field for search engines, and the data from the headline. A name or a part of the heading is none.
 */
function isOfDesk(types: readonly string[], jsonLd: string | undefined, others: readonly (string | undefined)[]): boolean {
  const [told, first = '', ...more] = [jsonLd, ...others].map((text) => folded(text ?? ''));
  if (told === undefined || told.length < OWN_HEADLINE || !types.some((type) => type.endsWith('NewsArticle'))) return false;
  return more.every((other) => other === first) && !first.includes(told) && !told.includes(first);
}
/** Characters from which a text in the data is a headline of its own. */
const OWN_HEADLINE = 25;

/** The printed heading, unless it has a kicker before the claimed one, is an address for search engines, or the claims agree on other words. */
function settled(printed: string, { jsonLd, openGraph, subHeadings, forSearch, ofDesk }: Told): string {
  const heading = folded(printed);
  const claims = [jsonLd, openGraph].filter((claim) => claim !== undefined);
  const letters = squeeze(printed);
  // Elements of one heading that only their look parts: the claim has the space between them.
  const spaced = claims.find((claim) => squeeze(claim) === letters && folded(claim) !== heading);
  if (spaced) return spaced;
  if (jsonLd && openGraph && folded(jsonLd) === folded(openGraph)) {
    const kicker = isTail(folded(openGraph), heading) || isTail(heading, folded(openGraph));
    return folded(openGraph).startsWith(heading) || (forSearch && !kicker) ? printed : openGraph;
  }
  if (ofDesk && jsonLd) return jsonLd;
  if (claims.some((claim) => folded(claim) === heading))
    return claims.find((claim) => folded(claim) !== heading && printedBelow(claim, subHeadings)) ?? printed;
  const tail = claims.find((claim) => isTail(folded(claim), heading));
  return tail ?? claims.map((claim) => commonTail(printed, claim)).find((common) => common !== undefined) ?? printed;
}

/** Whether a second-level heading is the claimed headline, or ends with it behind a kicker: the first level is then written for search engines. */
const printedBelow = (claim: string, subHeadings: readonly string[]) =>
  subHeadings.slice(0, 2).some((heading) => folded(heading) === folded(claim) || isTail(folded(claim), folded(heading)));

/** What stands behind the kicker where two headlines have different kickers: `Storm in the north - Roads closed`, `Weather: Roads closed`. */
function commonTail(one: string, other: string): string | undefined {
  const tails = [...one.matchAll(kicker)].map((match) => one.slice(match.index + match[0].length));
  return tails.find((tail) => {
    if (tail.length < 15 || !other.endsWith(tail)) return false;
    const before = other.slice(0, -tail.length);
    return /(?::|\s[|–—-])\s$/u.test(before) && likeness(before, one.slice(0, -tail.length)) < 0.5;
  });
}
const kicker = /(?::|\s[|–—-])\s/gu;

const folded = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const isTail = (claim: string, heading: string) => claim.length >= 15 && claim.length < heading.length && heading.endsWith(` ${claim}`);

const wordsOf = (text: string) =>
  new Set(
    text
      .toLowerCase()
      .normalize('NFKC')
      .match(/[\p{L}\p{N}]+/gu) ?? [],
  );

/** Share of the smaller set of words that the other one has too. */
function likeness(a: string, b: string): number {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  const least = Math.min(left.size, right.size);
  return least === 0 ? 0 : [...left].filter((word) => right.has(word)).length / least;
}
