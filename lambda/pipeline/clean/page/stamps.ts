/** Times and labels of times that stand alone between paragraphs, as on live blogs and notices. */
import type { Block } from '../../../model.ts';
import { changedWords, publishedWords } from '../../../text/date-labels.ts';
import { findDate } from '../../../text/dates.ts';

/** Characters of a time, of a label, and of the date below it. */
const LONGEST = { stamp: 40, label: 25, date: 40 };

/** Whether a block is the text of a `time` element, which is a machine-readable date or time of day (HTML Living Standard, 4.5.14). */
export const isTimestamp = ({ text, containers }: Block): boolean =>
  text.length <= LONGEST.stamp && /^time(?: |$)/.test(containers?.at(-1) ?? '') && /\d/.test(text);

/** Whether a block is a word such as "Published", and the next one its date. */
export const isDateLabel = ({ text }: Block, next: Block | undefined): boolean =>
  text.length <= LONGEST.label &&
  !/\d/.test(text) &&
  next !== undefined &&
  next.text.length <= LONGEST.date &&
  (publishedWords.test(text) || changedWords.test(text)) &&
  findDate(next.text) !== undefined;
