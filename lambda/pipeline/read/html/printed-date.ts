/** The dates that a page prints at its headline, and what they say about the ones that its data tell. */
import type { Block, IsoTime } from '../../../model.ts';
import { changedWords, publishedWords } from '../../../text/date-labels.ts';
import { findDate } from '../../../text/dates.ts';
import { comparable } from '../../../text/fold.ts';

/** Blocks around the headline in which its date stands (`near`), in which the told day is looked for, and running paragraphs after which the text has begun. */
const REACH = { nearBefore: 1, nearAfter: 8, before: 6, after: 16, paragraphs: 3 };
/** Characters of a line that is a date with its label, its author, its place; and letters in it, a character of Han or Kana counted as three. */
const LONGEST = 90;
const MOST_LETTERS = 55;
/** News on the web is younger than this. */
const EARLIEST = '1994';
/** Different days at the headline from which they are those of a list. */
const LIST = 3;

export interface PrintedDate {
  date: IsoTime;
  /** The line, or the label right above it, says that this is when the article was changed. */
  changed: boolean;
  /** It stands right at the headline. */
  near: boolean;
}

/** The date lines around the headline (or the main heading), in order; none where the page has neither. */
export function printedDates(blocks: readonly Block[], headline: string | undefined, language: string): PrintedDate[] {
  const key = comparable(headline ?? '');
  const printed = key === '' ? -1 : blocks.findIndex(({ text, kind }) => kind === 'heading' && comparable(text) === key);
  const heading = printed >= 0 ? printed : blocks.findIndex(({ kind, level }) => kind === 'heading' && level === 1);
  if (heading < 0) return [];
  const found: PrintedDate[] = [];
  let paragraphs = 0;
  for (let i = Math.max(0, heading - REACH.before); i < Math.min(blocks.length, heading + REACH.after) && paragraphs < REACH.paragraphs; i++) {
    const { text } = blocks[i] as Block;
    if (i > heading && text.length > 2 * LONGEST) paragraphs++;
    const date = i === heading || !isDateLine(blocks[i] as Block) ? undefined : findDate(text, language);
    if (date === undefined || date < EARLIEST) continue;
    const above = blocks[i - 1]?.text ?? '';
    found.push({
      date,
      changed: changedWords.test(text) || (above.length < 30 && changedWords.test(above)),
      near: i >= heading - REACH.nearBefore && i <= heading + REACH.nearAfter,
    });
  }
  return found;
}

/** The first date on the page in a line that says that something was published then: at the foot of some pages. */
export function labelledDate(blocks: readonly Block[], language: string): IsoTime | undefined {
  for (const block of blocks) {
    const label = block.text.length <= LONGEST ? publishedWords.exec(block.text) : null;
    const date = label && isDateLine(block) ? findDate(block.text.slice(label.index), language) : undefined;
    if (date !== undefined) return date;
  }
  return undefined;
}

/** Short, with a year, and not a sentence, a caption, a quotation's source or a headline. */
function isDateLine({ text, kind }: Block): boolean {
  if (
    text.length > LONGEST ||
    kind === 'caption' ||
    kind === 'quote' ||
    !/\d{4}|^\D{0,3}\d{1,2}[./]\d{1,2}[./]\d{2}\D{0,3}$/.test(text) ||
    /^\s*[—–]|@/.test(text)
  )
    return false;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const dense = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  return letters + 2 * dense <= MOST_LETTERS && !/\p{L}{4}[.!?…]["”’)]*$/u.test(text);
}

const dayOf = (time: IsoTime) => time.slice(0, 10);
const DAY = 86_400_000;

/**
 * The published time that a page's data tell, made to agree with what the page shows a reader. Content systems tell the day a draft was made, or
 * the last time that all was published anew; and they tell it in UTC, a day off from the day on the page. Where the told day stands on the page or
 * in its address, it stays. Else the page's own date line counts: the same point in time in a zone where it is that day, the time of the last change
 * where that is what the page shows as its date, or the printed day.
 */
export function agreedTime(told: IsoTime, changed: IsoTime | undefined, printed: readonly PrintedDate[], inAddress: IsoTime | undefined): IsoTime {
  const day = dayOf(told);
  if (inAddress === day || printed.some(({ date }) => dayOf(date) === day || dayOf(date) === swapped(day))) return told;
  const unlabelled = printed.filter((one) => one.near && !one.changed);
  const shown = new Set(unlabelled.map(({ date }) => dayOf(date))).size < LIST ? unlabelled[0]?.date : undefined;
  if (shown === undefined) return (inAddress && inZoneOf(told, inAddress)) ?? told;
  const shownDay = dayOf(shown);
  return inZoneOf(told, shownDay) ?? (changed !== undefined && dayOf(changed) === shownDay ? changed : shown);
}

/** A day with month and day changed about, as another country reads it in figures. */
const swapped = (day: string) => `${day.slice(0, 4)}-${day.slice(8, 10)}-${day.slice(5, 7)}`;

/** The same point in time in the nearest zone, by whole hours, where it is `day`; nothing where no zone has it, or where the time has a zone of its own. */
function inZoneOf(time: IsoTime, day: string): IsoTime | undefined {
  const at = time.endsWith('Z') ? Date.parse(time) : Number.NaN;
  const start = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(at) || Number.isNaN(start)) return undefined;
  const hours = at < start ? Math.ceil((start - at) / 3_600_000) : -Math.floor((at - start - DAY) / 3_600_000) - 1;
  if (hours < -10 || hours > 13 || hours === 0) return undefined;
  const local = new Date(at + hours * 3_600_000).toISOString().slice(0, 19);
  return local.startsWith(day) ? `${local}${hours < 0 ? '-' : '+'}${String(Math.abs(hours)).padStart(2, '0')}:00` : undefined;
}
