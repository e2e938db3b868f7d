/**
 * Reading and picking by example: each folder `test/cases/read--*` or `page--*` holds a file as it is dropped (`input.*`) and what must come of it
 * (`expected.json`): its format and articles, where fields that are named must be equal, or the rule and words of its rejection. `gone` lists what
 * must stand in no headline and no text.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CleanArticle, UnreadableFile } from '../../../lambda/model.ts';
import { cleanArticles } from '../../../lambda/pipeline/clean/index.ts';
import { readFile } from '../../../lambda/pipeline/read/index.ts';

const root = join(__dirname, '..', '..', 'cases');
const cases = readdirSync(root).filter((name) => /^(?:read|page)--/.test(name));

interface Expected {
  format?: string;
  articles?: Partial<CleanArticle>[];
  rejected?: { rule: string; says: string };
  gone?: string[];
  /** Rules that must have decided something. */
  rules?: string[];
}

async function clean(name: string): Promise<{ format: string; articles: CleanArticle[]; rules: string[] }> {
  const { value, decisions } = await readFile({ name, bytes: new Uint8Array(readFileSync(name)) });
  const cleaned = cleanArticles(value.raw);
  return { format: value.format, articles: cleaned.value, rules: [...decisions, ...cleaned.decisions].map(({ rule }) => rule) };
}

test.each(cases)('%s', async (name) => {
  const folder = join(root, name);
  const input = readdirSync(folder).find((file) => file.startsWith('input.')) ?? 'input is missing';
  const { format, articles, rejected, gone = [], rules = [] } = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Expected;
  if (rejected) {
    const error: unknown = await clean(join(folder, input)).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UnreadableFile);
    expect(error).toMatchObject({ rule: rejected.rule, message: expect.stringContaining(rejected.says) });
    return;
  }
  const result = await clean(join(folder, input));
  expect(result.format).toBe(format);
  expect(
    result.articles.map((article, index) =>
      Object.fromEntries(Object.keys(articles?.[index] ?? {}).map((key) => [key, article[key as keyof CleanArticle]])),
    ),
  ).toEqual(articles);
  const all = result.articles.flatMap((article) => [article.headline, ...article.body]).join('\n');
  expect(gone.filter((phrase) => all.includes(phrase))).toEqual([]);
  expect(result.rules).toEqual(expect.arrayContaining(rules));
});
