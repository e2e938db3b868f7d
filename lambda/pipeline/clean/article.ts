/** One article's lines to one clean article: what is lifted out of them, what is removed, what stays as its text. */
import type { Claims, CleanArticle, Decided, Decision } from '../../model.ts';
import { comparableWords, foldText } from '../../text/fold.ts';
import { detectLanguage, directionOf } from '../../text/language.ts';
import { creditOfField } from './credit.ts';
import { decide } from './decisions.ts';
import { explainRemoval } from './furniture.ts';
import { beginsText, couldBeHeadline, headlineFromLede, sameHeadline } from './headline.ts';
import { liftFrom, liftFromText, type Notes, type Place } from './lift.ts';
import type { Line } from './lines.ts';
import { inOwnCasing } from './own-casing.ts';
import { keepText } from './own-text.ts';
import type { Segment } from './split.ts';
import { repeats } from './teaser.ts';

/** Words that one paragraph of a text has at least. */
const LEAST_WORDS = 3;

/** Lines before a headline that may still be its own: a date, a byline. */
const HEAD = 8;

/**
 * Makes the clean articles of a source's segments, with a decision for each segment that is none.
 * @param name what a segment without a headline is called in that decision
 */
export function makeArticles(segments: readonly Segment[], claims: Claims, name: string): Decided<CleanArticle[]> {
  const made = segments.map((segment) => ({ segment, ...makeArticle(segment, claims) }));
  return {
    value: made.flatMap(({ article }) => article ?? []),
    decisions: made.flatMap(({ segment, article, decisions }) => {
      if (article) return decisions;
      const called = foldText(claims.headline ?? segment.headline?.text ?? name).slice(0, 300);
      return [...decisions, decide('left out', called, 'no-text', 'No running text is left of it.')];
    }),
  };
}

/**
 * Makes a clean article of one segment. Every line that does not stay in the text is a decision.
 * @returns no article where no text is left
 */
export function makeArticle(segment: Segment, claims: Claims): { article?: CleanArticle; decisions: Decision[] } {
  const claimed = claims.headline === undefined ? undefined : foldText(claims.headline);
  const language =
    claims.language ??
    detectLanguage([claimed || segment.headline?.text, ...segment.body.map((line) => line.text)].filter(Boolean).join('\n').slice(0, 3000));
  const notes: Notes = { lifted: {}, decisions: [], language, outlets: outletsOf(claims), filedFrom: claims.dateline };
  const { headline: found, body } = findHeadline(segment, claimed, notes.decisions);
  const texts = keepText(body, found, claims, notes).map((line) => line.text);
  explainAround(segment, found, texts, notes);
  const paragraphs = liftFromText(texts, notes);
  const lede = paragraphs[0];
  // A heap of single words is no text, however long it is.
  if (lede === undefined || !paragraphs.some((paragraph) => comparableWords(paragraph).length >= LEAST_WORDS)) return { decisions: notes.decisions };
  const headline = found ?? headlineFromLede(lede);
  if (!found) {
    const reason = 'No headline was found; the text’s first sentence stands for it.';
    notes.decisions.push(decide('chosen', headline, 'headline-from-lede', reason));
  }
  return { article: compose(headline, paragraphs, lede, claims, notes), decisions: notes.decisions };
}

/** What the outlet calls itself, and its site without what all sites have. */
function outletsOf({ publisher, canonicalUrl }: Claims): string[] {
  const host = canonicalUrl === undefined ? undefined : /^https?:\/\/(?:www\.|m\.)?([^/.:]{2,40})\./iu.exec(canonicalUrl)?.[1];
  return [publisher, host].filter((name) => name !== undefined);
}

