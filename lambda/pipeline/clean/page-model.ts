/**
 * Gradient-boosted regression trees (Friedman 2001) with logistic loss: each tree adds to a block's log-odds of being part of the article.
 * All trees are complete and of one depth, laid out level by level: node `n` has the children `2n + 1` and `2n + 2`.
 */
export interface Trees {
  depth: number;
  /** Log-odds before any tree. */
  bias: number;
  /** For each tree, for each inner node, the feature that is looked at. */
  features: readonly (readonly number[])[];
  /** … and the value up to which a block goes left. */
  thresholds: readonly (readonly number[])[];
  /** For each tree, what each leaf adds. */
  leaves: readonly (readonly number[])[];
}

/** Reads trees from text: a line with depth and bias, then a line a tree with features, thresholds and leaves between bars. */
export function parseTrees(text: string): Trees {
  const [first = '', ...lines] = text.trim().split('\n');
  const numbers = (row: string | undefined) => (row ?? '').split(' ').map(Number);
  const [depth = 0, bias = 0] = numbers(first);
  const rows = lines.map((line) => line.split('|').map(numbers));
  const column = (index: number) => rows.map((row) => row[index] ?? []);
  return { depth, bias, features: column(0), thresholds: column(1), leaves: column(2) };
}

/** A block's probability, 0 to 1, of being part of the article. */
export function probability(trees: Trees, row: ArrayLike<number>): number {
  let sum = trees.bias;
  const inner = 2 ** trees.depth - 1;
  for (let tree = 0; tree < trees.leaves.length; tree++) {
    const features = trees.features[tree] as readonly number[];
    const thresholds = trees.thresholds[tree] as readonly number[];
    let node = 0;
    while (node < inner) node = 2 * node + ((row[features[node] as number] as number) <= (thresholds[node] as number) ? 1 : 2);
    sum += (trees.leaves[tree] as readonly number[])[node - inner] as number;
  }
  return 1 / (1 + Math.exp(-sum));
}
