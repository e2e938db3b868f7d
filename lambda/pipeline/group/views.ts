import type { Article } from '../../model.ts';
import { shinglesOf } from '../../text/shingles.ts';
import { words } from '../../text/words.ts';

/** An article as grouping sees it. */
export interface View {
  article: Article;
  /** Words of the body, in order. */
  words: readonly string[];
  headlineWords: readonly string[];
  /** Shingles of the body, one for each position. */
  shingles: Uint32Array;
}

/** Words of an article that are looked at: what makes two texts one stands well before, and work stays bounded. */
const mostWords = 6000;

/** Reads an article once; everything after works on its words. */
export function viewOf(article: Article): View {
  const body = words(article.body.join('\n'), article.language).slice(0, mostWords);
  return { article, words: body, headlineWords: words(article.headline, article.language), shingles: shinglesOf(body) };
}
