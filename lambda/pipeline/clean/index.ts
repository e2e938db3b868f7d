import type { CleanArticle, Decided, RawArticle } from '../../model.ts';

/**
 * Cleans what read returned: picks the body, splits dumps, lifts headline, byline, dateline, dates and credits out, removes furniture.
 * @throws {UnreadableFile} where no article is left
 */
export function cleanArticles(_raw: readonly RawArticle[]): Decided<CleanArticle[]> {
  throw new Error('to be written');
}
