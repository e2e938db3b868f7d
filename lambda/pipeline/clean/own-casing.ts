/** Headlines that a converter set in capitals, as another line of the same file prints them. */

const shouts = (text: string): boolean => text === text.toUpperCase() && text !== text.toLowerCase();

/** Words that a headline has at least: one word begins too many lines. */
const LEAST_WORDS = 2;

/**
 * The headline as it was written, where it stands in capitals: the page's title, a link or a caption often begins with the same words, set as the outlet set
 * them. Verbatim from that line, never guessed word by word: capitals stay where no line has them otherwise.
 * @param lines the article's other lines
 */
export function inOwnCasing(headline: string, lines: readonly string[]): string {
  if (!shouts(headline) || headline.split(' ').length < LEAST_WORDS) return headline;
  for (const line of lines) {
    const start = line.slice(0, headline.length);
    // Letters whose capitals are longer (`ß`) leave no place to cut at.
    if (start.toUpperCase() !== headline || shouts(start) || !/^[^\p{L}]*\p{Lu}/u.test(start)) continue;
    if (!/^[\p{L}\p{N}]/u.test(line.slice(headline.length))) return start;
  }
  return headline;
}
