import type { DroppedFile, RawArticle } from '../../model.ts';
import { blocksOf } from './html/blocks.ts';
import { claimsOf } from './html/claims.ts';
import { parseHtml } from './html/tree.ts';

/**
 * One HTML page, whole or cut: every visible block with its features, furniture included, and what the page claims about its article.
 * @throws {UnreadableFile} `too-deep` for markup that is no page
 */
export function readHtml(html: string, { url }: Pick<DroppedFile, 'url'>): RawArticle[] {
  const root = parseHtml(html);
  const blocks = blocksOf(root);
  return [{ layout: 'page', blocks, claims: claimsOf(root, url, blocks) }];
}
