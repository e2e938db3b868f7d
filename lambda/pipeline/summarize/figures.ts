import type { LanguageTag } from '../../model.ts';
import { monthOf } from '../../text/month-names.ts';
import { type Hedge, hedgeBefore, nearestFate } from './figure-context.ts';
import { numberOf, spelledIn, spelledNumbers, spelledValue } from './figure-numbers.ts';
import { type Token, tokensOf, unspaced } from './figure-tokens.ts';
import { unitOf } from './figure-units.ts';
import { knownLanguages, scales } from './figure-words.ts';

/** A number of something, as a sentence states it. */
export interface Figure {
  value: number;
  /** What is counted: `%`, a currency's sign, `people`, or the index term of the word behind the number. */
  unit: string;
  /** What befell those who are counted, by the nearest word that says so. */
  fate?: string;
  hedge?: Hedge;
  /** The words as printed, verbatim: "12,000 people". */
  printed: string;
}

const number = /^\p{Nd}/u;

/**
 * The figures of a sentence that another report may be held against. Years, dates, clock times, ages, scores, ranges, ordinals and names with a number in
 * them are none, nor is a number of which
 * no word directly behind says what it counts. None in a language that the tables do not know.
 */
export function figuresOf(sentence: string, language: LanguageTag): Figure[] {
  if (!knownLanguages.has(language.split('-', 1)[0] ?? '')) return [];
  if (!/[0-9]/.test(sentence) && !/\p{Nd}/u.test(sentence) && !spelledIn(sentence, language)) return [];
  const tokens = tokensOf(sentence);
  const spelled = spelledNumbers(language);
  const found: Figure[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const { text, lower } = tokens[at] as Token;
    const first = text.charCodeAt(0);
    const mayCount = (first >= 48 && first <= 57) || spelled.includes(lower) || (first > 127 && number.test(text));
    const figure = mayCount ? figureAt(sentence, tokens, at, language) : undefined;
    if (figure) found.push(figure);
  }
  return found;
}

function figureAt(sentence: string, tokens: readonly Token[], at: number, language: LanguageTag): Figure | undefined {
  const token = tokens[at] as Token;
  const before = sentence.charAt(token.start - 1);
  const printedNumber = token.text.replace(/[.,’'\u00a0\u202f]+$/u, '');
  const after = sentence.charAt(token.start + printedNumber.length);
  const plain = number.test(token.text) ? numberOf(printedNumber) : spelledValue(token.lower, language);
  if (plain === undefined) return undefined;
  // A320, 3-1, 5:40, 10/11, 42-year-old, No. 5, #7
  if (/[\p{L}\p{M}\-–:/#.№]/u.test(before) && !unspaced.test(before)) return undefined;
  if (/[-–:/°]/u.test(after)) return undefined;
  if (/^(?:19|20)\p{Nd}{2}$/u.test(printedNumber) && !unspaced.test(after)) return undefined;
  if (printedNumber !== token.text && !/^\p{Nd}+[.,]$/u.test(token.text)) return undefined;
  // "on the 5. floor", "in 12, people": the number ends what it stands in.
  if (printedNumber !== token.text) return undefined;

  let value = plain;
  let next = at + 1;
  for (let factor = scales.get(tokens[next]?.lower ?? ''); factor !== undefined; factor = scales.get(tokens[next]?.lower ?? '')) {
    value *= factor;
    next++;
  }
  const scale = unspacedScale(tokens[next]);
  value *= scale.factor;
  const unit = unitOf(sentence, tokens, at, next, scale.length, language);
  if (unit === undefined) return undefined;
  if (monthOf(tokens[at - 1]?.text, language) !== undefined || monthOf(tokens[at + 1]?.text, language) !== undefined) return undefined;
  const hedge = hedgeBefore(sentence, token.start);
  const fate = nearestFate(sentence, tokens, at);
  const start = unit.startsBefore ? (tokens[at - 1] as Token).start : token.start;
  return {
    value,
    unit: unit.key,
    printed: sentence.slice(start, unit.end).trim(),
    ...(fate === undefined ? {} : { fate }),
    ...(hedge === undefined ? {} : { hedge }),
  };
}

/** 万 and 億 stand at the head of the run of letters behind the number: 12万人. */
function unspacedScale(token: Token | undefined): { factor: number; length: number } {
  const factor = token && unspaced.test(token.text) ? scales.get(token.text.charAt(0)) : undefined;
  return { factor: factor ?? 1, length: factor === undefined ? 0 : 1 };
}
