import type { Article, Story } from '../../../lambda/model.ts';
import { nameKey, registeredSite } from '../../../lambda/pipeline/edit/families.ts';
import { learnOutlets } from '../../../lambda/pipeline/edit/outlets.ts';
import { owners } from '../../../lambda/pipeline/edit/owners.ts';
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

describe('who counts as a voice', () => {
  const at = '2026-11-20T06:00:00Z';
  const from = (id: string, publisher: string, more: Partial<Article> = {}): Article => ({ ...article(id, at, publisher), ...more });
  const figures = (...articles: [Article, ...Article[]]) => {
    const [lead, ...related] = articles;
    const [decision] = rankStories([{ story: story(lead, ...related), summary: { sentences: [] } }], learnOutlets(articles), issuedAt).decisions;
    const { voices, outlets, countedOnce } = decision?.evidence ?? {};
    return { voices, outlets, countedOnce };
  };

  test.each<[string, [Article, ...Article[]], number, number, string[] | undefined]>([
    ['two outlets that nothing connects', [from('a', 'Harbor Times'), from('b', 'Meridian')], 2, 2, undefined],
    ['two titles of one well-known owner', [from('a', 'Daily Record'), from('b', 'Liverpool Echo')], 1, 1, ['Reach: Daily Record, Liverpool Echo']],
    [
      'a title of an owner and a site of the same',
      [from('a', 'Daily Record'), from('b', '', { canonicalUrl: 'https://www.manchestereveningnews.co.uk/x' })],
      1,
      1,
      ['Reach: Daily Record, manchestereveningnews.co.uk'],
    ],
    [
      'two desks on one registered site',
      [
        from('a', 'Harbor Sport', { canonicalUrl: 'https://sport.harbor.co.uk/x' }),
        from('b', 'Harbor Money', { canonicalUrl: 'https://money.harbor.co.uk/y' }),
      ],
      1,
      1,
      ['harbor.co.uk: Harbor Money, Harbor Sport'],
    ],
    [
      'two publishers in a house that many share',
      [
        from('a', 'Harbor Times', { canonicalUrl: 'https://harbor.substack.com/x' }),
        from('b', 'Meridian', { canonicalUrl: 'https://meridian.substack.com/y' }),
      ],
      2,
      2,
      undefined,
    ],
    [
      'one agency’s copy in two outlets, and the agency’s own',
      [from('a', 'Harbor Times', { wireCredit: 'Novapress' }), from('b', 'Meridian', { wireCredit: 'Novapress' }), from('c', 'Novapress News')],
      1,
      3,
      ['Novapress: Harbor Times, Meridian, Novapress News'],
    ],
    [
      'one outlet, with an address and without',
      [from('a', 'Harbor Times', { canonicalUrl: 'https://harbor.example/x' }), from('b', 'The Harbor Times')],
      1,
      1,
      undefined,
    ],
  ])('%s', (_name, articles, voices, outlets, countedOnce) => {
    expect(figures(...articles)).toEqual({ voices, outlets, countedOnce });
    const [first, ...others] = [...articles].reverse() as [Article, ...Article[]];
    expect(figures(first, ...others)).toEqual({ voices, outlets, countedOnce });
  });
});

describe('the table of owners', () => {
  const rows = owners.flatMap(({ name, titles = '', sites = '' }) =>
    [...titles.split('|'), ...sites.split(' ')].filter(Boolean).map((one) => [nameKey(one), name]),
  );

  test('no title and no site has two owners', () => {
    expect(new Set(rows.map(([key]) => key)).size).toBe(new Set(rows.map((row) => row.join(' '))).size);
  });

  test('a site is a registered one, that not many share', () => {
    const odd = owners.flatMap(({ sites = '' }) => sites.split(' ').filter((site) => site !== '' && registeredSite(site) === undefined));
    expect(odd).toEqual([]);
  });
});
