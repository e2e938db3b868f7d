import { indexTerm, shareOf } from '../../text/idf.ts';
import type { View } from './views.ts';

/** A text as a unit vector over its terms, terms ascending by number. */
export interface TermVector {
  terms: Uint32Array;
  weights: Float64Array;
}

/**
 * What a term counts for by where it stands: a headline and a lead name the event, what follows is more and more background.
 * The figures were tuned together with the threshold of same-event.ts.
 */
const weight = { headline: 3, lead: 2, rest: 1 } as const;
const leadWords = 60;
/** Words looked at: the far end of a long report tells of other days. */
const mostWords = 400;

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
  const counts = views.map((view) => countTerms(view, vocabulary));
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

/** How often a text holds each term, by the term's number, weighted by where it stands. */
function countTerms({ article, words, headlineWords }: View, vocabulary: Vocabulary): Map<number, number> {
  const frequency = new Map<number, number>();
  const count = (word: string, worth: number) => {
    const term = vocabulary.numberOf(indexTerm(word, article.language));
    frequency.set(term, (frequency.get(term) ?? 0) + worth);
  };
  for (const word of headlineWords) count(word, weight.headline);
  words.slice(0, mostWords).forEach((word, position) => {
    count(word, position < leadWords ? weight.lead : weight.rest);
  });
  return frequency;
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
