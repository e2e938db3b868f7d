/** The first model of the stack: boosted trees that judge each line by its figures. */

import { dumpOf } from '../../../lambda/pipeline/clean/dump/dump.ts';
import { figuresOf } from '../../../lambda/pipeline/clean/dump/figures.ts';
import type { Forest } from '../../../lambda/pipeline/clean/dump/forest.ts';
import { type Example, hash } from './corpus.ts';
import { growForest } from './forest.ts';
import { BODY, HEADLINE } from './labels.ts';

export const options = { trees: 100, depth: 6, rate: 0.12, penalty: 2, seed: 7 };

/** What a forest is asked: whether a line is its article's text, or its headline. */
export type Question = 'body' | 'headline';

export const figuresFor = (example: Example): Float32Array[] => [...figuresOf(dumpOf(example.lines)).values()];

/** Every dump weighs by its own weight; within it, lines by what they cost. Lines that are nothing are many and alike: one in four is enough of the short ones. */
export function trainForest(
  examples: readonly Example[],
  figures: ReadonlyMap<Example, Float32Array[]>,
  question: Question,
  trees = options.trees,
): Forest {
  const dumps: { columns: readonly Float32Array[]; lines: number[] }[] = [];
  const labels: number[] = [];
  const weights: number[] = [];
  const wanted = (question === 'body' ? BODY : HEADLINE) as number;
  for (const example of examples) {
    const columns = figures.get(example) as Float32Array[];
    const own = columns[0] as Float32Array;
    const lines: number[] = [];
    dumps.push({ columns, lines });
    const size = (i: number): number => (own[i] as number) + 2;
    const total = own.reduce((sum, _, i) => sum + size(i), 0);
    for (const [i, words] of own.entries()) {
      const allowed = example.allowed[i] as number;
      // Where no headline is known, a line above the text may be one or not.
      if (allowed & wanted && allowed !== wanted) continue;
      const label = Number(allowed === wanted);
      const rarity = label === 1 ? 1 : question === 'headline' ? 4 : words < 6 ? 4 : 1;
      if (hash(`${example.id}${i}`) % rarity !== 0) continue;
      lines.push(i);
      labels.push(label);
      weights.push((question === 'body' ? (100 * size(i)) / total : label ? 1 : 0.05 + 1 / own.length) * example.weight * rarity);
    }
  }
  return growForest({ dumps, labels, weights }, { ...options, trees });
}
