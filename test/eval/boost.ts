import type { Trees } from '../../lambda/pipeline/clean/page/trees.ts';
import { generator } from '../helpers/chance.ts';

export interface Samples {
  rows: readonly Float32Array[];
  /** 1 or 0 a row. */
  labels: readonly number[];
  weights: readonly number[];
}
export interface BoostOptions {
  trees: number;
  depth: number;
  rate: number;
  /** L2 penalty on leaf values. */
  penalty: number;
  /** Least sum of curvatures in a leaf: higher keeps leaves of a few pages out. */
  leastLeaf?: number;
  /** Shares of the rows and of the features that each tree sees. */
  rowShare?: number;
  featureShare?: number;
  seed: number;
}

const BINS = 64;
/** A row is settled where its probability is so near to its label, and this share of such rows is looked at. */
const SETTLED = 0.05;
const KEPT = 0.2;

/** A node that may be split: its rows, and the sums of gradient and curvature in every bin of every feature. */
interface Node {
  from: number;
  to: number;
  sums: Float64Array;
}

/** Trains boosted trees with logistic loss by histograms (Chen & Guestrin 2016), each tree on a share of the rows and of the features. Same input, same trees. */
export function boost({ rows, labels, weights }: Samples, options: BoostOptions): Trees {
  const { trees, depth, rate, penalty, seed, rowShare = 0.5, featureShare = 0.5 } = options;
  const random = generator(seed);
  const width = rows[0]?.length ?? 0;
  const cuts = Array.from({ length: width }, (_, f) => cutsOf(rows, f, random));
  const bins = new Uint8Array(rows.length * width);
  rows.forEach((row, i) => {
    for (let f = 0; f < width; f++) bins[i * width + f] = binOf(cuts[f] as readonly number[], row[f] as number);
  });
  const positive = labels.reduce((sum, label, i) => sum + label * (weights[i] as number), 0);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const bias = Math.log(positive / (all - positive));
  const scores = new Float64Array(rows.length).fill(bias);
  const inner = 2 ** depth - 1;
  const gradients = new Float64Array(rows.length);
  const curvatures = new Float64Array(rows.length);
  const result: { features: number[][]; thresholds: number[][]; leaves: number[][] } = { features: [], thresholds: [], leaves: [] };

  for (let tree = 0; tree < trees; tree++) {
    for (let i = 0; i < rows.length; i++) {
      const p = 1 / (1 + Math.exp(-(scores[i] as number)));
      gradients[i] = ((labels[i] as number) - p) * (weights[i] as number);
      curvatures[i] = Math.max(1e-6, p * (1 - p)) * (weights[i] as number);
    }
    // Rows that are right already say little: one in five of them stands for the others (after LightGBM's GOSS, Ke et al. 2017).
    const members = Uint32Array.from(rows.keys()).filter((i) => {
      if ((weights[i] as number) <= 0) return false;
      const settled = Math.abs(gradients[i] as number) < SETTLED * (weights[i] as number);
      if (random() >= (settled ? rowShare * KEPT : rowShare)) return false;
      if (settled) {
        gradients[i] = (gradients[i] as number) / KEPT;
        curvatures[i] = (curvatures[i] as number) / KEPT;
      }
      return true;
    });
    const wanted = Uint32Array.from({ length: width }, (_, f) => f).filter(() => random() < featureShare);
    const sumUp = (from: number, to: number): Float64Array => {
      const sums = new Float64Array(width * BINS * 2);
      for (let m = from; m < to; m++) {
        const i = members[m] as number;
        const g = gradients[i] as number;
        const h = curvatures[i] as number;
        for (let w = 0; w < wanted.length; w++) {
          const f = wanted[w] as number;
          const at = 2 * (f * BINS + (bins[i * width + f] as number));
          sums[at] = (sums[at] as number) + g;
          sums[at + 1] = (sums[at + 1] as number) + h;
        }
      }
      return sums;
    };
    const features = new Array<number>(inner).fill(0);
    const thresholds = new Array<number>(inner).fill(1e9);
    const leaves = new Array<number>(inner + 1).fill(0);
    const nodes: (Node | undefined)[] = [{ from: 0, to: members.length, sums: sumUp(0, members.length) }];
    for (let n = 0; n < inner; n++) {
      const node = nodes[n];
      nodes[n] = undefined;
      if (!node) continue;
      const split = bestSplit(node.sums, wanted, options);
      if (!split) {
        nodes[2 * n + 1] = node;
        continue;
      }
      features[n] = split.feature;
      thresholds[n] = cuts[split.feature]?.[split.bin] ?? 1e9;
      const middle = partition(members, node, (i) => (bins[i * width + split.feature] as number) <= split.bin);
      // The histogram of one half is counted, the other's is what is left.
      const leftIsSmaller = middle - node.from < node.to - middle;
      const [smallFrom, smallTo] = leftIsSmaller ? [node.from, middle] : [middle, node.to];
      const small = sumUp(smallFrom, smallTo);
      const large = node.sums;
      for (let k = 0; k < large.length; k++) large[k] = (large[k] as number) - (small[k] as number);
      nodes[2 * n + 1] = { from: node.from, to: middle, sums: leftIsSmaller ? small : large };
      nodes[2 * n + 2] = { from: middle, to: node.to, sums: leftIsSmaller ? large : small };
    }
    for (let leaf = 0; leaf <= inner; leaf++) {
      const node = nodes[inner + leaf];
      if (!node) continue;
      let g = 0;
      let h = 0;
      for (let m = node.from; m < node.to; m++) {
        g += gradients[members[m] as number] as number;
        h += curvatures[members[m] as number] as number;
      }
      leaves[leaf] = (rate * g) / (h + penalty);
    }
    const tested = thresholds.map((threshold, n) => (threshold >= 1e9 ? 255 : binOf(cuts[features[n] as number] as readonly number[], threshold)));
    for (let i = 0; i < rows.length; i++) {
      let n = 0;
      while (n < inner) n = 2 * n + ((bins[i * width + (features[n] as number)] as number) <= (tested[n] as number) ? 1 : 2);
      scores[i] = (scores[i] as number) + (leaves[n - inner] as number);
    }
    result.features.push(features);
    result.thresholds.push(thresholds.map(short));
    result.leaves.push(leaves.map(short));
  }
  return { depth, bias: short(bias), ...result };
}

