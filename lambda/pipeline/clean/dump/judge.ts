/** Judges each line by its figures, before the line model weighs them all together. */
import type { Chances } from './chances.ts';
import type { Dump } from './dump.ts';
import { figuresOf } from './figures.ts';
import { type Forest, logOdds, parseForest } from './forest.ts';
import { bodyForest, headlineForest } from './forests.ts';

/** One forest a question. */
export interface Forests {
  body: Forest;
  headline: Forest;
}
let shipped: Forests | undefined;
/** Read when first needed: a page or a feed never asks. */
function shippedForests(): Forests {
  shipped ??= { body: parseForest(bodyForest), headline: parseForest(headlineForest) };
  return shipped;
}

/** What the forests say of every line. Linear in the dump's length. */
export function judgeLines(dump: Dump, forests: Forests = shippedForests()): Chances {
  const columns = [...figuresOf(dump).values()];
  const answers = (forest: Forest): Float64Array => Float64Array.from(dump.lines, (_, index) => logOdds(forest, columns, index));
  return { body: answers(forests.body), headline: answers(forests.headline) };
}
