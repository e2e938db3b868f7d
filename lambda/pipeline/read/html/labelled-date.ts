/** Dates with a label, wherever they stand on a page: at the foot of many. */
import type { Block, IsoTime } from '../../../model.ts';
import { changedWords, publishedWords } from '../../../text/date-labels.ts';
import { dateIn, isDateLine, LONGEST } from './printed-date.ts';

/** Characters of a block at the foot that holds the labelled date among other facts, and of what is read behind the label. */
const FOOT = { block: 200, behind: 60 };
/** A label with no sentence around it: at the start, or behind a figure or a mark; nothing but a few words stand between it and its date. */
const inFacts = new RegExp(`(?:^|[\\d|·•)\\]/–-])\\s?(?:${publishedWords.source})[^.!?\\d]{0,20}\\d`, 'iu');
/** Characters of a block that is nothing but the label of the next one. */
const LABEL = 25;

/** The first date on the page in a line that says that something was published then, or right below a line that is nothing but this label. */
export function labelledDate(blocks: readonly Block[], language: string): IsoTime | undefined {
  for (const [index, block] of blocks.entries()) {
    const text = behindLabel(block, blocks[index + 1]);
    const date = text === undefined ? undefined : dateIn(text, language);
    if (date !== undefined) return date;
  }
  return undefined;
}

function behindLabel(block: Block, next: Block | undefined): string | undefined {
  const { text } = block;
  if (text.length > FOOT.block) return undefined;
  if (text.length < LABEL && !/\d/.test(text)) return publishedWords.test(text) && next && isDateLine(next) ? next.text : undefined;
  if (text.length <= LONGEST && isDateLine(block)) {
    const label = publishedWords.exec(text);
    return label ? text.slice(label.index) : undefined;
  }
  const label = inFacts.exec(text);
  return label ? text.slice(label.index, label.index + FOOT.behind) : undefined;
}

/** The first date on the page in a short line that says that it was changed then, as wikis print it; a page that shows no other is no younger. */
export function changedDate(blocks: readonly Block[], language: string): IsoTime | undefined {
  for (const { text } of blocks) {
    const date = text.length <= LONGEST && /\d{4}/.test(text) && changedWords.test(text) ? dateIn(text, language) : undefined;
    if (date !== undefined) return date;
  }
  return undefined;
}
