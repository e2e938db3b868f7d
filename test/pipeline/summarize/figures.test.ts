import type { Article, Story } from '../../../lambda/model.ts';
import { numberOf } from '../../../lambda/pipeline/summarize/figure-numbers.ts';
import { figuresOf } from '../../../lambda/pipeline/summarize/figures.ts';
import { summarizeStory } from '../../../lambda/pipeline/summarize/index.ts';
import fc from '../../laws.ts';
import { articleOf } from './stories.ts';

describe('numbers are the same however they are printed', () => {
  test.each([
    ['1,200', 1200],
    ['1.200', 1200],
    ['1 200', 1200],
    ['1\u202f200', 1200],
    ['1’200', 1200],
    ['1200', 1200],
    ['1,200,000', 1_200_000],
    ['12,34,567', 1_234_567],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['3,5', 3.5],
    ['3.5', 3.5],
    ['٣٫٥', undefined],
    ['١٢', 12],
    ['０', 0],
  ])('%s is %s', (text, value) => expect(numberOf(text)).toBe(value));
});

describe('what a figure counts', () => {
  test.each<[string, string, (string | number | undefined)[][]]>([
    ['en', 'The flood killed 12 people in Orlin.', [[12, 'people', 'dead', undefined, '12 people']]],
    [
      'en',
      'At least 40 were injured and three ferries sank.',
      [
        [40, 'people', 'hurt', 'least', '40 were injured'],
        [3, 'ferrie', 'hurt', undefined, 'three ferries'],
      ],
    ],
    [
      'en',
      'It costs $3.5 million, up 4 percent.',
      [
        [3_500_000, '$', undefined, undefined, '$3.5 million'],
        [4, '%', undefined, undefined, '4 percent'],
      ],
    ],
    ['de', 'Rund 1.200 Menschen wurden evakuiert.', [[1200, 'people', 'moved', 'about', '1.200 Menschen']]],
    ['fr', 'Plus de 12 000 manifestants ont défilé.', [[12_000, 'manife', undefined, 'least', '12 000 manifestants']]],
    ['ja', '地震で12万人が避難した。', [[120_000, 'people', 'moved', undefined, '12万人']]],
    ['zh', '事故造成15人死亡。', [[15, 'people', 'dead', undefined, '15人']]],
    ['ar', 'قتل 12 شخصا في الفيضان.', [[12, 'people', 'dead', undefined, '12 شخصا']]],
    ['en', 'In 2019 the A320 flew 3-1 at 5:40 on 12 March with a 42-year-old, No. 7, for 3 hours and 12 km.', []],
    ['en', 'Two others came 2nd, and 14 of the boats left.', []],
    ['vi', '12 người chết.', []],
    ['constructor', '12 people died.', []],
  ])('%s: %s', (language, sentence, expected) => {
    expect(figuresOf(sentence, language).map(({ value, unit, fate, hedge, printed }) => [value, unit, fate, hedge, printed])).toEqual(expected);
  });

  test('what is printed stands verbatim in the sentence', () => {
    const piece = fc.constantFrom(
      '12',
      '1,200',
      ' 000',
      '$',
      '%',
      ' people',
      ' killed',
      ' were',
      '万',
      '人',
      'three ',
      'at least ',
      '-',
      '. ',
      ' million',
      '５',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.constantFrom('en', 'de', 'ja', 'ar'), (pieces, language) => {
        const sentence = pieces.join('');
        for (const { printed, value } of figuresOf(sentence, language)) {
          expect(sentence).toContain(printed);
          expect(Number.isFinite(value)).toBe(true);
        }
      }),
    );
  });

  test('a line of ten thousand numbers takes no longer than it must', () => {
    expect(figuresOf('12 people killed, '.repeat(10_000), 'en').length).toBeGreaterThan(9000);
  });
});

// ── stories ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────

const report = (id: string, body: readonly string[], more: Partial<Article> = {}): Article => ({
  ...articleOf({ id, headline: 'Ferry sinks off Port Ellery', language: 'en', body }),
  publisher: `Outlet ${id}`,
  ...more,
});
const story = (lead: Article, ...related: Article[]): Story => ({ id: lead.id, lead, nearDuplicates: [], related, duplicateGroups: [] });
const summarize = (...articles: [Article, ...Article[]]) => summarizeStory(story(...articles), { sentences: 3, words: 60 });
const differing = (...articles: [Article, ...Article[]]): (string | undefined)[][] =>
  (summarize(...articles).value.figuresDiffer ?? []).map((figures) =>
    figures.flatMap(({ figure, outlet, when }) => [figure, outlet, ...(when ? [when] : [])]),
  );
const sank = (count: string): string => `The ferry Odile sank off Port Ellery on Friday night and ${count} were killed, the coast guard said.`;
const guard = (count: string): string => `The coast guard of Port Ellery said ${count} were killed when the ferry Odile sank on Friday.`;

