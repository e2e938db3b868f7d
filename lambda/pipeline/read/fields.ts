/** An article that stands in named fields, as scrapers, news APIs and tables hold it: an object of JSON, a row of a table. */
import type { Claims, RawArticle } from '../../model.ts';
import { isoTime } from '../../text/times.ts';
import { languageTag, webAddress } from './claim-values.ts';
import { datelineClaims } from './dateline-field.ts';
import { fieldNames } from './field-names.ts';
import { blocksOfField, itemOf, lineOfField } from './item.ts';
import { isObject, type JsonObject } from './json-object.ts';
import { authorNames } from './names.ts';

/** Fields by their names in lower case, without `_`, `-` and spaces. */
export type Fields = ReadonlyMap<string, unknown>;

const plain = (key: string) => key.toLowerCase().replace(/[_\s-]/g, '');

export const fieldsOf = (object: JsonObject): Fields => new Map(Object.entries(object).map(([key, value]) => [plain(key), value]));

/** The first of these fields that holds something. */
export function first(fields: Fields, names: readonly string[]): unknown {
  return names
    .map((name) => fields.get(plain(name)))
    .find((value) => value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0));
}

/** Whether a name, as it is written, is one of these. */
export const isNamed = (written: string, names: readonly string[]): boolean => names.some((name) => plain(name) === plain(written));

/** An article's text: a string with some length, strings in a list, or WordPress's `{rendered}`. A short `content` beside nothing else is no article. */
export function bodyOf(fields: Fields): string | undefined {
  const texts = fieldNames.body.map((name) => textIn(fields.get(name))).filter((text) => text !== undefined);
  const longest = texts.reduce<string | undefined>((best, text) => (best === undefined || text.length > best.length * 1.2 ? text : best), undefined);
  const body = longest ?? (first(fields, fieldNames.headline) ? textIn(first(fields, fieldNames.description)) : undefined);
  const least = first(fields, fieldNames.headline) ? 20 : 80;
  return body !== undefined && body.length >= least ? body : undefined;
}

function textIn(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (Array.isArray(value)) {
    if (value.length > 0 && value.every(isRendition)) return longest(value.map((one) => textIn(one['value'])));
    const parts = value.map((item) => (isObject(item) ? (item['text'] ?? item['content'] ?? item['value']) : item));
    return parts.length > 0 && parts.every((part) => typeof part === 'string') ? parts.join('\n\n') : undefined;
  }
  return isObject(value) ? textIn(value['rendered'] ?? value['html'] ?? value['text'] ?? value['value']) : undefined;
}

/** The same text in another form, as ninjs 2 lists them: with its role or its media type. */
const isRendition = (value: unknown): value is JsonObject =>
  isObject(value) && typeof value['value'] === 'string' && (value['role'] !== undefined || value['contentType'] !== undefined);

const longest = (texts: readonly (string | undefined)[]): string | undefined =>
  texts.reduce((best, text) => ((text?.length ?? 0) > (best?.length ?? 0) ? text : best), undefined);

const nameIn = (value: unknown): unknown =>
  isObject(value) ? (value['name'] ?? value['rendered'] ?? value['title'] ?? (isRendition(value) ? value['value'] : undefined)) : value;

/** What a feed or an envelope says of all its items, beside what is known from outside. */
export function claimsAround(fields: Fields, outer: Claims): Claims {
  const publisher = lineOfField(nameIn(first(fields, ['title', 'sitename', 'publisher', 'source'])));
  const language = languageTag(stringOf(first(fields, fieldNames.language)));
  return { ...outer, ...(publisher ? { publisher } : {}), ...(language ? { language } : {}) };
}

/** The article that these fields are, with what is known of all around it. */
export const articleOf = (fields: Fields, outer: Claims = {}): RawArticle => {
  const place = { place: stringOf(first(fields, ['dateline', 'located'])), agency: stringOf(first(fields, ['creditline'])) };
  return itemOf(blocksOfField(bodyOf(fields) ?? ''), { ...claimsIn(fields, outer), ...datelineClaims(place) });
};

/** What fields say of their article, and what is known of all around it where they say nothing. */
export function claimsIn(fields: Fields, outer: Claims = {}): { [K in keyof Claims]: Claims[K] | undefined } {
  const inner = fields.get('fields');
  const nested = isObject(inner) ? fieldsOf(inner) : new Map<string, unknown>();
  const get = (names: readonly string[]) => first(fields, names) ?? first(nested, names);
  const authors = [get(fieldNames.authors)]
    .flat()
    .map(nameIn)
    .filter((name): name is string => typeof name === 'string' && !isAddress(name));
  const publishers = fieldNames.publisher.map((name) => lineOfField(nameIn([get([name])].flat()[0])));
  return {
    ...outer,
    headline: lineOfField(nameIn([get(fieldNames.headline)].flat()[0])),
    authors: authorNames(authors),
    publisher: publishers.find((name) => name !== undefined && !isAddress(name)) ?? outer.publisher,
    publishedAt: isoTime(get(fieldNames.publishedAt)),
    modifiedAt: isoTime(get(fieldNames.modifiedAt)),
    canonicalUrl: webAddress(stringOf(get(fieldNames.canonicalUrl)), undefined),
    section: lineOfField(nameIn([get(fieldNames.section)].flat()[0])),
    language: languageTag(stringOf(get(fieldNames.language))) ?? outer.language,
    description: lineOfField(nameIn([get(fieldNames.description)].flat()[0])),
  };
}

const isAddress = (text: string): boolean => /^https?:/.test(text);
const stringOf = (value: unknown) => (typeof value === 'string' ? value : undefined);