const short = (value: number) => Number(value.toPrecision(4));

/** Moves a node's rows that go left before the others; where the others begin. */
function partition(members: Uint32Array, { from, to }: Node, goesLeft: (row: number) => boolean): number {
  const right: number[] = [];
  let at = from;
  for (let m = from; m < to; m++) {
    const i = members[m] as number;
    if (goesLeft(i)) members[at++] = i;
    else right.push(i);
  }
  members.set(right, at);
  return at;
}

function cutsOf(rows: readonly Float32Array[], feature: number, random: () => number): number[] {
  const values = Float32Array.from(
    rows.filter(() => random() < Math.min(1, 30_000 / rows.length)),
    (row) => row[feature] as number,
  ).sort();
  const edges = new Set<number>();
  for (let bin = 1; bin < BINS; bin++) edges.add(short(values[Math.floor((values.length * bin) / BINS)] ?? 0));
  return [...edges].sort((a, b) => a - b);
}

function binOf(edges: readonly number[], value: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= (edges[middle] as number)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function bestSplit(sums: Float64Array, wanted: Uint32Array, { penalty, leastLeaf = 0.02 }: BoostOptions) {
  let best: { feature: number; bin: number; gain: number } | undefined;
  for (const feature of wanted) {
    const start = 2 * feature * BINS;
    let allG = 0;
    let allH = 0;
    for (let bin = 0; bin < BINS; bin++) {
      allG += sums[start + 2 * bin] as number;
      allH += sums[start + 2 * bin + 1] as number;
    }
    if (allH < 2 * leastLeaf) return undefined;
    const whole = allG ** 2 / (allH + penalty);
    let g = 0;
    let h = 0;
    for (let bin = 0; bin < BINS - 1; bin++) {
      g += sums[start + 2 * bin] as number;
      h += sums[start + 2 * bin + 1] as number;
      if (h < leastLeaf || allH - h < leastLeaf) continue;
      const gain = g ** 2 / (h + penalty) + (allG - g) ** 2 / (allH - h + penalty) - whole;
      if (gain > (best?.gain ?? 1e-4)) best = { feature, bin, gain };
    }
  }
  return best;
}
