import type { Claims } from '../../../model.ts';
import { isoTime, writtenDate } from '../dates.ts';
import { foldSpace } from '../fold.ts';
import { authorNames } from '../names.ts';
import { isHidden } from './blocks.ts';
import { articleObject, type JsonObject, jsonLdObjects, namesIn, typesOf } from './json-ld.ts';
import { type Element, textOf, walk } from './tree.ts';
import { headlineOf } from './headline.ts';

/** A page's claims, and the whole article text where its JSON-LD carries it. */
export interface PageClaims extends Claims {
  articleBody?: string;
}

/** What a page says about its article outside the running text, each field from the source that is right most often first. */
export function claimsOf(root: Element, url: string | undefined): PageClaims {
  const page = surveyOf(root);
  const objects = jsonLdObjects(root);
  const article = articleObject(objects) ?? {};
  const meta = (...names: readonly string[]) => names.map((name) => page.meta.get(name)?.[0]).find((value) => value !== undefined && value !== '');

  const publisher = publisherOf(page, article, objects, url);
  const { headline, others } = headlineOf({
    jsonLd: text(article['headline']) ?? text(article['name']),
    openGraph: meta('og:title', 'twitter:title', 'dc.title', 'dcterms.title', 'sailthru.title', 'parsely-title', 'citation_title'),
    title: page.title,
    topHeadings: page.topHeadings,
    itemprop: page.itemprops.get('headline')?.[0],
    siteNames: [publisher, text(meta('og:site_name', 'application-name')), hostOf(url)].filter((name) => name !== undefined),
  });
  const isArticle = Object.keys(article).length > 0;
  const authors = authorsOf(page, article, objects, publisher);
  return defined({
    headline,
    otherHeadlines: others,
    authors: authors.length > 0 ? authors : undefined,
    publisher,
    publishedAt: publishedOf(page, article),
    modifiedAt: firstTime(article['dateModified'], meta('article:modified_time', 'og:updated_time', 'dcterms.modified', 'last-modified'), page.itemprops.get('datemodified')?.[0]),
    canonicalUrl: webAddress(page.canonical ?? meta('og:url') ?? (isArticle ? text(article['url']) : undefined), url) ?? webAddress(url, undefined),
    section: text(meta('article:section', 'parsely-section', 'section')) ?? text([article['articleSection']].flat()[0]),
    language: languageTag(page.language ?? meta('og:locale', 'content-language', 'language', 'dc.language') ?? text([article['inLanguage']].flat()[0])),
    description: text(meta('og:description', 'description', 'twitter:description')) ?? text(article['description']),
    articleBody: bodyIn(objects),
  });
}

/** What one walk over the page finds. */
interface Survey {
  meta: Map<string, string[]>;
  itemprops: Map<string, string[]>;
  title: string | undefined;
  canonical: string | undefined;
  language: string | undefined;
  topHeadings: string[];
  bylines: string[];
  authorLinks: string[];
  times: { value: string; published: boolean }[];
  dateTexts: string[];
}

const authorWords = /(?:^|[\s_-])(?:byline|by-line|author-?names?|author_name|authors?|article-?author|post-?author|writer|contributor-?name|autor(?:en|in)?|auteur|autore|redakteur)(?:$|[\s_-])/;
const notAuthor = /bio|avatar|image|photo|box|more|related|social|follow|comment|card|desc|about|footer|twitter|title|role|job|icon|-?link-?list/;
const dateWords = /(?:^|[\s_-])(?:date|datetime|published|pubdate|publish-?date|timestamp|posted-?on|entry-date|post-date|article-date|dateline|datum|fecha|time)(?:$|[\s_-])/;
const asideWords = /comment|related|sidebar|footer|recommend|most-?read|trending|teaser|promo|widget|popular|latest|newsletter|more-/;

