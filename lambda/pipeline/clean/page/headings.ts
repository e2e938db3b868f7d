import type { Block } from '../../../model.ts';
import { weightOf } from './body.ts';

/** Where headings hold so many times the running text of everything else, they are the text. */
const SET_AS_HEADINGS = 3;

/** Some pages set every paragraph as a heading, to have it large: their sentences are paragraphs. */
export function textSetAsHeadings(blocks: readonly Block[]): readonly Block[] {
  const asParagraph = ({ level: _, ...block }: Block): Block => ({ ...block, kind: 'paragraph' });
  let [inHeadings, elsewhere] = [0, 0];
  for (const block of blocks)
    if (block.kind === 'heading') inHeadings += weightOf(asParagraph(block));
    else elsewhere += weightOf(block);
  if (inHeadings <= elsewhere * SET_AS_HEADINGS) return blocks;
  return blocks.map((block) => (block.kind === 'heading' && weightOf(asParagraph(block)) > 0 ? asParagraph(block) : block));
}
