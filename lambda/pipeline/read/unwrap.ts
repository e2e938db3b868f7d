/** Plain text that a mail program broke at a fixed width: the lines of a paragraph are one text again. */
import type { Block } from '../../model.ts';

/** Characters of the width at which programs break lines: RFC 5322 (2.1.1) recommends 78, people set 60 to 100. */
const WIDTH = { least: 50, most: 100 };
/** Share of the lines without a blank line between them that are full; in a text whose lines were broken by hand hardly one is. */
const FULL = 0.5;
/** Scripts that are written without spaces: nothing tells their full lines from others by a word. */
const unspaced = /[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]$/u;
/** A line that is an address is one by intent. */
const addressAlone = /^[<([]?https?:\/\/\S{1,2000}$/u;

/**
 * The blocks of a text, with lines joined that were parted at its width: those behind which the next one's first word had no place. A text that was not
 * broken at a width stays as it is; nothing but white space changes.
 */
export function unwrapped(blocks: readonly Block[]): readonly Block[] {
  const width = widthOf(blocks);
  if (width === undefined) return blocks;
  const pairs = blocks.flatMap((block, i) => {
    const next = blocks[i + 1];
    return next && isRunOn(block, next) ? [{ full: isFull(block, next, width), goesOn: goesOn(block, next) }] : [];
  });
  // Heads right above their texts are not full; lines that stop in mid-sentence were broken there for some reason.
  if (
    !areFull(pairs, 2) &&
    !areFull(
      pairs.filter((pair) => pair.goesOn),
      3,
    )
  )
    return blocks;
  const joined: Block[] = [];
  let last: Block | undefined;
  for (const block of blocks) {
    const before = joined.at(-1);
    if (before && last && isRunOn(last, block) && (isFull(last, block, width) || isMidSentence(last, block, width)))
      joined[joined.length - 1] = { ...before, text: `${before.text} ${block.text}` };
    else joined.push(block);
    last = block;
  }
  return joined;
}

const areFull = (pairs: readonly { full: boolean }[], least: number): boolean =>
  pairs.filter(({ full }) => full).length >= Math.max(least, pairs.length * FULL);

/** The length that hardly a line exceeds, where lines are broken at one. */
function widthOf(blocks: readonly Block[]): number | undefined {
  // Programs do not break addresses.
  const lengths = blocks.filter(({ text }) => text.includes(' ') && !/https?:\/\//.test(text)).map(({ text }) => text.length);
  const width = lengths.sort((a, b) => a - b)[Math.floor((lengths.length - 1) * 0.98)] ?? 0;
  return width >= WIDTH.least && width <= WIDTH.most ? width : undefined;
}

/** Whether a line goes on from the one above as far as their places tell: no blank line, no bullet, no indent of its own. */
const isRunOn = (line: Block, next: Block): boolean =>
  (line.kind === 'paragraph' || line.kind === 'item') &&
  next.kind === 'paragraph' &&
  next.gap === undefined &&
  (next.indented ?? false) === (line.indented ?? false) &&
  !unspaced.test(line.text) &&
  !addressAlone.test(next.text);

/** Share of the width from which a line may be parted in mid-sentence, where an editor's hand or another program left the edge ragged. */
const RAGGED = 0.75;
const isMidSentence = (line: Block, next: Block, width: number): boolean => line.text.length >= width * RAGGED && goesOn(line, next);
const goesOn = (line: Block, next: Block): boolean => /[\p{L}\p{N},]$/u.test(line.text) && /^[\p{Ll}\p{N}]/u.test(next.text);

const isFull = (line: Block, next: Block, width: number): boolean => line.text.length + 1 + (/^\S+/.exec(next.text)?.[0].length ?? 0) > width;
