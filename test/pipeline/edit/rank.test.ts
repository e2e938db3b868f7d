import type { Article, Story } from '../../../lambda/model.ts';
import { learnOutlets } from '../../../lambda/pipeline/edit/outlets.ts';
import { rankStories } from '../../../lambda/pipeline/edit/rank.ts';

const issuedAt = '2026-11-21T06:00:00Z';
const article = (id: string, publishedAt: string, publisher: string): Article => ({
  version: 1,
  id,
  headline: `Headline ${id}`,
  language: 'en',
  direction: 'ltr',
  lede: 'The ferry sailed.',
  body: ['The ferry sailed.'],
  publishedAt,
  publisher,
  source: { key: `inbox/${id}.txt`, position: 0 },
});
const story = (lead: Article, ...related: Article[]): Story => ({ id: lead.id, lead, nearDuplicates: [], related, duplicateGroups: [] });
const order = (...stories: Story[]): string[] => {
  const articles = stories.flatMap(({ lead, related }) => [lead, ...related]);
  const summarized = stories.map((one) => ({ story: one, summary: { sentences: [] } }));
  return rankStories(summarized, learnOutlets(articles), issuedAt).ranked.map((one) => one.story.id);
};

describe('the order of stories', () => {
  test('news goes before old news that two outlets told', () => {
    const old = '2026-11-18T06:00:00Z';
    expect(order(story(article('old', old, 'A'), article('old-too', old, 'B')), story(article('new', '2026-11-21T05:00:00Z', 'C')))).toEqual([
      'new',
      'old',
    ]);
  });

  test('among reports that are all old, the one that two outlets told goes first, however much older it is', () => {
    const twice = story(article('twice', '2024-11-16T00:00:00Z', 'A'), article('twice-too', '2024-11-16T00:00:00Z', 'B'));
    expect(order(story(article('once', '2026-01-21T00:00:00Z', 'C')), twice)).toEqual(['twice', 'once']);
  });
});
