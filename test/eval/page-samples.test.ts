import type { Block } from '../../lambda/model.ts';
import { comparableWords } from '../../lambda/text/fold.ts';
import { byBody } from './page-samples.ts';
import { withoutNames } from './without-names.ts';

describe('which blocks of a page are of its body', () => {
  const first = 'The tide gate at Ellery held through the night, and nobody had to leave the harbor road.';
  const second = 'The council will look at the harbor road again in spring, when the sand is dry.';
  const last = 'Nobody was hurt, and the ferry sailed again at noon.';
  const body = [first, 'Costs', second, last].join('\n');
  const labels = (...texts: string[]) =>
    byBody(
      texts.map((text) => comparableWords(text)),
      body,
    ).labels;

  test('a heading of one word stands where the body has it', () => expect(labels(first, 'Costs', second, last)).toEqual([1, 1, 1, 1]));
  test('a menu that says what a sentence says is none of it', () =>
    expect(labels('News', 'Harbor road', 'Ferry', 'Contact us', first, 'Costs', second, last)).toEqual([0, 0, 0, 0, 1, 1, 1, 1]));
  test('what stands between two paragraphs does not part them', () => expect(labels(first, 'Advertisement', 'Costs', second)).toEqual([1, 0, 1, 1]));
  test('of a text that the page has twice and the body once, the one in its place is of the body', () =>
    expect(labels(last, 'Share this', 'Print', 'Save', 'Listen', first, 'Costs', second, last)).toEqual([0, 0, 0, 0, 0, 1, 1, 1, 1]));
});

test('containers without names keep their tags, and are numbered anew where names told them apart', () => {
  const block = (...containers: string[]): Block => ({ text: 'Tide gate holds', kind: 'paragraph', containers });
  const blocks = [
    block('div story', 'p lead'),
    block('div story', 'p'),
    block('div story', 'p @2'),
    block('div related', 'p'),
    block('div related', 'p'),
  ];
  expect(withoutNames(blocks).map(({ containers }) => containers?.join(' > '))).toEqual([
    'div > p',
    'div > p @2',
    'div > p @3',
    'div @2 > p',
    'div @2 > p',
  ]);
});
