import { HeavyTerms } from './heavy-terms.ts';
import type { TermVector } from './term-vectors.ts';

/** Two texts and how alike they are. */
export interface Edge {
  a: number;
  b: number;
  similarity: number;
}

/** Others a text is compared with at most, those first that share most. */
const mostCompared = 32;
/** Share of the similarity asked for that must come from the heaviest terms, before all are looked at. */
const leastPart = 0.07;

/**
 * The pairs of texts whose cosine is at least what `least` asks of the later one, a < b; `comparable` tells which may be compared at all.
 * Near-linear: a text is compared only with those that share the most of its heaviest terms, then exactly.
 */
export function neighborsOf(
  vectors: readonly TermVector[],
  termCount: number,
  least: (text: number) => number,
  comparable: (a: number, b: number) => boolean,
): Edge[] {
  const index = new HeavyTerms(vectors, termCount);
  const own = new Float32Array(termCount);
  const edges: Edge[] = [];
  vectors.forEach((vector, b) => {
    index.meet(b);
    const asked = least(b);
    const chosen = mostPromising(index, asked * leastPart, (a) => comparable(a, b));
    if (chosen.length === 0) return;
    for (let i = 0; i < vector.terms.length; i++) own[vector.terms[i] as number] = vector.weights[i] as number;
    for (const a of chosen) {
      const similarity = product(vectors[a] as TermVector, own);
      if (similarity >= asked) edges.push({ a, b, similarity });
    }
    for (const term of vector.terms) own[term] = 0;
  });
  return edges;
}

/** Of the texts met those that share most, at least so much: most first, of equals the smaller number. Kept in order as they come, for few are kept of many. */
function mostPromising({ met, metCount, score }: HeavyTerms, least: number, comparable: (text: number) => boolean): number[] {
  const kept: number[] = [];
  for (let i = 0; i < metCount; i++) {
    const text = met[i] as number;
    const own = score[text] as number;
    if (own < least || (kept.length === mostCompared && own < (score[kept[mostCompared - 1] as number] as number)) || !comparable(text)) continue;
    let at = kept.length;
    for (; at > 0; at--) {
      const other = kept[at - 1] as number;
      const shares = score[other] as number;
      if (shares > own || (shares === own && other < text)) break;
      if (at < mostCompared) kept[at] = other;
    }
    if (at < mostCompared) kept[at] = text;
  }
  return kept;
}

/** The product of a vector with one that is laid out by term. */
function product({ terms, weights }: TermVector, other: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < terms.length; i++) sum += (weights[i] as number) * (other[terms[i] as number] as number);
  return sum;
}
