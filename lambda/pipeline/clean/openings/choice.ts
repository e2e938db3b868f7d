/**
 * Which of a dump's proposed openings hold: those with the highest sum of log-odds of which no two stand closer than an article's text is long
 * (weighted scheduling by dynamic programming; Bellman 1957).
 */

/** A line at which an article may begin. */
export interface Opening {
  at: number;
  /** Log-odds that it does, less what it must reach. */
  score: number;
  /** Whether it is a line of text, without a headline. */
  bare: boolean;
}

/** Words of text that an article has at least: less is a caption or a teaser under a headline that is printed twice. */
export const LEAST = 22;

/**
 * The openings that hold, ascending. Linear in their number.
 * @param proposals ascending by line, each with a score above zero
 * @param textUpTo words of text before each line, and one entry more for all of them
 */
export function chooseOpenings(proposals: readonly Opening[], textUpTo: ArrayLike<number>): Opening[] {
  const before = (one: Opening): number => textUpTo[one.at] as number;
  const all = textUpTo[textUpTo.length - 1] as number;
  const sums: number[] = [];
  const origins: number[] = [];
  /** The best of the proposals that lie far enough above. */
  let above = -1;
  let passed = 0;
  let end = -1;
  for (const [index, one] of proposals.entries()) {
    for (; passed < index && before(one) - before(proposals[passed] as Opening) >= LEAST; passed++)
      if (above < 0 || (sums[passed] as number) > (sums[above] as number)) above = passed;
    origins.push(above);
    sums.push(one.score + (above < 0 ? 0 : (sums[above] as number)));
    const short = all - before(one) < LEAST && index > 0;
    if (!short && (end < 0 || (sums[index] as number) > (sums[end] as number))) end = index;
  }
  const chosen: Opening[] = [];
  for (let at = end; at >= 0; at = origins[at] as number) chosen.push(proposals[at] as Opening);
  return chosen.reverse();
}
