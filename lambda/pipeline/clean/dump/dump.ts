/** What the figures of all lines of one dump share, worked out once. */

import type { Line } from '../lines.ts';
import { type Look, lookAt } from './look.ts';

/** A dump's lines and what is known of them before any figure is. */
export interface Dump {
  lines: readonly Line[];
  looks: readonly Look[];
  /** Whether the line has a headline's shape: a few words that end openly. */
  titled: readonly boolean[];
  /** Lines of running text before each line; one entry more than lines. */
  proseUpTo: readonly number[];
}

/** Looks at every line once. Linear in the text's length. */
export function dumpOf(lines: readonly Line[]): Dump {
  const looks = lines.map(lookAt);
  const proseUpTo = [0];
  for (const [index, { prose }] of looks.entries()) proseUpTo.push((proseUpTo[index] as number) + (prose ? 1 : 0));
  return { lines, looks, titled: looks.map(hasTitleShape), proseUpTo };
}

function hasTitleShape({ words, ends, question, kinds }: Look): boolean {
  return words >= 3 && words <= 24 && (ends === 'open' || ends === 'bracket' || ends === 'ellipsis' || question) && !kinds.includes('share');
}
