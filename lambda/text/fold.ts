import { markOf } from './windows-1252.ts';
import { isPlain, optionalMarks } from './words.ts';

/**
 * What a reader cannot see goes, what a reader sees stays: one line of text from any source.
 *
 * Removed: byte-order marks, soft hyphens, zero-width spaces, bidi controls (Unicode UAX #9; an override can make a text read as
 * another one), tag characters, control characters. Joiners (U+200C, U+200D) stay where they shape what is seen: Arabic-script, Indic letters, emoji.
 */
// biome-ignore-start lint/suspicious/noControlCharactersInRegex: control characters are what is removed
const INVISIBLE =
  /\u17B4|\u17B5|[\u180B-\u180D]|[\u00AD\u061C\u115F\u1160\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;
const CONTROL = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F]/g;
// biome-ignore-end lint/suspicious/noControlCharactersInRegex: end of the table
const STRAY_JOINER =
  /(?<![\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Myanmar}\p{Script=Khmer}\p{M}\p{Extended_Pictographic}])[\u200C\u200D]+|[\u200C\u200D]+(?!\S)/gu;

/** Controls of Latin-1 but `next line`, which ends lines. */
const MISREAD = /[\u0080-\u0084\u0086-\u009F]/g;

/**
 * Characters that folding leaves as they are, whatever of them stands beside each other: printable ASCII, Latin, Greek and Cyrillic letters that
 * are composed already, Hebrew and Arabic letters, common marks, Han, Kana, Hangul. Texts of them need none of the patterns.
 */
// biome-ignore format: a table, one block of Unicode a line
const SETTLED: readonly (readonly [first: number, last: number])[] = [
  [0x21, 0x7e],
  [0xa1, 0xac], [0xae, 0x2ff],
  [0x388, 0x482], [0x48a, 0x52f],
  [0x5d0, 0x5ea], [0x620, 0x64a], [0x660, 0x66f],
  [0x2010, 0x2027], [0x2030, 0x205e], [0x20a0, 0x20c0],
  [0x3001, 0x3029], [0x3041, 0x3096], [0x30a1, 0x30fc],
  [0x4e00, 0x9fff], [0xac00, 0xd7a3], [0xff01, 0xff9d],
];
const settled = new Uint8Array(0x10000);
for (const [first, last] of SETTLED) settled.fill(1, first, last + 1);
const SPACE = 0x20;
const isOtherSpace = (code: number) => (code >= 0x09 && code <= 0x0d) || code === 0xa0 || code === 0x3000;

/** Folds a text to one visible line: NFC (Unicode UAX #15), no invisible characters, every run of white space one space. Idempotent. */
export function foldText(text: string): string {
  const line = text.trim();
  let wide = false;
  for (let i = 0, before = 0; i < line.length; i++) {
    const code = line.charCodeAt(i);
    if (code === SPACE ? before === SPACE : isOtherSpace(code)) wide = true;
    else if (code !== SPACE && settled[code] === 0) return foldAny(line);
    before = code;
  }
  return wide ? line.replace(/\s+/g, ' ') : line;
}

function foldAny(text: string): string {
  const visible = text.replace(INVISIBLE, '').replace(MISREAD, markOf).replace(CONTROL, ' ').replace(STRAY_JOINER, '');
  return visible.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** Letters in lower case that composition and width leave as they are, as a range of a pattern: those of most European languages. */
const EUROPEAN = '\u00df-\u00f6\u00f8-\u012f\u0134-\u013e\u0141-\u0148\u014a-\u017e\u0400-\u0481\u048a-\u052f';
const notEuropean = new RegExp(`[^a-z0-9${EUROPEAN}]+`, 'g');
/** Such letters, capitals too, ASCII, and the punctuation that `isPlain` allows. */
const onlyEuropean = new RegExp(
  `^[\\0-\\x7f\\u00a0\\u00ab\\u00bb\\u00c0-\\u00d6\\u00d8-\\u00de${EUROPEAN}\\u2010-\\u2016\\u2018-\\u201f\\u2022\\u2026]*$`,
);

/**
 * What is neither letter nor digit, with the marks that hang on nothing then, and the fillers of Hangul: letters by their class, and nothing by their looks. Other marks
 * are part of a word: vowels of Indic scripts and of Thai.
 */
const NOT_A_WORD = /(?:(?:[^\p{L}\p{N}\p{Mn}\p{Mc}]|[\u115F\u1160])[\p{Mn}\p{Mc}]*)+|^[\p{Mn}\p{Mc}]+/gu;

/** A text's letters and digits alone, in lower case with width and accents' composition folded: to compare two texts by. */
export function comparable(text: string): string {
  // Most lines need no composing, and patterns without Unicode's classes are ten times as fast.
  if (isPlain(text))
    return text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  if (onlyEuropean.test(text)) return text.toLowerCase().replace(notEuropean, ' ').trim();
  return text.normalize('NFKC').toLowerCase().replace(optionalMarks, '').replace(NOT_A_WORD, ' ').trim();
}

/** The words of a text to compare by; where a script is written without spaces, each character is one. */
export function comparableWords(text: string): string[] {
  return wordsOfComparable(comparable(text));
}

/** The same words in one text, with one space between any two. */
export function spacedWords(text: string): string {
  const key = comparable(text);
  return isSpaced(key) ? key : wordsOfComparable(key).join(' ');
}

/** The first character of a script that is written without spaces: Thai. */
const FIRST_UNSPACED = 0xe00;

/** The words of what `comparable` returned. */
export function wordsOfComparable(key: string): string[] {
  if (isSpaced(key)) return key === '' ? [] : key.split(' ');
  return (
    key.match(
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]\p{M}*|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+/gu,
    ) ?? []
  );
}

function isSpaced(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= FIRST_UNSPACED) return false;
  return true;
}
