import type { Block, RawArticle } from '../../../model.ts';
import { bounds } from '../bounds.ts';
import { cut, tooManyBlocks } from '../cut.ts';
import { commonSize, headingLevel, sizedBlock } from '../type-size.ts';
import { rtfParagraphs } from './paragraphs.ts';

/**
 * A Rich Text document's paragraphs. A reader of our own, because the packages on npm are unmaintained for years or draw on a page: text is
 * all that is wanted, and for that the format is groups, words and characters. What is not known is passed over, as the specification wants.
 * @throws {UnreadableFile} `too-deep`, `too-many-lines`
 */
export function readRtf(bytes: Uint8Array): RawArticle[] {
  const paragraphs = rtfParagraphs(bytes);
  const bodySize = commonSize(paragraphs);
  const blocks: Block[] = [];
  for (const { text, size } of paragraphs) {
    const level = headingLevel(text, size, bodySize);
    for (const part of cut(text)) {
      if (blocks.length >= bounds.blocks) throw tooManyBlocks();
      blocks.push(sizedBlock(part, level));
    }
  }
  return [{ layout: 'dump', blocks, claims: {} }];
}
