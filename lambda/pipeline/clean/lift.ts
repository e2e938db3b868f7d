/** Lifting: what lines say about the article beside its text. */
import type { Decision, LanguageTag } from '../../model.ts';
import { comparable } from '../../text/fold.ts';
import { isRelativeTime } from '../../text/relative-times.ts';
import { readByline } from './byline.ts';
import { readCreditAtEnd, readCreditLine } from './credit.ts';
import { readDateLine } from './date-line.ts';
import { type Around, aroundDateline, type Dateline } from './dateline.ts';
import { readDatelineAbove, readDatelineIn } from './dateline-in-text.ts';
import { decide } from './decisions.ts';
import type { Line } from './lines.ts';
import { withoutLinkOnward } from './onward.ts';

/** What was lifted so far; what comes first counts. */
export interface Lifted {
  byline?: string;
  dateline?: string;
  wireCredit?: string;
  publishedAt?: string;
  modifiedAt?: string;
}

/** What is written down while one article is made. */
export interface Notes {
  lifted: Lifted;
  decisions: Decision[];
  language: LanguageTag;
  /** What the outlet is called: its name, its site's. */
  outlets?: readonly string[];
  /** Where the source says that the report was filed. */
  filedFrom?: string | undefined;
}

/** Where a line stands: before the headline, between headline and text, within the text, after it. */
export type Place = 'before' | 'between' | 'within' | 'after';

/**
 * Lifts a value out of a line that is nothing but that value: a credit, a date, a byline. A time that is told from when somebody read the page goes, and
 * gives no date. False where the line is none of these.
 */
export function liftFrom({ text, kind }: Line, place: Place, { lifted, decisions, language }: Notes): boolean {
  if (kind !== 'heading' && isRelativeTime(text)) {
    decisions.push(decide('removed', text, 'relative-time', 'It counts from when somebody read it, which the file does not say: it gives no date.'));
    return true;
  }
  const credit = place === 'before' ? undefined : readCreditLine(text);
  if (credit) {
    lifted.wireCredit ??= credit;
    decisions.push(decide('lifted', text, 'wire-credit', `It credits the agency whose copy this is: ${credit}.`));
    return true;
  }
  const names = readByline(text, place === 'between' && kind !== 'heading');
  const date = readDateLine(text, language);
  if (date && (place !== 'after' || date.labelled)) {
    if (date.publishedAt) lifted.publishedAt ??= date.publishedAt;
    if (date.modifiedAt) lifted.modifiedAt ??= date.modifiedAt;
    if (names && place !== 'before') lifted.byline ??= names.join(', ');
    const reason = `It says when the article was ${date.modifiedAt ? 'changed' : 'published'}.`;
    decisions.push(decide('lifted', text, 'date-line', reason, { date: date.publishedAt ?? date.modifiedAt ?? '' }));
    return true;
  }
  if (names && place !== 'before' && lifted.byline === undefined) {
    lifted.byline = names.join(', ');
    decisions.push(decide('lifted', text, 'byline', 'It names who wrote the article.', { names }));
    return true;
  }
  return false;
}

/** Characters of a first paragraph from which it is text, and the second one no longer the place of a dateline. */
const LONG_OPENING = 250;

/**
 * Lifts the dateline off the first paragraph (the second, below a short standfirst) and a credit off the last; returns the paragraphs without them, and
 * without the labels of links that lead on.
 */
export function liftFromText(texts: readonly string[], notes: Notes): string[] {
  const paragraphs = texts.map((text) => withoutLinkOnward(text, notes.decisions));
  liftDateline(paragraphs, aroundDateline(texts), notes);
  const last = paragraphs.at(-1);
  const credit = last === undefined ? undefined : readCreditAtEnd(last);
  if (credit && last !== undefined) {
    notes.lifted.wireCredit ??= credit.agency;
    paragraphs[paragraphs.length - 1] = credit.rest;
    const reason = `It credits the agency whose copy this is: ${credit.agency}.`;
    notes.decisions.push(decide('lifted', last.slice(credit.rest.length).trim(), 'wire-credit', reason));
  }
  return paragraphs;
}

/** Takes the dateline off where it stands: on a line of its own above the text, or in front of the first or second paragraph. */
function liftDateline(paragraphs: string[], around: Around, notes: Notes): void {
  const filedFrom = comparable(notes.filedFrom ?? '');
  const tells = (place: string): boolean => (filedFrom !== '' && filedFrom.startsWith(comparable(place))) || around.tells(place);
  const beside = { ...around, tells, outlets: notes.outlets ?? [], below: false };
  const [opening = '', second] = paragraphs;
  const above = second === undefined ? undefined : readDatelineAbove(opening, second, beside);
  if (above) {
    noteDateline(above, opening, notes);
    paragraphs.shift();
    return;
  }
  for (const [at, paragraph] of paragraphs.slice(0, 2).entries()) {
    const dateline = readDatelineIn(paragraph, { ...beside, below: at === 1 && opening.length > LONG_OPENING });
    if (dateline === undefined) continue;
    noteDateline(dateline, paragraph.slice(0, paragraph.length - dateline.rest.length).trim(), notes);
    paragraphs[at] = dateline.rest;
    return;
  }
}

/** Notes what a dateline says that was taken off, as it was printed. */
function noteDateline({ place, agency, printedDate, reporters }: Dateline, printed: string, { lifted, decisions, language }: Notes): void {
  if (place) lifted.dateline ??= place;
  if (agency) lifted.wireCredit ??= agency;
  const names = reporters
    ?.split(/[、，,・· \u3000]+/u)
    .filter(Boolean)
    .join(', ');
  if (names) lifted.byline ??= names;
  const date = printedDate && readDateLine(printedDate, language)?.publishedAt;
  if (date) lifted.publishedAt ??= date;
  const reason = 'It says where the report was filed from, or who reports; the text begins with its first sentence.';
  const evidence = { ...(place ? { place } : {}), ...(agency ? { agency } : {}), ...(names ? { names } : {}) };
  decisions.push(decide('lifted', printed, 'dateline', reason, evidence));
}
