import type { LanguageTag } from '../../model.ts';
import { anyFunctionWord } from '../../text/function-words.ts';
import { indexTerm } from '../../text/idf.ts';
import { type Token, unspaced } from './figure-tokens.ts';
import { fates, incomparable, people } from './figure-words.ts';

const currency = /^[$€£¥₹]$/u;

/** What a number counts. */
export interface Unit {
  key: string;
  /** Where it ends in the sentence. */
  end: number;
  startsBefore?: boolean;
}

/**
 * The unit of the number at `at`: the sign before it, or what stands directly behind it and its scale words, which end before `next`; undefined where no word
 * says what is counted.
 * @param skipped letters of the next token that belong to the number, in a script without spaces
 */
export function unitOf(
  sentence: string,
  tokens: readonly Token[],
  at: number,
  next: number,
  skipped: number,
  language: LanguageTag,
): Unit | undefined {
  const before = tokens[at - 1];
  const last = tokens[next - 1] as Token;
  if (before && currency.test(before.text)) return { key: before.text, end: last.end, startsBefore: true };
  const first = tokens[next];
  if (!first) return undefined;
  if (currency.test(first.text)) return { key: first.text, end: first.end };
  if (first.text === '%' || /^(?:percent|prozent|procent)$/u.test(first.lower)) return { key: '%', end: first.end };
  if (/^(?:per|pour|por|per)$/u.test(first.lower) && /^(?:cent|ciento|cento)$/u.test(tokens[next + 1]?.lower ?? ''))
    return { key: '%', end: (tokens[next + 1] as Token).end };
  if (unspaced.test(first.text)) {
    const letter = first.text.charAt(skipped);
    return letter === '' || incomparable.has(letter) ? undefined : { key: people.has(letter) ? 'people' : letter, end: first.start + skipped + 1 };
  }
  if (!/^[\p{L}\p{M}]/u.test(first.text) || incomparable.has(first.lower) || first.start === last.end) return undefined;
  // AK-47s: a name with a number in it.
  if (/^-?\p{Nd}/u.test(sentence.slice(first.end, first.end + 2))) return undefined;
  const counted = fates.has(first.lower) || people.has(first.lower);
  // "12 were killed": who they are is not said, what befell them is.
  if (!counted && anyFunctionWord.has(first.lower)) {
    const told = tokens.slice(next + 1, next + 4).find(({ lower }) => fates.has(lower));
    return told && { key: 'people', end: told.end };
  }
  return { key: counted ? 'people' : indexTerm(first.lower, language), end: first.end };
}
