import { cosine, type TermVector } from './term-vectors.ts';

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

/**
 * The pairs of texts at least so alike, a < b. Near-linear: a text is compared only with those that share the most of its heaviest terms
 * (an inverted index with static pruning; Carmel et al., 2001), then exactly.
 */
export function neighborsOf(vectors: readonly TermVector[], least: number): Edge[] {
  const heavy = vectors.map(({ terms, weights }) =>
    [...terms.keys()]
      .sort((x, y) => (weights[y] as number) - (weights[x] as number) || x - y)
      .slice(0, heaviest)
      .map((at): [number, number] => [terms[at] as number, weights[at] as number]),
  );
  const holders = new Map<number, { text: number; weight: number }[]>();
  heavy.forEach((terms, text) => {
    for (const [term, weight] of terms) {
      const list = holders.get(term);
      if (list) list.push({ text, weight });
      else holders.set(term, [{ text, weight }]);
    }
  });
  const score = new Float64Array(vectors.length);
  const edges: Edge[] = [];
  heavy.forEach((terms, b) => {
    const touched: number[] = [];
    for (const [term, weight] of terms) {
      const list = holders.get(term) ?? [];
      if (list.length > mostHolders) continue;
      for (const { text: a, weight: other } of list) {
        if (a >= b) break;
        if (score[a] === 0) touched.push(a);
        score[a] = (score[a] as number) + weight * other;
      }
    }
    const chosen =
      touched.length <= mostCompared ? touched : touched.sort((x, y) => (score[y] as number) - (score[x] as number) || x - y).slice(0, mostCompared);
    for (const a of chosen) {
      const similarity = cosine(vectors[a] as TermVector, vectors[b] as TermVector);
      if (similarity >= least) edges.push({ a, b, similarity });
    }
    for (const a of touched) score[a] = 0;
  });
  return edges;
}
