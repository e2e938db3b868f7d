import type { Article } from '../../model.ts';
import { anyFunctionWord } from '../../text/function-words.ts';
import { words } from '../../text/words.ts';
import type { Candidate } from './candidates.ts';
import { type FeatureTable, weights } from './weights.ts';

/**
 * What a story says, as words and pairs of neighboring words, each with the probability that a person's summary of the story would have it.
 *
 * Summaries by concepts follow Gillick and Favre, "A Scalable Global Model for Summarization" (2009): a summary is worth the concepts it
 * covers, each counted once, so what repeats itself is worth nothing the second time. The probabilities come from a logistic model
 * over features of the concept in the story, after Hong and Nenkova, "Improving the Estimation of Word Importance for News
 * Multi-Document Summarization" (2014), and Li, Qian and Liu, "Using Supervised Bigram-based ILP for Extractive Summarization" (2013).
 */
export interface Concepts {
  /** For each candidate its distinct concepts: words first, then pairs. */
  of: readonly Int32Array[];
  /** For each concept what covering it is worth: its probability, times the weight of pairs where it is one. */
  worth: Float64Array;
  /** For each concept the features its probability comes from; only where asked for. */
  features: readonly Float64Array[];
  /** Number of concepts that are words; those from there on are pairs. */
  wordCount: number;
  /** The concept a word or pair has in this story. */
  find(first: string, second?: string): number | undefined;
}

/** What is counted of a concept over the story. */
interface Tally {
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

const tallyOf = (first: number, second: number): Tally => ({
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

/** A pair is keyed by both words' numbers; a story has fewer than 2^20 different words. */
const pairKey = (first: number, second: number): number => first * 1_048_576 + second;
/** Longer ones are no headlines but texts without one. */
const longestHeadline = 200;

/**
 * Counts the concepts of a story's sentences and gives each its worth.
 * @param keepFeatures keeps every concept's features, for training; they cost more than all the rest
 */
export function conceptsOf(
  candidates: readonly Candidate[],
  articles: readonly Article[],
  { keepFeatures = false, table = weights }: { keepFeatures?: boolean; table?: FeatureTable } = {},
): Concepts {
  const wordNumbers = new Map<string, number>();
  const pairNumbers = new Map<number, number>();
  const spelled: string[] = [];
  const wordTallies: Tally[] = [];
  const pairTallies: Tally[] = [];

  const sentences = candidates.map((candidate, index) => {
    const ids = candidate.terms.map((term) => {
      let id = wordNumbers.get(term);
      if (id === undefined) {
        id = spelled.push(term) - 1;
        wordNumbers.set(term, id);
        wordTallies.push(tallyOf(id, -1));
      }
      return id;
    });
    const ownWords: number[] = [];
    const ownPairs: number[] = [];
    ids.forEach((id, i) => {
      if (count(wordTallies[id] as Tally, candidate, index)) ownWords.push(id);
      const next = ids[i + 1];
      if (next === undefined) return;
      const key = pairKey(id, next);
      let pair = pairNumbers.get(key);
      if (pair === undefined) {
        pair = pairTallies.push(tallyOf(id, next)) - 1;
        pairNumbers.set(key, pair);
      }
      if (count(pairTallies[pair] as Tally, candidate, index)) ownPairs.push(pair);
    });
    return { ownWords, ownPairs };
  });

  countHeadlines(articles, wordNumbers, pairNumbers, wordTallies, pairTallies);
  const wordCount = wordTallies.length;
  const story: StoryFigures = { articles: articles.length, sentences: candidates.length };
  const features: Float64Array[] = [];
  const worth = new Float64Array(wordCount + pairTallies.length);
  const functional = spelled.map((word) => anyFunctionWord.has(word));
  const numeric = spelled.map((word) => /\p{N}/u.test(word));
  const x = new Float64Array(featureNames.pair.length);
  wordTallies.forEach((tally, i) => {
    const size = shared(tally, story, x);
    x[size] = Number(functional[i]);
    x[size + 1] = Number(numeric[i]);
    x[size + 2] = functional[i] ? doublings(tally.sentences) : 0;
    worth[i] = probability(x, table.word);
    if (keepFeatures) features.push(x.slice(0, size + 3));
  });
  pairTallies.forEach((tally, i) => {
    const size = shared(tally, story, x);
    const first = wordTallies[tally.first] as Tally;
    const second = wordTallies[tally.second] as Tally;
    const functionals = Number(functional[tally.first]) + Number(functional[tally.second]);
    x[size] = functionals === 2 ? 1 : 0;
    x[size + 1] = functionals === 1 ? 1 : 0;
    x[size + 2] = numeric[tally.first] || numeric[tally.second] ? 1 : 0;
    x[size + 3] = doublings(Math.min(first.sentences, second.sentences));
    x[size + 4] = story.articles > 1 ? Math.min(first.articles, second.articles) / story.articles : 0;
    worth[wordCount + i] = table.pairWeight * probability(x, table.pair);
    if (keepFeatures) features.push(x.slice());
  });

  return {
    of: sentences.map(({ ownWords, ownPairs }) => Int32Array.from([...ownWords, ...ownPairs.map((pair) => wordCount + pair)])),
    worth,
    features,
    wordCount,
    find: (first, second) => {
      const a = wordNumbers.get(first);
      if (second === undefined || a === undefined) return a;
      const b = wordNumbers.get(second);
      const pair = b === undefined ? undefined : pairNumbers.get(pairKey(a, b));
      return pair === undefined ? undefined : wordCount + pair;
    },
  };
}

/** Counts one occurrence; says whether it is the first in this sentence. */
function count(tally: Tally, { article, position, depth, terms }: Candidate, sentence: number): boolean {
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

function countHeadlines(
  articles: readonly Article[],
  wordNumbers: ReadonlyMap<string, number>,
  pairNumbers: ReadonlyMap<number, number>,
  wordTallies: readonly Tally[],
  pairTallies: readonly Tally[],
): void {
  const headlines = articles.filter(({ headline }) => headline !== '' && headline.length <= longestHeadline);
  for (const { headline, language } of headlines) {
    const ids = words(headline, language).map((word) => wordNumbers.get(word));
    const own = new Set<Tally>();
    ids.forEach((id, i) => {
      if (id === undefined) return;
      own.add(wordTallies[id] as Tally);
      const next = ids[i + 1];
      const pair = next === undefined ? undefined : pairNumbers.get(pairKey(id, next));
      if (pair !== undefined) own.add(pairTallies[pair] as Tally);
    });
    for (const tally of own) tally.headlines += 1 / headlines.length;
  }
}

// ── features: their names and order are those of `featureNames` ──────────────────────────────────────────────────────────────

interface StoryFigures {
  articles: number;
  sentences: number;
}

const doublings = (n: number): number => Math.log2(n) / 4;

/** Writes the features every concept has; those of several articles are 0 where the story has one. Returns how many they are. */
function shared(tally: Tally, story: StoryFigures, x: Float64Array): number {
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
export const featureNames = {
  word: [...sharedNames, 'function word', 'number', 'function word, doublings'],
  pair: [...sharedNames, 'two function words', 'one function word', 'number', 'rarer word, doublings', 'rarer word, share of articles*'],
} as const;

function probability(x: Float64Array, beta: readonly number[]): number {
  let z = 0;
  for (let i = 0; i < beta.length; i++) z += (x[i] as number) * (beta[i] as number);
  return 1 / (1 + Math.exp(-z));
}
