import type { Block } from '../../../../lambda/model.ts';
import { textSetAsLabels } from '../../../../lambda/pipeline/clean/page/headings.ts';

const sentence = 'The tide gate at Ellery held through the night, and nobody had to leave the harbor road.';
const heading: Block = { kind: 'heading', level: 2, text: 'The night at the gate' };
const caption: Block = { kind: 'caption', text: sentence };
const kinds = (blocks: readonly Block[], kept: readonly boolean[]) => textSetAsLabels(blocks, kept).map(({ kind }) => kind);

describe('a page of which only headings and captions are kept', () => {
  test('the sentences among them are its text', () => expect(kinds([heading, caption], [true, true])).toEqual(['heading', 'paragraph']));
  test('a paragraph set as a heading loses its level', () =>
    expect(textSetAsLabels([{ ...heading, text: sentence }], [true])).toEqual([{ kind: 'paragraph', text: sentence }]));
  test('what is not kept stays what it is', () => expect(kinds([heading, caption], [true, false])).toEqual(['heading', 'caption']));
  test('beside one kept paragraph a caption stays a caption', () =>
    expect(kinds([caption, { kind: 'paragraph', text: 'Short.' }], [true, true])).toEqual(['caption', 'paragraph']));
});
