/**
 * A dump's lines as a linear-chain conditional random field (Lafferty, McCallum & Pereira 2001): each line's readable features vote for
 * each part, neighbors vote for what follows what, and the labelling with the highest sum over the whole dump wins.
 */

/** Parts of a dump: outside of any article, its headline, what stands between headline and text, its text, what interrupts the text. */
export const parts = ['outside', 'headline', 'preamble', 'body', 'interruption'] as const;
export type Part = (typeof parts)[number];
export const partCount = parts.length;

/** What may follow what. An interruption ends in more text; a headline is followed by its article. */
export const mayFollow: readonly (readonly boolean[])[] = [
  // outside headline preamble body interruption
  [true, true, false, true, false], // outside
  [false, false, true, true, false], // headline
  [false, false, true, true, false], // preamble
  [true, true, false, true, true], // body
  [false, false, false, true, true], // interruption
];
export const mayStart: readonly boolean[] = [true, true, false, true, false];
export const mayEnd: readonly boolean[] = [true, false, false, true, false];

export interface LineWeights {
  /** A feature's weight for each part, in the order of `parts`. */
  features: Readonly<Record<string, readonly number[]>>;
  /** From part to part. */
  transitions: readonly (readonly number[])[];
}

/**
 * What is added to a line's votes. Training counts every line alike; an article that is missed or merged costs more than a line too
 * many. Chosen on a quarter of the sites, with a model that had learned from the others: higher for `headline` splits more, higher for
 * `body` keeps more furniture.
 */
const LEANING: readonly number[] = [0, 1.5, 0, 0.24, 0];

/**
 * Votes set by hand, for cues that decide and that the training data hardly holds: a copied page repeats its headline below the facts, and a blank line
 * stands above it; a note without a headline opens with a sentence.
 */
const CUES: Readonly<Record<string, readonly number[]>> = {
  'cue:doubled-headline-at-a-break': [0, 12, 0, 0, 0],
  'cue:full-sentence': [0, -5, 0, 0, 0],
};

/** The parts of lines, given the features of each. */
export function labelsOf(features: readonly (readonly string[])[], weights: LineWeights): Part[] {
  const scores = features.map((own) => scoreOf(own, weights).map((score, part) => score + (LEANING[part] ?? 0)));
  return decode(scores, weights.transitions).map((part) => parts[part] as Part);
}

export function scoreOf(features: readonly string[], weights: LineWeights): number[] {
  const score = new Array<number>(partCount).fill(0);
  for (const feature of features) {
    const vote = weights.features[feature] ?? CUES[feature];
    if (vote) for (let part = 0; part < partCount; part++) score[part] = (score[part] as number) + (vote[part] as number);
  }
  return score;
}

/** The best path through the parts (Viterbi 1967), within what may follow what. */
export function decode(scores: readonly (readonly number[])[], transitions: readonly (readonly number[])[]): number[] {
  if (scores.length === 0) return [];
  let best = (scores[0] as readonly number[]).map((score, part) => (mayStart[part] ? score : -Infinity));
  const from: number[][] = [];
  for (const score of scores.slice(1)) {
    const next = new Array<number>(partCount).fill(-Infinity);
    const origin = new Array<number>(partCount).fill(0);
    for (let to = 0; to < partCount; to++) {
      for (let part = 0; part < partCount; part++) {
        if (!mayFollow[part]?.[to]) continue;
        const value = (best[part] as number) + (transitions[part]?.[to] ?? 0);
        if (value > (next[to] as number)) [next[to], origin[to]] = [value, part];
      }
      next[to] = (next[to] as number) + (score[to] as number);
    }
    best = next;
    from.push(origin);
  }
  const last = best.map((score, part) => (mayEnd[part] ? score : -Infinity));
  let part = last.indexOf(Math.max(...last));
  const path = [part];
  for (const origin of from.reverse()) {
    part = origin[part] as number;
    path.push(part);
  }
  return path.reverse();
}
