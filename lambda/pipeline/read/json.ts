import { type Claims, type Decision, type RawArticle, UnreadableFile } from '../../model.ts';
import { bounds } from './bounds.ts';
import { listNames } from './field-names.ts';
import { articleOf, bodyOf, claimsAround, type Fields, fieldsOf } from './fields.ts';
import { foldSpace } from './fold.ts';
import { isObject } from './json-object.ts';
import { mostArticles } from './most-articles.ts';

/** An object that has a text, and what is known from around it. */
interface Found {
  fields: Fields;
  outer: Claims;
}

/**
 * JSON: one article, a list of them, JSON Lines, a JSON Feed, or the same inside an envelope.
 * @throws {UnreadableFile} `broken-json` for text that does not parse, `no-article-in-json` where no object has a text
 */
export function readJson(text: string, decisions: Decision[]): RawArticle[] {
  const found: Found[] = [];
  let objects = 0;
  for (const value of valuesOf(text, decisions)) objects += search(value, {}, found, 0);
  const articles = mostArticles(found, ['article'], decisions).map(({ fields, outer }) => articleOf(fields, outer));
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

/** Puts every object that has a body into `found`, and looks into lists and envelopes. Returns the number of objects seen. */
function search(value: unknown, outer: Claims, found: Found[], depth: number): number {
  if (depth > bounds.jsonDepth) return 0;
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + search(item, outer, found, depth + 1), 0);
  if (!isObject(value)) return 0;
  const fields = fieldsOf(value);
  if (bodyOf(fields) !== undefined) {
    found.push({ fields, outer });
    return 1;
  }
  const around = claimsAround(fields, outer);
  const lists = listNames.map((name) => fields.get(name)).filter((item) => typeof item === 'object' && item !== null);
  // An envelope of any other name: an object or list one level down.
  const inside = lists.length > 0 ? lists : [...fields.values()].filter((item) => typeof item === 'object' && item !== null);
  return 1 + inside.reduce((sum: number, item) => sum + search(item, around, found, depth + 1), 0);
}
