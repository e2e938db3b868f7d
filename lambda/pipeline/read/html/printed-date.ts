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
/** Characters of a headline by which a heading that ends with it is known. */
const LONG_HEADLINE = 25;
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
  const heading = headlineAt(blocks, headline);
  if (heading < 0) return [];
  const found: PrintedDate[] = [];
  let paragraphs = 0;
  for (let i = Math.max(0, heading - REACH.before); i < Math.min(blocks.length, heading + REACH.after) && paragraphs < REACH.paragraphs; i++) {
    const { text } = blocks[i] as Block;
    if (i > heading && text.length > 2 * LONGEST) paragraphs++;
    const date = i === heading || !isDateLine(blocks[i] as Block) ? undefined : dateIn(text, language);
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

/** When somebody joined a site says nothing about what was written there. */
const ofAccount =
  /^(?:registriert|registered|joined|join date|member since|mitglied seit|dabei seit|beigetreten|inscrit|membre depuis|registrado|iscritto|lid sinds)(?!\p{L})/iu;

/** Whether a line says when somebody joined. */
export const isOfAccount = (text: string): boolean => ofAccount.test(text);

/** Where the headline stands among the blocks, else the first heading of the first level; -1 where the page has neither. */
export function headlineAt(blocks: readonly Block[], headline: string | undefined): number {
  const key = comparable(headline ?? '');
  const headingOf = (is: (text: string) => boolean) => blocks.findIndex(({ text, kind }) => kind === 'heading' && is(comparable(text)));
  const printed = key === '' ? -1 : headingOf((text) => text === key);
  if (printed >= 0) return printed;
  // Below its kicker, in one heading.
  const below = key.length < LONG_HEADLINE ? -1 : headingOf((text) => text.endsWith(key));
  return below >= 0 ? below : blocks.findIndex(({ kind, level }) => kind === 'heading' && level === 1);
}

/** A year of two digits in a line that is a date by its weekday or its time of day: `Do 25.04.24 | 14:07 Uhr`. */
const shortYear = /(?<=^\p{L}{2,12}\.?,?\s\d{1,2}\.\d{1,2}\.)(?=\d{2}(?!\d))|(?<=^\d{1,2}\.\d{1,2}\.)(?=\d{2}[\s|,–-]{1,4}\d{1,2}[:.]\d{2}(?!\d))/u;

/** The date in a short line. What elements without a space between them glue to it is parted from it: `By Ada KeelDec. 21, 2023`. */
export function dateIn(text: string, language: string): IsoTime | undefined {
  const date = findDate(text, language);
  if (date !== undefined || !/\d/.test(text)) return date;
  const parted = text.replace(/(?<=\p{Ll})(?=\p{Lu}\p{Ll})/gu, ' ').replace(shortYear, '20');
  return parted === text ? undefined : findDate(parted, language);
}

/** Short, with a year, and not a sentence, a caption, a quotation's source or a headline. */
export function isDateLine({ text, kind }: Block): boolean {
  if (
    text.length > LONGEST ||
    kind === 'caption' ||
    kind === 'quote' ||
    !(/\d{4}|^\D{0,3}\d{1,2}[./]\d{1,2}[./]\d{2}\D{0,3}$/.test(text) || shortYear.test(text)) ||
    ofAccount.test(text) ||
    /^\s*[—–]|@/.test(text)
  )
    return false;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const dense = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  return letters + 2 * dense <= MOST_LETTERS && !/\p{L}{4}[.!?…]["”’)]*$/u.test(text);
}
