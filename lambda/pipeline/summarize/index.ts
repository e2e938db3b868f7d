import type { Decided, Story, Summary, SummaryBudget } from '../../model.ts';
import type { Candidate } from './candidate.ts';

import { articlesOf, candidatesOf, captionBefore } from './candidates.ts';

import { type Choice, choose } from './choose.ts';
import { conceptsOf } from './concepts.ts';
import { type Confirmation, confirmationOf } from './confirm.ts';
import { choiceDecision, differenceDecision, ledeDecision, mostConfirmed } from './decisions.ts';
import { figuresThatDiffer } from './differ.ts';
import { type Judged, judge } from './readable.ts';
import { retold } from './retelling.ts';
import { voicesOf } from './voices.ts';
import { type FeatureTable, weights } from './weights.ts';

/**
 * Picks the sentences of a story's articles that tell it best, verbatim, within the budget, in a readable order.
 *
 * Total: an article of one word gives that word. The order of related articles and near-duplicates changes nothing. At least one sentence
 * where any article has one; several together exceed `words` by at most a third, one alone by at most a half unless there is no shorter.
 * @param table other weights, to see what they do
 */
export function summarizeStory(story: Story, budget: SummaryBudget, table: FeatureTable = weights): Decided<Summary> {
  const articles = articlesOf(story);
  const candidates = candidatesOf(articles);
  const judged = judge(candidates, articles);
  const concepts = conceptsOf(candidates, articles, { table });
  let choices = choose(candidates, judged, concepts, budget);
  for (let again = retold(choices, candidates, story.lead); again !== undefined; again = retold(choices, candidates, story.lead)) {
    judged[again] = { ...(judged[again] as Judged), flaw: 'retells' };
    choices = choose(candidates, judged, concepts, budget);
  }
  const final = choices.length > 0 ? choices : honestLede(candidates, judged);
  const ordered = inReadingOrder(final, candidates, judged);
  const voices = voicesOf(articles, story);
  const confirmations = ordered.map(({ index }) => confirmationOf(index, candidates, concepts, articles, voices));
  const figuresDiffer = figuresThatDiffer(candidates, articles, voices);
  return {
    value: {
      sentences: ordered.map(({ index }) => placeOf(candidates[index] as Candidate)),
      ...(figuresDiffer.length > 0 ? { figuresDiffer } : {}),
    },
    decisions: [
      ...ordered.map((choice, i) => choiceDecision(choice, final, { candidates, judged, concepts }, confirmations[i] as Confirmation)),
      ...mostConfirmed(ordered, candidates, confirmations),
      ...ledeDecision(captionBefore(story.lead, candidates[0]), final, candidates, judged),
      ...figuresDiffer.map(differenceDecision),
    ],
  };
}

function placeOf({ text, articleId, paragraph, sentence }: Candidate): Summary['sentences'][number] {
  return { text, articleId, paragraph, sentence };
}

/** Where no sentence may stand (a flash, a table, one endless sentence): the first with words of the lead, the least flawed first, the headline said again last. */
function honestLede(candidates: readonly Candidate[], judged: readonly Judged[]): Choice[] {
  const tests: ((candidate: Candidate, index: number) => boolean)[] = [
    (_, index) => judged[index]?.flaw === undefined,
    (_, index) => judged[index]?.flaw === 'no-stop' || judged[index]?.flaw === 'fragment',
    ({ terms }, index) => terms.length > 0 && judged[index]?.flaw !== 'furniture' && judged[index]?.flaw !== 'repeats-headline',
    ({ terms }, index) => terms.length > 0 && judged[index]?.flaw !== 'furniture',
    ({ terms }) => terms.length > 0,
    () => true,
  ];
  for (const test of tests) {
    const index = candidates.findIndex(test);
    if (index >= 0) return [{ index, gain: 0, worth: 0 }];
  }
  return [];
}

/**
 * The article that tells most first, the others by what they add; within an article as it tells it. Where the first sentence would point at what nobody has
 * read yet ("Nam thanh niên này"), an article that opens with its lede goes before it.
 */
function inReadingOrder(choices: readonly Choice[], candidates: readonly Candidate[], judged: readonly Judged[]): Choice[] {
  const article = ({ index }: Choice): number => (candidates[index] as Candidate).article;
  const turn = [...new Set(choices.map(article))];
  const firstOf = (one: number): number => Math.min(...choices.filter((choice) => article(choice) === one).map(({ index }) => index));
  const points = (one: number | undefined): boolean => one !== undefined && judged[firstOf(one)]?.marks.includes('pointing') === true;
  const lede = turn.find((one) => candidates[firstOf(one)]?.position === 0 && !points(one));
  if (points(turn[0]) && lede !== undefined) turn.unshift(...turn.splice(turn.indexOf(lede), 1));
  return [...choices].sort((a, b) => turn.indexOf(article(a)) - turn.indexOf(article(b)) || a.index - b.index);
}
