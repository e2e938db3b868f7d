/**
 * A line among all that may open an article in its dump: how likely those near it are, and how the likely ones are set. What the second judgement sees beyond
 * the first (stacking; Wolpert 1992).
 */
import type { Scene } from './scene.ts';
import { ways } from './ways.ts';

/** Lines on each side that do not speak for a line: they may be the same headline again. */
const SELF = 6;
/** Log-odds of what is no line that may open. */
const NONE = -12;
/** Expected openings elsewhere below which their way of setting says nothing. */
const FEW = 0.3;
/** Reaches in lines and in words of text; words are counted over so many lines at most, which bounds the work. */
const REACH = { lines: [3, 10], words: [30, 120], most: 60 };
/** Lines around a likely opening that are the same opening. */
const SAME = 2;

const both = (name: string): string[] => [`${name} above`, `${name} below`];

export const peerFigures: readonly string[] = [
  'odds',
  ...ways.flatMap(([name]) => [`openings set alike: ${name}`, `set alike that open: ${name}`]),
  'openings set alike in all ways',
  ...[1, 2, 3].map((step) => `odds ${step} above`),
  ...[1, 2, 3].map((step) => `odds ${step} below`),
  ...REACH.lines.flatMap((far) => both(`best odds in ${far} lines`)),
  ...REACH.words.flatMap((far) => both(`best odds in ${far} words`)),
  'words since the last opening',
  'words to the next opening',
  'lines since the last opening',
  'lines to the next opening',
  'openings expected',
  'words an opening',
  'share of these words since',
  'share of these words to the next',
  'odds of the copy above',
  'odds of the copy below',
];

/**
 * A column for each figure, with a row for each of the lines. Linear in their number.
 * @param lines that may open, ascending
 * @param odds log-odds that they do, as first judged
 */
export function peerColumns(scene: Scene, lines: readonly number[], odds: ArrayLike<number>): Float32Array[] {
  const at = (row: number): number => lines[row] as number;
  const said = (row: number): number => odds[row] as number;
  const oddsAt = new Map(lines.map((line, row) => [line, said(row)]));
  const chances = lines.map((_, row) => 1 / (1 + Math.exp(-said(row))));
  const company = companyOf(scene, lines, chances);
  const distances = distancesOf(scene, lines, odds, chances);

  const bestWithin = (row: number, step: 1 | -1, near: (other: number) => boolean): number => {
    let best = NONE;
    for (let other = row + step; other >= 0 && other < lines.length && near(at(other)); other += step) best = Math.max(best, said(other));
    return best;
  };
  const columns = peerFigures.map(() => new Float32Array(lines.length));
  for (const [row, line] of lines.entries()) {
    const inLines = (far: number) => (other: number) => Math.abs(other - line) <= far;
    const inWords = (far: number) => (other: number) =>
      Math.abs(other - line) <= REACH.most && Math.abs((scene.textUpTo[other] as number) - (scene.textUpTo[line] as number)) <= far;
    const values = [
      said(row),
      ...company(row),
      ...[-1, -2, -3, 1, 2, 3].map((step) => oddsAt.get(line + step) ?? NONE),
      ...[...REACH.lines.map(inLines), ...REACH.words.map(inWords)].flatMap((near) => [bestWithin(row, -1, near), bestWithin(row, 1, near)]),
      ...distances(row),
      oddsAt.get(scene.copies.above[line] as number) ?? NONE,
      oddsAt.get(scene.copies.below[line] as number) ?? NONE,
    ];
    for (const [index, value] of values.entries()) (columns[index] as Float32Array)[row] = value;
  }
  return columns;
}

/** For each way: the share of the other expected openings that are set as the line is, and the share of the lines set so that open; the mean of the former. */
function companyOf(scene: Scene, lines: readonly number[], chances: readonly number[]): (row: number) => number[] {
  const expected = chances.reduce((sum, one) => sum + one, 0);
  const counted = ways.map(([, key]) => {
    const keys = lines.map((line) => key(scene, line));
    const sums = new Map<number, { chance: number; lines: number }>();
    for (const [row, one] of keys.entries()) {
      const { chance, lines } = sums.get(one) ?? { chance: 0, lines: 0 };
      sums.set(one, { chance: chance + (chances[row] as number), lines: lines + 1 });
    }
    return { keys, sums };
  });
  return (row) => {
    const near = [row];
    for (const step of [-1, 1])
      for (let other = row + step; Math.abs((lines[other] ?? Infinity) - (lines[row] as number)) <= SELF; other += step) near.push(other);
    const others = near.reduce((sum, other) => sum - (chances[other] as number), expected);
    let all = 0;
    const values = counted.flatMap(({ keys, sums }) => {
      const same = near.filter((other) => keys[other] === keys[row]);
      const { chance, lines } = sums.get(keys[row] as number) as { chance: number; lines: number };
      const opening = same.reduce((sum, other) => sum - (chances[other] as number), chance);
      const share = others < FEW ? -1 : opening / others;
      all += share;
      return [share, lines === same.length ? -1 : opening / (lines - same.length)];
    });
    return [...values, all / ways.length];
  };
}

/** How far the likely openings above and below are, in words of text, in lines, and as shares of what an article of the dump usually has. */
function distancesOf({ textUpTo }: Scene, lines: readonly number[], odds: ArrayLike<number>, chances: readonly number[]): (row: number) => number[] {
  const all = textUpTo[textUpTo.length - 1] as number;
  const expected = chances.reduce((sum, one) => sum + one, 0);
  const usual = all / Math.max(1, expected);
  const likely = lines.filter((_, row) => (odds[row] as number) > 0);
  const countUpTo = (bound: number): number => {
    let [low, high] = [0, likely.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((likely[middle] as number) < bound) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return (row) => {
    const line = lines[row] as number;
    const above = likely[countUpTo(line - SAME) - 1];
    const below = likely[countUpTo(line + SAME + 1)];
    const words = textUpTo[line] as number;
    const since = words - (above === undefined ? 0 : (textUpTo[above] as number));
    const to = (below === undefined ? all : (textUpTo[below] as number)) - words;
    return [
      Math.min(2000, since),
      Math.min(2000, to),
      above === undefined ? 200 : Math.min(200, line - above),
      below === undefined ? 200 : Math.min(200, below - line),
      Math.min(40, expected),
      Math.min(3000, usual),
      usual === 0 ? 0 : Math.min(5, since / usual),
      usual === 0 ? 0 : Math.min(5, to / usual),
    ];
  };
}
