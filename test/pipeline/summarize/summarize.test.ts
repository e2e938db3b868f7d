import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Story } from '../../../lambda/model.ts';
import { countWords } from '../../../lambda/pipeline/summarize/candidates.ts';
import { summarizeStory } from '../../../lambda/pipeline/summarize/index.ts';
import fc from '../../laws.ts';
import { storyOf, type WrittenArticle, type WrittenStory } from './stories.ts';

const cases = join(__dirname, '../../cases');
const read = (name: string, file: string): unknown => JSON.parse(readFileSync(join(cases, name, file), 'utf8'));

describe('cases', () => {
  test.each(readdirSync(cases).filter((name) => name.startsWith('summarize--')))('%s', (name) => {
    const story = read(name, 'story.json') as WrittenStory;
    const { value, decisions } = summarizeStory(storyOf(story), story.budget);
    expect(value.sentences.map((sentence, i) => ({ ...sentence, rule: decisions[i]?.rule }))).toEqual(read(name, 'expected.json'));
  });
});

describe('hostile articles', () => {
  test.each([
    ['stops', '. '.repeat(20_000)],
    ['symbols', '#'.repeat(100_000)],
    ['one word', 'a'.repeat(200_000)],
    ['opened quotes', '„a '.repeat(20_000)],
    ['ten thousand short sentences', 'The dam held again. '.repeat(10_000)],
    ['sentences without spaces between them', 'The dam held.'.repeat(10_000)],
    ['a quotation that never ends, of sentences without spaces', `“${'The dam held.'.repeat(10_000)}`],
    ['credits without end', 'Ảnh: Minh '.repeat(10_000)],
    ['credits in brackets', '(Photo: Ines) The dam held. '.repeat(4_000)],
    ['names alone', 'Ada Holt slept. Holt slept again. '.repeat(4_000)],
    ['different words', Array.from({ length: 30_000 }, (_, i) => `w${i}`).join(' ')],
  ])('%s give a summary of at most three sentences', (_name, text) => {
    const story = storyOf({ lead: { id: 'a', headline: '', language: 'en', body: [text.trim()] } });
    const { sentences } = summarizeStory(story, { sentences: 3, words: 60 }).value;
    expect(sentences.length).toBeGreaterThan(0);
    expect(sentences.length).toBeLessThanOrEqual(3);
  });
});

describe('decisions', () => {
  const story = read('summarize--three-outlets', 'story.json') as WrittenStory;
  const { value, decisions } = summarizeStory(storyOf(story), story.budget);
  test('there is one for each sentence, in its order', () => {
    expect(decisions.filter(({ action }) => action === 'chosen').map(({ step, action, subject }) => [step, action, subject])).toEqual(
      value.sentences.map(({ text }) => ['summarize', 'chosen', text]),
    );
  });
  test('the first sentence says which other articles confirm it', () => {
    expect(decisions[0]?.evidence?.['alsoIn']).toEqual(['b', 'c']);
  });
});

describe('why the first sentence of the lead does not open the summary', () => {
  const news = [
    'The council of Wexholm voted on Monday to close the lamp room of Port Ellery.',
    'The room has been wet since the flood of 2019, engineers said.',
  ];
  test.each<[string, string, string | undefined]>([
    ['a caption', 'File photo of the lamp room. Photo: Ines Calloway', 'lede-caption'],
    ['an aside', 'Sign up here for the morning letter.', 'lede-aside'],
    ['half a quotation', '“The lamp turned all night, said the keeper.', 'lede-cut-quote'],
    ['a sentence that leans', 'He also asked for two boats and a bridge.', 'lede-trails-on'],
    ['news', 'Port Ellery loses its lamp room on Monday, the council of Wexholm said.', undefined],
  ])('%s', (_name, first, rule) => {
    const { decisions } = summarizeStory(storyOf({ lead: { id: 'a', headline: '', language: 'en', body: [first, ...news] } }), { sentences: 2 });
    expect(decisions.filter(({ action }) => action === 'left out').map((decision) => decision.rule)).toEqual(rule === undefined ? [] : [rule]);
  });
});

describe('the order of a summary', () => {
  test('a sentence that points back does not open it where a lede is there', () => {
    const lead = {
      id: 'a',
      headline: '',
      language: 'vi',
      body: ['Ảnh: Minh Khuê', 'Chuyến phà này chở 90 khách và 9 thuyền viên từ Orlin đến Lam Vân tối thứ sáu.'],
    };
    const related = [{ id: 'b', headline: '', language: 'vi', body: ['Cảng Lam Vân là nơi đóng cửa sau cơn bão lớn.'] }];
    const { sentences } = summarizeStory(storyOf({ lead, related }), { sentences: 3, words: 60 }).value;
    expect(sentences.map(({ articleId }) => articleId)).toEqual(['b', 'a']);
  });
});