function surveyOf(root: Element): Survey {
  const page: Survey = { meta: new Map(), itemprops: new Map(), title: undefined, canonical: undefined, language: undefined, topHeadings: [], bylines: [], authorLinks: [], times: [], dateTexts: [] };
  const add = (map: Map<string, string[]>, key: string, value: string) => map.set(key, [...(map.get(key) ?? []).slice(0, 50), value]);
  walk(root, (element) => {
    const { tag, attributes } = element;
    if (tag === 'template' || tag === 'noscript' || tag === 'svg') return false;
    if (tag === 'html') page.language ??= attributes['lang'] ?? attributes['xml:lang'];
    else if (tag === 'title') page.title ??= foldSpace(textIn(element));
    else if (tag === 'link' && /(?:^|\s)canonical(?:\s|$)/i.test(attributes['rel'] ?? '')) page.canonical ??= attributes['href'];
    else if (tag === 'meta') {
      const name = (attributes['property'] ?? attributes['name'] ?? attributes['http-equiv'])?.toLowerCase();
      const content = foldSpace(attributes['content'] ?? '');
      if (name && content) add(page.meta, name, content);
      if (attributes['itemprop'] && content) add(page.itemprops, attributes['itemprop'].toLowerCase(), content);
      return;
    }
    const words = `${attributes['class'] ?? ''} ${attributes['id'] ?? ''} ${attributes['data-testid'] ?? ''}`.toLowerCase();
    if (asideWords.test(words) && !/(?:^|\s)(?:has|with|no|is)-/.test(words) && (tag === 'div' || tag === 'aside' || tag === 'section' || tag === 'ul' || tag === 'footer')) return !isHuge(element) ? false : undefined;
    const itemprop = attributes['itemprop']?.toLowerCase();
    if (itemprop && !page.itemprops.has(itemprop) && /^(?:headline|author|creator|name|datepublished|datemodified|datecreated)$/.test(itemprop) && !(itemprop === 'name' && !insideAuthor(element))) {
      const value = attributes['content'] ?? attributes['datetime'] ?? foldSpace(textOf(element).slice(0, 500));
      if (value) add(page.itemprops, itemprop === 'name' ? 'author' : itemprop, value);
    }
    if (tag === 'h1' && !isHidden(element)) page.topHeadings.push(foldSpace(textOf(element)));
    if (tag === 'time') {
      const value = attributes['datetime'] || textOf(element);
      page.times.push({ value, published: /publish|pub-?date|created|post-?date|entry-date/.test(words) || attributes['pubdate'] !== undefined || itemprop === 'datepublished' });
    }
    if (/(?:^|\s)author(?:\s|$)/i.test(attributes['rel'] ?? '') || (tag === 'a' && /\/(?:authors?|autor(?:en)?|auteurs?|by|journalists?|profile|people|staff|reporters?|contributors?)\/[^/]/i.test(attributes['href'] ?? ''))) page.authorLinks.push(foldSpace(textOf(element)));
    if (authorWords.test(words) && !notAuthor.test(words)) {
      const value = foldSpace(textOf(element));
      if (value && value.length < 200) page.bylines.push(value);
    }
    if (tag !== 'time' && dateWords.test(words) && page.dateTexts.length < 20) {
      const value = foldSpace(textOf(element));
      if (value && value.length < 120 && /\d/.test(value)) page.dateTexts.push(attributes['datetime'] ?? value);
    }
    return undefined;
  });
  return page;
}

const textIn = (element: Element) => element.children.filter((child) => typeof child === 'string').join('');
/** A wrapper of the whole page may carry any class word; what holds a main heading is no aside. */
function isHuge(element: Element): boolean {
  let found = false;
  walk(element, (inner) => {
    if (inner.tag === 'h1' || inner.tag === 'article' || inner.tag === 'main') found = true;
    return !found;
  });
  return found;
}

function insideAuthor(element: Element): boolean {
  for (let at: Element | undefined = element.parent; at; at = at.parent) if (/author|creator/i.test(at.attributes['itemprop'] ?? '')) return true;
  return false;
}

