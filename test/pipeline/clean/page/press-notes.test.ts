import type { Block } from '../../../../lambda/model.ts';
import { notesFrom, releaseMark } from '../../../../lambda/pipeline/clean/page/press-notes.ts';
import { isDateLabel, isTimestamp } from '../../../../lambda/pipeline/clean/page/stamps.ts';

const block = (text: string, container = 'p'): Block => ({ kind: 'paragraph', text, containers: [container] });
const weightsOf = (texts: readonly string[]) => Float64Array.from(texts, (text) => (text.length > 60 ? text.length : 0));
const running = 'The new pump house at Marlow takes water from three rivers and gives it back to two of them, its builders said on Monday.';

describe('where a press release ends', () => {
  const from = (...texts: string[]) =>
    notesFrom(
      texts.map((text) => block(text)),
      weightsOf(texts),
    );
  test.each([
    ['-ENDS-'],
    ['ENDS'],
    ['– Ends –'],
    ['# # #'],
    ['###'],
    ['Notes to editors:'],
    ['Media contact'],
    ['Pressekontakt:'],
    ['Hinweis für die Redaktion'],
  ])('at %s', (mark) => expect(from(running, running, mark, 'press@marlow.example')).toBe(2));

  test.each([
    ['a last chapter', 'End'],
    ['a sentence', 'Ends well, all well, as they say.'],
    ['a heading with a figure sign', '# 3'],
  ])('not at %s', (_, text) => expect(from(running, running, text, 'More of it.')).toBe(4));

  test('not where most of the text stands below', () => expect(from(running, 'Media contact', running, running)).toBe(4));
  test('not on a page without text above', () => expect(from('ENDS', 'x')).toBe(2));
});

test.each([
  ['For immediate release', true],
  ['EMBARGOED UNTIL 6 March 2026', true],
  ['Zur sofortigen Veröffentlichung!', true],
  ['The book is for immediate release in all shops.', false],
])('%s', (text, is) => expect(releaseMark.test(text)).toBe(is));

test.each([
  ['a time of day in its element', block('18:40', 'time'), true],
  ['with a class', block('5 March, 18:40', 'time stamp'), true],
  ['words in such an element', block('at noon', 'time'), false],
  ['a figure in a paragraph', block('18:40'), false],
])('%s', (_, stamp, is) => expect(isTimestamp(stamp)).toBe(is));

test.each([
  ['a label above its date', block('Published'), block('5 March 2026'), true],
  ['a label above a paragraph', block('Published'), block(running), false],
  ['a word above a date', block('Harbor'), block('5 March 2026'), false],
  ['a label at the end', block('Published'), undefined, false],
])('%s', (_, label, next, is) => expect(isDateLabel(label, next)).toBe(is));
