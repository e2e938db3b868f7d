import type { Lexicon } from './lexicon.ts';
import { termCountsOf } from './term-counts.ts';
import type { View } from './views.ts';

/** A text as a unit vector over its terms, terms ascending by number. */
export interface TermVector {
  terms: Uint32Array;
  weights: Float64Array;
}

/** Documents the static background counts as, beside the drop's own: hundreds of articles teach which words are common here, three do not. */
const backgroundDocuments = 3000;

/**
 * Each text's terms weighted by (1 + ln frequency) · idf (Salton and Buckley, 1988), of unit length. The idf is the language's static one,
 * corrected by the drop's own counts as far as there are enough of them: in a small drop, what two texts have in common does not depend on what
 * lies beside them; in a large one, a word that half of it holds tells nothing.
 */
export function termVectorsOf(views: readonly View[]): TermVector[] {
  const holders: number[] = [];
  const counted = views.map((view) => {
    const counts = termCountsOf(view);
    const terms = Uint32Array.from(counts.keys()).sort();
    for (const term of terms) {
      for (let next = holders.length; next <= term; next++) holders.push(0);
      holders[term] = (holders[term] as number) + 1;
    }
    return { terms, weights: Float64Array.from(terms, (term) => 1 + Math.log(counts.get(term) ?? 1)) };
  });
  counted.forEach(({ terms, weights }, text) => {
    const { lexicon, article } = views[text] as View;
    let squares = 0;
    for (let i = 0; i < terms.length; i++) {
      const term = terms[i] as number;
      const share =
        ((holders[term] as number) + backgroundDocuments * lexicon.shareOf(term, article.language)) / (views.length + backgroundDocuments);
      weights[i] = (weights[i] as number) * -Math.log(Math.min(1, share));
      squares += (weights[i] as number) ** 2;
    }
    const length = Math.sqrt(squares) || 1;
    for (let i = 0; i < weights.length; i++) weights[i] = (weights[i] as number) / length;
  });
  return counted;
}

/** The cosine of two unit vectors, 0 to 1. */
export function cosine(a: TermVector, b: TermVector): number {
  let sum = 0;
  for (let i = 0, j = 0; i < a.terms.length && j < b.terms.length; ) {
    const difference = (a.terms[i] as number) - (b.terms[j] as number);
    if (difference === 0) sum += (a.weights[i++] as number) * (b.weights[j++] as number);
    else if (difference < 0) i++;
    else j++;
  }
  return sum;
}

/** The terms that two vectors share and that weigh most, heaviest first. */
export function sharedTerms(a: TermVector, b: TermVector, lexicon: Lexicon, most: number): string[] {
  const shared: [name: string, weight: number][] = [];
  for (let i = 0, j = 0; i < a.terms.length && j < b.terms.length; ) {
    const difference = (a.terms[i] as number) - (b.terms[j] as number);
    if (difference < 0) i++;
    else if (difference > 0) j++;
    else shared.push([lexicon.nameOf(a.terms[i] as number), (a.weights[i++] as number) * (b.weights[j++] as number)]);
  }
  return shared
    .sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1))
    .slice(0, most)
    .map(([name]) => name);
}
