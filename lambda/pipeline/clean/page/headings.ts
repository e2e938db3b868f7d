import type { Block } from '../../../model.ts';
import { weightOf } from './body.ts';

/** Where headings hold so many times the running text of everything else, they are the text. */
const SET_AS_HEADINGS = 3;

const asParagraph = ({ level: _, ...block }: Block): Block => ({ ...block, kind: 'paragraph' });

/** Some pages set every paragraph as a heading, to have it large: their sentences are paragraphs. */
export function textSetAsHeadings(blocks: readonly Block[]): readonly Block[] {
  const inHeadings = blocks.reduce((sum, block) => (block.kind === 'heading' ? sum + weightOf(asParagraph(block)) : sum), 0);
  if (inHeadings === 0) return blocks;
  const elsewhere = blocks.reduce((sum, block) => (block.kind === 'heading' ? sum : sum + weightOf(block)), 0);
  if (inHeadings <= elsewhere * SET_AS_HEADINGS) return blocks;
  return blocks.map((block) => (block.kind === 'heading' && weightOf(asParagraph(block)) > 0 ? asParagraph(block) : block));
}

/** Where all that is kept of a page is headings and captions, those that read like sentences are its text: of a slide show, of a poster. */
export function textSetAsLabels(blocks: readonly Block[], kept: readonly boolean[]): readonly Block[] {
  if (blocks.some(({ kind }, i) => kept[i] && kind !== 'heading' && kind !== 'caption')) return blocks;
  return blocks.map((block, i) => (kept[i] && weightOf(asParagraph(block)) > 0 ? asParagraph(block) : block));
}
