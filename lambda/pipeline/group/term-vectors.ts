import type { LanguageTag } from '../../model.ts';
import { backingOf } from '../../text/idf.ts';
import type { Lexicon } from './lexicon.ts';
import { termCountsOf } from './term-counts.ts';
import type { View } from './views.ts';

/** A text as a unit vector over its terms, terms ascending by number. */
export interface TermVector {
  terms: Uint32Array;
  weights: Float32Array;
}

/**
 * Texts of a drop that must hold a term before it counts as common here, whatever the tables say: so many add one half to its share. Beside tables of many
 * documents, of few, and where there is none but the shape of words. Fewer forget what an event is called that many report; more let the talk
 * of a topic pass for an event.
 */
const commonHere = { many: 3000, few: 300 } as const;
/** From this share on a term is common anyway, and what a drop adds is no knowledge. */
const commonAnywhere = 0.25;
/**
 * Documents that the guess counts as in a language without a table, beside the drop's own. Such a drop has to know better by itself: with a guess alone
 * dev's Vietnamese ran together (B-cubed precision .23; .93 so), for its common words are as short as its rare ones.
 */
const guessedDocuments = 60;

/**
 * Each text's terms weighted by (1 + ln frequency) · idf (Salton and Buckley, 1988), of unit length. The idf is the language's static one, and
 * smaller for a term that many texts of the drop hold: a topic's word tells no event. It does not depend on how many texts there are, so that a text
 * changes no similarity of others unless it shares a term with them that fewer than one in four documents hold. Only in a language without a table,
 * where nothing else is known, the share of the drop's texts counts.
 */
export function termVectorsOf(views: readonly View[]): TermVector[] {
  const counted = views.map((view) => termCountsOf(view, view.lexicon.arena));
  const holders = new Uint32Array(views[0]?.lexicon.termCount ?? 0);
  for (const { terms } of counted) for (const term of terms) holders[term] = (holders[term] as number) + 1;
  const idfIn = new Map<LanguageTag, Float64Array>();
  return counted.map(({ terms, counts }, text) => {
    const { lexicon, article } = views[text] as View;
    const idf = idfIn.get(article.language) ?? new Float64Array(holders.length).fill(-1);
    idfIn.set(article.language, idf);
    const backing = backingOf(article.language);
    let squares = 0;
    for (let i = 0; i < terms.length; i++) {
      const term = terms[i] as number;
      if ((idf[term] as number) < 0) {
        const usual = lexicon.shareOf(term, article.language);
        const here = holders[term] as number;
        const share =
          backing === 'none'
            ? (here + guessedDocuments * usual) / (views.length + guessedDocuments)
            : usual >= commonAnywhere
              ? usual
              : usual + (1 - usual) * (here / (here + commonHere[backing]));
        idf[term] = -Math.log(Math.min(1, share));
      }
      const weight = (1 + Math.log(counts[i] as number)) * (idf[term] as number);
      counts[i] = weight;
      squares += weight * weight;
    }
    const length = Math.sqrt(squares) || 1;
    for (let i = 0; i < counts.length; i++) counts[i] = (counts[i] as number) / length;
    // In place and in single precision: of a hundred thousand texts the vectors are what fills the memory.
    return { terms, weights: counts };
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

/** The terms that two vectors share and that weigh most, heaviest first; of equals the first by name. */
export function sharedTerms(a: TermVector, b: TermVector, lexicon: Lexicon, most: number): number[] {
  const shared: [term: number, weight: number][] = [];
  for (let i = 0, j = 0; i < a.terms.length && j < b.terms.length; ) {
    const difference = (a.terms[i] as number) - (b.terms[j] as number);
    if (difference < 0) i++;
    else if (difference > 0) j++;
    else shared.push([a.terms[i] as number, (a.weights[i++] as number) * (b.weights[j++] as number)]);
  }
  return shared
    .sort(([x, heavy], [y, other]) => other - heavy || (lexicon.nameOf(x) < lexicon.nameOf(y) ? -1 : 1))
    .slice(0, most)
    .map(([term]) => term);
}
