import type { Article } from '../../model.ts';
import { anyFunctionWord } from '../../text/function-words.ts';
import { words } from '../../text/words.ts';
import type { Candidate } from './candidate.ts';
import { companyOf } from './company.ts';
import { doublings, featureNames, logOdds, probability, type StoryFigures, shared } from './features.ts';
import { count, type Tally, tallyOf } from './tally.ts';
import { type FeatureTable, weights } from './weights.ts';

/**
 * What a story says, as words and pairs of neighboring words, each with the probability that a person's summary of the story would have it.
 *
 * Summaries by concepts follow Gillick and Favre, "A Scalable Global Model for Summarization" (2009): a summary is worth the concepts it
 * covers, each counted once, so what repeats itself is worth nothing the second time. The probabilities come from a logistic model
 * over features of the concept in the story and the company it keeps, after Hong and Nenkova, "Improving the Estimation of Word Importance for News
 * Multi-Document Summarization" (2014), and Li, Qian and Liu, "Using Supervised Bigram-based ILP for Extractive Summarization" (2013).
 */
export interface Concepts {
  /** For each candidate its distinct concepts: words first, then pairs. */
  of: readonly Int32Array[];
  /** For each concept what covering it is worth: its probability, raised to `wordPower` for a word, times `pairWeight` for a pair. */
  worth: Float64Array;
  /** For each concept the features its probability comes from, the last, its company, left at 0; only where asked for. */
  features: readonly Float64Array[];
  /** Number of concepts that are words; those from there on are pairs. */
  wordCount: number;
  /** The concept a word or pair has in this story. */
  find(first: string, second?: string): number | undefined;
}

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

  const numberOf = (term: string): number => {
    let id = wordNumbers.get(term);
    if (id === undefined) {
      id = spelled.push(term) - 1;
      wordNumbers.set(term, id);
      wordTallies.push(tallyOf(id, -1));
    }
    return id;
  };
  const sentences = candidates.map((candidate, index) => {
    const { terms } = candidate;
    const ownWords: number[] = [];
    const ownPairs: number[] = [];
    let last = -1;
    for (let i = 0; i < terms.length; i++) {
      const id = numberOf(terms[i] as string);
      if (count(wordTallies[id] as Tally, candidate, index)) ownWords.push(id);
      const first = last;
      last = id;
      if (first < 0) continue;
      const key = pairKey(first, id);
      let pair = pairNumbers.get(key);
      if (pair === undefined) {
        pair = pairTallies.push(tallyOf(first, id)) - 1;
        pairNumbers.set(key, pair);
      }
      if (count(pairTallies[pair] as Tally, candidate, index)) ownPairs.push(pair);
    }
    return { ownWords, ownPairs };
  });

  countHeadlines(articles, wordNumbers, pairNumbers, wordTallies, pairTallies);
  const wordCount = wordTallies.length;
  const story: StoryFigures = { articles: articles.length, sentences: candidates.length };
  const features: Float64Array[] = [];
  const odds = new Float64Array(wordCount + pairTallies.length);
  const functional = spelled.map((word) => anyFunctionWord.has(word));
  const numeric = spelled.map((word) => /\p{N}/u.test(word));
  const x = new Float64Array(featureNames.word.length);
  const y = new Float64Array(featureNames.pair.length);
  wordTallies.forEach((tally, i) => {
    const size = shared(tally, story, x);
    x[size] = Number(functional[i]);
    x[size + 1] = Number(numeric[i]);
    x[size + 2] = functional[i] ? doublings(tally.sentences) : 0;
    odds[i] = logOdds(x, table.word);
    if (keepFeatures) features.push(x.slice());
  });
  pairTallies.forEach((tally, i) => {
    const size = shared(tally, story, y);
    const first = wordTallies[tally.first] as Tally;
    const second = wordTallies[tally.second] as Tally;
    const functionals = Number(functional[tally.first]) + Number(functional[tally.second]);
    y[size] = functionals === 2 ? 1 : 0;
    y[size + 1] = functionals === 1 ? 1 : 0;
    y[size + 2] = numeric[tally.first] || numeric[tally.second] ? 1 : 0;
    y[size + 3] = doublings(Math.min(first.sentences, second.sentences));
    y[size + 4] = story.articles > 1 ? Math.min(first.articles, second.articles) / story.articles : 0;
    odds[wordCount + i] = logOdds(y, table.pair);
    if (keepFeatures) features.push(y.slice());
  });

  const of = sentences.map(({ ownWords, ownPairs }) => numbersOf(ownWords, ownPairs, wordCount));
  const lengths = candidates.map(({ length }) => length);
  const company = companyOf(of, lengths, worthOf(odds, wordCount, table));
  const [ofWords, ofPairs] = [table.word.at(-1) as number, table.pair.at(-1) as number];
  for (let i = 0; i < odds.length; i++) odds[i] = (odds[i] as number) + (company[i] as number) * (i < wordCount ? ofWords : ofPairs);

  return {
    of,
    worth: worthOf(odds, wordCount, table),
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

/** What covering each concept is worth, by the log odds that a summary has it. */
export function worthOf(odds: Float64Array, wordCount: number, table: FeatureTable): Float64Array {
  const worth = new Float64Array(odds.length);
  for (let i = 0; i < wordCount; i++) worth[i] = probability(odds[i] as number) ** table.wordPower;
  for (let i = wordCount; i < odds.length; i++) worth[i] = table.pairWeight * probability(odds[i] as number);
  return worth;
}

/** The numbers of a sentence's concepts: `Int32Array.from` goes through an iterator, ten times as slow. */
function numbersOf(ownWords: readonly number[], ownPairs: readonly number[], wordCount: number): Int32Array {
  const numbers = new Int32Array(ownWords.length + ownPairs.length);
  for (let i = 0; i < ownWords.length; i++) numbers[i] = ownWords[i] as number;
  for (let i = 0; i < ownPairs.length; i++) numbers[ownWords.length + i] = wordCount + (ownPairs[i] as number);
  return numbers;
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
