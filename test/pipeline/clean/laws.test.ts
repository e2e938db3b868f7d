/** Laws of cleaning, for any dump. */

import { type Block, type RawArticle, UnreadableFile } from '../../../lambda/model.ts';
import { cleanArticles } from '../../../lambda/pipeline/clean/index.ts';
import { linesOf } from '../../../lambda/pipeline/read/text.ts';
import { comparableWords } from '../../../lambda/text/fold.ts';
import fc from '../../laws.ts';

const words = [
  'the',
  'harbor',
  'of',
  'Tarvik',
  'ferry',
  'will',
  'sail',
  'on',
  'Monday',
  'engineers',
  'said',
  'that',
  'a',
  'storm',
  'has',
  'closed',
  'bridge',
  'island',
  'council',
  'and',
  'its',
  'school',
  'der',
  'Fähre',
  'الميناء',
  '港湾局',
];
const phrase = (least: number, most: number) =>
  fc.array(fc.constantFrom(...words), { minLength: least, maxLength: most }).map((list) => list.join(' '));
const sentence = phrase(5, 22).map((text) => `${text[0]?.toUpperCase()}${text.slice(1)}.`);
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((list) => list.join(' '));
const furniture = fc.constantFrom(
  'Menu',
  'Share',
  'Advertisement',
  'Follow',
  'Updated 3 May 2024',
  'By Ada Muster',
  '• Home',
  'Source: AFP/jb',
  '-----',
  'News [/news]',
  'A quay at dawn. (AFP)',
  'Subscribe to our newsletter',
);
const line = fc.oneof(
  { weight: 4, arbitrary: paragraph },
  { weight: 2, arbitrary: furniture },
  { weight: 1, arbitrary: phrase(3, 9) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
);
const dump = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\n\n', '\n\n\n')), { minLength: 1, maxLength: 40 })
  .map((list) => list.map(([text, gap]) => text + gap).join(''));

const rawOf = (text: string): RawArticle[] => [{ layout: 'dump', blocks: linesOf(text), claims: {} }];

function clean(raw: readonly RawArticle[]) {
  try {
    return cleanArticles(raw);
  } catch (error) {
    if (error instanceof UnreadableFile) return undefined;
    throw error;
  }
}

const settings = { numRuns: 60 };

test('no word of a text is invented: its words stand in the dump, in order', () => {
  fc.assert(
    fc.property(dump, (text) => {
      const result = clean(rawOf(text));
      const source = comparableWords(text);
      let at = 0;
      for (const word of result?.value.flatMap((article) => article.body.flatMap(comparableWords)) ?? []) {
        at = source.indexOf(word, at) + 1;
        expect(at).toBeGreaterThan(0);
      }
    }),
    settings,
  );
});

test('every block stands in a text, in a headline, or in a decision', () => {
  fc.assert(
    fc.property(dump, (text) => {
      const raw = rawOf(text);
      const result = clean(raw);
      if (!result) return;
      const told = comparableWords(
        [...result.value.flatMap((article) => [article.headline, ...article.body]), ...result.decisions.map((decision) => decision.subject)].join(
          '\n',
        ),
      );
      const bag = new Set(told);
      for (const block of raw[0]?.blocks ?? []) {
        // Decisions show the beginning of a long text; addresses in brackets are taken out of a line that stays.
        const shown = comparableWords(block.text.replace(/\[\/[^\]]*\]/g, '').slice(0, 150)).slice(0, -1);
        for (const word of shown) expect(bag).toContain(word);
      }
    }),
    settings,
  );
});

test('a clean text cleans to itself', () => {
  const article = fc.record({
    headline: phrase(5, 9),
    paragraphs: fc.uniqueArray(
      paragraph.filter((p) => p.length > 90),
      { minLength: 4, maxLength: 9 },
    ),
  });
  fc.assert(
    fc.property(article, ({ headline, paragraphs }) => {
      const item = (body: readonly string[]): RawArticle[] => [
        { layout: 'item', blocks: body.map((text): Block => ({ kind: 'paragraph', text })), claims: { headline } },
      ];
      const once = clean(item(paragraphs));
      const twice = once && clean(item(once.value[0]?.body ?? []));
      expect(twice?.value[0]?.body).toEqual(once?.value[0]?.body);
    }),
    settings,
  );
});

test('the same dump gives the same articles and decisions', () => {
  fc.assert(
    fc.property(dump, (text) => {
      expect(clean(rawOf(text))).toEqual(clean(rawOf(text)));
    }),
    { numRuns: 15 },
  );
});

test('a dump without any running text is rejected with advice', () => {
  expect(() => cleanArticles(rawOf('Menu\nHome\nShare\n'))).toThrow(/Drop the article/);
  expect(() => cleanArticles([{ layout: 'dump', blocks: [], claims: {} }])).toThrow(UnreadableFile);
});

test('lines that are no words cost no more than their length, and give no article', () => {
  expect(clean(rawOf(`${'x'.repeat(100_000)}\n`.repeat(20)))).toBeUndefined();
});
