import { words } from '../../lambda/text/words.ts';

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
