/** Stories for the tests of editing: invented outlets, invented events. */
import { type Newsletter, parseConfig } from '../../../lambda/config.ts';
import type { Article, Story } from '../../../lambda/model.ts';
import type { IssueFrame, SummarizedStory } from '../../../lambda/pipeline/edit/index.ts';

export function newsletterWith(settings: Record<string, unknown> = {}): Newsletter {
  const [newsletter] = parseConfig({ morning: { title: 'The Harbor Morning', from: 'digest@harbor.example', ...settings } }).newsletters;
  if (!newsletter) throw new Error('a newsletter was configured');
  return newsletter;
}

export function frame(settings: Record<string, unknown> = {}): IssueFrame {
  return { newsletter: newsletterWith(settings), number: 12, issuedAt: '2026-11-21T06:30:00Z' };
}

/** An article with defaults; its id is its key. */
export function article(headline: string, more: Partial<Article> = {}): Article {
  const id = more.id ?? headline.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
  const body = more.body ?? ['The towns agreed on Friday after three hours of talks.', 'The rules begin in March.'];
  return {
    version: 1,
    id,
    headline,
    language: 'en',
    direction: 'ltr',
    lede: body[0] ?? '',
    body,
    source: { key: `inbox/${id}.txt`, position: 0 },
    ...more,
  };
}

export function storyOf(lead: Article, parts: { nearDuplicates?: Article[]; related?: Article[] } = {}): Story {
  const { nearDuplicates = [], related = [] } = parts;
  return {
    id: lead.id,
    lead,
    nearDuplicates,
    related,
    duplicateGroups: nearDuplicates.length > 0 ? [[lead.id, ...nearDuplicates.map(({ id }) => id)]] : [],
  };
}

/** A story summarized by its lead's first paragraph. */
export function summarized(story: Story): SummarizedStory {
  return { story, summary: { sentences: [{ text: story.lead.lede, articleId: story.lead.id, paragraph: 0, sentence: 0 }] } };
}
