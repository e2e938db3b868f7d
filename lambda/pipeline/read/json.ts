import { type Claims, type Decision, type RawArticle, UnreadableFile } from '../../model.ts';
import { counted } from '../../text/counted.ts';
import { bounds } from './bounds.ts';
import { refuseConversation } from './conversation.ts';
import { listNames } from './field-names.ts';
import { articleOf, bodyOf, claimsAround, claimsIn, type Fields, fieldsOf } from './fields.ts';
import { foldSpace } from './fold.ts';
import { isObject, type JsonObject } from './json-object.ts';
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
  const left = { comments: 0, withheld: 0, addresses: 0 };
  let objects = 0;
  const values = valuesOf(text, decisions);
  for (const value of [...values.slice(0, 1), values]) refuseConversation(value);
  for (const value of values) objects += search(value, {}, found, left, 0);
  const articles = mostArticles(found, ['article'], decisions).map(({ fields, outer }) => articleOf(fields, outer));
  if (left.comments > 0) decisions.push(leftOut(left.comments, 'comment', 'Readers wrote them below an article.'));
  if (left.withheld > 0) decisions.push(leftOut(left.withheld, 'canceled-item', 'The agency canceled them or holds them back.'));
  if (articles.length === 0) {
    if (left.withheld > 0)
      throw new UnreadableFile(
        'canceled-item',
        'The agency canceled this item or holds it back, so it is not read. Drop the version that it is replaced by.',
      );
    if (left.addresses > 0)
      throw new UnreadableFile(
        'addresses-only',
        `The JSON names ${counted(left.addresses, 'page')} by headline and address, but holds no text, and nothing is fetched. Open the pages, save them as HTML or PDF, and drop those.`,
      );
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

/** What was seen beside articles. */
interface Left {
  comments: number;
  withheld: number;
  addresses: number;
}

/** Puts every object that has a body into `found`, and looks into lists and envelopes. Returns the number of objects seen. */
function search(value: unknown, outer: Claims, found: Found[], left: Left, depth: number): number {
  if (depth > bounds.jsonDepth) return 0;
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + search(item, outer, found, left, depth + 1), 0);
  if (!isObject(value)) return 0;
  const fields = fieldsOf(value);
  if (isComment(value)) {
    left.comments++;
    return 1;
  }
  if (isWithheld(fields)) {
    left.withheld++;
    return 1;
  }
  if (bodyOf(fields) !== undefined) {
    found.push({ fields, outer });
    return 1;
  }
  if (isAddressAlone(fields)) left.addresses++;
  const around = claimsAround(fields, outer);
  const lists = listNames.map((name) => fields.get(name)).filter((item) => typeof item === 'object' && item !== null);
  // An envelope of any other name: an object or list one level down.
  const inside = lists.length > 0 ? lists : [...fields.values()].filter((item) => typeof item === 'object' && item !== null);
  return 1 + inside.reduce((sum: number, item) => sum + search(item, around, found, left, depth + 1), 0);
}

/** A reader's comment, as Reddit's listings ("t1") and the interfaces of Hacker News and WordPress call it; an opinion of an outlet's has nothing above it. */
const isComment = ({ kind, type, parent, parent_id: parentId }: JsonObject): boolean =>
  kind === 't1' || (type === 'comment' && (parent ?? parentId) !== undefined);

/** What an agency says must not be published (IPTC ninjs, `pubstatus`). */
const isWithheld = (fields: Fields): boolean => /^(?:cancell?ed|withheld)$/i.test(String(fields.get('pubstatus') ?? ''));

/** An object that names an article and where it stands, but not what it says. */
const isAddressAlone = (fields: Fields): boolean => {
  const { headline, canonicalUrl } = claimsIn(fields);
  return headline !== undefined && canonicalUrl !== undefined;
};

const leftOut = (count: number, what: string, reason: string): Decision => ({
  step: 'read',
  action: 'left out',
  subject: counted(count, what.replace(/-/g, ' ')),
  rule: what === 'comment' ? 'comments' : what,
  reason,
});
