import type { LanguageTag } from '../model.ts';

/** Numbers keep their inner separators (`1,200.5`); letters keep their marks. Apostrophes and hyphens part words in every language. */
const token = /\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}][\p{L}\p{M}\p{N}]*/gu;

/** Scripts written without spaces: a run of them is no word. Katakana stays out: its runs are names and loan words, words as they stand. */
const unspaced = '\\p{sc=Han}\\p{sc=Hira}\\p{sc=Thai}\\p{sc=Khmr}\\p{sc=Laoo}\\p{sc=Mymr}々〆';
const anyUnspaced = new RegExp(`[${unspaced}]`, 'u');
const runs = new RegExp(`[${unspaced}]\\p{M}*(?:[${unspaced}]\\p{M}*)*|[^${unspaced}]+`, 'gu');
/** A letter with the marks that hang on it. */
const letters = /[\p{L}\p{N}]\p{M}*/gu;

/** Marks that a careful writer sets and a hasty one leaves out: Arabic vowel signs and tatweel, Hebrew points. */
const optionalMarks = /[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670]/g;
const anyOptionalMark = new RegExp(optionalMarks.source);
const ascii = /^[\x00-\x7f]*$/;
const asciiToken = /\d+(?:[.,]\d+)*|[a-z][a-z\d]*/g;

/**
 * The words of a text, in order: lower case, NFKC, in any script. Runs of scripts without spaces (Chinese, Japanese, Thai, Khmer, Lao, Burmese)
 * give overlapping pairs of letters, the usual index terms for them: no dictionary, the same result on every machine. The language only
 * settles how letters are lowered (Turkish, Lithuanian).
 */
export function words(text: string, language: LanguageTag = 'und'): string[] {
  const lowered = lower(text, language);
  if (ascii.test(lowered)) return lowered.match(asciiToken) ?? [];
  const plain = anyOptionalMark.test(lowered) ? lowered.replace(optionalMarks, '') : lowered;
  const tokens = plain.match(token) ?? [];
  return anyUnspaced.test(plain) ? tokens.flatMap((one) => (anyUnspaced.test(one) ? pairsOfRuns(one) : [one])) : tokens;
}

function lower(text: string, language: LanguageTag): string {
  const normal = text.normalize('NFKC');
  return /^(?:tr|az|lt)\b/.test(language) ? normal.toLocaleLowerCase(language.slice(0, 2)) : normal.toLowerCase();
}

function pairsOfRuns(text: string): string[] {
  return (text.match(runs) ?? []).flatMap((run) => {
    if (!anyUnspaced.test(run)) return [run];
    const single = run.match(letters) ?? [];
    return single.length < 2 ? single : single.slice(1).map((letter, i) => single[i] + letter);
  });
}
