/**
 * Which language a text is written in, and in which direction that runs.
 *
 * Scripts decide first, because most scripts are written in one news language and a count of characters never errs; the Latin,
 * Cyrillic, Arabic and Devanagari texts that remain are told apart by trigrams (Cavnar & Trenkle 1994, "N-Gram-Based Text Categorization", as `franc` has it).
 */
import { francAll } from 'franc';
import type { Direction, LanguageTag } from '../model.ts';
import { functionWords } from './function-words.ts';
import { candidatesByScript, commonLanguages, languageOfScript, macrolanguages, rightToLeft } from './language-tables.ts';

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
  for (const { script, codes, telling } of candidatesByScript) {
    if (count(sample, script) <= letters * 0.5) continue;
    return byLetters(sample, telling) ?? byTrigrams(sample, codes);
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

/**
 * Trigrams and function words together: trigrams know the sound of a language and err on short texts full of names,
 * function words are few and certain.
 */
function byTrigrams(text: string, codes: readonly string[]): LanguageTag {
  const words = text.toLowerCase().match(/[\p{L}\p{M}’']+/gu) ?? [];
  const scores = new Map<string, number>();
  for (const [code, score] of francAll(text, { only: [...codes], minLength: 3 })) if (code !== 'und') scores.set(code, score);
  for (const [code, list] of functionWords) {
    if (!codes.includes(code)) continue;
    const hits = words.filter((word) => list.has(word)).length;
    scores.set(code, (scores.get(code) ?? 0) + (WORD_WEIGHT * hits) / Math.max(4, words.length));
  }
  let best: string | undefined;
  let highest = 0;
  for (const [code, score] of scores) {
    const weighed = score + (commonLanguages.get(code) ?? 0);
    if (weighed > highest) [best, highest] = [code, weighed];
  }
  return best === undefined || words.length === 0 ? 'und' : canonical(best);
}

/** What one function word in every word would add to a trigram score between 0 and 1. */
const WORD_WEIGHT = 1.2;

/** ISO 639-3 to BCP 47: `deu` to `de`; CLDR has no short form for a few members of a macrolanguage. */
function canonical(code: string): LanguageTag {
  return macrolanguages.get(code) ?? Intl.getCanonicalLocales(code)[0] ?? 'und';
}
