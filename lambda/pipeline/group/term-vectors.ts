import { indexTerm, shareOf } from '../../text/idf.ts';
import { termCountsOf } from './term-counts.ts';
import type { View } from './views.ts';

/** A text as a unit vector over its terms, terms ascending by number. */
export interface TermVector {
  terms: Uint32Array;
  weights: Float64Array;
}

/** Numbers terms in the order met, and knows their names again. */
export class Vocabulary {
  private readonly numbers = new Map<string, number>();
  readonly names: string[] = [];

  numberOf(term: string): number {
    const known = this.numbers.get(term);
    if (known !== undefined) return known;
    this.numbers.set(term, this.names.length);
    return this.names.push(term) - 1;
  }
}

/** Documents the static background counts as, beside the drop's own: hundreds of articles teach which words are common here, three do not. */
const backgroundDocuments = 3000;

/**
 * Each text's terms weighted by (1 + ln frequency) · idf (Salton and Buckley, 1988), of unit length. The idf is the language's static one,
 * corrected by the drop's own counts as far as there are enough of them: in a small drop, what two texts have in common does not depend on what
 * lies beside them; in a large one, a word that half of it holds tells nothing.
 */
export function termVectorsOf(views: readonly View[], vocabulary: Vocabulary): TermVector[] {
  const counts = views.map(({ article, words, headlineWords }) =>
    termCountsOf(headlineWords, words, (word) => vocabulary.numberOf(indexTerm(word, article.language))),
  );
  const holders = new Uint32Array(vocabulary.names.length);
  for (const terms of counts) for (const term of terms.keys()) holders[term] = (holders[term] ?? 0) + 1;
  return counts.map((terms, text) => {
    const language = views[text]?.article.language ?? 'und';
    const entries = [...terms]
      .map(([term, times]): [number, number] => {
        const share =
          ((holders[term] ?? 0) + backgroundDocuments * shareOf(vocabulary.names[term] ?? '', language)) / (views.length + backgroundDocuments);
        return [term, (1 + Math.log(times)) * -Math.log(Math.min(1, share))];
      })
      .filter(([, value]) => value > 0)
      .sort(([a], [b]) => a - b);
    const length = Math.sqrt(entries.reduce((sum, [, value]) => sum + value * value, 0)) || 1;
    return { terms: Uint32Array.from(entries, ([term]) => term), weights: Float64Array.from(entries, ([, value]) => value / length) };
  });
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
export function sharedTerms(a: TermVector, b: TermVector, { names }: Vocabulary, most: number): string[] {
  const shared: [name: string, weight: number][] = [];
  for (let i = 0, j = 0; i < a.terms.length && j < b.terms.length; ) {
    const difference = (a.terms[i] as number) - (b.terms[j] as number);
    if (difference < 0) i++;
    else if (difference > 0) j++;
    else shared.push([names[a.terms[i] as number] ?? '', (a.weights[i++] as number) * (b.weights[j++] as number)]);
  }
  return shared
    .sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1))
    .slice(0, most)
    .map(([name]) => name);
}