function authorsOf(page: Survey, article: JsonObject, objects: readonly JsonObject[], publisher: string | undefined): string[] {
  const isSite = (name: string) => publisher !== undefined && name.toLowerCase() === publisher.toLowerCase();
  const claimed = (key: string) => (page.meta.get(key) ?? []).filter((value) => !/^https?:|^@|facebook\.com/.test(value));
  const sources: readonly (readonly string[])[] = [
    namesIn(article['author'] ?? article['creator'], objects),
    claimed('parsely-author'),
    claimed('sailthru.author'),
    claimed('article:author'),
    claimed('author'),
    claimed('byl'),
    claimed('dc.creator'),
    claimed('dcterms.creator'),
    claimed('citation_author'),
    page.itemprops.get('author') ?? [],
    page.authorLinks.slice(0, 4),
    page.bylines.slice(0, 1),
  ];
  let desk: string[] = [];
  for (const source of sources) {
    const names = authorNames(source);
    const persons = names.filter((name) => !isSite(name));
    if (persons.length > 0) return persons;
    if (desk.length === 0) desk = names;
  }
  return desk;
}

function publishedOf(page: Survey, article: JsonObject): string | undefined {
  const meta = (name: string) => page.meta.get(name)?.[0];
  return (
    firstTime(article['datePublished'], meta('article:published_time'), meta('og:article:published_time'), page.itemprops.get('datepublished')?.[0], article['dateCreated'], article['uploadDate']) ??
    firstTime(...['parsely-pub-date', 'sailthru.date', 'dc.date.issued', 'dcterms.created', 'dcterms.date', 'dc.date', 'dc.date.created', 'datepublished', 'pubdate', 'publish-date', 'publish_date', 'date', 'article.published', 'publication_date', 'citation_publication_date', 'cxenseparse:recs:publishtime', 'originalpublicationdate', 'vr:published_time', 'release_date', 'lastmod'].map(meta)) ??
    firstTime(...page.times.filter((time) => time.published).map((time) => time.value)) ??
    firstTime(...page.times.map((time) => time.value)) ??
    page.dateTexts.map((value) => writtenDate(value)).find((value) => value !== undefined)
  );
}

const firstTime = (...values: readonly unknown[]) => values.map(isoTime).find((value) => value !== undefined);

function publisherOf(page: Survey, article: JsonObject, objects: readonly JsonObject[], url: string | undefined): string | undefined {
  const named = text(page.meta.get('og:site_name')?.[0]) ?? text(namesIn(article['publisher'], objects)[0]) ?? text(page.meta.get('application-name')?.[0]);
  const site = named ?? text(objects.filter((object) => typesOf(object).some((type) => type === 'WebSite' || /Organization$/.test(type))).flatMap((object) => namesIn(object, objects))[0]);
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
  const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', rsquo: '’', lsquo: '‘', rdquo: '”', ldquo: '“', ndash: '–', mdash: '—', hellip: '…' };
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

/** http and https only, resolved against the page's own address, without the fragment. */
export function webAddress(address: string | undefined, base: string | undefined): string | undefined {
  if (!address || address.length > 2_000 || !URL.canParse(address, base)) return undefined;
  const resolved = new URL(address, base);
  resolved.hash = '';
  return /^https?:$/.test(resolved.protocol) ? resolved.href : undefined;
}

/** A tag in canonical form (`pt-BR`), also from a locale's name (`pt_BR`). */
export function languageTag(value: string | undefined): string | undefined {
  const tag = value?.trim().split(/[,;\s]/)[0]?.replace(/_/g, '-');
  if (!tag || !/^[a-z]{2,3}(?:-[a-z\d]{2,8}){0,3}$/i.test(tag)) return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

/** The object without its undefined fields. */
function defined<T extends object>(object: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T;
}
