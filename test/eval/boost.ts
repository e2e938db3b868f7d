import type { Trees } from '../../lambda/pipeline/clean/page-model.ts';

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
  seed: number;
}

const BINS = 48;

/** Trains boosted trees with logistic loss by histograms (Chen & Guestrin 2016), half of the rows and of the features a tree. Same input, same trees. */
export function boost({ rows, labels, weights }: Samples, { trees, depth, rate, penalty, seed }: BoostOptions): Trees {
  const random = generator(seed);
  const width = rows[0]?.length ?? 0;
  const cuts = Array.from({ length: width }, (_, f) => cutsOf(rows, f, random));
  const binned = cuts.map((edges, f) => Uint8Array.from(rows, (row) => binOf(edges, row[f] as number)));
  const positive = labels.reduce((sum, label, i) => sum + label * (weights[i] as number), 0);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const bias = Math.log(positive / (all - positive));
  const scores = new Float64Array(rows.length).fill(bias);
  const result: { features: number[][]; thresholds: number[][]; leaves: number[][] } = { features: [], thresholds: [], leaves: [] };
  const inner = 2 ** depth - 1;
  const gradients = new Float64Array(rows.length);
  const curvatures = new Float64Array(rows.length);

  for (let tree = 0; tree < trees; tree++) {
    for (let i = 0; i < rows.length; i++) {
      const p = 1 / (1 + Math.exp(-(scores[i] as number)));
      gradients[i] = ((labels[i] as number) - p) * (weights[i] as number);
      curvatures[i] = Math.max(1e-6, p * (1 - p)) * (weights[i] as number);
    }
    const sampled = Uint32Array.from(rows.keys()).filter(() => random() < 0.5);
    const wanted = Array.from({ length: width }, (_, f) => f).filter(() => random() < 0.5);
    const features = new Array<number>(inner).fill(0);
    const thresholds = new Array<number>(inner).fill(1e9);
    const leaves = new Array<number>(inner + 1).fill(0);
    const members: Uint32Array[] = [sampled];
    for (let node = 0; node < inner; node++) {
      const inside = members[node] ?? new Uint32Array();
      const split = bestSplit(inside, wanted, binned, gradients, curvatures, penalty);
      if (split) {
        features[node] = split.feature;
        thresholds[node] = cuts[split.feature]?.[split.bin] ?? 1e9;
        const column = binned[split.feature] as Uint8Array;
        members[2 * node + 1] = inside.filter((i) => (column[i] as number) <= split.bin);
        members[2 * node + 2] = inside.filter((i) => (column[i] as number) > split.bin);
      } else members[2 * node + 1] = inside;
    }
    for (let leaf = 0; leaf <= inner; leaf++) {
      let g = 0;
      let h = 0;
      for (const i of members[inner + leaf] ?? []) {
        g += gradients[i] as number;
        h += curvatures[i] as number;
      }
      leaves[leaf] = (rate * g) / (h + penalty);
    }
    for (let i = 0; i < rows.length; i++) {
      let node = 0;
      while (node < inner)
        node = 2 * node + (((rows[i] as Float32Array)[features[node] as number] as number) <= (thresholds[node] as number) ? 1 : 2);
      scores[i] = (scores[i] as number) + (leaves[node - inner] as number);
    }
    result.features.push(features);
    result.thresholds.push(thresholds.map(short));
    result.leaves.push(leaves.map(short));
  }
  return { depth, bias: short(bias), ...result };
}

const short = (value: number) => Number(value.toPrecision(4));

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

function bestSplit(
  inside: Uint32Array,
  wanted: readonly number[],
  binned: readonly Uint8Array[],
  gradients: Float64Array,
  curvatures: Float64Array,
  penalty: number,
) {
  if (inside.length < 40) return undefined;
  let best: { feature: number; bin: number; gain: number } | undefined;
  const g = new Float64Array(BINS);
  const h = new Float64Array(BINS);
  for (const feature of wanted) {
    const column = binned[feature] as Uint8Array;
    g.fill(0);
    h.fill(0);
    for (const i of inside) {
      const bin = column[i] as number;
      g[bin] = (g[bin] as number) + (gradients[i] as number);
      h[bin] = (h[bin] as number) + (curvatures[i] as number);
    }
    const allG = g.reduce((sum, value) => sum + value, 0);
    const allH = h.reduce((sum, value) => sum + value, 0);
    let leftG = 0;
    let leftH = 0;
    for (let bin = 0; bin < BINS - 1; bin++) {
      leftG += g[bin] as number;
      leftH += h[bin] as number;
      if (leftH < 0.02 || allH - leftH < 0.02) continue;
      const gain = leftG ** 2 / (leftH + penalty) + (allG - leftG) ** 2 / (allH - leftH + penalty) - allG ** 2 / (allH + penalty);
      if (gain > (best?.gain ?? 1e-4)) best = { feature, bin, gain };
    }
  }
  return best;
}

/** mulberry32: a small generator with a seed, so that training can be repeated to the bit. */
export function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
