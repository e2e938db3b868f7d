/** Tables of articles, a row each: what scrapers write, and what media monitoring services and spreadsheets export. */
import { type Decision, type RawArticle, UnreadableFile } from '../../model.ts';
import { counted } from '../../text/counted.ts';
import { fieldNames } from './field-names.ts';
import { articleOf, bodyOf, type Fields, fieldsOf, isNamed } from './fields.ts';
import { mostArticles } from './most-articles.ts';

/** Characters that part a table's fields: RFC 4180's comma, the semicolon of spreadsheets where the comma is decimal, a tab, a bar. */
const delimiters = [',', ';', '\t', '|'] as const;
type Delimiter = (typeof delimiters)[number];
/** Spreadsheets may name the delimiter on a line of its own. */
const announced = /^sep=([,;\t|])\r?\n/i;
/** Characters of a header line at most: what is longer is a text. */
const longestHeader = 2_000;

const textNames = [...fieldNames.body, ...fieldNames.description];

/** Words of a column's name at most: what is longer is a sentence with commas. */
const longestName = 5;

/** Whether names of columns are those of articles: one is a headline's and another a text's. */
export const isHeader = (names: readonly string[]): boolean =>
  names.every((name) => name.split(/\s+/).length <= longestName) &&
  names.some((name) => isNamed(name, fieldNames.headline)) &&
  names.some((name) => isNamed(name, textNames) && !isNamed(name, fieldNames.headline));

/** What parts the fields of a text that is a table of articles, by its first line; undefined where it is none. */
export function delimiterOf(head: string): Delimiter | undefined {
  const [line = '', second] = head.replace(announced, '').split(/\r?\n/, 2);
  if (second === undefined || line.length > longestHeader) return undefined;
  return delimiters.find((delimiter) => isHeader(line.split(delimiter).map((name) => name.trim().replace(/^"(.*)"$/, '$1'))));
}

/**
 * A table in text (RFC 4180 and its relatives), its first line naming the columns.
 * @throws {UnreadableFile} `no-article-in-table`, `broken-table`
 */
export async function readDelimited(text: string, decisions: Decision[]): Promise<RawArticle[]> {
  const { parse } = await import('csv-parse/sync');
  const delimiter = delimiterOf(text.slice(0, longestHeader * 2)) ?? ',';
  let rows: string[][];
  try {
    rows = parse(text.replace(announced, ''), { delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: true });
  } catch (cause) {
    throw new UnreadableFile(
      'broken-table',
      'The table cannot be read: a quotation mark opens a field that never closes. Export it again, or drop the articles as JSON.',
      { cause },
    );
  }
  const articles = rowsWithText(rows, decisions);
  if (articles.length === 0) throw withoutArticles('table');
  return mostArticles(articles, ['row'], decisions).map((fields) => articleOf(fields));
}

/** The rows that hold an article's text, the first of all naming their columns. Rows without a text are told in one decision. */
export function rowsWithText([names = [], ...rows]: readonly (readonly unknown[])[], decisions: Decision[]): Fields[] {
  const header = names.map((name) => String(name ?? '').trim());
  // Of two columns of one name, the one that holds something.
  const columns = header.map((name, column) => [name, column] as const).reverse();
  const isFilled = (cell: unknown): boolean => cell !== undefined && cell !== null && cell !== '';
  const records = rows.map((row) =>
    fieldsOf(Object.fromEntries(columns.filter(([, column]) => isFilled(row[column])).map(([name, column]) => [name, row[column]]))),
  );
  const full = records.filter((fields) => bodyOf(fields) !== undefined);
  const empty = rows.length - full.length;
  if (empty > 0)
    decisions.push({
      step: 'read',
      action: 'left out',
      subject: counted(empty, 'row'),
      rule: 'row-without-text',
      reason: 'No text stands in these rows.',
    });
  return full;
}

/** What is said of a table, or of all tables of a workbook, in which no row is an article. */
export const withoutArticles = (what: string): UnreadableFile =>
  new UnreadableFile(
    'no-article-in-table',
    `No row of the ${what} holds an article's text. Name its columns in the first row: the text's "text", "body" or "content", the headline's "title".`,
  );
