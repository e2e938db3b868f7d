/** A sentence that may stand in a summary, with its place. */
export interface Candidate {
  text: string;
  articleId: string;
  /** Index of the article within the story as summarized: 0 is the lead. */
  article: number;
  paragraph: number;
  sentence: number;
  /** Index of the sentence within its article, from 0. */
  position: number;
  /** Share of the article before it, 0 to below 1. */
  depth: number;
  /** Index terms, see `words`. */
  terms: readonly string[];
  /** Length as a reader and the budget count it: words between spaces; two letters count as one word in scripts without spaces. */
  length: number;
}
