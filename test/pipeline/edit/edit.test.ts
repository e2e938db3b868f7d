import type { Article, Digest } from '../../../lambda/model.ts';
import { editDigest, type SummarizedStory } from '../../../lambda/pipeline/edit/index.ts';
import { displayWidth } from '../../../lambda/text/display-width.ts';
import fc from '../../laws.ts';
import { article, frame, storyOf, summarized } from './fixtures.ts';

const edit = (stories: readonly SummarizedStory[], settings: Record<string, unknown> = {}) => editDigest(stories, frame(settings));
const single = (lead: Article, parts: Parameters<typeof storyOf>[1] = {}): SummarizedStory => summarized(storyOf(lead, parts));
const headlines = (digest: Digest): string[] => digest.sections.flatMap(({ stories }) => stories.map(({ headline }) => headline));

describe('ranking', () => {
  const by = (publisher: string, more: Partial<Article> = {}): Article => article(`Copy of ${publisher}`, { publisher, ...more });

  test('more independent voices come first; an agency’s copy is one voice', () => {
    const wire = single(article('Told by one agency in four papers', { publisher: 'Coast Courier', wireCredit: 'Meridian Wire' }), {
      nearDuplicates: ['Delta Post', 'Tarn Herald', 'Echo'].map((name) => by(name, { wireCredit: 'MERIDIAN WIRE' })),
    });
    const own = single(article('Told by three papers of their own', { publisher: 'Ledger' }), { related: [by('Northlight'), by('Portside')] });
    const { value, decisions } = edit([wire, own]);
    expect(headlines(value)).toEqual(['Told by three papers of their own', 'Told by one agency in four papers']);
    expect(decisions.find(({ subject, action }) => action === 'ranked' && subject === wire.story.id)?.evidence).toMatchObject({
      place: 2,
      voices: 1,
      outlets: 4,
    });
  });

  test('fresher comes before staler, and dates in the future count as none', () => {
    const at = (headline: string, publishedAt?: string): SummarizedStory =>
      single(article(headline, publishedAt === undefined ? {} : { publishedAt }));
    const { value } = edit([
      at('From three days ago', '2026-11-18T05:00:00Z'),
      at('From this morning', '2026-11-21T05:00:00Z'),
      at('From the year 2099', '2099-01-01'),
      at('From yesterday evening', '2026-11-20T19:00:00Z'),
    ]);
    expect(headlines(value)).toEqual(['From this morning', 'From yesterday evening', 'From the year 2099', 'From three days ago']);
  });

  test('the longer report comes first where all else is equal', () => {
    const long = single(
      article('A report of many words', { body: Array.from({ length: 30 }, () => 'The council voted for the new rules on Friday.') }),
    );
    expect(headlines(edit([single(article('A note of few words')), long]).value)).toEqual(['A report of many words', 'A note of few words']);
  });
});

