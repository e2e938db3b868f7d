/**
 * Boosted trees for very many rows: what `../boost.ts` does, by histograms that are filled row by row, and for the smaller half of each node only
 * (the other half is the parent's less it; Ke et al. 2017, "LightGBM").
 */
import type { Forest } from '../../../lambda/pipeline/clean/openings/trees.ts';
import { generator } from '../../helpers/chance.ts';
import type { BoostOptions } from '../boost.ts';

/** Rows to learn from: of each dump, its figures' columns and the lines that are taken. */
export interface Samples {
  dumps: readonly { columns: readonly Float32Array[]; lines: readonly number[] }[];
  /** 1 or 0 a line taken. */
  labels: readonly number[];
  weights: readonly number[];
}

const BINS = 64;
/** Rows that a node must have to be split. */
const LEAST_ROWS = 60;

/** Trains trees with logistic loss, on half of the rows and 40 % of the features a tree. Same input, same trees. */
export function growForest({ dumps, labels, weights }: Samples, { trees, depth, rate, penalty, seed }: BoostOptions): Forest {
  const random = generator(seed);
  const width = dumps[0]?.columns.length ?? 0;
  const rows = labels.length;
  const binned = new Uint8Array(rows * width);
  const cuts: number[][] = [];
  for (let f = 0; f < width; f++) {
    const values = new Float32Array(rows);
    let at = 0;
    for (const { columns, lines } of dumps) for (const line of lines) values[at++] = columns[f]?.[line] as number;
    const edges = cutsOf(values, random);
    cuts.push(edges);
    for (let i = 0; i < rows; i++) binned[i * width + f] = binOf(edges, values[i] as number);
  }
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const positive = labels.reduce((sum, label, i) => sum + label * (weights[i] as number), 0);
  const bias = short(Math.log(positive / (all - positive)));
  const scores = new Float64Array(rows).fill(bias);
  const gradients = new Float64Array(rows);
  const curvatures = new Float64Array(rows);
  const forest: { figures: number[]; thresholds: number[]; leaves: number[] } = { figures: [], thresholds: [], leaves: [] };
  const inner = 2 ** depth - 1;

  for (let tree = 0; tree < trees; tree++) {
    const sampled: number[] = [];
    for (let i = 0; i < rows; i++) {
      if (random() >= 0.5) continue;
      const p = 1 / (1 + Math.exp(-(scores[i] as number)));
      gradients[i] = ((labels[i] as number) - p) * (weights[i] as number);
      curvatures[i] = Math.max(1e-6, p * (1 - p)) * (weights[i] as number);
      sampled.push(i);
    }
    const wanted = Uint16Array.from(Array.from({ length: width }, (_, f) => f).filter(() => random() < 0.4));
    const features = new Array<number>(inner).fill(0);
    const bins = new Array<number>(inner).fill(BINS);
    const leaves = new Array<number>(inner + 1).fill(0);
    const members: (Uint32Array | undefined)[] = [Uint32Array.from(sampled)];
    const histograms: (Float64Array | undefined)[] = [];
    const fill = (inside: Uint32Array): Float64Array => {
      const histogram = new Float64Array(wanted.length * BINS * 2);
      for (const i of inside) {
        const [g, h, base] = [gradients[i] as number, curvatures[i] as number, i * width];
        for (let w = 0; w < wanted.length; w++) {
          const at = (w * BINS + (binned[base + (wanted[w] as number)] as number)) * 2;
          histogram[at] = (histogram[at] as number) + g;
          histogram[at + 1] = (histogram[at + 1] as number) + h;
        }
      }
      return histogram;
    };
    for (let node = 0; node < inner; node++) {
      const inside = members[node] ?? new Uint32Array();
      const histogram = histograms[node] ?? (inside.length >= LEAST_ROWS ? fill(inside) : undefined);
      const split = histogram && inside.length >= LEAST_ROWS ? bestSplit(histogram, wanted.length, penalty) : undefined;
      members[2 * node + 1] = inside;
      if (split) {
        const feature = wanted[split.at] as number;
        features[node] = feature;
        bins[node] = split.bin;
        const left = inside.filter((i) => (binned[i * width + feature] as number) <= split.bin);
        const right = inside.filter((i) => (binned[i * width + feature] as number) > split.bin);
        members[2 * node + 1] = left;
        members[2 * node + 2] = right;
        if (2 * node + 2 < inner && histogram) {
          const [small, large, smaller] = left.length < right.length ? [2 * node + 1, 2 * node + 2, left] : [2 * node + 2, 2 * node + 1, right];
          const own = fill(smaller);
          for (let k = 0; k < histogram.length; k++) histogram[k] = (histogram[k] as number) - (own[k] as number);
          histograms[small] = own;
          histograms[large] = histogram;
        }
      }
      histograms[node] = undefined;
      members[node] = undefined;
    }
    for (let leaf = 0; leaf <= inner; leaf++) {
      let [g, h] = [0, 0];
      for (const i of members[inner + leaf] ?? []) {
        g += gradients[i] as number;
        h += curvatures[i] as number;
      }
      leaves[leaf] = Math.round((1000 * rate * g) / (h + penalty)) / 1000;
    }
    for (let i = 0; i < rows; i++) {
      let node = 0;
      while (node < inner) node = 2 * node + ((binned[i * width + (features[node] as number)] as number) <= (bins[node] as number) ? 1 : 2);
      scores[i] = (scores[i] as number) + (leaves[node - inner] as number);
    }
    forest.figures.push(...features);
    forest.thresholds.push(...bins.map((bin, node) => cuts[features[node] as number]?.[bin] ?? 9e9));
    forest.leaves.push(...leaves);
  }
  return {
    depth,
    bias,
    figures: Uint16Array.from(forest.figures),
    thresholds: Float64Array.from(forest.thresholds),
    leaves: Float64Array.from(forest.leaves),
  };
}

const short = (value: number): number => Number(value.toPrecision(3));

function cutsOf(values: Float32Array, random: () => number): number[] {
  const step = Math.max(1, values.length / 40_000);
  const some: number[] = [];
  for (let at = random() * step; at < values.length; at += step) some.push(values[Math.floor(at)] as number);
  const sorted = Float32Array.from(some).sort();
  const edges = new Set<number>();
  for (let bin = 1; bin < BINS; bin++) edges.add(short(sorted[Math.floor((sorted.length * bin) / BINS)] ?? 0));
  return [...edges].sort((a, b) => a - b);
}

function binOf(edges: readonly number[], value: number): number {
  let [low, high] = [0, edges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= (edges[middle] as number)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function bestSplit(histogram: Float64Array, count: number, penalty: number): { at: number; bin: number } | undefined {
  let best: { at: number; bin: number } | undefined;
  let most = 1e-4;
  for (let at = 0; at < count; at++) {
    let [allG, allH] = [0, 0];
    for (let bin = 0; bin < BINS; bin++) {
      allG += histogram[(at * BINS + bin) * 2] as number;
      allH += histogram[(at * BINS + bin) * 2 + 1] as number;
    }
    let [g, h] = [0, 0];
    for (let bin = 0; bin < BINS - 1; bin++) {
      g += histogram[(at * BINS + bin) * 2] as number;
      h += histogram[(at * BINS + bin) * 2 + 1] as number;
      if (h < 0.5 || allH - h < 0.5) continue;
      const gain = g ** 2 / (h + penalty) + (allG - g) ** 2 / (allH - h + penalty) - allG ** 2 / (allH + penalty);
      if (gain > most) [most, best] = [gain, { at, bin }];
    }
  }
  return best;
}
