import type { Article } from '../../model.ts';

/** Words beyond which length no longer speaks for an article: a live ticker is no fuller report. */
const fullWords = 900;
/** What a known fact about an article is worth, in words: a signed, dated report with an outlet's name can be trusted and quoted. */
const worth = { headline: 200, publisher: 80, publishedAt: 60, byline: 60, canonicalUrl: 40, dateline: 20 } as const;

/** How full an article is: its length up to a limit, and what is known about it. */
function fullness(article: Article): number {
  const letters = article.body.reduce((sum, paragraph) => sum + paragraph.length, 0);
  // Six characters a word in most languages; of scripts without spaces two characters a word, so that they fare alike among themselves.
  const known = (Object.keys(worth) as (keyof typeof worth)[]).reduce((sum, field) => sum + (article[field] ? worth[field] : 0), 0);
  return Math.min(letters / 6, fullWords) + known;
}

/** Articles by fullness, fullest first; of equals the earlier published, then the smaller id. The order they came in does not matter. */
export function byFullness(articles: readonly Article[]): Article[] {
  const key = new Map(articles.map((article) => [article.id, fullness(article)]));
  return [...articles].sort(
    (a, b) => (key.get(b.id) ?? 0) - (key.get(a.id) ?? 0) || compare(a.publishedAt ?? '9', b.publishedAt ?? '9') || compare(a.id, b.id),
  );
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
