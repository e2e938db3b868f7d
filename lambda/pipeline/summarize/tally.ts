import type { Candidate } from './candidate.ts';

/** What is counted of a concept over the story. */
export interface Tally {
  first: number;
  /** -1 for a word. */
  second: number;
  articles: number;
  sentences: number;
  /** Least index of a sentence that has it, within its article. */
  best: number;
  depth: number;
  /** Articles that have it in their first two sentences, and in their first. */
  opening: number;
  lede: number;
  /** Sum of 1 / (1 + position) over its sentences. */
  early: number;
  /** Words of the shortest sentence that has it. */
  shortest: number;
  /** Share of headlines that have it. */
  headlines: number;
  lastArticle: number;
  lastOpening: number;
  lastSentence: number;
}

/** A concept not yet seen; `second` is -1 for a word. */
export const tallyOf = (first: number, second: number): Tally => ({
  first,
  second,
  articles: 0,
  sentences: 0,
  best: Number.POSITIVE_INFINITY,
  depth: 1,
  opening: 0,
  lede: 0,
  early: 0,
  shortest: Number.POSITIVE_INFINITY,
  headlines: 0,
  lastArticle: -1,
  lastOpening: -1,
  lastSentence: -1,
});

/** Counts one occurrence; says whether it is the first in this sentence. */
export function count(tally: Tally, { article, position, depth, terms }: Candidate, sentence: number): boolean {
  if (tally.lastSentence === sentence) return false;
  tally.lastSentence = sentence;
  tally.sentences++;
  tally.early += 1 / (1 + position);
  tally.best = Math.min(tally.best, position);
  tally.depth = Math.min(tally.depth, depth);
  tally.shortest = Math.min(tally.shortest, terms.length);
  if (position === 0) tally.lede++;
  if (tally.lastArticle !== article) tally.articles++;
  tally.lastArticle = article;
  if (position < 2 && tally.lastOpening !== article) {
    tally.opening++;
    tally.lastOpening = article;
  }
  return true;
}
