/** What the features of all lines of one dump share, worked out once. */

import type { Line } from '../lines.ts';
import { type Look, lookAt } from './look.ts';

/** A dump's lines and what is known of them before any feature is. */
export interface Dump {
  lines: readonly Line[];
  looks: readonly Look[];
  /** Whether the line has a headline's shape: a few words that end openly. */
  titled: readonly boolean[];
  /** Lines of running text before each line; one entry more than lines. */
  proseUpTo: readonly number[];
  /** Lines from each line to the next running text, capped at 99. */
  untilProse: readonly number[];
  /** Mean proseness of the lines from `from` up to, but not, `to`. */
  proseNear(from: number, to: number): number;
}

/** Looks at every line once. Linear in the text's length. */
export function dumpOf(lines: readonly Line[]): Dump {
  const looks = lines.map(lookAt);
  const proseUpTo = [0];
  const sums = [0];
  for (const [index, { prose, proseness }] of looks.entries()) {
    proseUpTo.push((proseUpTo[index] as number) + (prose ? 1 : 0));
    sums.push((sums[index] as number) + proseness);
  }
  const proseNear = (from: number, to: number): number => {
    const [a, b] = [Math.max(0, from), Math.min(looks.length, to)];
    return a >= b ? 0 : ((sums[b] as number) - (sums[a] as number)) / (b - a);
  };
  return { lines, looks, titled: looks.map(hasTitleShape), proseUpTo, untilProse: distancesToProse(looks), proseNear };
}

function hasTitleShape({ words, ends, question, kinds }: Look): boolean {
  return words >= 3 && words <= 24 && (ends === 'open' || ends === 'bracket' || ends === 'ellipsis' || question) && !kinds.includes('share');
}

function distancesToProse(looks: readonly Look[]): number[] {
  const until = new Array<number>(looks.length).fill(99);
  for (let index = looks.length - 1, distance = 99; index >= 0; index--) {
    until[index] = distance;
    distance = looks[index]?.prose ? 1 : Math.min(99, distance + 1);
  }
  return until;
}
