/**
 * Gradient-boosted regression trees (Friedman 2001) with logistic loss over the figures of lines: each tree adds to a line's log-odds. All trees are complete
 * and of one depth, laid out level by level: node `n` has the children `2n + 1` and `2n + 2`.
 */
export interface Forest {
  depth: number;
  /** Log-odds before any tree. */
  bias: number;
  /** For each tree's inner nodes, the figure that is looked at. */
  figures: Uint16Array;
  /** … and the value up to which a line goes left. */
  thresholds: Float64Array;
  /** What each leaf of each tree adds. */
  leaves: Float64Array;
}

/** Leaves are written as whole thousandths. */
const LEAF_UNIT = 1000;

/** Reads a forest from text: a line with depth and bias, then a line a tree with figures, thresholds and leaves between bars. */
export function parseForest(text: string): Forest {
  const [first = '', ...lines] = text.trim().split('\n');
  const [depth = 0, bias = 0] = first.split(' ').map(Number);
  const trees = lines.map((line) => line.split('|').map((row) => row.split(' ').map(Number)));
  const all = (column: number): number[] => trees.flatMap((tree) => tree[column] ?? []);
  return {
    depth,
    bias,
    figures: Uint16Array.from(all(0)),
    thresholds: Float64Array.from(all(1)),
    leaves: Float64Array.from(all(2), (leaf) => leaf / LEAF_UNIT),
  };
}

/** The text that `parseForest` reads. */
export function formatForest(forest: Forest): string {
  const [inner, outer] = [2 ** forest.depth - 1, 2 ** forest.depth];
  const trees = Array.from({ length: forest.leaves.length / outer }, (_, tree) =>
    [
      forest.figures.subarray(tree * inner, (tree + 1) * inner).join(' '),
      forest.thresholds.subarray(tree * inner, (tree + 1) * inner).join(' '),
      [...forest.leaves.subarray(tree * outer, (tree + 1) * outer)].map((leaf) => Math.round(leaf * LEAF_UNIT)).join(' '),
    ].join('|'),
  );
  return [`${forest.depth} ${forest.bias}`, ...trees].join('\n');
}

/** The log-odds of line `index`, given each figure's column. */
export function logOdds({ depth, bias, figures, thresholds, leaves }: Forest, columns: readonly Float32Array[], index: number): number {
  const inner = 2 ** depth - 1;
  let sum = bias;
  for (let root = 0, first = 0; first < leaves.length; root += inner, first += inner + 1) {
    let node = 0;
    while (node < inner) {
      const value = columns[figures[root + node] as number]?.[index] as number;
      node = 2 * node + (value <= (thresholds[root + node] as number) ? 1 : 2);
    }
    sum += leaves[first + node - inner] as number;
  }
  return sum;
}