describe('sections', () => {
  const inSection = (headline: string, section?: string, key?: string): SummarizedStory =>
    single(article(headline, { ...(section === undefined ? {} : { section }), ...(key === undefined ? {} : { source: { key, position: 0 } }) }));

  test.each<[string, Record<string, unknown>, [string, string | undefined, string?][], string[]]>([
    [
      'the newsletter’s order first, others by weight',
      { sections: ['Culture', 'World'] },
      [
        ['A', 'Business'],
        ['B', 'World'],
        ['C', 'culture'],
      ],
      ['Culture', 'World', 'Business'],
    ],
    [
      'no section is "News", in the newsletter’s language',
      { language: 'de' },
      [
        ['A', undefined],
        ['B', undefined],
      ],
      ['Nachrichten'],
    ],
    [
      'names that differ in case, "&" and hyphens are one',
      {},
      [
        ['A', 'Science & Health'],
        ['B', 'science-and-health'],
        ['C', 'SCIENCE AND HEALTH'],
      ],
      ['Science & Health'],
    ],
    [
      'a folder’s name becomes words',
      {},
      [
        ['A', 'middle-east'],
        ['B', 'middle_east'],
      ],
      ['Middle east'],
    ],
    [
      'many labels for one story each are one section',
      {},
      [
        ['A', 'Asia'],
        ['B', 'Opinion'],
        ['C', 'Trade'],
        ['D', undefined],
      ],
      ['News'],
    ],
    [
      'folders that a person made stay',
      {},
      [
        ['A', 'Asia', 'inbox/asia/a.txt'],
        ['B', 'Opinion', 'inbox/Opinion/b.txt'],
        ['C', 'Trade', 'inbox/trade/c.txt'],
      ],
      ['Asia', 'Opinion', 'Trade'],
    ],
    [
      'two labels for one story each stay',
      {},
      [
        ['A', 'Asia'],
        ['B', 'Trade'],
        ['C', undefined],
      ],
      ['Asia', 'Trade', 'News'],
    ],
    ['a label of punctuation is none', {}, [['A', '—']], ['News']],
  ])('%s', (_, settings, stories, expected) => {
    const { value } = edit(
      stories.map(([headline, section, key]) => inSection(headline, section, key)),
      settings,
    );
    expect(value.sections.map(({ name }) => name).sort()).toEqual([...expected].sort());
    if (settings['sections']) expect(value.sections.map(({ name }) => name)).toEqual(expected);
    expect(value.storyCount).toBe(stories.length);
  });
});

describe('caps', () => {
  const many = (publisher: string, count: number): SummarizedStory[] =>
    Array.from({ length: count }, (_, n) => single(article(`${publisher} ${n}`, { publisher, body: ['Word '.repeat(400 - n)] })));
  const countOf = (digest: Digest, publisher: string): number => headlines(digest).filter((headline) => headline.startsWith(publisher)).length;

  test('one outlet does not fill an issue that others can fill', () => {
    const { value, decisions } = edit([...many('Courier', 10), ...many('Herald', 4)], { maximumStories: 8, maximumPerPublisher: 3 });
    expect([countOf(value, 'Courier'), countOf(value, 'Herald')]).toEqual([4, 4]);
    const left = decisions.filter(({ action }) => action === 'left out');
    expect(left).toHaveLength(6);
    expect(left[0]).toMatchObject({
      rule: 'maximum-per-publisher',
      reason: expect.stringMatching(/already leads 3 stories/),
      evidence: { maximumStories: 8, maximumPerPublisher: 3 },
    });
  });

  test('where there is room, it does', () => {
    expect(edit(many('Courier', 10), { maximumStories: 8, maximumPerPublisher: 3 }).value.storyCount).toBe(8);
    expect(edit([...many('Courier', 10), ...many('Herald', 1)], { maximumPerPublisher: 3 }).value.storyCount).toBe(11);
  });

  test('what the issue has no place for is a decision', () => {
    const stories = Array.from({ length: 4 }, (_, n) => single(article(`Story ${n}`)));
    expect(edit(stories, { maximumStories: 3 }).decisions.filter(({ action }) => action === 'left out')).toMatchObject([{ rule: 'maximum-stories' }]);
  });
});

