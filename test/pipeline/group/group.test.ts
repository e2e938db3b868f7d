import type { Article, Decision, Memory } from '../../../lambda/model.ts';
import { groupArticles } from '../../../lambda/pipeline/group/index.ts';
import { remember } from '../../../lambda/pipeline/group/memory.ts';
import fc from '../../laws.ts';
import { arabic, articleOf, edited, followUp, japanese, markets, otherWords, unrelated, weathers, wire } from './articles.ts';

const noMemory: Memory = { version: 1, entries: [] };
const group = (articles: readonly Article[], memory = noMemory) => groupArticles(articles, memory);
const idsOf = (articles: readonly Article[]) =>
  group(articles)
    .value.map(({ lead, nearDuplicates, related }) => [lead, ...nearDuplicates, ...related].map(({ id }) => id).sort())
    .sort();
const copiesOf = (articles: readonly Article[]) => group(articles).value.flatMap((story) => story.duplicateGroups);

const original = articleOf('a', 'Dockers walk out in Port Esken', wire);

describe('the same text, in a drop of two', () => {
  test.each<[string, Article]>([
    ['an exact copy', articleOf('b', 'Dockers walk out in Port Esken', wire)],
    ['a reprint with another headline', articleOf('b', 'Harbor at a standstill', ['By our staff', ...wire])],
    ['edited wire copy', articleOf('b', 'Strike shuts harbour', edited)],
    ['a truncation', articleOf('b', 'Dockers walk out', wire.slice(0, 4))],
    ['paragraphs in another order', articleOf('b', 'Dockers walk out', [...wire.slice(0, 2), ...wire.slice(4), ...wire.slice(2, 4)])],
  ])('%s is the same text', (_name, copy) => {
    expect(copiesOf([original, copy])).toEqual([['a', 'b']]);
  });

  test.each<[string, Article, Article]>([
    ['a follow-up with old background', original, articleOf('b', 'Soldiers unload medicine', followUp)],
    [
      'two market reports of one template',
      articleOf('a', 'Lomara shares up', markets[0] ?? []),
      articleOf('b', 'Eskenborg shares up', markets[1] ?? []),
    ],
    [
      'two weather warnings of one template',
      articleOf('a', 'Rain in Dalvik', weathers[0] ?? []),
      articleOf('b', 'Rain in Lomara', weathers[1] ?? []),
    ],
    ['the event in other words', original, articleOf('b', 'Crane drivers strike', otherWords)],
  ])('%s is not', (_name, first, second) => {
    expect(copiesOf([first, second])).toEqual([]);
  });

  test.each([
    ['Arabic', 'ar', arabic],
    ['Japanese', 'ja', japanese],
  ])('%s copy with a sentence more', (_name, language, body) => {
    const copies = [articleOf('a', body[0] ?? '', body, { language }), articleOf('b', '', [...body, body[1]?.slice(0, 20) ?? ''], { language })];
    expect(copiesOf(copies)).toEqual([['a', 'b']]);
  });
});

test('one report in nine outlets, each with a word of its own, is one text: phrases that many hold are no template then', () => {
  const copies = Array.from({ length: 9 }, (_, i) => articleOf(`c${i}`, `Edition ${i}`, [...wire, `Desk of edition ${'abcdefghi'[i]}.`]));
  expect(copiesOf(copies)).toEqual([copies.map(({ id }) => id)]);
  expect(new Set(group(copies).decisions.map(({ rule }) => rule))).toEqual(new Set(['nearly-identical']));
});

