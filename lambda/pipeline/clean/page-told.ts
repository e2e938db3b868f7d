/** How much of a block stands in the text that the page itself says is the article's body. */
import { comparableWords } from '../../text/fold.ts';

/** A text's three-word shingles. */
export function shinglesOf(text: string): Set<string> {
  const words = comparableWords(text);
  const found = new Set<string>();
  for (let i = 0; i + 3 <= words.length; i++) found.add(`${words[i]} ${words[i + 1]} ${words[i + 2]}`);
  return found;
}

/** Share of a text's three-word shingles that the told body has; of shorter texts nothing is known. */
export function toldShare(text: string, told: ReadonlySet<string>): number {
  const words = comparableWords(text.slice(0, 600));
  if (words.length < 3) return -0.5;
  let hits = 0;
  for (let i = 0; i + 3 <= words.length; i++) if (told.has(`${words[i]} ${words[i + 1]} ${words[i + 2]}`)) hits++;
  return hits / (words.length - 2);
}