describe('headlines', () => {
  test.each<[string, Partial<Article>, string]>([
    ['Towns agree on winter ferries | Coast Courier', {}, 'Towns agree on winter ferries'],
    ['Towns agree on winter ferries - The Coast Courier', { publisher: 'Coast Courier' }, 'Towns agree on winter ferries'],
    ['Towns agree on winter ferries – courier.example', { canonicalUrl: 'https://www.courier.example/a' }, 'Towns agree on winter ferries'],
    ['Towns agree on winter ferries - and on summer ones', { publisher: 'Coast Courier' }, 'Towns agree on winter ferries - and on summer ones'],
    ['LIVE: towns agree on winter ferries', {}, 'Towns agree on winter ferries'],
    ['Live-in nurses win equal pay', {}, 'Live-in nurses win equal pay'],
    ['BREAKING NEWS - Exclusive: Towns agree', {}, 'Towns agree'],
    ['iPhone maker opens a harbor office', {}, 'iPhone maker opens a harbor office'],
    ['速報：三社が共同工場で合意', { language: 'ja' }, '三社が共同工場で合意'],
  ])('%j is shown as it is or without what says nothing', (headline, more, shown) => {
    expect(headlines(edit([single(article(headline, { id: 'a', ...more }))]).value)).toEqual([shown]);
  });

  test('the clearest of those over the same text is chosen, linked to its own report, and the choice is a decision', () => {
    const lead = article('TOWNS AGREE!', { id: 'a', canonicalUrl: 'https://a.example/1' });
    const copy = article('Harbor towns agree on rules for the winter ferries', { id: 'b', canonicalUrl: 'https://b.example/2' });
    const { value, decisions } = edit([
      single(lead, { nearDuplicates: [copy], related: [article('What the ferry rules mean for fishermen', { id: 'c' })] }),
    ]);
    expect(value.sections[0]?.stories[0]).toMatchObject({ headline: copy.headline, url: 'https://b.example/2' });
    expect(decisions.find(({ rule }) => rule === 'clearest-headline')?.evidence).toMatchObject({
      headline: copy.headline,
      leadHeadline: 'TOWNS AGREE!',
    });
  });

  test('without a headline the lede stands in', () => {
    expect(headlines(edit([single(article('', { id: 'a' }))]).value)).toEqual(['The towns agreed on Friday after three hours of talks.']);
  });

  test('regions of a language head each other’s texts, and a quotation is less clear than what happened', () => {
    const lead = article('‘We waited nine years’: towns agree on winter ferries', { id: 'a', language: 'en-GB' });
    const copy = article('Harbor towns agree on rules for the winter ferries', { id: 'b', language: 'en-US' });
    expect(headlines(edit([single(lead, { nearDuplicates: [copy] })]).value)).toEqual([copy.headline]);
  });

  test('headlines in another language do not head the lead’s text', () => {
    const story = single(article('SHORT', { id: 'a' }), {
      nearDuplicates: [article('Die Städte einigen sich auf Regeln für die Fähren', { language: 'de' })],
    });
    expect(headlines(edit([story]).value)).toEqual(['SHORT']);
  });
});

describe('sources', () => {
  const sourcesOf = (stories: SummarizedStory[]) =>
    edit(stories).value.sections[0]?.stories[0]?.sources.map(({ name, wireCredit, url }) => [name, wireCredit, url]);

  test.each<[string, Partial<Article>[], (string | undefined)[][]]>([
    [
      'the publisher, with its agency',
      [{ publisher: 'Coast Courier', wireCredit: 'Meridian Wire', canonicalUrl: 'https://c.example/1' }],
      [['Coast Courier', 'Meridian Wire', 'https://c.example/1']],
    ],
    [
      'an agency’s own report needs no "via"',
      [{ publisher: 'Meridian Wire', wireCredit: 'MERIDIAN WIRE' }],
      [['Meridian Wire', undefined, undefined]],
    ],
    [
      'the site where no publisher is known',
      [{ canonicalUrl: 'https://www.coast.example/1' }],
      [['coast.example', undefined, 'https://www.coast.example/1']],
    ],
    [
      'nor on an outlet of its own',
      [{ publisher: 'Meridian Wire News', wireCredit: 'Meridian Wire' }],
      [['Meridian Wire News', undefined, undefined]],
    ],
    [
      'nor on its own site',
      [{ canonicalUrl: 'https://www.meridianwire.example/1', wireCredit: 'Meridian Wire' }],
      [['meridianwire.example', undefined, 'https://www.meridianwire.example/1']],
    ],
    ['the agency where neither is', [{ wireCredit: 'Meridian Wire' }], [['Meridian Wire', undefined, undefined]]],
    ['nothing rather than a file’s name', [{}], []],
    [
      'one entry an outlet, however it is spelled',
      [{ publisher: 'The Coast Courier' }, { publisher: 'COAST COURIER', canonicalUrl: 'https://c.example/2' }, { publisher: 'The Coast Courier' }],
      [['The Coast Courier', undefined, 'https://c.example/2']],
    ],
    [
      'a site that another article names',
      [{ canonicalUrl: 'https://coast.example/1' }, { publisher: 'Coast Courier', canonicalUrl: 'https://www.coast.example/2' }],
      [['Coast Courier', undefined, 'https://coast.example/1']],
    ],
    [
      'no address but http and https',
      [{ publisher: 'Coast Courier', canonicalUrl: 'javascript:alert(1)' }],
      [['Coast Courier', undefined, undefined]],
    ],
  ])('%s', (_, articles, expected) => {
    const [lead, ...related] = articles.map((more, n) => article(`Towns agree on ferries ${n}`, more));
    if (!lead) throw new Error('a lead was given');
    expect(sourcesOf([single(lead, { related })])).toEqual(expected);
  });

  test('outlets are counted over the issue', () => {
    const by = (publisher?: string): SummarizedStory => single(article(`By ${publisher ?? 'nobody'}`, publisher === undefined ? {} : { publisher }));
    expect(edit([by('Coast Courier'), by('the coast courier'), by('Delta Post'), by()]).value.outletCount).toBe(2);
    expect(edit([by()]).value.outletCount).toBe(0);
  });
});

