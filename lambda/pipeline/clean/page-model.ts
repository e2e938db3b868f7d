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

/** For each tree, the mean of the leaves below each node: what the tree says before its further questions are asked. */
export function expectations({ leaves }: Trees): readonly (readonly number[])[] {
  return leaves.map((row) => {
    const means = [...new Array<number>(row.length - 1).fill(0), ...row];
    for (let node = row.length - 2; node >= 0; node--) means[node] = ((means[2 * node + 1] as number) + (means[2 * node + 2] as number)) / 2;
    return means;
  });
}

/** A feature, whether its value was found low or high, and how far that moved the log-odds. */
export interface Push {
  feature: number;
  high: boolean;
  by: number;
}

/**
 * What spoke against a block, strongest first: each question's answer moves a tree's expectation, and the moves of one feature and
 * side are summed over all trees (after Saabas 2014, "Interpreting random forests").
 */
export function pushesAgainst(trees: Trees, means: readonly (readonly number[])[], row: ArrayLike<number>): Push[] {
  const sums = new Float64Array(2 * row.length);
  const inner = 2 ** trees.depth - 1;
  for (let tree = 0; tree < means.length; tree++) {
    const [features, thresholds, expected] = [
      trees.features[tree] as readonly number[],
      trees.thresholds[tree] as readonly number[],
      means[tree] as readonly number[],
    ];
    for (let node = 0; node < inner; ) {
      const feature = features[node] as number;
      const high = (row[feature] as number) > (thresholds[node] as number);
      const next = 2 * node + (high ? 2 : 1);
      const at = 2 * feature + (high ? 1 : 0);
      sums[at] = (sums[at] as number) + (expected[next] as number) - (expected[node] as number);
      node = next;
    }
  }
  const pushes: Push[] = [];
  sums.forEach((by, at) => {
    if (by < 0) pushes.push({ feature: at >> 1, high: at % 2 === 1, by });
  });
  return pushes.sort((a, b) => a.by - b.by);
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
