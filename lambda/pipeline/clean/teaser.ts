/** Teasers: bullets, standfirsts and pull quotes that say again what the text says. */
import { comparableWords } from '../../text/fold.ts';

/** Shingle length; two in a row already make an accident unlikely in one article. */
const SHINGLE = 3;
/** From which share of its shingles a text repeats another. Lower drops standfirsts that add something. */
const REPEATS = 0.75;

const shingles = (text: string): string[] => {
  const words = comparableWords(text);
  return words.length < SHINGLE ? [words.join(' ')] : words.slice(SHINGLE - 1).map((_, index) => words.slice(index, index + SHINGLE).join(' '));
};

/** An article's text, prepared to look up repetitions in. */
export function repetitionIn(body: readonly string[]): (teaser: string) => number {
  const known = body.map((paragraph) => new Set(shingles(paragraph)));
  const all = new Set(known.flatMap((set) => [...set]));
  return (teaser) => {
    const own = shingles(teaser);
    return own.length === 0 ? 0 : own.filter((shingle) => all.has(shingle)).length / own.length;
  };
}

/** Whether a text repeats what the article's text says elsewhere. */
export function repeats(teaser: string, body: readonly string[]): boolean {
  return repetitionIn(body)(teaser) >= REPEATS;
}
