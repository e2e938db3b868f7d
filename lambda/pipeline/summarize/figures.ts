import type { LanguageTag } from '../../model.ts';
import { anyFunctionWord } from '../../text/function-words.ts';
import { indexTerm } from '../../text/idf.ts';
import { monthOf } from '../../text/month-names.ts';
import { isPlain } from '../../text/words.ts';
import { fates, hedges, incomparable, knownLanguages, numberWords, people, scales } from './figure-words.ts';

/** A number of something, as a sentence states it. */
export interface Figure {
  value: number;
  /** What is counted: `%`, a currency's sign, `people`, or the index term of the word behind the number. */
  unit: string;
  /** What befell those who are counted, by the nearest word that says so. */
  fate?: string;
  /** `least` for "more than 100", `most` for "up to 100", `about` for "some 100". */
  hedge?: 'least' | 'most' | 'about';
  /** The words as printed, verbatim: "12,000 people". */
  printed: string;
}

/** A word, a number, or a mark by itself; words first, of which there are most. */
const wordOrNumber =
  /[\p{L}\p{M}]+(?:[’'-][\p{L}\p{M}]+)*|(?<!\p{Nd})\p{Nd}{1,3}(?:[ \u00a0\u202f]\p{Nd}{3})+(?!\p{Nd})|\p{Nd}[\p{Nd}.,’'\u00a0\u202f]*|[^\s\p{L}\p{M}\p{Nd}]/gu;
/** The same in a text of ASCII and common marks. */
const plainWordOrNumber = /[A-Za-z]+(?:[’'-][A-Za-z]+)*|(?<!\d)\d{1,3}(?:[ \u00a0]\d{3})+(?!\d)|\d[\d.,’'\u00a0]*|[^\sA-Za-z\d]/g;
const unspaced = /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u;
const number = /^\p{Nd}/u;
const currency = /^[$€£¥₹]$/u;
/** As far as a hedge may stand before the number, in characters. */
const farthestHedge = 24;
/** As far as what befell people may stand from their number, in words or in letters of a script without spaces. */
const farthestFate = 14;

interface Token {
  text: string;
  lower: string;
  start: number;
  end: number;
}

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

function tokensOf(sentence: string): Token[] {
  const pattern = isPlain(sentence) ? plainWordOrNumber : wordOrNumber;
  const tokens: Token[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(sentence); match !== null; match = pattern.exec(sentence)) {
    const text = match[0];
    tokens.push({ text, lower: text.toLowerCase(), start: match.index, end: match.index + text.length });
  }
  return tokens;
}

const spelledNumbers = (language: LanguageTag): readonly string[] => {
  const base = language.split('-', 1)[0] ?? '';
  return Object.hasOwn(numberWords, base) ? (numberWords[base] ?? []) : [];
};

function spelledIn(sentence: string, language: LanguageTag): boolean {
  const lower = sentence.toLowerCase();
  return spelledNumbers(language).some((word) => lower.includes(word));
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
  const hedge = hedgeBefore(sentence.slice(Math.max(0, token.start - farthestHedge), token.start).toLowerCase());
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

function spelledValue(word: string, language: LanguageTag): number | undefined {
  const index = spelledNumbers(language).indexOf(word);
  return index < 0 ? undefined : index + 2;
}

/** The value of a printed number, whatever it parts its thousands with: 1,200 and 1.200 and 1 200 are 1200; 3,5 and 3.5 are 3.5. */
export function numberOf(printed: string): number | undefined {
  if (/^[0-9]+$/.test(printed)) return Number(printed);
  const digits = printed.replace(/\p{Nd}/gu, (digit) => String(digitValue(digit)));
  const plain = digits.replace(/[’' \u00a0\u202f]/gu, '');
  if (/^[1-9]\d{0,2}(?:[.,]\d{3})+$/u.test(plain)) {
    const separators = new Set(plain.replace(/\d/gu, ''));
    if (separators.size === 1) return Number(plain.replace(/[.,]/gu, ''));
  }
  if (/^\d{1,3}(?:,\d{2,3})+(?:\.\d+)?$/u.test(plain)) return Number(plain.replaceAll(',', ''));
  if (/^\d{1,3}(?:\.\d{3})+,\d+$/u.test(plain)) return Number(plain.replaceAll('.', '').replace(',', '.'));
  if (/^\d+(?:[.,]\d+)?$/u.test(plain)) return Number(plain.replace(',', '.'));
  return undefined;
}

/** The value of a decimal digit of any script: Unicode keeps each script's ten in a row that begins with its zero. */
function digitValue(digit: string): number {
  if (/[0-9]/.test(digit)) return Number(digit);
  let zero = digit.codePointAt(0) as number;
  const code = zero;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero--;
  return code - zero;
}

/** 万 and 億 stand at the head of the run of letters behind the number: 12万人. */
function unspacedScale(token: Token | undefined): { factor: number; length: number } {
  const factor = token && unspaced.test(token.text) ? scales.get(token.text.charAt(0)) : undefined;
  return { factor: factor ?? 1, length: factor === undefined ? 0 : 1 };
}

interface Unit {
  key: string;
  /** Where it ends in the sentence. */
  end: number;
  startsBefore?: boolean;
}

function unitOf(sentence: string, tokens: readonly Token[], at: number, next: number, skipped: number, language: LanguageTag): Unit | undefined {
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

/** The hedges by their last character, in their order. */
const hedgesByEnd: ReadonlyMap<string, typeof hedges> = new Map(
  [...new Set(hedges.map(([phrase]) => phrase.slice(-1)))].map((end) => [end, hedges.filter(([phrase]) => phrase.endsWith(end))]),
);

function hedgeBefore(text: string): Figure['hedge'] {
  const words = text.trimEnd();
  for (const [phrase, means] of hedgesByEnd.get(words.charAt(words.length - 1)) ?? [])
    if (words.endsWith(phrase) && !/\p{L}$/u.test(words.slice(0, words.length - phrase.length))) return means;
  return undefined;
}

/** The fate told nearest to the number, in tokens; in scripts without spaces, in characters. */
function nearestFate(sentence: string, tokens: readonly Token[], at: number): string | undefined {
  const place = (tokens[at] as Token).start;
  if (unspaced.test(tokens[at + 1]?.text ?? '')) {
    const around = sentence.slice(Math.max(0, place - farthestFate), place + farthestFate);
    return nearest(
      [...fates].flatMap(([word, fate]) => {
        const index = unspaced.test(word) ? around.indexOf(word) : -1;
        return index < 0 ? [] : [{ fate, distance: Math.abs(index - Math.min(place, farthestFate)) }];
      }),
    );
  }
  // Nearest first; of two as near, the one before the number.
  for (let distance = 0; distance <= farthestFate; distance++) {
    const before = fates.get(tokens[at - distance]?.lower ?? '');
    if (before !== undefined) return before;
    const behind = distance < farthestFate ? fates.get(tokens[at + distance]?.lower ?? '') : undefined;
    if (behind !== undefined) return behind;
  }
  return undefined;
}

function nearest(found: readonly { fate: string; distance: number }[]): string | undefined {
  return found.reduce<{ fate?: string; distance: number }>((best, other) => (other.distance < best.distance ? other : best), {
    distance: Number.POSITIVE_INFINITY,
  }).fate;
}
