/**
 * The second model of the stack: a linear-chain conditional random field over the lines' readable features. Conditional log-likelihood, AdaGrad
 * (Duchi et al. 2011), L2, the last epochs' weights averaged (Polyak & Juditsky 1992). Deterministic.
 */
import { type LineWeights, mayEnd, mayFollow, mayStart, partCount, parts } from '../../../lambda/pipeline/clean/dump/field.ts';
import { type Example, hash } from './corpus.ts';

const K = partCount;
export const training = { epochs: 6, rate: 0.2, decay: 1e-5 };

/** Features as numbers. Those whose votes are set by hand (`cue:`) are not trained. */
export class Names {
  readonly list: string[] = [];
  private readonly index = new Map<string, number>();

  numbered(features: readonly string[]): Int32Array {
    return Int32Array.from(
      features.filter((name) => !name.startsWith('cue:')),
      (name) => {
        const known = this.index.get(name) ?? this.list.push(name) - 1;
        this.index.set(name, known);
        return known;
      },
    );
  }
}

export interface Labelled {
  example: Example;
  features: readonly Int32Array[];
}

const logSum = (a: number, b: number): number =>
  a === -Infinity ? b : b === -Infinity ? a : a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b));

/** Weights that make the right labellings likely. */
export function trainField(data: readonly Labelled[], names: Names): LineWeights {
  const W = new Float64Array(names.list.length * K);
  const T = new Float64Array(K * K);
  const gW = new Float64Array(W.length).fill(1);
  const gT = new Float64Array(T.length).fill(1);
  const gradient = new Float64Array(W.length);
  const [sumW, sumT] = [new Float64Array(W.length), new Float64Array(T.length)];
  const touched: number[] = [];
  let averaged = 0;
  for (let epoch = 0; epoch < training.epochs; epoch++) {
    const order = data.map((e, i) => [hash(`${epoch}${i}`), e] as const).sort((a, b) => a[0] - b[0]);
    for (const [, { example, features }] of order) {
      const n = example.lines.length;
      const scores = scoresOf(features, W);
      const free = marginals(scores, T, n, () => 31);
      const bound = marginals(scores, T, n, (i) => example.allowed[i] as number);
      if (bound === undefined || free === undefined) continue;
      const step = example.weight / Math.sqrt(n);
      for (let i = 0; i < n; i++)
        for (let k = 0; k < K; k++) {
          const g = ((free.node[i * K + k] as number) - (bound.node[i * K + k] as number)) * step;
          if (Math.abs(g) < 1e-5) continue;
          for (const f of features[i] as Int32Array) {
            const at = f * K + k;
            if (gradient[at] === 0) touched.push(at);
            gradient[at] = (gradient[at] as number) + g;
          }
        }
      for (const at of touched) {
        const full = (gradient[at] as number) + training.decay * (W[at] as number);
        gW[at] = (gW[at] as number) + full * full;
        W[at] = (W[at] as number) - (training.rate * full) / Math.sqrt(gW[at] as number);
        gradient[at] = 0;
      }
      touched.length = 0;
      for (let at = 0; at < K * K; at++) {
        const g = ((free.edge[at] as number) - (bound.edge[at] as number)) * step;
        gT[at] = (gT[at] as number) + g * g;
        T[at] = (T[at] as number) - (training.rate * g) / Math.sqrt(gT[at] as number);
      }
    }
    if (epoch < training.epochs / 2) continue;
    averaged++;
    for (let at = 0; at < W.length; at++) sumW[at] = (sumW[at] as number) + (W[at] as number);
    for (let at = 0; at < T.length; at++) sumT[at] = (sumT[at] as number) + (T[at] as number);
  }
  const round = (value: number): number => Math.round((value / averaged) * 100) / 100 + 0;
  return {
    features: Object.fromEntries(
      names.list
        .map((name, f): [string, number[]] => [name, parts.map((_, k) => round(sumW[f * K + k] as number))])
        .filter(([, w]) => w.some((value) => Math.abs(value) >= 0.05))
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
    transitions: parts.map((_, k) => parts.map((_, to) => round(sumT[k * K + to] as number))),
  };
}

function scoresOf(features: readonly Int32Array[], W: Float64Array): Float64Array {
  const scores = new Float64Array(features.length * K);
  for (const [i, own] of features.entries())
    for (const f of own) for (let k = 0; k < K; k++) scores[i * K + k] = (scores[i * K + k] as number) + (W[f * K + k] as number);
  return scores;
}

/** Marginals of parts and of transitions by forward-backward over the paths that `mask` allows; nothing where it allows none. */
function marginals(
  scores: Float64Array,
  T: Float64Array,
  n: number,
  mask: (i: number) => number,
): { node: Float64Array; edge: Float64Array } | undefined {
  const F = new Float64Array(n * K).fill(-Infinity);
  const B = new Float64Array(n * K).fill(-Infinity);
  for (let k = 0; k < K; k++) if (mayStart[k] && mask(0) & (1 << k)) F[k] = scores[k] as number;
  for (let i = 1; i < n; i++)
    for (let to = 0; to < K; to++) {
      if (!(mask(i) & (1 << to))) continue;
      let sum = -Infinity;
      for (let from = 0; from < K; from++)
        if (mayFollow[from]?.[to]) sum = logSum(sum, (F[(i - 1) * K + from] as number) + (T[from * K + to] as number));
      F[i * K + to] = sum + (scores[i * K + to] as number);
    }
  for (let k = 0; k < K; k++) if (mayEnd[k] && mask(n - 1) & (1 << k)) B[(n - 1) * K + k] = 0;
  for (let i = n - 2; i >= 0; i--)
    for (let from = 0; from < K; from++) {
      if (!(mask(i) & (1 << from))) continue;
      let sum = -Infinity;
      for (let to = 0; to < K; to++)
        if (mayFollow[from]?.[to] && mask(i + 1) & (1 << to))
          sum = logSum(sum, (T[from * K + to] as number) + (scores[(i + 1) * K + to] as number) + (B[(i + 1) * K + to] as number));
      B[i * K + from] = sum;
    }
  let Z = -Infinity;
  for (let k = 0; k < K; k++) Z = logSum(Z, (F[(n - 1) * K + k] as number) + (B[(n - 1) * K + k] as number));
  if (Z === -Infinity) return undefined;
  const node = new Float64Array(n * K);
  const edge = new Float64Array(K * K);
  for (let i = 0; i < n; i++)
    for (let k = 0; k < K; k++) {
      const here = F[i * K + k] as number;
      if (here === -Infinity) continue;
      node[i * K + k] = Math.exp(here + (B[i * K + k] as number) - Z);
      if (i === n - 1) continue;
      for (let to = 0; to < K; to++) {
        if (!mayFollow[k]?.[to] || !(mask(i + 1) & (1 << to))) continue;
        const p = Math.exp(here + (T[k * K + to] as number) + (scores[(i + 1) * K + to] as number) + (B[(i + 1) * K + to] as number) - Z);
        edge[k * K + to] = (edge[k * K + to] as number) + p;
      }
    }
  return { node, edge };
}
