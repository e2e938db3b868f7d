import { comparable, comparableWords, foldText } from '../../lambda/text/fold.ts';
import fc from '../laws.ts';

describe('foldText', () => {
  test.each([
    ['a byte-order mark', '\uFEFFHarbor', 'Harbor'],
    ['soft hyphens', 'Hafen\u00ADbehörde', 'Hafenbehörde'],
    ['zero-width spaces', 'har\u200Bbor', 'harbor'],
    ['bidi overrides', 'pay \u202Enow\u202C here', 'pay now here'],
    ['no-break and thin spaces', 'a\u00A0\u2009b', 'a b'],
    ['line breaks and tabs', ' a\r\n\tb ', 'a b'],
    ['control characters', 'a\u0007b', 'a b'],
    ['decomposed letters', 'Ku\u0308ste', 'Küste'],
    ['windows-1252 read as Latin-1', '\u0084Fähre\u0093', '„Fähre“'],
    ['a stray joiner', 'har\u200Dbor', 'harbor'],
  ])('folds %s', (_what, text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  test.each([
    ['Persian half-spaces', 'می\u200Cشود'],
    ['emoji families', '👩\u200D👧'],
  ])('keeps %s', (_what, text) => {
    expect(foldText(text)).toBe(text);
  });

  test('is idempotent', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => foldText(foldText(text)) === foldText(text)));
  });
});

test('comparable ignores case, punctuation and width', () => {
  expect(comparable('“Ｔｈｅ Harbor’s End”')).toBe(comparable('the harbor s end'));
});

test.each(['\u115F', '\u1160', '\u3164', '\uFFA0'])('a filler of Hangul is no word to compare by: %j', (filler) => {
  expect(comparable(`${filler} ⰰ${filler}`)).toBe('ⰰ');
});

test.each([
  ['vowels of Devanagari', 'हिन्दी समाचार', ['हिन्दी', 'समाचार']],
  ['a virama at the end', 'தமிழ் செய்தி', ['தமிழ்', 'செய்தி']],
  ['vowels and tones of Thai', 'ที่นี่', ['ที่', 'นี่']],
  ['an accent that composes with nothing', 'q\u0301 n', ['q\u0301', 'n']],
])('%s belong to their word', (_what, text, expected) => {
  expect(comparableWords(text)).toEqual(expected);
});

test.each([
  ['Arabic vowel signs', 'مُحَمَّد', 'محمد'],
  ['tatweel', 'أخبـــار', 'أخبار'],
  ['Hebrew points', 'שָׁלוֹם', 'שלום'],
  ['how an emoji looks', '1\uFE0F\u20E3 news ❤\uFE0F', '1 news'],
  ['marks that hang on nothing', '\u0301 news \u0301', 'news'],
])('%s tell no words apart', (_what, text, expected) => {
  expect(comparable(text)).toBe(expected);
});

test('words of scripts without spaces are their characters', () => {
  expect(comparableWords('東京 to Oslo')).toEqual(['東', '京', 'to', 'oslo']);
});

describe('texts that need little folding are folded as all others are', () => {
  const everyday = fc.string({
    unit: fc.oneof(fc.integer({ min: 0x20, max: 0x530 }), fc.integer({ min: 0x2000, max: 0x3100 })).map((code) => String.fromCharCode(code)),
  });

  test('a soft hyphen, which goes, changes nothing', () => {
    fc.assert(fc.property(everyday, (text) => expect(foldText(`${text}\u00AD`)).toBe(foldText(text))));
  });

  test('a ligature, which width folding opens, stands behind the others', () => {
    fc.assert(fc.property(everyday, (text) => expect(comparable(`${text} ﬁn`)).toBe(`${comparable(text)} fin`.trim())));
  });
});
