/** One article that its format delimits: what stands above its headline, and where the headline stands. */
import type { Block } from '../../../lambda/model.ts';
import { cleanArticles } from '../../../lambda/pipeline/clean/index.ts';

const headline = 'Tide gate holds in first storm';
const paragraphs = [
  'The gate closed at four on Friday and held until the morning, the harbor office said.',
  'Nobody had to leave the lower town, and the ferries went on at noon.',
];
const textsOf = (lines: readonly string[]): readonly string[] | undefined =>
  cleanArticles([{ layout: 'item', blocks: lines.map((text): Block => ({ kind: 'paragraph', text })), claims: { headline } }]).value[0]?.body;

test.each([
  ['above the text', [headline, ...paragraphs]],
  ['below a newsletter’s head', ['Your morning briefing', 'View in browser', headline, ...paragraphs]],
  ['repeated at the foot, where it heads nothing', [...paragraphs, headline]],
  ['above and at the foot', [headline, ...paragraphs, headline]],
  ['nowhere', paragraphs],
  ['above a time that counts from nobody knows when', [headline, 'Updated 26 minutes ago', ...paragraphs]],
  ['above a name and such a time', [headline, 'Mara Lindqvist', 'Yesterday, 14:05 · 4 min read', ...paragraphs]],
])('the headline %s: the text is whole', (_, lines) => {
  expect(textsOf(lines)).toEqual(paragraphs);
});

test('a time that counts from when somebody read it is told, and gives no date', () => {
  const blocks = [headline, 'vor 3 Stunden', ...paragraphs].map((text): Block => ({ kind: 'paragraph', text }));
  const { value, decisions } = cleanArticles([{ layout: 'item', blocks, claims: { headline } }]);
  expect(value[0]?.publishedAt).toBeUndefined();
  expect(decisions).toContainEqual(expect.objectContaining({ subject: 'vor 3 Stunden', rule: 'relative-time' }));
});
