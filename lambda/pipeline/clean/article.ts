/** One article's lines to one clean article: what is lifted out of them, what is removed, what stays as its text. */
import { comparableWords, foldText } from '../../text/fold.ts';
import { detectLanguage, directionOf } from '../../text/language.ts';
import type { Claims, CleanArticle, Decision, LanguageTag } from '../../model.ts';
import { readByline } from './byline.ts';
import { captionCue } from './caption.ts';
import { readCreditAtEnd, readCreditLine } from './credit.ts';
import { readDateLine } from './date-line.ts';
import { readDateline } from './dateline.ts';
import { decide } from './decisions.ts';
import { explainRemoval, furnitureByItself, listsOfArticles } from './furniture.ts';
import { couldBeHeadline, headlineFromLede, sameHeadline } from './headline.ts';
import type { Line } from './lines.ts';
import type { Segment } from './split.ts';
import { repeats } from './teaser.ts';

/** What an article's lines say about it beside its text. */
interface Lifted {
  byline?: string;
  dateline?: string;
  wireCredit?: string;
  publishedAt?: string;
  modifiedAt?: string;
}

/** Words that one paragraph of a text has at least. */
const LEAST_WORDS = 3;

/** Lines before a headline that may still be its own: a date, a byline. */
const HEAD = 8;

/**
 * Makes a clean article of one segment. Every line that does not stay in the text is a decision.
 * @returns no article where no text is left
 */
export function makeArticle(segment: Segment, claims: Claims): { article?: CleanArticle; decisions: Decision[] } {
  const decisions: Decision[] = [];
  const lifted: Lifted = {};
  const claimed = claims.headline === undefined ? undefined : foldText(claims.headline);
  let headline = claimed || segment.headline?.text;
  let body = [...segment.body];
  const language = claims.language ?? detectLanguage([headline, ...body.map((line) => line.text)].filter(Boolean).join('\n').slice(0, 3000));

  if (!headline && body[0] && couldBeHeadline(body[0].text, body[1]?.text)) {
    headline = body[0].text;
    decisions.push(decide('lifted', headline, 'headline-first-line', 'The text’s first line is short and no sentence: it is taken as the headline.'));
    body = body.slice(1);
  } else if (segment.headline && claimed && !sameHeadline(claimed, segment.headline.text)) {
    decisions.push(decide('removed', segment.headline.text, 'other-headline', 'The source names another headline.', { headline: claimed }));
  } else if (segment.headline) {
    decisions.push(decide('lifted', segment.headline.text, 'headline', 'The line above the text is its headline.'));
  }

  body = dropFromBody(body, headline, claims, lifted, decisions, language);
  const texts = body.map((line) => line.text);

  for (const line of segment.before) explain(line, 'before', segment.before.length - segment.before.indexOf(line) <= HEAD);
  for (const line of segment.preamble) explain(line, 'between', true);
  for (const line of segment.interruptions) explain(line, 'within', false);
  for (const line of segment.after) explain(line, 'after', true);

  function explain(line: Line, place: 'before' | 'between' | 'within' | 'after', near: boolean): void {
    if (headline && line.text !== '' && sameHeadline(headline, line.text)) {
      decisions.push(decide('removed', line.text, 'repeated-headline', 'It repeats the headline.'));
    } else if (near && liftFrom(line, place, lifted, decisions, language)) {
      // Lifted: its decision is written.
    } else if (place === 'between' && line.text.length > 20 && repeats(line.text, texts)) {
      decisions.push(decide('removed', line.text, 'teaser-repeats-text', 'It says beforehand what the text says.'));
    } else {
      const { rule, reason } = explainRemoval(line, place);
      decisions.push(decide('removed', line.text, rule, reason));
    }
  }

  const paragraphs = liftFromText(texts, lifted, decisions, language);
  const lede = paragraphs[0];
  // A heap of single words is no text, however long it is.
  if (lede === undefined || !paragraphs.some((paragraph) => comparableWords(paragraph).length >= LEAST_WORDS)) return { decisions };
  if (!headline) {
    headline = headlineFromLede(lede);
    decisions.push(decide('chosen', headline, 'headline-from-lede', 'No headline was found; the text’s first sentence stands for it.'));
  }
  return { article: compose(headline, paragraphs, lede, lifted, claims, language), decisions };
}

function compose(headline: string, body: string[], lede: string, lifted: Lifted, claims: Claims, language: LanguageTag): CleanArticle {
  const byline = claims.authors?.map(foldText).filter(Boolean).join(', ') || lifted.byline;
  const publishedAt = claims.publishedAt ?? lifted.publishedAt;
  const modifiedAt = claims.modifiedAt ?? lifted.modifiedAt;
  return {
    headline,
    ...(byline ? { byline } : {}),
    ...(lifted.dateline ? { dateline: lifted.dateline } : {}),
    ...(claims.publisher ? { publisher: foldText(claims.publisher) } : {}),
    ...(lifted.wireCredit ? { wireCredit: lifted.wireCredit } : {}),
    // An update is the only date some pages print: the article is at least known to be no younger.
    ...((publishedAt ?? modifiedAt) ? { publishedAt: (publishedAt ?? modifiedAt) as string } : {}),
    ...(modifiedAt ? { modifiedAt } : {}),
    ...(claims.section ? { section: foldText(claims.section) } : {}),
    language,
    direction: directionOf(language),
    ...(claims.canonicalUrl ? { canonicalUrl: claims.canonicalUrl } : {}),
    lede,
    body,
  };
}