describe('the same event', () => {
  test('two outlets in other words are one story, the rest are their own', () => {
    const articles = [
      original,
      articleOf('b', 'Crane drivers in Port Esken strike', otherWords),
      articleOf('c', 'Miners sing', unrelated),
      articleOf('d', 'Shares up', markets[0] ?? []),
    ];
    expect(idsOf(articles)).toEqual([['a', 'b'], ['c'], ['d']]);
  });

  test('templated reports about different places stay apart', () => {
    const articles = [...markets, ...weathers].map((body, i) => articleOf(`m${i}`, body[0]?.slice(0, 30) ?? '', body));
    expect(idsOf(articles)).toEqual([['m0'], ['m1'], ['m2'], ['m3']]);
  });

  test.each([
    ['the next day', '2031-03-02', 1],
    ['in another month', '2031-04-20', 2],
    ['at a time nobody knows', undefined, 1],
    ['at a time nobody can read', 'yesterday', 1],
  ])('the same names and places %s', (_name, publishedAt, stories) => {
    const articles = [
      articleOf('a', 'Dockers walk out in Port Esken', wire, { publishedAt: '2031-03-01T18:00:00Z' }),
      articleOf('b', 'Crane drivers in Port Esken strike', otherWords, publishedAt === undefined ? {} : { publishedAt }),
    ];
    expect(idsOf(articles)).toHaveLength(stories);
  });

  test('the fullest article leads, whatever its id and place', () => {
    const [story] = group([
      articleOf('a', 'Crane drivers in Port Esken strike', otherWords),
      articleOf('z', 'Dockers walk out in Port Esken', wire, { publisher: 'Esken Courier' }),
    ]).value;
    expect(story).toMatchObject({ id: 'z', lead: { id: 'z' }, nearDuplicates: [], related: [{ id: 'a' }] });
  });

  test('each merge says why', () => {
    const { decisions } = group([
      original,
      articleOf('b', 'Strike shuts harbour', edited),
      articleOf('c', 'Crane drivers in Port Esken strike', otherWords),
    ]);
    expect(decisions.map(({ action, rule }) => [action, rule])).toEqual([
      ['merged', 'shared-rare-shingles'],
      ['merged', 'same-event'],
    ]);
    expect(decisions[0]?.reason).toMatch(/^shares \d+ rare phrases \(\d+ % of the text\) with “Dockers walk out in Port Esken”$/);
  });
});

describe('laws', () => {
  const pool = [
    original,
    articleOf('b', 'Strike shuts harbour', edited),
    articleOf('c', 'Crane drivers in Port Esken strike', otherWords),
    articleOf('d', 'Soldiers unload medicine', followUp),
    articleOf('e', 'Miners sing', unrelated),
    ...markets.map((body, i) => articleOf(`f${i}`, 'Shares up', body)),
    ...weathers.map((body, i) => articleOf(`g${i}`, 'Heavy rain', body)),
    articleOf('h', '', arabic, { language: 'ar' }),
    articleOf('i', '', japanese, { language: 'ja' }),
    articleOf('j', 'Empty handed', ['…']),
  ];
  const drops = fc.shuffledSubarray(pool, { minLength: 1 });

  test('the order of the articles changes nothing', () => {
    fc.assert(
      fc.property(drops, (articles) => expect(group(articles)).toEqual(group([...articles].reverse()))),
      { numRuns: 40 },
    );
  });

  test('every article stands in exactly one story', () => {
    fc.assert(
      fc.property(drops, (articles) => expect(idsOf(articles).flat().sort()).toEqual(articles.map(({ id }) => id).sort())),
      { numRuns: 40 },
    );
  });

  test("grouping a story's own articles gives one story, the same", () => {
    fc.assert(
      fc.property(drops, (articles) => {
        for (const story of group(articles).value) {
          const { lead, nearDuplicates, related } = story;
          expect(group([lead, ...nearDuplicates, ...related]).value).toEqual([story]);
        }
      }),
      { numRuns: 40 },
    );
  });

  // Unrelated is what shares no rare term and no phrase: words that a quarter of all documents hold are no relation.
  const syllable = fc.constantFrom(...'ka lu mo ri te va zo ne shi bra dul fen gor hip jas'.split(' '));
  const invented = fc.array(syllable, { minLength: 2, maxLength: 4 }).map((parts) => parts.join(''));
  const common = fc.constantFrom(...'the of and in that for with as at from it by have this was but are not they which more who'.split(' '));
  const text = fc.array(fc.oneof(invented, common), { minLength: 30, maxLength: 60 }).map((words) => words.join(' '));
  const strangersOf = (texts: readonly string[], language = 'en') => texts.map((one, i) => articleOf(`x${i}`, one.slice(0, 40), [one], { language }));
  const concernsOnly = (ids: ReadonlySet<string>) => (decision: Decision) => [decision.evidence?.['ids']].flat().every((id) => ids.has(String(id)));

  test('many unrelated articles change no other story, nor any similarity', () => {
    fc.assert(
      fc.property(drops, fc.array(text, { maxLength: 40 }), (articles, texts) => {
        const known = new Set(articles.map(({ id }) => id));
        const [alone, together] = [group(articles), group([...articles, ...strangersOf(texts)])];
        expect(together.value.filter(({ id }) => known.has(id))).toEqual(alone.value);
        expect(together.decisions.filter(concernsOnly(known))).toEqual(alone.decisions);
      }),
      { numRuns: 40 },
    );
  });

  test('nor do unrelated articles in a language without a table', () => {
    fc.assert(
      fc.property(drops, fc.array(text, { maxLength: 40 }), (articles, texts) => {
        const known = new Set(articles.map(({ id }) => id));
        expect(group([...articles, ...strangersOf(texts, 'fi')]).value.filter(({ id }) => known.has(id))).toEqual(group(articles).value);
      }),
      { numRuns: 20 },
    );
  });
});

