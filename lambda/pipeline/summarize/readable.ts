import type { Article } from '../../model.ts';
import type { Candidate } from './candidate.ts';
import { contentOf } from './content.ts';
import { pointsBack } from './demonstratives.ts';
import { type Flaw, flawOf } from './flaws.ts';
import { type Habits, habitsOf } from './habits.ts';
import { leansBy, openingOf } from './leaning.ts';
import { type Quality, qualities } from './qualities.ts';
import { strays, topicOf } from './topic.ts';

/** A candidate as a reader sees it. */
export interface Judged {
  flaw?: Flaw;
  /** It leans on the sentence before and cannot stand without it. */
  leans: boolean;
  /** What its form adds to or takes from its worth. */
  marks: readonly Quality[];
  /** What its worth is multiplied by: its marks, see `qualities`, and its length. */
  quality: number;
}

/** A question opens no summary, and one of few words, as headings ask, stands only behind what led to it; so does a short answer to the first sentence. */
const questionMark = /[?？؟]["”’'»」)]?$/u;
/** The outlet's own question, not that of somebody it quotes. */
const asksReader = /[?？؟]!?\s*$/u;
const longQuestion = 12;
const longAnswer = 12;
const asks = ({ text }: Candidate): boolean => questionMark.test(text.slice(-3));

/** Judges every candidate by its own article's habits. */
export function judge(candidates: readonly Candidate[], articles: readonly Article[]): Judged[] {
  const habits = articles.map((article, index) =>
    habitsOf(
      article,
      candidates.filter((candidate) => candidate.article === index),
    ),
  );
  const nameless = namelessOf(articles);
  const topic = topicOf(articles, candidates);
  return candidates.map((candidate, index) => {
    const own = habits[candidate.article] as Habits;
    const opening = openingOf(candidate.text, own.language);
    const flaw = nameless.has(candidate.article)
      ? 'nameless-source'
      : (flawOf(candidate, own, opening) ?? (strays(candidate, topic) ? 'off-topic' : undefined));
    const points = pointsBack(opening, candidate.text, candidate.position === 0);
    // In a story of several another outlet's sentence often names what it points at.
    const leans =
      leansBy(opening, candidate.text, candidate.position === 0) ||
      (points && articles.length === 1) ||
      ((candidate.position < 3 || candidate.length < longQuestion) && asks(candidate)) ||
      (candidate.position === 1 && candidate.length < longAnswer && asks(candidates[index - 1] as Candidate)) ||
      own.remarks.has(candidate.position);
    const marks = marksOf(candidate, own, articles.length > 1, leans ? 'leaning' : points ? 'pointing' : undefined);
    return { leans, marks, quality: qualityOf(candidate, marks), ...(flaw ? { flaw } : {}) };
  });
}

/** The articles that a reader could not look up, where the story has others: a digest names the source of every sentence. */
function namelessOf(articles: readonly Article[]): ReadonlySet<number> {
  const named = articles.map(({ publisher, canonicalUrl, wireCredit }) => Boolean(publisher ?? canonicalUrl ?? wireCredit));
  return named.includes(true) ? new Set(named.flatMap((isNamed, index) => (isNamed ? [] : [index]))) : new Set();
}

function marksOf(
  { text, terms, article, position }: Candidate,
  { headline, hook, strangers }: Habits,
  several: boolean,
  reference?: Quality,
): Quality[] {
  const marks: Quality[] = reference ? [reference] : [];
  if (position < 3) marks.push('opening');
  if (several && article === 0) marks.push('lead');
  if (/["“”«»„]/.test(text)) marks.push('quotation');
  if (/[?？؟]/.test(text)) marks.push(asksReader.test(text) ? 'asking' : 'question');
  if (position === hook && !tellsHeadline(terms, headline)) marks.push('hook');
  if (strangers.has(position)) marks.push('stranger');
  return marks;
}

/** Words of the headline's content from which on a first sentence tells the same news and is no hook. */
const headlineShared = 2;

function tellsHeadline(terms: readonly string[], headline: readonly string[]): boolean {
  const content = contentOf(headline);
  return [...contentOf(terms)].filter((term) => content.has(term)).length >= headlineShared;
}

/** How well a sentence serves in a summary beside what it says: a share is added to or taken from its worth. */
function qualityOf({ length }: Candidate, marks: readonly Quality[]): number {
  const long = length > 30 ? 1 + qualities.long * Math.min(1, (length - 30) / 30) : 1;
  return marks.reduce((quality, mark) => quality * (1 + qualities[mark]), long);
}
