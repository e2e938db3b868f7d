import { isPlain } from '../../text/words.ts';

/** A word, a number, or a mark by itself; words first, of which there are most. */
const wordOrNumber =
  /[\p{L}\p{M}]+(?:[’'-][\p{L}\p{M}]+)*|(?<!\p{Nd})\p{Nd}{1,3}(?:[ \u00a0\u202f]\p{Nd}{3})+(?!\p{Nd})|\p{Nd}[\p{Nd}.,’'\u00a0\u202f]*|[^\s\p{L}\p{M}\p{Nd}]/gu;
/** The same in a text of ASCII and common marks. */
const plainWordOrNumber = /[A-Za-z]+(?:[’'-][A-Za-z]+)*|(?<!\d)\d{1,3}(?:[ \u00a0]\d{3})+(?!\d)|\d[\d.,’'\u00a0]*|[^\sA-Za-z\d]/g;
/** The scripts that set no spaces between words, whose letters count what stands before them one by one: 12万人. */
export const unspaced = /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u;

/** A word, number or mark of a sentence, with its place in it. */
export interface Token {
  text: string;
  lower: string;
  start: number;
  end: number;
}

/** The words, numbers and marks of a sentence, in order. */
export function tokensOf(sentence: string): Token[] {
  const pattern = isPlain(sentence) ? plainWordOrNumber : wordOrNumber;
  const tokens: Token[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(sentence); match !== null; match = pattern.exec(sentence)) {
    const text = match[0];
    tokens.push({ text, lower: text.toLowerCase(), start: match.index, end: match.index + text.length });
  }
  return tokens;
}
