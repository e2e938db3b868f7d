import { bareTerm, eventTermsOf, isEventTerm, termsOfHashes } from './event-terms.ts';
import { isNumber, printedFactsOf } from './facts.ts';
import { factNumber, keptFacts } from './fingerprint.ts';
import { printedTerms } from './printed.ts';
import type { View } from './views.ts';

/**
 * What a story must have that no remembered report of its event had, before it is worth telling again: names, numbers, and rare terms among its heaviest.
 * Whatever falls short of all three is the old news in other words. Measured on dev: with three reports of an event remembered, 13 to 39 of 100 further
 * ones of the same day that are recognized bring nothing new, and 3 of 100 follow-ups with a lead of their own. Rather an update with little in
 * it than news left out.
 */
const mostOldFacts = 0.15;
const mostOldNumbers = 1;
const mostOldTerms = 0.35;
/** Fewer facts than these prove nothing: not every language shows its names by a capital. */
const leastFacts = 4;
const examples = 5;

/** What a story tells that is not remembered. */
export interface Novelty {
  /** Shares, 0 to 1, of its facts (names and numbers) and of its heaviest terms. */
  facts: number;
  terms: number;
  /** Numbers that are new. */
  numbers: number;
  /** New names and numbers, then new terms, as they are printed; a few. */
  examples: readonly string[];
}

/** Compares all texts of a story with all remembered texts of its event. */
export function noveltyOf(views: readonly View[], fingerprints: readonly (readonly number[])[]): Novelty & { isNews: boolean } {
  const kept = fingerprints.map(keptFacts);
  const toldFacts = new Set(kept.flatMap(({ facts }) => facts));
  // Only facts of which every remembered report can tell whether it had them.
  const upTo = Math.min(...kept.map((one) => one.upTo));
  const all = views.flatMap(({ article }) => [...printedFactsOf(article.body)]);
  const facts = new Map(all.filter(([fact]) => factNumber(fact) <= upTo));
  const newFacts = [...facts.keys()].filter((fact) => !toldFacts.has(factNumber(fact)));
  const toldTerms = new Set(fingerprints.flatMap((numbers) => numbers.filter(isEventTerm).map(bareTerm)));
  const terms = [...new Set(views.flatMap(eventTermsOf).map(bareTerm))];
  const newTerms = terms.filter((term) => !toldTerms.has(term));
  const shares = {
    facts: facts.size < leastFacts ? 0 : newFacts.length / facts.size,
    terms: terms.length === 0 ? 0 : newTerms.length / terms.length,
    numbers: newFacts.filter(isNumber).length,
  };
  return {
    ...shares,
    examples: [
      ...newFacts.map((fact) => facts.get(fact) as string),
      ...views.flatMap((view) => printedTerms([view], termsOfHashes(view, newTerms))),
    ].slice(0, examples),
    isNews: shares.facts > mostOldFacts || shares.numbers > mostOldNumbers || shares.terms > mostOldTerms,
  };
}
