import type { Block, BlockKind } from '../../model.ts';
import { foldText } from '../../text/fold.ts';

/** One visual line or paragraph of a source, as cleaning judges it. */
export interface Line {
  kind: BlockKind;
  text: string;
  /** Blank lines before it. */
  gap: number;
  indented: boolean;
  /** Addresses that stood in it in brackets and were taken out. */
  hrefs: number;
  /** Which blocks of the source it was made of: indices, ascending. */
  sources: number[];
}

/**
 * `text [address]`, as text browsers and HTML-to-text converters print links, and Markdown's `[text](address)`. Bounded, so that no input makes it slow.
 */
const BRACKETED =
  /\[\s{0,3}(?:[a-z][a-z0-9+.-]{1,12}:|\/|#|\?|\.{1,2}\/|www\.)[^[\]\s]{0,4000}\s{0,3}\]|\[https?:\/\/[^[\]]{0,600}\]|(?<=\])\((?:https?:|\/)[^)\s]{0,2000}\)/giu;
/** An address and no more, as converters leave of buttons: `https://…`, and `//host/…` without its protocol. */
const BARE = /^(?:https?:)?\/\/[\p{L}\p{N}][^\s/]*(?:\/\S*)?$/iu;
/** Whether a line is an address and no more: it is no part of a wrapped sentence. */
export const isBareAddress = (text: string): boolean => BARE.test(text);
const UNCLOSED = /\[\s?(?:(?:https?|ftp|mailto|javascript|tel|data):|\/)[^[\]\s]*$/iu;

/**
 * Folds every block to a line of visible text without bracketed addresses. A block of nothing but addresses becomes an empty line,
 * kept so that it can be accounted for.
 */
export function toLines(blocks: readonly Block[]): Line[] {
  return blocks.map((block, index) => {
    const folded = foldText(block.text);
    const bare = folded.replace(BRACKETED, ' ');
    return {
      kind: block.kind,
      text:
        bare === folded
          ? folded
          : bare
              .replace(/ {2,}/g, ' ')
              .replace(/ (?=[,.;:!?)”’](?:\s|$))/gu, '')
              .trim(),
      gap: block.gap ?? 0,
      indented: block.indented ?? false,
      hrefs: folded.match(BRACKETED)?.length ?? 0,
      sources: [index],
    };
  });
}

/**
 * Mends addresses that a wrap at a fixed width cut in pieces: the pieces are one word, so nothing stands between them.
 * Pieces are merged into the block that opened the bracket; `sources` of the result names them.
 */
export function mendAddresses(blocks: readonly Block[]): { blocks: Block[]; sources: number[][] } {
  const mended: Block[] = [];
  const sources: number[][] = [];
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index] as Block;
    const own = [index];
    let text = block.text;
    while (UNCLOSED.test(text.slice(-LONGEST_ADDRESS)) && own.length < MOST_PIECES) {
      const next = blocks[index + 1];
      if (next === undefined || (next.gap ?? 0) > 0 || next.kind === 'rule') break;
      const piece = next.text.trim();
      // A piece of an address has no space before its closing bracket; anything else is a text that merely opened one.
      if (!/^\S*\]/u.test(piece) && /\s/u.test(piece)) break;
      text = text.trimEnd() + piece;
      own.push(++index);
    }
    mended.push(own.length > 1 ? { ...block, text } : block);
    sources.push(own);
  }
  return { blocks: mended, sources };
}
const LONGEST_ADDRESS = 4000;
const MOST_PIECES = 60;
