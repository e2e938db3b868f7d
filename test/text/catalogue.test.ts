import { readdirSync } from 'node:fs';
import { fillIn, formatNumber, hasCatalogue, plural, wordingLanguage, wordsFor } from '../../lambda/text/catalogue.ts';
import type { Catalogue, Plural } from '../../lambda/text/phrases.ts';

const languages = readdirSync('lambda/text/catalogues').map((file) => file.replace('.ts', ''));
const english = wordsFor('en');

/** The names in braces of a phrase or of all its forms. */
function names(phrase: Catalogue[keyof Catalogue]): string[] {
  const forms = typeof phrase === 'string' ? [phrase] : Object.values(phrase);
  return [...new Set(forms.flatMap((form) => [...form.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '')))].filter((name) => name !== 'n').sort();
}

const isPlural = (phrase: Catalogue[keyof Catalogue]): phrase is Plural => typeof phrase !== 'string' && 'other' in phrase;

describe.each(languages)('the words of %s', (language) => {
  const words = wordsFor(language);

  test('are there, each with the values that English has', () => {
    expect(hasCatalogue(language)).toBe(true);
    for (const [key, phrase] of Object.entries(english)) expect([key, names(words[key as keyof Catalogue])]).toEqual([key, names(phrase)]);
  });

  test('have every plural form that the language needs, with a number for every number above two', () => {
    for (const n of [0, 1, 2, 3, 7, 11, 21, 100, 1000, 1_000_000]) {
      for (const phrase of Object.values(words)) {
        if (!isPlural(phrase)) continue;
        const told = plural(phrase, n, language, { stories: 'S' });
        expect(told).not.toMatch(/[{}]/);
        if (n > 2) expect(told).toContain(formatNumber(n, language));
      }
    }
  });
});

test.each([
  ['en', 1, '1 story'],
  ['en', 1200, '1,200 stories'],
  ['de', 1, '1 Meldung'],
  ['fr', 0, '0 sujet'],
  ['fr', 1_000_000, '1\u202f000\u202f000 sujets'],
  ['ar', 1, 'خبر واحد'],
  ['ar', 2, 'خبران'],
  ['ar', 3, '3 أخبار'],
  ['ar', 11, '11 خبرًا'],
  ['ar', 100, '100 خبر'],
  ['ja', 1, '1件のニュース'],
])('stories in %s: %i is %j', (language, n, told) => {
  expect(plural(wordsFor(language).stories, n, language)).toBe(told);
});

test('a language without words gets English, a region its language', () => {
  expect([wordingLanguage('pt-BR'), wordingLanguage('nl'), wordingLanguage('ZH-Hant')]).toEqual(['pt-BR', 'en', 'ZH-Hant']);
  expect(wordsFor('constructor')).toBe(english);
});

test('what is filled in is not filled in again', () => {
  expect(fillIn('{a} and {b} and {c}', { a: '{b}', b: '$&' })).toBe('{b} and $& and {c}');
});
