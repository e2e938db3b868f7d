import type { Decided, Story, Summary, SummaryBudget } from '../../model.ts';

/** Picks the sentences of a story's articles that tell it best, verbatim, within the budget, in a readable order. */
export function summarizeStory(_story: Story, _budget: SummaryBudget): Decided<Summary> {
  throw new Error('to be written');
}
