/** The dates that a page prints at its headline. */
import type { Block, IsoTime } from '../../../model.ts';
import { changedWords } from '../../../text/date-labels.ts';
import { findDate } from '../../../text/dates.ts';
import { comparable } from '../../../text/fold.ts';

/** Blocks around the headline in which its date stands (`near`), in which the told day is looked for, and running paragraphs after which the text has begun. */
const REACH = { nearBefore: 1, nearAfter: 8, before: 6, after: 16, paragraphs: 3 };
/** Characters of a line that is a date with its label, its author, its place; and letters in it, a character of Han or Kana counted as three. */
export const LONGEST = 90;
const MOST_LETTERS = 55;
/** News on the web is younger than this. */
const EARLIEST = '1994';

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

/** Short, with a year, and not a sentence, a caption, a quotation's source or a headline. */
export function isDateLine({ text, kind }: Block): boolean {
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
