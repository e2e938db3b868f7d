import type { Block, Claims, DroppedFile, RawArticle } from '../../../model.ts';
import { blocksOfField } from '../item.ts';
import { blocksOf } from './blocks.ts';
import { claimsOf } from './claims.ts';
import { placeStreamed } from './streamed.ts';
import { parseHtml } from './tree.ts';
import { markTitles } from './word-titles.ts';

/** A page that shows less running text than this may hide its article until a script shows it. */
const LITTLE = 400;
/** Characters in which a document's title stands, behind its styles. */
const HEAD = 30_000;

/**
 * One HTML page, whole or cut: every visible block with its features, furniture included, and what the page claims about its article. Where
 * hardly anything is visible without scripts, what the page hides, shows without scripts, or tells in its JSON-LD is read.
 * @throws {UnreadableFile} `too-deep`, `too-large` for markup that is no page
 */
export function readHtml(html: string, { url }: Pick<DroppedFile, 'url'>): RawArticle[] {
  const root = parseHtml(html);
  if (html.includes('<template')) placeStreamed(root);
  if (html.includes('MsoTitle') || /class="(?:c\d+ title|title c\d)/.test(html.slice(0, HEAD))) markTitles(root);
  const visible = blocksOf(root);
  const claims = claimsOf(root, url, visible);
  return [
    {
      layout: 'page',
      blocks:
        running(visible) < LITTLE
          ? fullest(visible, blocksOf(root, { withHidden: true }), blocksOf(root, { withoutScripts: true }), toldBlocks(claims))
          : visible,
      claims,
    },
  ];
}

const running = (blocks: readonly Block[]) =>
  blocks.reduce((sum, { text, linkShare = 0 }) => sum + (text.length > 40 ? text.length * (1 - linkShare) : 0), 0);

/** The visible blocks, unless another reading of the page has several times their text. */
function fullest(visible: Block[], ...others: Block[][]): Block[] {
  return others.reduce((best, other) => (running(other) > 3 * running(best) + 100 ? other : best), visible);
}

/** The article's text as the page's data tell it, in paragraphs where they have any. */
function toldBlocks({ articleBody }: Claims): Block[] {
  return articleBody ? blocksOfField(articleBody).map((block) => ({ ...block, linkShare: 0, containers: ['article', 'div article-body', 'p'] })) : [];
}
