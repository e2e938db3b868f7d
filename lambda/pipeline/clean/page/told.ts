/** How much of a block stands in the text that the page itself says is the article's body. */
import { comparableWords } from '../../../text/fold.ts';

/** A text's three-word shingles. Words are numbers, which are quicker to join than strings. */
export interface Shingles {
  words: ReadonlyMap<string, number>;
  shingles: ReadonlySet<number>;
}

/** Different words of a told body that are told apart; what comes after counts as one word, so that a shingle is an exact number. */
const MOST = 2 ** 17 - 1;
/** The number of three words in a row, each smaller than 2^17. */
const shingleOf = (a: number, b: number, c: number): number => (a * 2 ** 17 + b) * 2 ** 17 + c;

export function shinglesOf(text: string): Shingles {
  const words = new Map<string, number>();
  const numbers = comparableWords(text).map((word) => {
    const known = words.get(word);
    if (known !== undefined) return known;
    const number = Math.min(MOST, words.size);
    words.set(word, number);
    return number;
  });
  const shingles = new Set<number>();
  for (let i = 2; i < numbers.length; i++) shingles.add(shingleOf(numbers[i - 2] as number, numbers[i - 1] as number, numbers[i] as number));
  return { words, shingles };
}

/** Share of a text's three-word shingles that the told body has; of shorter texts nothing is known. */
export function toldShare(text: string, { words, shingles }: Shingles): number {
  const list = comparableWords(text.slice(0, 600));
  if (list.length < 3) return -0.5;
  let hits = 0;
  // Two words before, one before: none where the body does not have the word.
  let [before, last]: (number | undefined)[] = [];
  for (const word of list) {
    const number = words.get(word);
    if (before !== undefined && last !== undefined && number !== undefined && shingles.has(shingleOf(before, last, number))) hits++;
    [before, last] = [last, number];
  }
  return hits / (list.length - 2);
}
