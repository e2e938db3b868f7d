import type { Article } from '../../model.ts';

/** Words beyond which length no longer speaks for an article: a live ticker is no fuller report. */
const fullWords = 900;
/** What a known fact about an article is worth, in words: a signed, dated report with an outlet's name can be trusted and quoted. */
const worth = { headline: 200, publisher: 80, publishedAt: 60, byline: 60, canonicalUrl: 40, dateline: 20 } as const;
/** What it costs to be a copy: somebody passed a forwarded mail on, a mail may be shortened, another's report is better read there. */
const cost = { forwarded: 400, mail: 100, anotherAgencys: 40 } as const;

/** The marks that mail programs set before a subject when it is passed on: English, German, French, Spanish, Italian, Portuguese, Swedish, Polish, Japanese. */
const forwarded = /^\s*(?:fwd?|wg|tr|rv|i|enc|vb|pd|転送)\s*[:：]/iu;
const mailFile = /\.(?:eml|msg|mbox)$/i;

/** How full an article is: its length up to a limit, what is known about it, and whether it is at first hand. */
function fullness(article: Article): number {
  const letters = article.body.reduce((sum, paragraph) => sum + paragraph.length, 0);
  // Six characters a word in most languages; of scripts without spaces two characters a word, so that they fare alike among themselves.
  const known = (Object.keys(worth) as (keyof typeof worth)[]).reduce((sum, field) => sum + (article[field] ? worth[field] : 0), 0);
  const copied =
    (forwarded.test(article.headline) ? cost.forwarded : 0) +
    (mailFile.test(article.source.key) && !article.canonicalUrl ? cost.mail : 0) +
    (article.wireCredit && article.wireCredit !== article.publisher ? cost.anotherAgencys : 0);
  return Math.min(letters / 6, fullWords) + known - copied;
}

/** Of copies with the same paragraphs these decide, in order: what the copy knows that the reader sees. */
const seen = ['section', 'publisher', 'canonicalUrl'] as const;

/**
 * Articles by fullness, fullest first; of equals the earlier published, then the smaller id. Copies with the same paragraphs stand together
 * where the fullest of them belongs. The order they came in does not matter.
 */
export function byFullness(articles: readonly Article[]): Article[] {
  if (articles.length < 2) return [...articles];
  const entries = articles.map((article) => ({ article, text: article.body.join('\n'), own: fullness(article) }));
  const best = new Map<string, number>();
  for (const { text, own } of entries) best.set(text, Math.max(own, best.get(text) ?? Number.NEGATIVE_INFINITY));
  const first = new Map<string, Article>();
  for (const { article, text } of entries) if (isEarlier(article, first.get(text))) first.set(text, article);
  return entries
    .sort((a, b) => {
      if (a.text !== b.text)
        return (best.get(b.text) ?? 0) - (best.get(a.text) ?? 0) || (isEarlier(first.get(a.text) as Article, first.get(b.text)) ? -1 : 1);
      for (const field of seen) if (!a.article[field] !== !b.article[field]) return a.article[field] ? -1 : 1;
      return b.own - a.own || (isEarlier(a.article, b.article) ? -1 : 1);
    })
    .map(({ article }) => article);
}

/** Whether an article was published before another, of equals whether its id is the smaller. */
function isEarlier(article: Article, other: Article | undefined): boolean {
  if (!other) return true;
  const [a, b] = [article.publishedAt ?? '9', other.publishedAt ?? '9'];
  return a < b || (a === b && article.id < other.id);
}
