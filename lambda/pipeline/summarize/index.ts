import type { Article, Decided, Decision, Story, Summary, SummaryBudget } from '../../model.ts';
import { articlesOf, type Candidate, candidatesOf } from './candidates.ts';
import { type Choice, choose } from './choose.ts';
import { type Concepts, conceptsOf } from './concepts.ts';
import { contentOf, type Judged, judge } from './readable.ts';

/**
 * Picks the sentences of a story's articles that tell it best, verbatim, within the budget, in a readable order.
 *
 * Total: an article of one word gives that word. The order of related articles and near-duplicates changes nothing. At least one sentence
 * where any article has one; several together exceed `words` by at most a third, one alone by at most a half unless there is no shorter.
 */
export function summarizeStory(story: Story, budget: SummaryBudget): Decided<Summary> {
  const articles = articlesOf(story);
  const candidates = candidatesOf(articles);
  const judged = judge(candidates, articles);
  const concepts = conceptsOf(candidates, articles);
  const choices = choose(candidates, judged, concepts, budget);
  const final = choices.length > 0 ? choices : honestLede(candidates, judged);
  const ordered = inReadingOrder(final, candidates);
  return {
    value: { sentences: ordered.map(({ index }) => placeOf(candidates[index] as Candidate)) },
    decisions: ordered.map((choice) => decisionOf(choice, final, candidates, judged, concepts, articles)),
  };
}

function placeOf({ text, articleId, paragraph, sentence }: Candidate): Summary['sentences'][number] {
  return { text, articleId, paragraph, sentence };
}

/** Where no sentence may stand (a flash, a table, one endless sentence): the first with words of the lead, the least flawed first. */
function honestLede(candidates: readonly Candidate[], judged: readonly Judged[]): Choice[] {
  const tests: ((candidate: Candidate, index: number) => boolean)[] = [
    (_, index) => judged[index]?.flaw === undefined,
    (_, index) => judged[index]?.flaw === 'no-stop' || judged[index]?.flaw === 'fragment' || judged[index]?.flaw === 'repeats-headline',
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

/** The article that tells most first, the others by what they add; within an article as it tells it. */
function inReadingOrder(choices: readonly Choice[], candidates: readonly Candidate[]): Choice[] {
  const article = ({ index }: Choice): number => (candidates[index] as Candidate).article;
  const turn = [...new Set(choices.map(article))];
  return [...choices].sort((a, b) => turn.indexOf(article(a)) - turn.indexOf(article(b)) || a.index - b.index);
}

function decisionOf(
  choice: Choice,
  all: readonly Choice[],
  candidates: readonly Candidate[],
  judged: readonly Judged[],
  concepts: Concepts,
  articles: readonly Article[],
): Decision {
  const candidate = candidates[choice.index] as Candidate;
  const rank = all.indexOf(choice);
  const fallback = choice.worth === 0;
  const alsoIn = confirmedBy(candidate, candidates, articles);
  return {
    step: 'summarize',
    action: 'chosen',
    subject: candidate.text.slice(0, 300),
    rule: fallback ? 'honest-lede' : rank === 0 ? 'covers-most' : 'adds-most',
    reason: fallback
      ? 'No sentence could stand as a summary, so the article opens it as it is.'
      : rank === 0
        ? 'It covers most of what a summary of this story would say, for its length.'
        : 'It adds most to the sentences chosen before it, for its length.',
    evidence: {
      article: candidate.articleId,
      position: candidate.position,
      words: candidate.length,
      gain: round(choice.gain),
      worth: round(choice.worth),
      ...(judged[choice.index]?.leans ? { follows: 'the sentence before' } : {}),
      ...(alsoIn.length > 0 ? { alsoIn } : {}),
      ...(fallback ? { flaw: judged[choice.index]?.flaw ?? 'too-long' } : { tells: keyWords(candidate, concepts) }),
    },
  };
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** The sentence's words of most worth. */
function keyWords({ terms }: Candidate, concepts: Concepts): string[] {
  const worth = (term: string): number => concepts.worth[concepts.find(term) ?? -1] ?? 0;
  return [...contentOf(terms)].sort((a, b) => worth(b) - worth(a) || (a < b ? -1 : 1)).slice(0, 5);
}

/** Share of a sentence's content words that another article must have in one place to confirm it. */
const confirming = 0.6;

/** Ids of the other articles with a sentence that says the same. */
function confirmedBy(candidate: Candidate, candidates: readonly Candidate[], articles: readonly Article[]): string[] {
  const content = contentOf(candidate.terms);
  if (content.size === 0 || articles.length < 2) return [];
  const confirms = (other: Candidate): boolean =>
    other.terms.reduce((seen, term) => (content.has(term) ? seen.add(term) : seen), new Set<string>()).size >= confirming * content.size;
  return articles.flatMap(({ id }, index) =>
    index !== candidate.article && candidates.some((other) => other.article === index && confirms(other)) ? [id] : [],
  );
}
