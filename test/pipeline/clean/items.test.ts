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
])('the headline %s: the text is whole', (_, lines) => {
  expect(textsOf(lines)).toEqual(paragraphs);
});
