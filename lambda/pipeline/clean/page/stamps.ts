/** Times, labels and bylines that stand alone between paragraphs, as on live blogs, notices and interviews. */
import type { Block } from '../../../model.ts';
import { changedWords, publishedWords } from '../../../text/date-labels.ts';
import { findDate } from '../../../text/dates.ts';
import { readByline } from '../byline.ts';

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

/** What sites write above a recording's text. */
const transcriptLabel =
  /^(?:(?:full |read the |video |audio )?transcript|transkript(?:ion|ert)?|transcription|transcripci[óo]n|transcri[çc][ãa]o|trascrizione|transcriptie|transkrypcja|расшифровка|文字起こし|文字稿|녹취록)[:：]?$/iu;
export const isTranscriptLabel = ({ text }: Block): boolean => transcriptLabel.test(text);

/** A box that is named for who wrote it, and characters of what it says. */
const namedByline = /(?:^|[\s_-])by-?line(?:$|[\s_-])/i;
const LONGEST_BYLINE = 100;

/** Whether a block in a box for bylines holds nothing but a label and names: "Interview: Rune Beck". */
export const isLabelledByline = ({ text, containers }: Block): boolean =>
  text.length <= LONGEST_BYLINE &&
  namedByline.test(containers?.at(-1) ?? '') &&
  readByline(text.replace(/^[^:：]{2,20}[:：]\s*/u, ''), true) !== undefined;
