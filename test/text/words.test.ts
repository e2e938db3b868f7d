import { hashOf } from '../../lambda/text/shingles.ts';
import { isPlain, lowersItsOwnWay, printedWords, scanPlainWords, words } from '../../lambda/text/words.ts';
import fc from '../laws.ts';

describe('words', () => {
  test.each([
    ['English, apostrophes and numbers', 'Don’t pay 1,200.50 for E-mails!', 'en', ['don', 't', 'pay', '1,200.50', 'for', 'e', 'mails']],
    ['Turkish letters are lowered as Turks do', 'IŞIK İYİ', 'tr', ['ışık', 'iyi']],
    ['full-width forms fold', 'ＡＢＣ １２', 'en', ['abc', '12']],
    ['Arabic vowel signs and tatweel fall away', 'كِتَاب قـــال', 'ar', ['كتاب', 'قال']],
    ['Hindi keeps its marks', 'हिन्दी में', 'hi', ['हिन्दी', 'में']],
    ['Japanese in pairs, katakana whole', '東京都でコンピュータ', 'ja', ['東京', '京都', '都で', 'コンピュータ']],
    ['one Chinese letter alone', '人 AI', 'zh', ['人', 'ai']],
    ['nothing', ' … — ', 'en', []],
  ])('%s', (_name, text, language, expected) => {
    expect(words(text, language)).toEqual(expected);
  });
});

describe('scanPlainWords', () => {
  const scan = (text: string) => {
    const found: { word: string; hash: number }[] = [];
    scanPlainWords(text, (start, end, hash) => found.push({ word: text.slice(start, end).toLowerCase(), hash }));
    return found;
  };
  const plainText = fc.string({ unit: fc.constantFrom(...'aZ09.,-  \n’“—…\u00a0«') });

  test('finds the words that words finds, with their hashes', () => {
    fc.assert(
      fc.property(plainText, (text) => {
        expect(isPlain(text)).toBe(true);
        expect(scan(text)).toEqual(words(text).map((word) => ({ word, hash: hashOf(word) })));
      }),
      { numRuns: 500 },
    );
  });

  test.each(['Übersee', '東京', '½ cup', 'ﬁne', 'x‗y', '¹'])('%s is not plain', (text) => {
    expect(isPlain(text)).toBe(false);
  });

  test.each([
    ['tr', true],
    ['lt-LT', true],
    ['en', false],
    ['trv', false],
  ])('letters of %s are lowered their own way: %s', (language, own) => {
    expect(lowersItsOwnWay(language)).toBe(own);
  });
});

describe('printedWords', () => {
  test.each(['Kestria’s 1,200 “Dockers” met O’Neil', '東京都でコンピュータを買う人 AI', 'كِتَاب قـــال الرئيس', 'हिन्दी में', 'ＡＢＣ １２ Ünïon'])(
    '%s: the places hold the same words, as printed',
    (text) => {
      const { text: plain, places } = printedWords(text);
      expect(places.map(([start, end]) => plain.slice(start, end).toLowerCase())).toEqual(words(text));
    },
  );
});
