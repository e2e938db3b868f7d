/** Teasers: bullets, standfirsts and pull quotes that say again what the text says. */
import { comparableWords, spacedWords } from '../../text/fold.ts';

/** Shingle length; two in a row already make an accident unlikely in one article. */
const SHINGLE = 3;
/** From which share of its shingles a text repeats another. Lower drops standfirsts that add something. */
const REPEATS = 0.75;

/** Runs of words, each as one string with a space around it, so that it is found in a text only where whole words stand. */
function shinglesOf(words: readonly string[]): string[] {
  if (words.length < SHINGLE) return [` ${words.join(' ')} `];
  return words.slice(SHINGLE - 1).map((_, index) => ` ${words.slice(index, index + SHINGLE).join(' ')} `);
}

/** Whether a text repeats what the article's text says elsewhere. */
export function repeats(teaser: string, body: readonly string[]): boolean {
  const words = comparableWords(teaser);
  const own = shinglesOf(words);
  const paragraphs = body.map((paragraph) => ` ${spacedWords(paragraph)} `);
  // Of fewer words than a shingle has, a text repeats only what is no longer.
  const stands =
    words.length < SHINGLE
      ? (shingle: string) => paragraphs.includes(shingle)
      : (shingle: string) => paragraphs.some((paragraph) => paragraph.includes(shingle));
  return own.filter(stands).length / own.length >= REPEATS;
}
