import type { LanguageTag } from '../../model.ts';
import { numberWords } from './figure-words.ts';

/** The number words of a language, from two up; none where it has no table. */
export const spelledNumbers = (language: LanguageTag): readonly string[] => {
  const base = language.split('-', 1)[0] ?? '';
  return Object.hasOwn(numberWords, base) ? (numberWords[base] ?? []) : [];
};

/** Does a sentence spell a number? */
export function spelledIn(sentence: string, language: LanguageTag): boolean {
  const lower = sentence.toLowerCase();
  return spelledNumbers(language).some((word) => lower.includes(word));
}

/** The value of a number word in lower case. */
export function spelledValue(word: string, language: LanguageTag): number | undefined {
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
