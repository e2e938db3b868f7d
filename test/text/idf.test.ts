import { backingOf, indexTerm, levelOf, shareOf } from '../../lambda/text/idf.ts';
import { tables } from '../../lambda/text/idf-tables.ts';

describe('shareOf', () => {
  test.each([
    ['en', 'the', 'ferry'],
    ['de', 'nicht', 'fähre'],
    ['fr', 'dans', 'navire'],
    ['es-MX', 'para', 'buque'],
    ['pt-BR', 'não', 'navio'],
    ['it', 'della', 'nave'],
    ['ru', 'что', 'паром'],
    ['ar', 'في', 'مرفأ'],
    ['ja', 'する', '港湾'],
    ['zh-Hant', '一个', '港务'],
    ['fi', 'että', 'lautta'],
  ])('in %s “%s” is at least eight times as common as “%s”', (language, common, rare) => {
    expect(shareOf(common, language)).toBeGreaterThanOrEqual(8 * shareOf(rare, language));
  });

  test('is a share, in every language with a table and without', () => {
    for (const language of [...Object.keys(tables), 'fi', 'und'])
      for (const term of ['a', '1,200', 'porten', 'する', '港湾', 'xqzw']) {
        expect(shareOf(term, language)).toBeGreaterThan(0);
        expect(shareOf(term, language)).toBeLessThanOrEqual(1);
      }
  });
});

test.each([
  ['en-GB', 'many'],
  ['de', 'many'],
  ['ru', 'few'],
  ['ja', 'few'],
  ['fi', 'none'],
  ['und', 'none'],
])('%s rests on %s documents', (language, backing) => {
  expect(backingOf(language)).toBe(backing);
});

test('levels are half powers of two', () => {
  expect([0.5, 0.25, 0.005].map(levelOf)).toEqual([2, 4, 15]);
});

test.each([
  ['harbormaster', 'en', 'harbor'],
  ['والميناء', 'ar', 'ميناء'],
  ['港湾', 'ja', '港湾'],
])('“%s” in %s is indexed by “%s”', (word, language, term) => {
  expect(indexTerm(word, language)).toBe(term);
});
