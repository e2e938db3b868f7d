/** Lines that say when an article was published or changed. */

import type { IsoTime, LanguageTag } from '../../model.ts';
import { changedWords, publishedWords } from '../../text/date-labels.ts';
import { findDate } from '../../text/dates.ts';

/** Words a date line has at most: it is no sentence. */
const MOST_WORDS = 18;
/** Letters of scripts without spaces; two of them are about a word. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]/gu;
const wordsIn = (line: string): number => line.split(/\s+/u).length + (line.match(UNSPACED)?.length ?? 0) / 2;

export interface DateLine {
  publishedAt?: IsoTime;
  modifiedAt?: IsoTime;
  /** The line says so itself: `Updated …`. */
  labelled: boolean;
}

/**
 * Reads a line that is a date, with or without its label: `Updated 16 November 2024`, `Sat 16 Nov 2024 12.42 CET`,
 * `Published: 3 May 2024, updated 4 May 2024`. Undefined for a sentence that mentions a date.
 */
export function readDateLine(line: string, language: LanguageTag): DateLine | undefined {
  const words = wordsIn(line);
  const isSentence = /[.!?。！？]["”’」]?$/u.test(line);
  if (line.length > 160 || line.split(/\s+/u).length > MOST_WORDS || (isSentence && words > MOST_WORDS)) return undefined;
  const first = findDate(line, language);
  if (first === undefined) return undefined;
  const changed = changedWords.exec(line);
  const published = publishedWords.exec(line);
  if (isSentence && words > 8 && !changed && !published) return undefined;
  if (changed && published) {
    const [early, late] = [Math.min(changed.index, published.index), Math.max(changed.index, published.index)];
    const before = findDate(line.slice(early, late), language);
    const after = findDate(line.slice(late), language);
    const [forChanged, forPublished] = changed.index < published.index ? [before, after] : [after, before];
    return { labelled: true, ...(forPublished ? { publishedAt: forPublished } : {}), ...(forChanged ? { modifiedAt: forChanged } : {}) };
  }
  return changed ? { labelled: true, modifiedAt: first } : { labelled: published !== null, publishedAt: first };
}
