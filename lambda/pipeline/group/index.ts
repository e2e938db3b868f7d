import type { Article, Decided, Memory, Story } from '../../model.ts';

/**
 * Groups articles into stories and leaves out what recent issues already carried. Pure and order-free: shuffling the articles changes nothing.
 * Every article stands in exactly one story or in one decision `left out`.
 */
export function groupArticles(_articles: readonly Article[], _memory: Memory): Decided<Story[]> {
  throw new Error('to be written');
}
