import type { Article } from '../../model.ts';
import type { Candidate } from './candidates.ts';
import { type Flaw, flawOf, type Habits, habitsOf } from './flaws.ts';
import { leansBy, openingOf } from './leaning.ts';
import { qualities } from './qualities.ts';

/** A candidate as a reader sees it. */
export interface Judged {
  flaw?: Flaw;
  /** It leans on the sentence before and cannot stand without it. */
  leans: boolean;
  /** What its worth is multiplied by, see `qualities`. */
  quality: number;
}

/** Judges every candidate by its own article's habits. */
export function judge(candidates: readonly Candidate[], articles: readonly Article[]): Judged[] {
  const habits = articles.map((article, index) =>
    habitsOf(
      article,
      candidates.filter((candidate) => candidate.article === index),
    ),
  );
  const nameless = namelessOf(articles);
  return candidates.map((candidate) => {
    const article = articles[candidate.article] as Article;
    const opening = openingOf(candidate.text, article.language);
    const flaw = nameless.has(candidate.article) ? 'nameless-source' : flawOf(candidate, habits[candidate.article] as Habits, opening);
    const leaning = leansBy(opening, candidate.text, article.language, candidate.position === 0);
    return {
      leans: leaning,
      quality: qualityOf(candidate, articles.length > 1) * (leaning ? 1 + qualities.leaning : 1),
      ...(flaw ? { flaw } : {}),
    };
  });
}

/** The articles that a reader could not look up, where the story has others: a digest names the source of every sentence. */
function namelessOf(articles: readonly Article[]): ReadonlySet<number> {
  const named = articles.map(({ publisher, canonicalUrl, wireCredit }) => Boolean(publisher ?? canonicalUrl ?? wireCredit));
  return named.includes(true) ? new Set(named.flatMap((isNamed, index) => (isNamed ? [] : [index]))) : new Set();
}

/** How well a sentence serves in a summary beside what it says: a share is added to or taken from its worth. */
function qualityOf({ text, article, position, length }: Candidate, several: boolean): number {
  let quality = 1;
  if (position < 3) quality *= 1 + qualities.opening;
  if (several && article === 0) quality *= 1 + qualities.lead;
  if (length > 30) quality *= 1 + qualities.long * Math.min(1, (length - 30) / 30);
  if (/["“”«»„]/.test(text)) quality *= 1 + qualities.quotation;
  if (/[?？؟]/.test(text)) quality *= 1 + qualities.question;
  return quality;
}
