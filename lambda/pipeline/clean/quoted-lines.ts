/** Quotations that a converter, or a mail program, marks with `>` in front of every line (RFC 3676, section 4.5, names the mark). */
import type { Block } from '../../model.ts';

const MARK = /^(?:>\s?){1,5}/u;
/** Characters from which a single marked line is a quotation: menus and paths set the same mark in front of a word. */
const LONG = 40;

/**
 * The same blocks, with the marks of quoted lines taken off and the lines set in: then what was wrapped can be joined again, and reads as text.
 * A line that holds nothing but its mark is an empty line of the quotation. Linear.
 */
export function withoutQuoteMarks(blocks: readonly Block[]): Block[] {
  const marked = blocks.map(({ kind, text }) => kind === 'paragraph' && MARK.test(text.trimStart()));
  const besides = (index: number, step: 1 | -1): boolean => marked[index + step] === true && (blocks[step === 1 ? index + 1 : index]?.gap ?? 0) === 0;
  let emptied = false;
  return blocks.map((block, index) => {
    const gap = emptied ? Math.max(1, block.gap ?? 0) : block.gap;
    emptied = false;
    const quoted = marked[index] && (block.text.length >= LONG || besides(index, -1) || besides(index, 1));
    if (!quoted) return gap === block.gap || gap === undefined ? block : { ...block, gap };
    const text = block.text.trimStart().replace(MARK, '');
    emptied = text.trim() === '';
    return { ...block, text, indented: true, ...(gap === undefined ? {} : { gap }) };
  });
}
