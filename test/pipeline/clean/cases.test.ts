/**
 * Cleaning by example: each folder `test/cases/clean--*` or `split--*` holds a dump as it is dropped (`input.txt`) and the articles it must
 * give (`expected.json`): fields that are named must be equal; `gone` lists what must stand in no headline and no text.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CleanArticle, RawArticle } from '../../../lambda/model.ts';
import { cleanArticles } from '../../../lambda/pipeline/clean/index.ts';
import { readText } from '../../../lambda/pipeline/read/text.ts';

const root = join(__dirname, '..', '..', 'cases');
const cases = readdirSync(root).filter((name) => /^(?:clean|split)--/.test(name) && existsSync(join(root, name, 'input.txt')));

interface Expected {
  articles: Partial<CleanArticle>[];
  gone?: string[];
  /** Rules that must have decided something. */
  rules?: string[];
}

describe.each(cases)('%s', (name) => {
  const text = readFileSync(join(root, name, 'input.txt'), 'utf8');
  const expected = JSON.parse(readFileSync(join(root, name, 'expected.json'), 'utf8')) as Expected;
  const raw: RawArticle[] = readText(text);
  const { value, decisions } = cleanArticles(raw);

  test('gives its articles', () => {
    expect(
      value.map((article, index) =>
        Object.fromEntries(Object.keys(expected.articles[index] ?? {}).map((key) => [key, article[key as keyof CleanArticle]])),
      ),
    ).toEqual(expected.articles);
  });

  test('leaves no furniture', () => {
    const all = value.flatMap((article) => [article.headline, ...article.body]).join('\n');
    expect((expected.gone ?? []).filter((phrase) => all.includes(phrase))).toEqual([]);
  });

  test('says why', () => {
    expect(decisions.map((decision) => decision.rule)).toEqual(expect.arrayContaining(expected.rules ?? []));
  });
});
