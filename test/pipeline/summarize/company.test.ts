import { articlesOf, candidatesOf } from '../../../lambda/pipeline/summarize/candidates.ts';
import { companyOf } from '../../../lambda/pipeline/summarize/company.ts';
import { conceptsOf } from '../../../lambda/pipeline/summarize/concepts.ts';
import { featureNames } from '../../../lambda/pipeline/summarize/features.ts';
import { weights } from '../../../lambda/pipeline/summarize/weights.ts';
import { storyOf } from './stories.ts';

const worth = Float64Array.from([3, 1, 0.5, 0]);
const sentences = (...of: number[][]) => of.map((concepts) => Int32Array.from(concepts));

it('takes the densest sentence that has the concept', () => {
  const company = companyOf(sentences([0, 1], [1, 2]), [5, 5], worth);
  expect([...company.slice(0, 3)]).toEqual([4 / 20, 4 / 20, 1.5 / 20]);
});

it('is less in a longer sentence that says no more', () => {
  const [short] = companyOf(sentences([0, 1]), [5], worth);
  const [long] = companyOf(sentences([0, 1]), [25], worth);
  expect(short).toBeGreaterThan(long as number);
});

it('is nothing for a concept that stands nowhere, and does not depend on the order of sentences', () => {
  const one = companyOf(sentences([0, 1], [1, 2]), [5, 9], worth);
  const other = companyOf(sentences([1, 2], [0, 1]), [9, 5], worth);
  expect(one[3]).toBe(0);
  expect(one).toEqual(other);
});

it('raises what stands beside the main words, where the weights say so', () => {
  const story = storyOf({
    lead: {
      id: 'a',
      headline: 'Ferry Odile stays in port',
      language: 'en',
      body: ['The ferry Odile stays in port until repairs to the ferry Odile end.', 'Somebody had left a yellow umbrella near a window.'],
    },
  });
  const articles = articlesOf(story);
  const candidates = candidatesOf(articles);
  const lonely = { ...weights, word: weights.word.with(-1, 0), pair: weights.pair.with(-1, 0) };
  const [withCompany, without] = [weights, lonely].map((table) => conceptsOf(candidates, articles, { table }));
  const raised = (word: string): number => {
    const id = withCompany?.find(word) as number;
    return (withCompany?.worth[id] as number) / (without?.worth[id] as number);
  };
  expect(raised('repairs')).toBeGreaterThan(raised('umbrella'));
  expect(featureNames.word.at(-1)).toBe('company');
});
