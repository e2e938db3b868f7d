import type { Block, Claims } from '../../../model.ts';
import { languageTag, webAddress } from '../claim-values.ts';
import { foldSpace } from '../fold.ts';
import type { JsonObject } from '../json-object.ts';
import { authorsOf } from './authors.ts';
import { headlineOf } from './headline.ts';
import { articleObject, jsonLdObjects, namesIn, typesOf } from './json-ld.ts';
import { headlineAt } from './printed-date.ts';
import { firstTime, publishedOf } from './published.ts';
import { originalAddress } from './saved-from.ts';
import { printedTitle } from './site-name.ts';
import { type Survey, surveyOf } from './survey.ts';
import type { Element } from './tree.ts';

/** What a page says about its article outside the running text, each field from the source that is right most often first. */
export function claimsOf(root: Element, from: string | undefined, blocks: readonly Block[]): Claims {
  const page = surveyOf(root);
  const url = from === undefined ? undefined : originalAddress(from);
  if (page.canonical !== undefined) page.canonical = originalAddress(page.canonical);
  const objects = jsonLdObjects(root);
  const meta = (...names: readonly string[]) => names.map((name) => page.meta.get(name)?.[0]).find((value) => value !== undefined && value !== '');

  const own = { addresses: [page.canonical, meta('og:url'), url], titles: [page.title, meta('og:title', 'twitter:title'), ...page.topHeadings] };
  const article = articleObject(objects, own) ?? {};

  const publisher = publisherOf(page, article, objects, url);
  const { headline: chosen, others } = headlineOf({
    jsonLd: text(article['headline']) ?? text(article['name']),
    types: typesOf(article),
    openGraph: text(meta('og:title', 'twitter:title', 'dc.title', 'dcterms.title', 'sailthru.title', 'parsely-title', 'citation_title')),
    title: text(page.title),
    topHeadings: page.topHeadings,
    subHeadings: page.subHeadings,
    itemprop: page.itemprops.get('headline')?.[0],
    siteNames: [publisher, text(meta('og:site_name', 'application-name')), hostOf(url)].filter((name) => name !== undefined),
  });
  // Old pages have no heading at all, only large letters.
  const headline = page.topHeadings.length + page.subHeadings.length > 0 || chosen === undefined ? chosen : (printedTitle(chosen, blocks) ?? chosen);
  const isArticle = Object.keys(article).length > 0;
  const head = headOf(blocks, headline);
  const authors = authorsOf(page, article, objects, publisher, head);
  const modifiedAt = firstTime(
    article['dateModified'],
    meta('article:modified_time', 'og:updated_time', 'dcterms.modified', 'last-modified'),
    page.itemprops.get('datemodified')?.[0],
  );
  return defined({
    headline,
    otherHeadlines: headline === chosen || chosen === undefined ? others : [chosen, ...others],
    authors: authors.length > 0 ? authors : undefined,
    publisher,
    publishedAt: publishedOf(page, article, url ?? page.canonical, head, blocks, { headline, changed: modifiedAt }),
    modifiedAt,
    canonicalUrl: webAddress(page.canonical ?? meta('og:url') ?? (isArticle ? text(article['url']) : undefined), url) ?? webAddress(url, undefined),
    section: text(meta('article:section', 'parsely-section', 'section')) ?? text([article['articleSection']].flat()[0]),
    language: languageTag(
      page.language ?? meta('og:locale', 'content-language', 'language', 'dc.language') ?? text([article['inLanguage']].flat()[0]),
    ),
    description: text(meta('og:description', 'description', 'twitter:description')) ?? text(article['description']),
    articleBody: bodyIn([article]) ?? bodyIn(objects),
  });
}

/** The blocks in which a reader looks for byline and date: the headline and what is below it, or the main heading, then shortly before it. */
function headOf(blocks: readonly Block[], headline: string | undefined): Block[] {
  const heading = Math.max(0, headlineAt(blocks, headline));
  return [...blocks.slice(heading, heading + 15), ...blocks.slice(Math.max(0, heading - 6), heading)];
}

function publisherOf(page: Survey, article: JsonObject, objects: readonly JsonObject[], url: string | undefined): string | undefined {
  const named =
    text(page.meta.get('og:site_name')?.[0]) ?? text(namesIn(article['publisher'], objects)[0]) ?? text(page.meta.get('application-name')?.[0]);
  const site =
    named ??
    text(
      objects
        .filter((object) => typesOf(object).some((type) => type === 'WebSite' || /Organization$/.test(type)))
        .flatMap((object) => namesIn(object, objects))[0],
    );
  return site ?? hostOf(url ?? page.canonical);
}

/** The longest text that a JSON-LD object carries as its article's body. */
function bodyIn(objects: readonly JsonObject[]): string | undefined {
  const bodies = objects.map((object) => object['articleBody']).filter((body): body is string => typeof body === 'string' && body.length > 200);
  return bodies.sort((a, b) => b.length - a.length)[0];
}

function text(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const folded = foldSpace(value.includes('&') ? decodeEntities(value) : value);
  return folded === '' ? undefined : folded.slice(0, 2_000);
}

/** JSON-LD is no HTML, but content systems escape it as if it were. */
function decodeEntities(value: string): string {
  const named: Readonly<Record<string, string>> = {
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: ' ',
    rsquo: '’',
    lsquo: '‘',
    rdquo: '”',
    ldquo: '“',
    ndash: '–',
    mdash: '—',
    hellip: '…',
  };
  return value.replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,6}));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : undefined;
    if (code !== undefined) return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : whole;
    return named[name?.toLowerCase() ?? ''] ?? whole;
  });
}

function hostOf(url: string | undefined): string | undefined {
  if (!url) return undefined;
  return URL.canParse(url) ? new URL(url).hostname.replace(/^(?:www|m|amp|edition)\./, '') || undefined : undefined;
}

/** The object without its undefined fields. */
function defined<T extends object>(object: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T;
}
