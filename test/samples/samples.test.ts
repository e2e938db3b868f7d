/**
 * The sample drop through the real read and clean, against `expected.json`: which articles each file gives, what is lifted out of
 * them, and which furniture must never stand in a headline or body. The description is exact: a paragraph lost, doubled or left
 * over fails.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { type CleanArticle, UnreadableFile } from '../../lambda/model.ts';
import { cleanArticles, readFile } from '../../lambda/pipeline/index.ts';

const folder = join(__dirname, '..', '..', 'samples');

interface ExpectedArticle {
  headline: string;
  /** The place in capitals; a country may follow it. */
  dateline?: string;
  publisher?: string;
  byline?: string;
  wireCredit?: string;
  publishedAt?: string;
  canonicalUrl?: string;
  section?: string;
  language?: string;
  direction?: string;
  /** Paragraphs that may stand in the body or not: a crosshead, a note on the author. */
  optional?: string[];
  body: string[];
}

interface Expected {
  files: { file: string; format: string; articles: ExpectedArticle[]; furniture: string[] }[];
  rejected: { file: string; because: string }[];
  /** No articles, and nothing to complain of. */
  setAside: string[];
  /** Files with the same bytes under two names. */
  byteEqual: [string, string][];
  /**
   * Which articles (`file#position`) tell of one event, and which of them are the same text. A follow-up tells of a new event in an
   * old affair: it may stand alone or beside the old story as related coverage, never as the same text.
   */
  stories: { about: string; articles: string[]; sameText?: string[][]; followUpOf?: string }[];
}

const expected = JSON.parse(readFileSync(join(__dirname, 'expected.json'), 'utf8')) as Expected;
const { files } = expected;
const bytesOf = (file: string): Uint8Array => readFileSync(join(folder, file));
const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();

async function articlesOf(file: string): Promise<CleanArticle[]> {
  const { value } = await readFile({ name: basename(file), bytes: bytesOf(file) });
  return cleanArticles(value.raw).value;
}

function filesUnder(path: string): string[] {
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    const child = join(path, entry.name);
    return entry.isDirectory() ? filesUnder(child) : [relative(folder, child).replaceAll('\\', '/')];
  });
}

/** The body as the description has it: without optional paragraphs; a PDF's columns and pages leave only the running text to compare. */
function comparable(body: readonly string[], article: ExpectedArticle, format: string): string[] {
  const optional = new Set(article.optional?.map(fold));
  const paragraphs = body.map(fold).filter((paragraph) => !optional.has(paragraph));
  return format === 'pdf' ? [paragraphs.join(' ')] : paragraphs;
}

describe.each(files)('$file', ({ file, format, articles, furniture }) => {
  const rows = articles.map((article, position) => [article.headline, article, position] as const);
  let actual: CleanArticle[];
  beforeAll(async () => {
    actual = await articlesOf(file);
  });

  test('gives its articles, in order', () => {
    expect(actual.map(({ headline }) => fold(headline))).toEqual(articles.map(({ headline }) => fold(headline)));
  });

  test.each(rows)('has the body of “%s”', (_headline, article, position) => {
    expect(comparable(actual[position]?.body ?? [], article, format)).toEqual(comparable(article.body, article, format));
  });

  test.each(rows)('lifts what “%s” says about itself', (_headline, article, position) => {
    const { dateline, publishedAt, publisher, byline, wireCredit, canonicalUrl, section, language, direction } = article;
    const found = actual[position];
    const verbatim = Object.entries({ publisher, byline, wireCredit, canonicalUrl, section, language, direction }).filter(
      ([, value]) => value !== undefined,
    );
    expect(verbatim.map(([name]) => [name, found?.[name as keyof CleanArticle]])).toEqual(verbatim);
    if (dateline !== undefined) expect(found?.dateline?.split(',')[0]).toBe(dateline);
    if (publishedAt !== undefined) expect(Date.parse(found?.publishedAt ?? '')).toBe(Date.parse(publishedAt));
  });

  test('keeps no furniture', () => {
    const text = actual.flatMap(({ headline, lede, body }) => [headline, lede, ...body]).join('\n');
    expect(furniture.filter((phrase) => text.includes(phrase))).toEqual([]);
  });
});

test.each(expected.rejected)('$file is rejected, because $because', async ({ file }) => {
  const error = await articlesOf(file).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(UnreadableFile);
  expect((error as UnreadableFile).rule).toMatch(/^[a-z][a-z-]+$/);
  expect((error as UnreadableFile).message.length).toBeGreaterThan(20);
});

test('the description names every file of the drop once', () => {
  const described = [...files.map(({ file }) => file), ...expected.rejected.map(({ file }) => file), ...expected.setAside];
  expect(described.sort()).toEqual(filesUnder(folder).sort());
});

test('the description gives every article one story', () => {
  const all = files.flatMap(({ file, articles }) => articles.map((_, position) => `${file}#${position}`));
  expect(expected.stories.flatMap(({ articles }) => articles).sort()).toEqual(all.sort());
});

test.each(expected.byteEqual)('%s and %s are the same bytes', (first, second) => {
  const hash = (file: string) => createHash('sha256').update(bytesOf(file)).digest('hex');
  expect(hash(first)).toBe(hash(second));
});
