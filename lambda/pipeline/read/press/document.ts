/** What the readers of press databases share: an export is documents one after the other, each with fields of its own around its text. */
import type { Block, IsoTime } from '../../../model.ts';

/** One document of an export. */
export interface Document {
  /** What stands above it and belongs to no document: the export's cover, its list of contents. */
  cover: readonly Block[];
  text: readonly Block[];
  /** The lines of its head and foot, as printed. */
  fields: readonly string[];
  headline: string | undefined;
  publisher: string | undefined;
  publishedAt: IsoTime | undefined;
  author: string | undefined;
  section: string | undefined;
}

/** A service that editors and analysts export articles from. */
export interface PressDatabase {
  name: string;
  /** Whether a line ends a document of this service: no other text has such lines. */
  ends(line: string): boolean;
  /** Reads one document, its last line included; undefined where it is not as the service prints it. */
  documentOf(blocks: readonly Block[]): Document | undefined;
}

/** Words from which on a block is running text. */
export const runningWords = 20;
export const wordsIn = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/** Lines of a text that was printed at a fixed width, joined into paragraphs: where blank lines part paragraphs, a long line goes on in the next. */
export function joinedText(blocks: readonly Block[]): Block[] {
  const parted = blocks.some(({ gap = 0 }, at) => at > 0 && gap > 0);
  const joined: Block[] = [];
  let width = 0;
  for (const block of blocks) {
    const before = joined.at(-1);
    if (parted && before && (block.gap ?? 0) === 0 && width >= fixedWidths.least && width <= fixedWidths.most)
      joined[joined.length - 1] = { ...before, text: `${before.text} ${block.text}` };
    else joined.push(block);
    width = block.text.length;
  }
  return joined;
}

/** Characters of a line that was broken because it was full. */
const fixedWidths = { least: 50, most: 130 } as const;
