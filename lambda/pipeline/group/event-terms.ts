import { hashOf } from '../../text/shingles.ts';
import { usualResemblance } from './resemblance.ts';
import { termCountsOf } from './term-counts.ts';
import type { View } from './views.ts';

/** Terms kept of a text: those that weigh most. Fewer miss follow-ups, more say what the text is about at large. */
const termsKept = 24;
/** A kept term is one number above all hashes of shingles and facts: weight in 1/128, then 27 bits of the term's hash. */
const termsFrom = 2 ** 33;
const hashBits = 2 ** 27;
const weightSteps = 128;

/**
 * How alike a text and a remembered one must be to tell of one event: the cosine over the remembered terms alone, in terms of English, and how many of
 * both texts' heaviest terms are the same. Stricter than the threshold within an issue, because there is nothing else to ask. On dev, three
 * in four texts find an event told before, and one in a hundred finds another (of events made to be confused, seven; 0.30 doubles
 * both kinds of error's sum, 0.40 misses half).
 */
const leastAlike = 0.35;
export const leastTerms = 8;
/** A text that carries phrases of a remembered one needs less: its background is proof already, unless it was quoted in passing. */
const leastAlikeWithPhrases = 0.2;
const leastTermsWithPhrases = 3;

/** A text's terms by hash, weighted as (1 + ln frequency) · idf with the static background alone, of unit length: what was dropped beside it does not matter. */
function weightsOf(view: View): Map<number, number> {
  const { lexicon, article } = view;
  const weights = new Map<number, number>();
  let squares = 0;
  const { terms, counts } = termCountsOf(view);
  for (let i = 0; i < terms.length; i++) {
    const term = terms[i] as number;
    const weight = (1 + Math.log(counts[i] as number)) * -Math.log(Math.min(1, lexicon.shareOf(term, article.language)));
    if (weight <= 0) continue;
    weights.set(hashOf(lexicon.nameOf(term)) % hashBits, weight);
    squares += weight * weight;
  }
  for (const [term, weight] of weights) weights.set(term, weight / Math.sqrt(squares));
  return weights;
}

const heaviestOf = (weights: ReadonlyMap<number, number>) => [...weights].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, termsKept);

/** The rare terms that say which event a text is about, each with its weight in one number. */
export function eventTermsOf(view: View): number[] {
  return heaviestOf(weightsOf(view)).map(
    ([term, weight]) => termsFrom + Math.min(weightSteps - 1, Math.round(weight * weightSteps)) * hashBits + term,
  );
}

/** Whether a number of a fingerprint is a term. */
export const isEventTerm = (number: number): boolean => number >= termsFrom;
/** The term itself, whatever its weight. */
export const bareTerm = (number: number): number => (number - termsFrom) % hashBits;

/** What compares a text with remembered ones: made once a text. */
export interface EventProbe {
  /** All its terms, by hash. */
  weights: ReadonlyMap<number, number>;
  heaviest: ReadonlySet<number>;
  language: string;
}

/** A text, ready to be compared with remembered ones. */
export function probeOf(view: View): EventProbe {
  const weights = weightsOf(view);
  return { weights, heaviest: new Set(heaviestOf(weights).map(([term]) => term)), language: view.article.language.split('-')[0] ?? 'und' };
}

/** How alike a text and a remembered one are. */
export interface Resemblance {
  similarity: number;
  /** Terms among both texts' heaviest, by hash. */
  terms: readonly number[];
}

/** Whether texts so alike tell of one event. */
export const sameEvent = ({ similarity, terms }: Resemblance): boolean => similarity >= leastAlike && terms.length >= leastTerms;
/** The same of texts that share phrases as well. */
export const sameEventGivenPhrases = ({ similarity, terms }: Resemblance): boolean =>
  similarity >= leastAlikeWithPhrases && terms.length >= leastTermsWithPhrases;

/** Compares a text with the terms kept of a remembered one. */
export function resemblanceOf({ weights, heaviest, language }: EventProbe, fingerprint: readonly number[]): Resemblance {
  let sum = 0;
  const terms: number[] = [];
  for (const number of fingerprint) {
    if (!isEventTerm(number)) continue;
    const term = bareTerm(number);
    const own = weights.get(term);
    if (own === undefined) continue;
    sum += (own * Math.floor((number - termsFrom) / hashBits)) / weightSteps;
    if (heaviest.has(term)) terms.push(term);
  }
  return { similarity: sum / usualResemblance(language), terms };
}

/** The text's own terms, by number, of which these are the hashes; in their order. */
export function termsOfHashes(view: View, hashes: readonly number[]): number[] {
  const numbers = new Map(Array.from(termCountsOf(view).terms, (term) => [hashOf(view.lexicon.nameOf(term)) % hashBits, term]));
  return hashes.flatMap((hash) => numbers.get(hash) ?? []);
}
