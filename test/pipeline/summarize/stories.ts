import type { Article, Story, SummaryBudget } from '../../../lambda/model.ts';

/** An article as the case folders write it. */
export interface WrittenArticle {
  id: string;
  headline: string;
  language: string;
  body: readonly string[];
}
export interface WrittenStory {
  budget: SummaryBudget;
  lead: WrittenArticle;
  related?: readonly WrittenArticle[];
}

export function articleOf({ id, headline, language, body }: WrittenArticle): Article {
  return { version: 1, id, headline, language, direction: 'ltr', lede: body[0] ?? '', body, source: { key: `inbox/${id}.txt`, position: 0 } };
}

export function storyOf({ lead, related = [] }: Omit<WrittenStory, 'budget'>, nearDuplicates: readonly WrittenArticle[] = []): Story {
  return { id: lead.id, lead: articleOf(lead), nearDuplicates: nearDuplicates.map(articleOf), related: related.map(articleOf), duplicateGroups: [] };
}