describe('figures that differ', () => {
  test('two outlets with different counts of the dead: both sentences, with their sources', () => {
    const { value, decisions } = summarize(report('a', [sank('12 people')]), report('b', [guard('14 people')]));
    expect(value.figuresDiffer).toEqual([
      [
        { figure: '12 people', text: sank('12 people'), articleId: 'a', paragraph: 0, sentence: 0, outlet: 'Outlet a' },
        { figure: '14 people', text: guard('14 people'), articleId: 'b', paragraph: 0, sentence: 0, outlet: 'Outlet b' },
      ],
    ]);
    expect(decisions.find(({ rule }) => rule === 'figures-differ')).toMatchObject({
      action: 'marked',
      subject: '12 people / 14 people',
      evidence: { figures: ['12 people, Outlet a', '14 people, Outlet b'], articles: ['a', 'b'] },
    });
  });

  test('where both say when, the earlier comes first and may be superseded', () => {
    const late = report('a', [sank('14 people')], { publishedAt: '2026-11-21T09:00:00Z' });
    const early = report('b', [guard('12 people')], { publishedAt: '2026-11-21T05:00:00Z' });
    expect(differing(late, early)).toEqual([['12 people', 'Outlet b', 'earlier', '14 people', 'Outlet a', 'later']]);
    expect(summarize(late, early).decisions.find(({ rule }) => rule === 'figures-differ')?.reason).toMatch(/superseded/);
  });

  const rows: [string, string, string, Partial<Article>?][] = [
    ['the same number, spelled out', sank('twelve people'), guard('12 people')],
    ['a bound that the other keeps', sank('at least 12 people'), guard('14 people')],
    ['a guess near the other', sank('about 130 people'), guard('124 people')],
    ['a rounded number', sank('1,200 people'), guard('1,187 people')],
    [
      'the dead and the injured',
      sank('12 people'),
      'The coast guard of Port Ellery said 14 people were injured when the ferry Odile sank on Friday.',
    ],
    ['another thing', sank('12 people'), 'The council of Orlin said that 14 people were killed on its roads this winter.'],
    ['numbers far apart', sank('12 people'), guard('400 people')],
    ['a sentence that tells both', sank('12 people'), guard('14 people, not 12 people,')],
    ['reports of different days', sank('12 people'), guard('14 people'), { publishedAt: '2026-11-27T05:00:00Z' }],
    ['one outlet', sank('12 people'), guard('14 people'), { publisher: 'OUTLET A' }],
    ['one agency in two outlets', sank('12 people'), guard('14 people'), { wireCredit: 'Outlet A' }],
    ['another language', sank('12 people'), guard('14 people'), { language: 'de' }],
    ['an outlet that nobody names', sank('12 people'), guard('14 people'), { publisher: ' ' }],
  ];
  test.each(rows)('none: %s', (_name, one, other, more = {}) => {
    expect(differing(report('a', [one], { publishedAt: '2026-11-21T05:00:00Z' }), report('b', [other], more))).toEqual([]);
  });

  test('the order of the outlets changes nothing', () => {
    const others = ['b', 'c', 'd'].map((id, n) => report(id, [guard(`${14 + n} people`), 'The ferry carried 90 passengers and nine crew.']));
    const lead = report('a', [sank('12 people')]);
    fc.assert(
      fc.property(fc.shuffledSubarray(others, { minLength: 3 }), (related) => {
        expect(summarize(lead, ...related)).toEqual(summarize(lead, ...others));
      }),
    );
  });
});

describe('who confirms a sentence', () => {
  const confirmed = (given: Story) =>
    summarizeStory(given, { sentences: 1, words: 60 }).decisions.find(({ rule }) => rule === 'told-by-other-outlets')?.evidence;
  const lead = report('a', [sank('12 people')]);

  test('outlets that tell it in their own words', () => {
    const others = [
      report('b', ['On Friday the ferry Odile sank near Port Ellery, the coast guard said; 12 people were killed.']),
      report('c', ['The coast guard of Port Ellery counts 12 people killed when the ferry Odile sank on Friday night.']),
    ];
    expect(confirmed(story(lead, ...others))).toEqual({ alsoIn: ['b', 'c'], outlets: ['Outlet b', 'Outlet c'] });
  });

  test.each<[string, Story]>([
    ['a copy of the sentence', story(lead, report('b', [sank('12 people'), 'Divers search on.']))],
    ['a reprint', { ...story(lead), nearDuplicates: [report('b', [guard('12 people')])], duplicateGroups: [['a', 'b']] }],
    ['the outlet itself', story(lead, report('b', [guard('12 people')], { publisher: 'The Outlet A' }))],
    [
      'the agency whose copy the lead is',
      story({ ...lead, wireCredit: 'Meridian Wire' }, report('b', [guard('12 people')], { wireCredit: 'MERIDIAN WIRE' })),
    ],
    ['an article that names nobody', story(lead, { ...report('b', [guard('12 people')]), publisher: '' })],
  ])('%s is no confirmation', (_name, given) => expect(confirmed(given)).toBeUndefined());

  test('confirming outlets are distinct and never the sentence’s own', () => {
    const publisher = fc.constantFrom('Coast Courier', 'The Coast Courier', 'Delta Post', 'Tarn Herald', '');
    const others = fc.array(
      fc.record({ publisher, wire: fc.constantFrom('', '', 'Meridian Wire'), words: fc.constantFrom(guard('12 people'), sank('12 people')) }),
      {
        minLength: 1,
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(publisher, others, (own, list) => {
        const related = list.map(({ publisher: name, wire, words }, n) =>
          report(`r${n}`, [words], { publisher: name, ...(wire === '' ? {} : { wireCredit: wire }) }),
        );
        const given = story(report('a', [sank('12 people')], { publisher: own }), ...related);
        const { decisions } = summarizeStory(given, { sentences: 1, words: 60 });
        const ids = (decisions.find(({ rule }) => rule === 'told-by-other-outlets')?.evidence?.['alsoIn'] ?? []) as string[];
        const voiceOf = (id: string): string => {
          const article = [given.lead, ...related].find((one) => one.id === id) as Article;
          return ((article.wireCredit ?? article.publisher) || id).replace('The ', '');
        };
        const chosen = String(decisions[0]?.evidence?.['article']);
        const voices = [chosen, ...ids].map(voiceOf);
        expect(new Set(voices).size).toBe(voices.length);
      }),
    );
  });
});