describe('sources', () => {
  const story = storyOf(read('summarize--three-outlets', 'story.json') as WrittenStory);
  const summaryWith = (nameless: string): string[] => {
    const named = (article: Story['lead']): Story['lead'] => (article.id === nameless ? article : { ...article, publisher: `Outlet ${article.id}` });
    return summarizeStory({ ...story, lead: named(story.lead), related: story.related.map(named) }, { sentences: 3, words: 60 }).value.sentences.map(
      ({ articleId }) => articleId,
    );
  };

  test.each(['a', 'b', 'c'])('no sentence comes from article %s if it alone names no outlet that a reader could look up', (id) => {
    expect(summaryWith(id)).not.toContain(id);
    expect(summaryWith(id).length).toBeGreaterThan(0);
  });

  test('where no article names an outlet, the story is told all the same', () => {
    expect(summarizeStory(story, { sentences: 3, words: 60 }).value.sentences.length).toBeGreaterThan(0);
  });
});

describe('properties', () => {
  const opening = fc.constantFrom(
    'The mayor of Wexholm',
    'A ferry from Port Ellery',
    'He also',
    'But the council',
    'Engineers',
    '“Nobody',
    'Photo: The',
    'It',
    'Storm Odile',
    '市長は',
  );
  const middle = fc.constantFrom(
    'closed the bridge on Tuesday',
    'said that 9,000 cars cross it',
    'left the town without power',
    'waits for spring, he said”',
    'found cracks (two of them',
    'is open until June and costs 31 million crowns in all',
  );
  const end = fc.constantFrom('. ', '! ', '? ', ' ', '... ', '.” ', '。');
  const sentence = fc.tuple(opening, middle, end).map(([a, b, c]) => `${a} ${b}${c}`);
  const paragraph = fc.oneof(
    { weight: 4, arbitrary: fc.array(sentence, { minLength: 1, maxLength: 5 }).map((list) => list.join('').trim()) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
  );
  const article = (id: string) =>
    fc.record({
      id: fc.constant(id),
      headline: fc.oneof(paragraph, fc.constant('')),
      language: fc.constantFrom('en', 'fr', 'ja', 'und', 'constructor'),
      body: fc.array(paragraph, { minLength: 1, maxLength: 6 }),
    });
  const articles = fc
    .tuple(article('m'), article('a'), article('z'), article('k'))
    .chain((all) => fc.integer({ min: 1, max: 4 }).map((size) => all.slice(0, size)));
  const budget = fc.oneof(
    fc.record({ sentences: fc.integer({ min: 1, max: 4 }) }),
    fc.record({ words: fc.integer({ min: 5, max: 90 }) }),
    fc.record({ sentences: fc.integer({ min: 1, max: 3 }), words: fc.integer({ min: 20, max: 90 }) }),
  );
  const split = (all: readonly WrittenArticle[]) => ({ lead: all[0] as WrittenArticle, related: all.slice(1) });
  const squeezed = (text: string): string => text.replace(/\s+/gu, '');

  test('every sentence stands verbatim in the paragraph it names', () => {
    fc.assert(
      fc.property(articles, budget, (all, limits) => {
        for (const { text, articleId, paragraph: place } of summarizeStory(storyOf(split(all)), limits).value.sentences)
          expect(squeezed(all.find(({ id }) => id === articleId)?.body[place] ?? '')).toContain(squeezed(text));
      }),
    );
  });

  test('the budget is kept, and there is at least one sentence where there is any text', () => {
    fc.assert(
      fc.property(articles, budget, (all, limits) => {
        const { sentences } = summarizeStory(storyOf(split(all)), limits).value;
        if (all.some(({ body }) => body.some((text) => text.trim() !== ''))) expect(sentences.length).toBeGreaterThan(0);
        if ('sentences' in limits) expect(sentences.length).toBeLessThanOrEqual(limits.sentences);
        if ('words' in limits && sentences.length > 1)
          expect(sentences.reduce((sum, { text }) => sum + countWords(text), 0)).toBeLessThanOrEqual(limits.words * 1.5);
      }),
    );
  });

  test('no sentence comes twice', () => {
    fc.assert(
      fc.property(articles, budget, (all, limits) => {
        const texts = summarizeStory(storyOf(split(all)), limits).value.sentences.map(({ text }) => text);
        expect(new Set(texts).size).toBe(texts.length);
      }),
    );
  });

  test('the order of related articles changes nothing', () => {
    fc.assert(
      fc.property(articles, budget, (all, limits) => {
        const { lead, related } = split(all);
        expect(summarizeStory(storyOf({ lead, related: [...related].reverse() }), limits)).toEqual(
          summarizeStory(storyOf({ lead, related }), limits),
        );
        // Reprints confirm nothing, but their sentences count as much.
        expect(summarizeStory(storyOf({ lead }, related), limits).value.sentences).toEqual(
          summarizeStory(storyOf({ lead, related }), limits).value.sentences,
        );
      }),
    );
  });
});