describe('kickers', () => {
  test.each<[Partial<Article>, string | undefined]>([
    [{ dateline: 'TARNHAVEN' }, 'Tarnhaven'],
    [{ dateline: 'NEW PORT/EAST ELLERY' }, 'New Port/East Ellery'],
    [{ dateline: 'U.N. PLAZA' }, 'U.N. Plaza'],
    [{ dateline: 'Port-au-Sel' }, 'Port-au-Sel'],
    [{ dateline: 'A DATELINE THAT IS FAR TOO LONG TO BE ONE' }, undefined],
    [{ section: 'World' }, undefined],
    [{}, undefined],
    [{ dateline: 'PORT ELLERY, Maine' }, 'Port Ellery, Maine'],
  ])('%j gives %j', (more, kicker) => {
    expect(edit([single(article('Towns agree', more))]).value.sections[0]?.stories[0]?.kicker).toBe(kicker);
  });
});

describe('subject and preheader', () => {
  const issue = (...texts: string[]): Digest =>
    edit(texts.map((headline, n) => single(article(headline, { id: `s${n}`, body: ['Word '.repeat(500 - n * 20).trim()] })))).value;

  test('the subject is the lead and, where there is room, the second topic', () => {
    expect(issue('Seven states share flood warnings', 'Central bank holds its rate').subject).toBe(
      'Seven states share flood warnings · Central bank holds its rate',
    );
    expect(issue('Seven river states agree on a shared flood-warning network', 'Central bank holds').subject).toBe(
      'Seven river states agree on a shared flood-warning network',
    );
  });

  test('neither cuts a word, and the preheader goes on where the subject ends', () => {
    const digest = issue(
      'Seven states share flood warnings',
      'Central bank holds its rate at 3.5% and signals a first cut in March',
      'A debut about lighthouse keepers takes the Tarn Prize',
      'Probe returns the first close-up of asteroid Ilmatar',
      'Grocers overtake supermarkets',
    );
    expect(digest.subject).toBe('Seven states share flood warnings · Central bank holds its rate at 3.5% and…');
    expect(digest.preheader).toBe('A debut about lighthouse keepers takes the Tarn Prize · Probe returns the first close-up of asteroid Ilmatar');
  });

  test('a lone story’s preheader is its summary', () => {
    const { subject, preheader } = edit([single(article('Towns agree on winter ferries'))]).value;
    expect(subject).toBe('Towns agree on winter ferries');
    expect(preheader).toBe('The towns agreed on Friday after three hours of talks.');
  });

  test('stories in the newsletter’s language speak for the issue', () => {
    const arabic = single(
      article('الواحة تفتتح أكبر محطة لتحلية المياه', { language: 'ar', direction: 'rtl', publisher: 'الواحة', body: ['كلمة '.repeat(500)] }),
      { related: [article('مرآة', { publisher: 'مرآة', language: 'ar' })] },
    );
    const { value } = edit([arabic, single(article('Towns agree on winter ferries'))]);
    expect(value.sections[0]?.stories[0]?.language).toBe('ar');
    expect(value.subject).toMatch(/^Towns agree on winter ferries · الواحة/);
  });

  test('no stories: the title', () => {
    expect(edit([]).value).toMatchObject({ subject: 'The Harbor Morning', preheader: '', storyCount: 0, outletCount: 0, minutes: 1, sections: [] });
  });

  test('whatever the headlines, they fit and stay on one line', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.lorem({ maxCount: 20 }), fc.string({ unit: 'binary', maxLength: 200 }), fc.constant('三社が共同工場で合意'.repeat(9))), {
          maxLength: 6,
        }),
        (texts) => {
          const { subject, preheader } = issue(...texts);
          expect(displayWidth(subject)).toBeLessThanOrEqual(78);
          expect(displayWidth(preheader)).toBeLessThanOrEqual(130);
          expect(subject + preheader).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
        },
      ),
    );
  });
});

