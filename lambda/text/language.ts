/**
 * Which language a text is written in, and in which direction that runs.
 *
 * Scripts decide first, because most scripts are written in one news language and a count of characters never errs; the Latin,
 * Cyrillic, Arabic and Devanagari texts that remain are told apart by n-grams (Cavnar & Trenkle 1994, "N-Gram-Based Text Categorization")
 * and function words.
 */
import type { Direction, LanguageTag } from '../model.ts';
import { functionWords } from './function-words.ts';
import { candidatesByScript, commonLanguages, languageOfScript, macrolanguages, ngramTags, rightToLeft, uncounted } from './language-tables.ts';
import { ngramScores } from './ngram-scores.ts';

/** Characters looked at: more changes no answer on the measured texts and costs time. */
const SAMPLE = 1500;

/** The language of a text as BCP 47, or `und` where nothing can be told. Looks at the first 1,500 characters only. */
export function detectLanguage(text: string): LanguageTag {
  const sample = text.slice(0, SAMPLE).replace(/https?:\/\/\S+|\S+@\S+/gu, ' ');
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return 'und';
  // Kana decides Japanese even where Han characters are more; Hangul decides Korean likewise.
  const kana = count(sample, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  const han = count(sample, /\p{Script=Han}/gu);
  const hangul = count(sample, /\p{Script=Hangul}/gu);
  if (kana + han + hangul > letters * 0.3) {
    if (hangul > kana + han) return 'ko';
    return kana > (kana + han) * 0.08 ? 'ja' : traditional(sample) ? 'zh-Hant' : 'zh';
  }
  for (const [script, language] of languageOfScript) if (count(sample, script) > letters * 0.4) return language;
  for (const { script, name, telling } of candidatesByScript) {
    if (count(sample, script) <= letters * 0.5) continue;
    return byLetters(sample, telling) ?? byNgrams(sample, name);
  }
  return 'und';
}

/** The direction in which a language is written, by its script subtag where it has one, else by its language. */
export function directionOf(language: LanguageTag): Direction {
  const [base = '', ...subtags] = language.toLowerCase().split('-');
  const script = subtags.find((subtag) => subtag.length === 4);
  if (script !== undefined) return ['arab', 'hebr', 'thaa', 'syrc', 'nkoo', 'adlm'].includes(script) ? 'rtl' : 'ltr';
  return rightToLeft.has(base) ? 'rtl' : 'ltr';
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Characters that only the traditional or only the simplified form of very frequent words has. */
function traditional(text: string): boolean {
  return (
    count(text, /[們這國會來時個說對為與發經過還後開關點問應學無長體]/gu) > count(text, /[们这国会来时个说对为与发经过还后开关点问应学无长体]/gu)
  );
}

/** A language whose own letters stand in the text often enough to decide alone. */
function byLetters(text: string, telling: readonly (readonly [RegExp, LanguageTag, number])[]): LanguageTag | undefined {
  return telling.find(([letters, , least]) => count(text, letters) >= Math.max(2, text.length * least))?.[1];
}

/** What one function word in every word would add to an n-gram score between 0 and 1. */
const wordWeight = 0.5;
/** What a language without n-grams scores beside function words: a part of its sister's, or of the best, if so many function words stand there. */
const withSister = 0.98;
const withoutSister = 0.95;
const leastWords = 3;

/**
 * N-grams and function words together: n-grams know the sound of a language and err on short texts full of names,
 * function words are few and certain.
 */
function byNgrams(text: string, script: string): LanguageTag {
  const lowered = text.normalize('NFC').toLowerCase();
  const words = lowered.match(/[\p{L}\p{M}’']+/gu) ?? [];
  const scores = new Map<LanguageTag, number>();
  for (const [tag, score] of ngramScores(lowered.match(/[\p{L}’'`]+/gu) ?? [], script)) scores.set(ngramTags[tag] ?? tag, score);
  if (scores.size === 0) return 'und';
  const alone = new Set<LanguageTag>();
  for (const [tag, sister] of Object.entries(uncounted[script] ?? {})) {
    scores.set(tag, sister === undefined ? withoutSister : withSister * (scores.get(sister) ?? 0));
    if (sister === undefined) alone.add(tag);
  }
  let best = 'und';
  let highest = 0;
  for (const [tag, score] of scores) {
    const list = functionWordsOf(tag);
    const hits = list ? words.filter((word) => list.has(word)).length : 0;
    if (hits < leastWords && alone.has(tag)) continue;
    const weighed = score + (wordWeight * hits) / Math.max(4, words.length) + (commonLanguages.get(tag) ?? 0);
    if (weighed > highest) [best, highest] = [tag, weighed];
  }
  return best;
}

const byTag = new Map<LanguageTag, ReadonlySet<string>>();
function functionWordsOf(tag: LanguageTag): ReadonlySet<string> | undefined {
  if (byTag.size === 0) for (const [code, list] of functionWords) byTag.set(canonical(code), list);
  return byTag.get(tag);
}

/** ISO 639-3 to BCP 47: `deu` to `de`; CLDR has no short form for a few members of a macrolanguage. */
function canonical(code: string): LanguageTag {
  return macrolanguages.get(code) ?? Intl.getCanonicalLocales(code)[0] ?? 'und';
}
