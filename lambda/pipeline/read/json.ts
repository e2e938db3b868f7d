import { type Claims, type Decision, type RawArticle, UnreadableFile } from '../../model.ts';
import { isoTime } from '../../text/times.ts';
import { bounds } from './bounds.ts';
import { foldSpace } from './fold.ts';
import { languageTag, webAddress } from './html/claims.ts';
import { isObject, type JsonObject } from './html/json-ld.ts';
import { blocksOfField, itemOf, lineOfField } from './item.ts';
import { fieldNames, listNames } from './json-fields.ts';
import { authorNames } from './names.ts';

/**
 * JSON: one article, a list of them, JSON Lines, a JSON Feed, or the same inside an envelope.
 * @throws {UnreadableFile} `broken-json` for text that does not parse, `no-article-in-json` where no object has a text
 */
export function readJson(text: string, decisions: Decision[]): RawArticle[] {
  const found: { object: JsonObject; outer: Claims }[] = [];
  let objects = 0;
  for (const value of valuesOf(text, decisions)) objects += search(value, {}, found, 0);
  const articles = found.slice(0, bounds.articles).map(({ object, outer }) => articleOf(object, outer));
  if (found.length > bounds.articles)
    decisions.push({
      step: 'read',
      action: 'left out',
      subject: `${found.length - bounds.articles} articles`,
      rule: 'too-many-articles',
      reason: `One file gives at most ${bounds.articles} articles; split it to have the others read.`,
    });
  if (articles.length === 0) {
    throw new UnreadableFile(
      'no-article-in-json',
      `The JSON holds ${objects === 0 ? 'no object' : `${objects} object${objects === 1 ? '' : 's'}, but none`} with an article's text. Put the text into a field such as "body", "text" or "content", and the headline into "title".`,
    );
  }
  return articles;
}

/** The file's values: the one it is, or one a line. */
function valuesOf(text: string, decisions: Decision[]): unknown[] {
  try {
    return [JSON.parse(text)];
  } catch (cause) {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    const values: unknown[] = [];
    const broken: number[] = [];
    lines.forEach((line, index) => {
      try {
        values.push(JSON.parse(line));
      } catch {
        broken.push(index + 1);
      }
    });
    if (values.filter(isObject).length === 0 || broken.length > values.length) {
      throw new UnreadableFile(
        'broken-json',
        `The file looks like JSON but does not parse: ${cause instanceof Error ? foldSpace(cause.message.slice(0, 200)) : 'it is broken'}. Write it again with a JSON library, or drop the article as text.`,
        { cause },
      );
    }
    if (broken.length > 0)
      decisions.push({
        step: 'read',
        action: 'left out',
        subject: `lines ${broken.slice(0, 20).join(', ')}`,
        rule: 'broken-json-line',
        reason: `${broken.length} of ${lines.length} lines do not parse as JSON; the others were read.`,
      });
    return values;
  }
}

const plain = (key: string) => key.toLowerCase().replace(/[_\s-]/g, '');

/** Puts every object that has a body into `found`, and looks into lists and envelopes. Returns the number of objects seen. */
function search(value: unknown, outer: Claims, found: { object: JsonObject; outer: Claims }[], depth: number): number {
  if (depth > bounds.jsonDepth || found.length > bounds.articles) return 0;
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + search(item, outer, found, depth + 1), 0);
  if (!isObject(value)) return 0;
  const fields = plainFields(value);
  if (bodyOf(fields) !== undefined) {
    found.push({ object: value, outer });
    return 1;
  }
  const around = feedClaims(fields, outer);
  const lists = listNames.map((name) => fields.get(plain(name))).filter((item) => typeof item === 'object' && item !== null);
  // An envelope of any other name: an object or list one level down.
  const inside = lists.length > 0 ? lists : [...fields.values()].filter((item) => typeof item === 'object' && item !== null);
  return 1 + inside.reduce((sum: number, item) => sum + search(item, around, found, depth + 1), 0);
}

const plainFields = (object: JsonObject) => new Map(Object.entries(object).map(([key, value]) => [plain(key), value]));
type Fields = ReadonlyMap<string, unknown>;

function first(fields: Fields, names: readonly string[]): unknown {
  return names
    .map((name) => fields.get(plain(name)))
    .find((value) => value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0));
}

/** An article's text: a string with some length, strings in a list, or WordPress's `{rendered}`. A short `content` beside nothing else is no article. */
function bodyOf(fields: Fields): string | undefined {
  const texts = fieldNames.body.map((name) => textIn(fields.get(name))).filter((text) => text !== undefined);
  const longest = texts.reduce<string | undefined>((best, text) => (best === undefined || text.length > best.length * 1.2 ? text : best), undefined);
  const body = longest ?? (first(fields, fieldNames.headline) ? textIn(first(fields, fieldNames.description)) : undefined);
  const least = first(fields, fieldNames.headline) ? 20 : 80;
  return body !== undefined && body.length >= least ? body : undefined;
}

function textIn(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (Array.isArray(value)) {
    const parts = value.map((item) => (isObject(item) ? (item['text'] ?? item['content'] ?? item['value']) : item));
    return parts.length > 0 && parts.every((part) => typeof part === 'string') ? parts.join('\n\n') : undefined;
  }
  return isObject(value) ? textIn(value['rendered'] ?? value['html'] ?? value['text'] ?? value['value']) : undefined;
}

const nameIn = (value: unknown): unknown => (isObject(value) ? (value['name'] ?? value['rendered'] ?? value['title']) : value);

/** What a feed says of all its items. */
function feedClaims(fields: Fields, outer: Claims): Claims {
  const publisher = lineOfField(nameIn(first(fields, ['title', 'sitename', 'publisher', 'source'])));
  const language = languageTag(stringOf(first(fields, fieldNames.language)));
  return { ...outer, ...(publisher ? { publisher } : {}), ...(language ? { language } : {}) };
}

function articleOf(object: JsonObject, outer: Claims): RawArticle {
  const fields = plainFields(object);
  const nested = isObject(fields.get('fields')) ? plainFields(fields.get('fields') as JsonObject) : new Map<string, unknown>();
  const get = (names: readonly string[]) => first(fields, names) ?? first(nested, names);
  const authors = [get(fieldNames.authors)]
    .flat()
    .map(nameIn)
    .filter((name): name is string => typeof name === 'string' && !/^https?:/.test(name));
  const description = lineOfField(nameIn(get(fieldNames.description)));
  const publisher = lineOfField(nameIn(get(fieldNames.publisher)));
  return itemOf(blocksOfField(bodyOf(fields) ?? ''), {
    ...outer,
    headline: lineOfField(nameIn(get(fieldNames.headline))),
    authors: authorNames(authors),
    publisher: publisher && !/^https?:/.test(publisher) ? publisher : outer.publisher,
    publishedAt: isoTime(get(fieldNames.publishedAt)),
    modifiedAt: isoTime(get(fieldNames.modifiedAt)),
    canonicalUrl: webAddress(stringOf(get(fieldNames.canonicalUrl)), undefined),
    section: lineOfField(nameIn([get(fieldNames.section)].flat()[0])),
    language: languageTag(stringOf(get(fieldNames.language))) ?? outer.language,
    description,
  });
}

const stringOf = (value: unknown) => (typeof value === 'string' ? value : undefined);
