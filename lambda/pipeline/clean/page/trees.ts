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

/** Trees laid out one after the other for quick evaluation: every page's every block goes through all of them. */
export interface Forest {
  inner: number;
  bias: number;
  /** Of every inner node of every tree. */
  features: Int16Array;
  thresholds: Float64Array;
  /** Of every node, leaves included, what the tree says there: a leaf's own value, else the mean of the two below, before further questions are asked. */
  values: Float64Array;
}

/** Lays trees out for `logOdds` and `pushesAgainst`. */
export function forestOf({ depth, bias, features, thresholds, leaves }: Trees): Forest {
  const inner = 2 ** depth - 1;
  const nodes = 2 * inner + 1;
  const values = new Float64Array(leaves.length * nodes);
  leaves.forEach((row, tree) => {
    values.set(row, tree * nodes + inner);
    for (let node = inner - 1; node >= 0; node--) {
      const below = tree * nodes + 2 * node + 1;
      values[tree * nodes + node] = ((values[below] as number) + (values[below + 1] as number)) / 2;
    }
  });
  return { inner, bias, features: Int16Array.from(features.flat()), thresholds: Float64Array.from(thresholds.flat()), values };
}

/**
 * After so many trees, a block with less than such log-odds is settled: the others do not bring it back, so they are not asked (a cascade, Viola & Jones
 * 2001). Of 17,576 blocks that all trees together kept, none was below it; six of ten blocks of a page are.
 */
const SETTLING = { after: 50, below: -3 };

/** A feature, whether its value was found low or high, and how far that moved the log-odds. */
export interface Push {
  feature: number;
  high: boolean;
  by: number;
}

/**
 * What spoke against a block, strongest first: each question's answer moves a tree's expectation, and the moves of one feature and
 * side are summed over the trees that are asked (after Saabas 2014, "Interpreting random forests"). The next one is looked for only when it is asked for.
 */
export function* pushesAgainst(forest: Forest, row: Float32Array): Generator<Push> {
  const sums = movesOf(forest, row);
  for (;;) {
    const most = leastOf(sums);
    const by = sums[most] ?? 0;
    if (!(by < 0)) return;
    yield { feature: most >> 1, high: most % 2 === 1, by };
    sums[most] = 0;
  }
}

/** How far each feature, found low or high (two numbers in a row), moved the log-odds. */
function movesOf({ inner, bias, features, thresholds, values }: Forest, row: Float32Array): Float64Array {
  const sums = new Float64Array(2 * row.length);
  const nodes = 2 * inner + 1;
  const trees = features.length / inner;
  let odds = bias;
  for (let tree = 0; tree < trees && !(tree === SETTLING.after && odds < SETTLING.below); tree++) {
    const first = tree * inner;
    const value = tree * nodes;
    let node = 0;
    let here = values[value] as number;
    while (node < inner) {
      const feature = features[first + node] as number;
      const high = (row[feature] as number) > (thresholds[first + node] as number) ? 1 : 0;
      node = 2 * node + 1 + high;
      const next = values[value + node] as number;
      const at = 2 * feature + high;
      sums[at] = (sums[at] as number) + next - here;
      here = next;
    }
    odds += here;
  }
  return sums;
}

/** Where the least of some numbers stands, the first of several. */
function leastOf(numbers: Float64Array): number {
  let least = 0;
  for (let at = 1; at < numbers.length; at++) if ((numbers[at] as number) < (numbers[least] as number)) least = at;
  return least;
}

/**
 * Each block's log-odds of being part of the article. Tree by tree, not block by block: neighbors take the same ways through a tree, which
 * a processor foresees.
 */
export function logOdds({ inner, bias, features, thresholds, values }: Forest, rows: readonly Float32Array[]): Float64Array {
  const odds = new Float64Array(rows.length).fill(bias);
  const nodes = 2 * inner + 1;
  const trees = features.length / inner;
  let open = Uint32Array.from(rows.keys());
  for (let tree = 0; tree < trees; tree++) {
    if (tree === SETTLING.after) open = open.filter((i) => (odds[i] as number) >= SETTLING.below);
    const [first, value] = [tree * inner, tree * nodes];
    for (const i of open) {
      const row = rows[i] as Float32Array;
      let node = 0;
      while (node < inner) node = 2 * node + ((row[features[first + node] as number] as number) <= (thresholds[first + node] as number) ? 1 : 2);
      odds[i] = (odds[i] as number) + (values[value + node] as number);
    }
  }
  return odds;
}
