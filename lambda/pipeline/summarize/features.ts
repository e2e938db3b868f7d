import type { Tally } from './tally.ts';

/** What is counted of the story itself. */
export interface StoryFigures {
  articles: number;
  sentences: number;
}

/** How often a count doubles from 1, so that the tenth mention adds less than the second. */
export const doublings = (n: number): number => Math.log2(n) / 4;

/** Writes the features every concept has; those of several articles are 0 where the story has one. Returns how many they are. */
export function shared(tally: Tally, story: StoryFigures, x: Float64Array): number {
  const several = story.articles > 1 ? 1 : 0;
  const sentences = doublings(tally.sentences);
  const earliest = 1 / (1 + tally.best);
  x[0] = 1;
  x[1] = several * (tally.articles / story.articles);
  x[2] = several * doublings(tally.articles);
  x[3] = sentences;
  x[4] = several * sentences;
  x[5] = tally.sentences / story.sentences;
  x[6] = several * (tally.sentences / story.sentences);
  x[7] = earliest;
  x[8] = several * earliest;
  x[9] = tally.depth;
  x[10] = tally.opening / story.articles;
  x[11] = several * (tally.opening / story.articles);
  x[12] = tally.lede / story.articles;
  x[13] = tally.headlines;
  x[14] = several;
  x[15] = Math.log2(story.sentences) / 6;
  x[16] = several * (Math.log2(story.articles) / 3);
  x[17] = 10 / (5 + tally.shortest);
  x[18] = tally.early / story.articles;
  return 19;
}

/** The names of the features, in their order. */
const sharedNames = [
  'always',
  'share of articles*',
  'articles, doublings*',
  'sentences, doublings',
  'sentences, doublings*',
  'share of sentences',
  'share of sentences*',
  'earliest sentence',
  'earliest sentence*',
  'depth',
  'share of openings',
  'share of openings*',
  'share of ledes',
  'share of headlines',
  'several articles*',
  'length of the story',
  'number of articles*',
  'short sentence',
  'early sentences',
] as const;

/** The features of words and of pairs: the shared ones, then each kind's own, last the company it keeps, which is known once all others are weighed: see `company.ts`. */
export const featureNames = {
  word: [...sharedNames, 'function word', 'number', 'function word, doublings', 'company'],
  pair: [...sharedNames, 'two function words', 'one function word', 'number', 'rarer word, doublings', 'rarer word, share of articles*', 'company'],
} as const;

/** The logistic model: the log odds that a person's summary would have the concept. What is not there yet counts as 0. */
export function logOdds(x: Float64Array, beta: readonly number[]): number {
  let z = 0;
  for (let i = 0; i < x.length; i++) z += (x[i] as number) * (beta[i] as number);
  return z;
}

/** Log odds as a probability. */
export const probability = (odds: number): number => 1 / (1 + Math.exp(-odds));
