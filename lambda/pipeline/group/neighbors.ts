import type { TermVector } from './term-vectors.ts';

/** Two texts and how alike they are. */
export interface Edge {
  a: number;
  b: number;
  similarity: number;
}

/** Heaviest terms of a text by which others are found. */
const heaviest = 30;
/** A term that stands among the heaviest of more texts than this finds nobody: it is a topic, not an event. */
const mostHolders = 300;
/** Others a text is compared with at most, those first that share most. */
const mostCompared = 100;
/** Share of the similarity asked for that must come from the heaviest terms, before all are looked at. */
const leastPart = 0.05;

/**
 * The pairs of texts whose cosine is at least what `least` asks of the later one, a < b; `comparable` tells which may be compared at all. Near-linear: a text
 * is compared only with those that share the most of its heaviest terms (an inverted index with static pruning; Carmel et al., 2001), then exactly.
 */
export function neighborsOf(
  vectors: readonly TermVector[],
  termCount: number,
  least: (text: number) => number,
  comparable: (a: number, b: number) => boolean,
): Edge[] {
  const heavy = vectors.map(heaviestOf);
  const holders = new Uint32Array(termCount);
  for (const { terms } of heavy) for (const term of terms) holders[term] = (holders[term] as number) + 1;
  // Postings of terms few enough hold, one after the other: where each term's begin, and how many are filled so far.
  const start = new Uint32Array(termCount + 1);
  for (let term = 0; term < termCount; term++) {
    const count = holders[term] as number;
    start[term + 1] = (start[term] as number) + (count > 1 && count <= mostHolders ? count : 0);
  }
  const filled = new Uint32Array(termCount);
  const texts = new Uint32Array(start[termCount] as number);
  const weights = new Float64Array(texts.length);

  const score = new Float64Array(vectors.length);
  const own = new Float64Array(termCount);
  const edges: Edge[] = [];
  heavy.forEach((mine, b) => {
    const touched: number[] = [];
    for (let i = 0; i < mine.terms.length; i++) {
      const term = mine.terms[i] as number;
      const from = start[term] as number;
      if (from === start[term + 1]) continue;
      const weight = mine.weights[i] as number;
      const to = from + (filled[term] as number);
      for (let at = from; at < to; at++) {
        const a = texts[at] as number;
        if (score[a] === 0) touched.push(a);
        score[a] = (score[a] as number) + weight * (weights[at] as number);
      }
      texts[to] = b;
      weights[to] = weight;
      filled[term] = (filled[term] as number) + 1;
    }
    const asked = least(b);
    const promising = touched.filter((a) => (score[a] as number) >= asked * leastPart && comparable(a, b));
    const chosen =
      promising.length <= mostCompared
        ? promising
        : promising.sort((x, y) => (score[y] as number) - (score[x] as number) || x - y).slice(0, mostCompared);
    const vector = vectors[b] as TermVector;
    for (let i = 0; i < vector.terms.length; i++) own[vector.terms[i] as number] = vector.weights[i] as number;
    for (const a of chosen) {
      const similarity = product(vectors[a] as TermVector, own);
      if (similarity >= asked) edges.push({ a, b, similarity });
    }
    for (const term of vector.terms) own[term] = 0;
    for (const a of touched) score[a] = 0;
  });
  return edges;
}

/** The product of a vector with one that is laid out by term. */
function product({ terms, weights }: TermVector, other: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < terms.length; i++) sum += (weights[i] as number) * (other[terms[i] as number] as number);
  return sum;
}

/** The heaviest terms of a vector, heaviest first; of equals the smaller number. */
function heaviestOf({ terms, weights }: TermVector): TermVector {
  const places = new Uint32Array(Math.min(heaviest, terms.length));
  let count = 0;
  for (let i = 0; i < terms.length; i++) {
    const weight = weights[i] as number;
    if (count === places.length && weight <= (weights[places[count - 1] as number] as number)) continue;
    let at = count < places.length ? count++ : count - 1;
    for (; at > 0 && (weights[places[at - 1] as number] as number) < weight; at--) places[at] = places[at - 1] as number;
    places[at] = i;
  }
  return { terms: places.map((place) => terms[place] as number), weights: Float64Array.from(places, (place) => weights[place] as number) };
}