test('the digest tells its newsletter’s frame', () => {
  const { value } = edit([single(article('Towns agree'))], { language: 'ar', timeZone: 'Asia/Amman', title: 'صباح المرفأ' });
  expect(value).toMatchObject({
    version: 1,
    newsletter: 'morning',
    title: 'صباح المرفأ',
    number: 12,
    issuedAt: '2026-11-21T06:30:00Z',
    language: 'ar',
    direction: 'rtl',
    timeZone: 'Asia/Amman',
    minutes: 1,
  });
  expect(value.sections[0]).toMatchObject({ name: 'أخبار', stories: [{ language: 'en', direction: 'ltr', minutes: 1 }] });
});

test('a story that goes on with one of an earlier issue says so, and no other does', () => {
  const told = single(article('Ferry rules take effect'));
  const { value } = edit([{ ...told, story: { ...told.story, updates: { issue: 11 } } }, single(article('Lighthouse gets a new lamp'))]);
  const updates = value.sections.flatMap(({ stories }) => stories.map(({ headline, update }) => [headline, update]));
  expect(Object.fromEntries(updates)).toEqual({ 'Ferry rules take effect': { issue: 11 }, 'Lighthouse gets a new lamp': undefined });
});

test('reading time counts words, and the characters of scripts without spaces', () => {
  const minutes = (body: string): number | undefined => edit([single(article('x', { body: [body] }))]).value.sections[0]?.stories[0]?.minutes;
  expect(minutes('word '.repeat(238 * 4))).toBe(4);
  expect(minutes('共'.repeat(1500))).toBe(3);
  expect(minutes('one')).toBe(1);
});

test('the order of the stories and of their parts changes nothing', () => {
  const publishers = ['Coast Courier', 'Delta Post', 'Tarn Herald', undefined];
  const stories = Array.from({ length: 14 }, (_, n) => {
    const publisher = publishers[n % 4];
    const lead = article(`Story number ${n % 9} of the morning`, {
      id: `id-${n}`,
      section: ['World', 'Trade', 'world', 'Culture'][n % 4] ?? '',
      ...(publisher === undefined ? {} : { publisher }),
    });
    return single(lead, n % 3 === 0 ? { related: [article(`More on ${n}`, { id: `r-${n}`, publisher: `Outlet ${n % 5}` })] } : {});
  });
  const expected = edit(stories, { maximumStories: 10, maximumPerPublisher: 2, sections: ['Culture'] });
  fc.assert(
    fc.property(fc.shuffledSubarray(stories, { minLength: stories.length, maxLength: stories.length }), (shuffled) => {
      expect(edit(shuffled, { maximumStories: 10, maximumPerPublisher: 2, sections: ['Culture'] })).toEqual(expected);
    }),
  );
});
