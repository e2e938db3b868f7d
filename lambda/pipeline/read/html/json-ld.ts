import { bounds } from '../bounds.ts';
import { isObject, type JsonObject } from '../json-object.ts';
import { type Element, walk } from './tree.ts';

/** schema.org types that are one article, best first. Pages that describe themselves as less are used where nothing better is there. */
const articleTypes =
  /^(?:NewsArticle|ReportageNewsArticle|AnalysisNewsArticle|AskPublicNewsArticle|BackgroundNewsArticle|OpinionNewsArticle|ReviewNewsArticle|LiveBlogPosting|Article|BlogPosting|TechArticle|ScholarlyArticle|AdvertiserContentArticle|SatiricalArticle|SocialMediaPosting|Report|Review|Recipe|DiscussionForumPosting|MedicalWebPage)$/;
const weakTypes = /^(?:WebPage|ItemPage|CreativeWork|FAQPage|AboutPage|ProfilePage|VideoObject|PodcastEpisode)$/;

/** The objects of every JSON-LD script of a page, with those in lists and `@graph`s. What does not parse is left out. */
export function jsonLdObjects(root: Element): JsonObject[] {
  const found: JsonObject[] = [];
  walk(root, (element) => {
    if (element.tag !== 'script' || !/ld\+json/i.test(element.attributes['type'] ?? '')) return;
    const value = lenientParse(element.children.filter((child) => typeof child === 'string').join(''));
    collect(value, found, 0);
  });
  return found;
}

/** JSON as pages write it: inside comments or CDATA, with raw line breaks in strings, with a semicolon or a trailing comma. */
function lenientParse(source: string): unknown {
  const text = source
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*$/, '')
    .replace(/;\s*$/, '');
  for (const attempt of [text, text.replace(/[\u0000-\u001f]+/g, ' '), text.replace(/[\u0000-\u001f]+/g, ' ').replace(/,\s?([}\]])/g, '$1')]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // The next attempt mends more.
    }
  }
  return undefined;
}

function collect(value: unknown, found: JsonObject[], depth: number): void {
  if (depth > bounds.jsonDepth || found.length > 2_000) return;
  if (Array.isArray(value)) for (const item of value) collect(item, found, depth + 1);
  else if (isObject(value)) {
    found.push(value);
    for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'hasPart', 'itemListElement', 'item', 'review', 'subjectOf'])
      if (key in value && typeof value[key] === 'object') collect(value[key], found, depth + 1);
  }
}

/** What a page says of itself: its addresses, its titles and its main headings. */
export interface OwnWords {
  addresses: readonly (string | undefined)[];
  titles: readonly (string | undefined)[];
}

/** The object that describes the page's article: a kind of article before a web page, the one about this page before those of a list, the fullest first. */
export function articleObject(objects: readonly JsonObject[], own: OwnWords): JsonObject | undefined {
  const fullness = (object: JsonObject) =>
    ['headline', 'datePublished', 'author', 'articleBody', 'dateModified', 'publisher'].filter((key) => object[key]).length;
  const best = (pattern: RegExp) => {
    const fit = objects.filter((object) => typesOf(object).some((type) => pattern.test(type)));
    const about = fit.length > 1 ? fit.map((object) => isAbout(object, own)) : [];
    const those = about.includes(true) ? fit.filter((_, i) => about[i]) : fit;
    return those.sort((a, b) => fullness(b) - fullness(a))[0];
  };
  return best(articleTypes) ?? best(weakTypes);
}

/** Whether an object has one of the page's addresses, or a headline that one of its titles begins with. */
function isAbout(object: JsonObject, { addresses, titles }: OwnWords): boolean {
  const whole = object['mainEntityOfPage'];
  const told = [object['url'], object['@id'], whole, isObject(whole) ? (whole['@id'] ?? whole['url']) : undefined].map(plainAddress);
  if (addresses.map(plainAddress).some((address) => address !== '' && told.includes(address))) return true;
  const headline = lettersIn(object['headline'] ?? object['name']);
  return headline.length > LEAST_HEADLINE && titles.some((title) => lettersIn(title).includes(headline));
}
/** Letters of a headline by which a page is known. */
const LEAST_HEADLINE = 10;

const plainAddress = (address: unknown): string => (typeof address === 'string' ? address.replace(/^https?:\/\/(?:www\.)?|[?#].*$|\/+$/g, '') : '');
const lettersIn = (text: unknown): string =>
  typeof text === 'string'
    ? text
        .slice(0, 500)
        .toLowerCase()
        .replace(/&[#\w]{2,8};|[^\p{L}\p{N}]/gu, '')
    : '';

export function typesOf(object: JsonObject): string[] {
  return [object['@type']]
    .flat()
    .filter((type): type is string => typeof type === 'string')
    .map((type) => type.replace(/^https?:\/\/schema\.org\//, ''));
}

/** Names of persons and organizations, however they are given: a string, an object, a reference by `@id`, a list of these. */
export function namesIn(value: unknown, objects: readonly JsonObject[]): string[] {
  return [value].flat(2).flatMap((item): string[] => {
    if (typeof item === 'string') return /^https?:/.test(item) ? [] : [item];
    if (!isObject(item)) return [];
    const whole = item['name'] ? item : objects.find((object) => object['@id'] !== undefined && object['@id'] === item['@id'] && object['name']);
    return [whole?.['name']].flat().filter((name): name is string => typeof name === 'string');
  });
}