/** The headline that the source claims, else the segment's, else a first line that can be one and leaves the text for it. */
function findHeadline(segment: Segment, claimed: string | undefined, decisions: Decision[]): { headline?: string; body: readonly Line[] } {
  const own = segment.headline?.text;
  const [first, second] = segment.body;
  if (segment.headline && !claimed && segment.preamble.length === 0 && beginsText(segment.headline.text, first?.text))
    return { body: [segment.headline, ...segment.body] };
  if (!claimed && !own && first && couldBeHeadline(first.text, second?.text)) {
    decisions.push(
      decide('lifted', first.text, 'headline-first-line', 'The text’s first line is short and no sentence: it is taken as the headline.'),
    );
    return { headline: first.text, body: segment.body.slice(1) };
  }
  if (own !== undefined) {
    decisions.push(
      claimed && !sameHeadline(claimed, own)
        ? decide('removed', own, 'other-headline', 'The source names another headline.', { headline: claimed })
        : decide('lifted', own, 'headline', 'The line above the text is its headline.'),
    );
  }
  const headline = claimed || ownCasing(segment, decisions);
  return headline ? { headline, body: segment.body } : { body: segment.body };
}

/** The segment's headline, as the file prints it elsewhere where it stands in capitals. */
function ownCasing({ headline, before, preamble, body, after }: Segment, decisions: Decision[]): string | undefined {
  if (headline === undefined) return undefined;
  const written = inOwnCasing(
    headline.text,
    [...before, ...preamble, ...body, ...after].map(({ text }) => text),
  );
  if (written !== headline.text)
    decisions.push(
      decide('chosen', written, 'headline-own-casing', 'The headline stands in capitals; another line of the file has it as it was written.'),
    );
  return written;
}

/** Accounts for every line of the segment that is not its text: lifts what says something about the article, gives a reason for the rest. */
function explainAround(segment: Segment, headline: string | undefined, texts: readonly string[], notes: Notes): void {
  const explain = (line: Line, place: Place, near: boolean): void => {
    if (headline && line.text !== '' && sameHeadline(headline, line.text)) {
      notes.decisions.push(decide('removed', line.text, 'repeated-headline', 'It repeats the headline.'));
    } else if (near && liftFrom(line, place, notes)) {
      // Lifted: its decision is written.
    } else if (place === 'between' && line.text.length > 20 && repeats(line.text, texts)) {
      notes.decisions.push(decide('removed', line.text, 'teaser-repeats-text', 'It says beforehand what the text says.'));
    } else {
      const { rule, reason } = explainRemoval(line, place);
      notes.decisions.push(decide('removed', line.text, rule, reason));
    }
  };
  for (const [index, line] of segment.before.entries()) explain(line, 'before', segment.before.length - index <= HEAD);
  for (const line of segment.preamble) explain(line, 'between', true);
  for (const line of segment.interruptions) explain(line, 'within', false);
  for (const line of segment.after) explain(line, 'after', true);
}

/** Puts the article together: what the source claims goes before what was read off the lines. */
function compose(headline: string, body: string[], lede: string, claims: Claims, { lifted, language }: Notes): CleanArticle {
  const byline = claims.authors?.map(foldText).filter(Boolean).join(', ') || lifted.byline;
  const dateline = claims.dateline === undefined ? lifted.dateline : foldText(claims.dateline);
  const wireCredit = creditOfField(claims.wireCredit) ?? lifted.wireCredit;
  const modifiedAt = claims.modifiedAt ?? lifted.modifiedAt;
  // An update is the only date some pages print: the article is at least known to be no younger.
  const publishedAt = claims.publishedAt ?? lifted.publishedAt ?? modifiedAt;
  return {
    headline,
    ...(byline ? { byline } : {}),
    ...(dateline ? { dateline } : {}),
    ...(claims.publisher ? { publisher: foldText(claims.publisher) } : {}),
    ...(wireCredit ? { wireCredit } : {}),
    ...(publishedAt ? { publishedAt } : {}),
    ...(modifiedAt ? { modifiedAt } : {}),
    ...(claims.section ? { section: foldText(claims.section) } : {}),
    language,
    direction: directionOf(language),
    ...(claims.canonicalUrl ? { canonicalUrl: claims.canonicalUrl } : {}),
    lede,
    body,
  };
}
