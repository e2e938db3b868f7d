/** Press reviews written in a word processor: several articles in one document, and documents that only look so. */
import { docxOf, odtOf, paragraph, read, texts } from '../samples.ts';

const other = paragraph.replace('tide gate', 'night train').replace('its first storm', 'its first winter');
const review = [
  ['Title', 'Press review of the harbor office'],
  ['Normal', 'Friday'],
  ['Heading1', 'Gate holds in first storm'],
  ['Normal', 'The Ellery Post, 20 November 2026'],
  ['Normal', paragraph],
  ['Heading2', 'What comes next'],
  ['Normal', other],
  ['Heading1', 'Night train returns'],
  ['Normal', 'By Mara Lindqvist'],
  ['Normal', 'November 19, 2026'],
  ['Normal', other],
] as const;

test.each([
  ['Word', docxOf(review.map(([style, text]) => [style === 'Title' ? 'Normal' : style, text] as const))],
  ['OpenDocument', odtOf(review.map(([style, text]) => [style === 'Title' ? style : style === 'Heading1' ? 'Heading' : 'Text', text] as const))],
])('%s: each dated heading opens an article', async (_, bytes) => {
  const { value, decisions } = await read(bytes);
  expect(value.raw.map(({ claims, layout }) => [claims.headline, layout])).toEqual([
    ['Gate holds in first storm', 'item'],
    ['Night train returns', 'item'],
  ]);
  expect(value.raw.map((one) => texts(one).filter((text) => text === paragraph || text === other))).toEqual([[paragraph, other], [other]]);
  expect(decisions.map(({ action, rule }) => [action, rule])).toEqual([
    ['split', 'dated-headings'],
    ['left out', 'around-documents'],
  ]);
  expect(decisions[1]?.subject).toContain('Press review of the harbor office');
});

test.each([
  ['whose headings have no day', review.filter(([, text]) => !/\d{4}/.test(text))],
  ['of which one heading has a day', review.filter(([, text]) => !text.startsWith('November'))],
  [
    'with a day in its text',
    [...review.slice(2, 3), ['Normal', paragraph], ['Heading1', 'Background'], ['Normal', `${other} That was on 3 May 2024.`]] as const,
  ],
])('a document %s is one article', async (_, lines) => {
  const { value, decisions } = await read(docxOf(lines));
  expect([value.raw.length, decisions]).toEqual([1, []]);
});
