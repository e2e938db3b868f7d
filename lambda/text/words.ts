import type { LanguageTag } from '../model.ts';

/** Numbers keep their inner separators (`1,200.5`); letters keep their marks. Apostrophes and hyphens part words in every language. */
const token = /\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}][\p{L}\p{M}\p{N}]*/gu;

/** Scripts written without spaces: a run of them is no word. Katakana stays out: its runs are names and loan words, words as they stand. */
const unspaced = '\\p{sc=Han}\\p{sc=Hira}\\p{sc=Thai}\\p{sc=Khmr}\\p{sc=Laoo}\\p{sc=Mymr}々〆';
const anyUnspaced = new RegExp(`[${unspaced}]`, 'u');
const runs = new RegExp(`[${unspaced}]\\p{M}*(?:[${unspaced}]\\p{M}*)*|[^${unspaced}]+`, 'gu');
/** A letter with the marks that hang on it. */
const letters = /[\p{L}\p{N}]\p{M}*/gu;

/** Marks that do not tell words apart: Arabic vowel signs and tatweel, Hebrew points, which a hasty writer leaves out, and variants of a character's look. */
export const optionalMarks = /[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\p{Variation_Selector}]/gu;
const anyOptionalMark = new RegExp(optionalMarks.source, 'u');
const ascii = /^[\x00-\x7f]*$/;
const asciiToken = /\d+(?:[.,]\d+)*|[a-z][a-z\d]*/g;

/**
 * The words of a text, in order: lower case, NFKC, in any script. Runs of scripts without spaces (Chinese, Japanese, Thai, Khmer, Lao, Burmese)
 * give overlapping pairs of letters, the usual index terms for them: no dictionary, the same result on every machine. The language only
 * settles how letters are lowered (Turkish, Lithuanian).
 */
export function words(text: string, language: LanguageTag = 'und'): string[] {
  // Most English sentences: nothing in them that normalizing would change, no letters but ASCII's.
  if (isPlain(text) && !lowersItsOwnWay(language)) return text.toLowerCase().match(asciiToken) ?? [];
  const lowered = lower(text, language);
  if (ascii.test(lowered)) return lowered.match(asciiToken) ?? [];
  const plain = anyOptionalMark.test(lowered) ? lowered.replace(optionalMarks, '') : lowered;
  const tokens = plain.match(token) ?? [];
  return anyUnspaced.test(plain) ? tokens.flatMap((one) => (anyUnspaced.test(one) ? pairsOfRuns(one) : [one])) : tokens;
}

/** Whether a language lowers letters another way than most: Turkish, Azerbaijani, Lithuanian. */
export const lowersItsOwnWay = (language: LanguageTag): boolean => /^(?:tr|az|lt)\b/.test(language);

function lower(text: string, language: LanguageTag): string {
  const normal = text.normalize('NFKC');
  return lowersItsOwnWay(language) ? normal.toLocaleLowerCase(language.slice(0, 2)) : normal.toLowerCase();
}

function pairsOfRuns(text: string): string[] {
  return placesInRuns(text).map(([start, end]) => text.slice(start, end));
}

type Place = readonly [start: number, end: number];

function placesInRuns(text: string): Place[] {
  return [...text.matchAll(runs)].flatMap(({ 0: run, index }): Place[] => {
    if (!anyUnspaced.test(run)) return [[index, index + run.length]];
    const single = [...run.matchAll(letters)].map((letter): Place => [index + letter.index, index + letter.index + letter[0].length]);
    return single.length < 2 ? single : single.slice(1).map(([, end], i): Place => [single[i]?.[0] ?? 0, end]);
  });
}

/**
 * Where the words that `words` finds stand, to show them as they are printed: places in the text given back, which is normalized as they
 * are, but not lowered.
 */
export function printedWords(text: string): { text: string; places: readonly Place[] } {
  if (isPlain(text)) {
    const places: Place[] = [];
    scanPlainWords(text, (start, end) => places.push([start, end]));
    return { text, places };
  }
  const plain = text.normalize('NFKC').replace(optionalMarks, '');
  const places = [...plain.matchAll(token)].flatMap(({ 0: one, index }): Place[] =>
    anyUnspaced.test(one) ? placesInRuns(one).map(([start, end]): Place => [index + start, index + end]) : [[index, index + one.length]],
  );
  return { text: plain, places };
}

/** Told of each word: where it stands, and two hashes of it in lower case, the first as `hashOf` gives it. */
export type PlainWord = (start: number, end: number, first: number, second: number) => void;

const isDigit = (code: number) => code >= 48 && code <= 57;
/** A letter of ASCII in lower case, or 0. */
const letterOf = (code: number) => (code >= 97 && code <= 122 ? code : code >= 65 && code <= 90 ? code + 32 : 0);
/** A letter or figure of ASCII. */
export const isAsciiWord = (code: number): boolean => isDigit(code) || letterOf(code) !== 0;
/** Punctuation beyond ASCII that parts words and that NFKC leaves be or makes punctuation or space: quotes, dashes, ellipsis, bullet. */
const isCommonMark = (code: number) =>
  code === 0xa0 || code === 0xab || code === 0xbb || (code >= 0x2010 && code <= 0x201f && code !== 0x2017) || code === 0x2022 || code === 0x2026;

/** Whether a text is only ASCII and common punctuation: `scanPlainWords` then finds the words that `words` does, several times as fast. */
export function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 0x7f && !isCommonMark(code)) return false;
  }
  return true;
}

/** Finds the words of a plain text, in order, without making strings of them. Not for Turkish and Lithuanian, which lower letters their own way. */
export function scanPlainWords(text: string, tell: PlainWord): void {
  let at = 0;
  while (at < text.length) {
    const start = at;
    const code = text.charCodeAt(at);
    const number = isDigit(code);
    if (!number && letterOf(code) === 0) {
      at++;
      continue;
    }
    let first = 0x811c9dc5;
    let second = 0;
    for (; at < text.length; at++) {
      const next = text.charCodeAt(at);
      const inner = number && (next === 46 || next === 44) && at > start && isDigit(text.charCodeAt(at + 1));
      const letter = isDigit(next) || inner ? next : number ? 0 : letterOf(next);
      if (letter === 0) break;
      first = Math.imul(first ^ letter, 0x01000193);
      second = (Math.imul(second, 0x9e3779b1) + letter) | 0;
    }
    tell(start, at, first >>> 0, second >>> 0);
  }
}