describe('memory over three days', () => {
  const day = (n: number) => `2031-03-0${n}T06:00:00Z`;
  const first = remember(
    noMemory,
    { number: 12, issuedAt: day(1), stories: group([original, articleOf('m', 'Shares up', markets[0] ?? [])]).value },
    14,
  );

  test('day two: a reprint is left out by name of the issue, the follow-up and the next market report stay', () => {
    const { value, decisions } = group(
      [
        articleOf('r', 'Harbor still', wire),
        articleOf('s', 'Soldiers unload medicine', followUp),
        articleOf('t', 'Shares up again', markets[1] ?? []),
      ],
      first,
    );
    expect(value.map(({ id }) => id)).toEqual(['s', 't']);
    expect(value.map(({ updates }) => updates)).toEqual([{ issue: 12 }, undefined]);
    expect(decisions).toEqual([
      expect.objectContaining({ action: 'left out', rule: 'told-before', reason: 'was in issue 12: “Dockers walk out in Port Esken”' }),
      expect.objectContaining({ action: 'trimmed', rule: 'closing-told-before', evidence: { ids: ['s'], issue: 12, paragraphs: 2 } }),
      expect.objectContaining({
        action: 'marked',
        subject: 'Soldiers unload medicine',
        rule: 'update-of-told-event',
        reason: 'brings news of what issue 12 told: “Dockers walk out in Port Esken”',
        evidence: expect.objectContaining({ news: expect.arrayContaining(['Friday', '50,000', '300']) }),
      }),
    ]);
    expect(value[0]?.lead.body).toEqual(followUp.slice(0, 5));
  });

  test('the same event in other words is an update; strangers, templates and what nothing is remembered of are not', () => {
    const articles = [
      articleOf('c', 'Crane drivers in Port Esken strike', otherWords),
      articleOf('e', 'Miners sing', unrelated),
      ...weathers.map((body, i) => articleOf(`g${i}`, 'Heavy rain', body)),
      articleOf('t', 'Shares up again', markets[1] ?? []),
    ];
    expect(group(articles, first).value.map(({ id, updates }) => [id, updates?.issue])).toEqual([
      ['c', 12],
      ['e', undefined],
      ['g0', undefined],
      ['g1', undefined],
      ['t', undefined],
    ]);
    expect(group(articles).value.filter(({ updates }) => updates)).toEqual([]);
  });

  test('an old report with news at its end keeps only the news, and that only once', () => {
    const news = followUp.slice(0, 5);
    const { value, decisions } = group([articleOf('u', 'Dockers walk out; soldiers move in', [...wire, ...news])], first);
    expect(value).toEqual([
      expect.objectContaining({ id: 'u', updates: { issue: 12 }, lead: expect.objectContaining({ lede: news[0], body: news }) }),
    ]);
    expect(decisions.map(({ action, rule }) => [action, rule])).toEqual([
      ['trimmed', 'opening-told-before'],
      ['marked', 'update-of-told-event'],
    ]);
    const second = remember(first, { number: 13, issuedAt: day(2), stories: value }, 14);
    expect(group([articleOf('v', 'Once more', [...wire, ...news])], second).value).toEqual([]);
  });

  test('day three: nothing new, no story', () => {
    const second = remember(
      first,
      { number: 13, issuedAt: day(2), stories: group([articleOf('s', 'Soldiers unload medicine', followUp)]).value },
      14,
    );
    expect(group([articleOf('u', 'Again', followUp), articleOf('v', 'Again', wire)], second).value).toEqual([]);
  });

  test('remembering an issue again changes nothing', () => {
    const issue = { number: 12, issuedAt: day(1), stories: group([original, articleOf('m', 'Shares up', markets[0] ?? [])]).value };
    expect(remember(first, issue, 14)).toEqual(first);
  });

  test('old entries are forgotten, and a text takes 104 numbers at most', () => {
    const later = remember(first, { number: 30, issuedAt: '2031-04-01T06:00:00Z', stories: [] }, 14);
    expect(later.entries.map(({ issue }) => issue)).toEqual([30]);
    for (const { fingerprint } of first.entries.flatMap(({ stories }) => stories)) expect(fingerprint.length).toBeLessThanOrEqual(104);
  });
});