/** Paragraphs at a text's head in which bylines, dates and teasers may still stand. */
const HEAD_OF_TEXT = 6;

/** Takes out of the text what the model left in: captions, buttons, repeated headlines, teasers, date lines and bylines at its head and foot. */
function dropFromBody(body: readonly Line[], headline: string | undefined, claims: Claims, lifted: Lifted, decisions: Decision[], language: LanguageTag): Line[] {
  const texts = body.map((line) => line.text);
  const lists = listsOfArticles(body);
  // biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one rule a line, in the order in which they are tried
  return body.filter((line, index) => {
    const text = line.text;
    const drop = (rule: string, reason: string): false => {
      decisions.push(decide('removed', text, rule, reason));
      return false;
    };
    if (text === '' || line.kind === 'rule') return drop('separator', 'A line that separates is no text.');
    const furniture = furnitureByItself(text);
    if (furniture) return drop(furniture.rule, furniture.reason);
    if (lists.has(line)) return drop('list-of-articles', 'It stands in a list of other articles.');
    const head = index < HEAD_OF_TEXT;
    const foot = index >= body.length - 3 && index > 0;
    if (head && headline && (sameHeadline(headline, text) || claims.otherHeadlines?.some((other) => sameHeadline(other, text)))) return drop('repeated-headline', 'It repeats the headline.');
    if (line.kind === 'caption') return drop('caption', 'The source marks it as a caption.');
    const last = index === body.length - 1;
    const cue = last && body.length > 1 && readCreditAtEnd(text) ? undefined : captionCue(text);
    if (cue && body.length > 1 && (cue !== 'labelled credit' || text.length < 300)) return drop('caption-with-credit', `It is a photo caption: it ends with a ${cue}.`);
    if ((head || foot) && text.length < 160 && liftFrom(line, head ? 'between' : 'after', lifted, decisions, language)) return false;
    if (head && (line.kind === 'item' || line.kind === 'heading') && text.length > 20 && repeats(text, texts.slice(index + 1))) return drop('teaser-repeats-text', 'It says beforehand what the text says.');
    if (index > 0 && text.length > 60 && texts.indexOf(text) < index) return drop('repeated-paragraph', 'The same paragraph stands above.');
    return true;
  });
}

/** Lifts a value out of a line that is nothing but that value. */
function liftFrom(line: Line, place: 'before' | 'between' | 'within' | 'after', lifted: Lifted, decisions: Decision[], language: LanguageTag): boolean {
  const credit = place === 'before' ? undefined : readCreditLine(line.text);
  if (credit) {
    lifted.wireCredit ??= credit;
    decisions.push(decide('lifted', line.text, 'wire-credit', `It credits the agency whose copy this is: ${credit}.`));
    return true;
  }
  const names = place === 'after' ? readByline(line.text) : readByline(line.text, place === 'between');
  const date = readDateLine(line.text, language);
  if (date && (place !== 'after' || date.labelled)) {
    if (date.publishedAt) lifted.publishedAt ??= date.publishedAt;
    if (date.modifiedAt) lifted.modifiedAt ??= date.modifiedAt;
    if (names && place !== 'before') lifted.byline ??= names.join(', ');
    decisions.push(decide('lifted', line.text, 'date-line', `It says when the article was ${date.modifiedAt ? 'changed' : 'published'}.`, { date: date.publishedAt ?? date.modifiedAt ?? '' }));
    return true;
  }
  if (names && place !== 'before' && lifted.byline === undefined) {
    lifted.byline = names.join(', ');
    decisions.push(decide('lifted', line.text, 'byline', 'It names who wrote the article.', { names }));
    return true;
  }
  return false;
}

/** Lifts the dateline off the first paragraph and a credit off the last. */
function liftFromText(texts: readonly string[], lifted: Lifted, decisions: Decision[], language: LanguageTag): string[] {
  const paragraphs = [...texts];
  for (const at of [0, 1]) {
    const paragraph = paragraphs[at];
    const dateline = paragraph === undefined ? undefined : readDateline(paragraph);
    if (paragraph === undefined || !dateline || (at === 1 && (paragraphs[0]?.length ?? 0) > 250)) continue;
    if (dateline.place) lifted.dateline ??= dateline.place;
    if (dateline.agency) lifted.wireCredit ??= dateline.agency;
    if (dateline.printedDate) {
      const date = readDateLine(dateline.printedDate, language)?.publishedAt;
      if (date) lifted.publishedAt ??= date;
    }
    const printed = paragraph.slice(0, paragraph.length - dateline.rest.length).trim();
    decisions.push(decide('lifted', printed, 'dateline', 'It says where the report was filed from; the text begins with its first sentence.', { ...(dateline.place ? { place: dateline.place } : {}), ...(dateline.agency ? { agency: dateline.agency } : {}) }));
    paragraphs[at] = dateline.rest;
    break;
  }
  const last = paragraphs.at(-1);
  const credit = last === undefined ? undefined : readCreditAtEnd(last);
  if (credit && last !== undefined) {
    lifted.wireCredit ??= credit.agency;
    paragraphs[paragraphs.length - 1] = credit.rest;
    decisions.push(decide('lifted', last.slice(credit.rest.length).trim(), 'wire-credit', `It credits the agency whose copy this is: ${credit.agency}.`));
  }
  return paragraphs;
}
