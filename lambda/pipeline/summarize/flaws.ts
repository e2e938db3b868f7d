import { isAside } from './asides.ts';
import { balanced } from './balanced.ts';
import type { Candidate } from './candidate.ts';
import { isNumber } from './content.ts';
import { beginsSmall, type Habits, isStopped } from './habits.ts';
import { type Opening, trailsOn } from './leaning.ts';
import { isLabelled, isListItem } from './list-items.ts';

/** Why a sentence should not stand in a summary, as a rule's name; undefined where it may. */
export type Flaw =
  | 'too-short'
  | 'trails-on'
  | 'cut-quote'
  | 'within-speech'
  | 'other-script'
  | 'cut-short'
  | 'announces'
  | 'no-stop'
  | 'fragment'
  | 'list-item'
  | 'furniture'
  | 'aside'
  | 'repeats-headline'
  | 'off-topic'
  | 'retells'
  | 'nameless-source';

const sameWords = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((word, i) => word === b[i]);

/** Vietnamese sets its spaces between syllables, of which a word has one or two. */
const syllables = /^vi\b/iu;

/** "… and the corps…": a teaser that the page cut, or a thought left open. */
const trailsOff = /(?:\.{3}|…)\s*$/u;
/** Vietnamese writes "and so on" so. */
const dotsAreStops = /^vi\b/iu;
/** "The president also said:": what it announces does not stand in the summary. A long one tells something of its own. */
const announces = /[:：]\s*$/u;
const colonIsStop = /^hy\b/iu;

/** The first reason why a sentence may not stand in a summary. */
export function flawOf({ text, terms, length, position }: Candidate, habits: Habits, opening: Opening): Flaw | undefined {
  if (habits.headline.length > 0 && sameWords(terms, habits.headline)) return 'repeats-headline';
  if (length < (syllables.test(habits.language) ? 7 : 4) || terms.length < 3) return 'too-short';
  if (isListItem(text, habits.language)) return 'list-item';
  if (!balanced(text)) return 'cut-quote';
  if (habits.spoken.has(position)) return 'within-speech';
  if (habits.foreign.has(position)) return 'other-script';
  if (habits.stops && !isStopped(text)) return 'no-stop';
  const end = text.slice(-5);
  if (trailsOff.test(end) && !dotsAreStops.test(habits.language)) return 'cut-short';
  if (announces.test(end) && !colonIsStop.test(habits.language)) return 'announces';
  if (habits.capitals && beginsSmall(text)) return 'fragment';
  if (trailsOn(opening, text)) return 'trails-on';
  if (looksLikeFurniture(text, terms)) return 'furniture';
  if (isAside(text, habits.language)) return 'aside';
  if (position > 0 && isLabelled(text, habits.language)) return 'list-item';
  return undefined;
}

const addressOrSign = /https?:|www\.|\w@\w|©|[|▪■►]/iu;
/** A site's name alone: furniture in a short line ("More on ferries.org"), a company or a source in a whole sentence. */
const siteName = /\.(?:com|org|net)\b/iu;
/** Words from which on a line is told as a sentence, not as a row or a pointer. */
const wholeSentence = 14;
/** What neither can match without: several times as fast, and most sentences have none of it. */
const inAddresses = /[:@©|▪■►]|[wW]\.|\.[conCON]/;
/** Where three capitals can be: three capitals of ASCII, or code units beyond it, in a row. */
const notSmall = /[A-Z\u0080-\uffff]{3}/;

/** Addresses, rows of figures, lines in capitals, credits: what cleaning may have missed and nobody wants to read in a summary. */
function looksLikeFurniture(text: string, terms: readonly string[]): boolean {
  if (inAddresses.test(text) && (addressOrSign.test(text) || (terms.length < wholeSentence && siteName.test(text)))) return true;
  if (/^\s*[([*†‡]/.test(text)) return true;
  // "Oat flakes: 7.2 g; 150 calories": a row of a table.
  if (terms.length < wholeSentence && text.includes(':') && /^[^.:!?]{2,40}\s?:\s?\p{N}/u.test(text)) return true;
  const letters = notSmall.test(text) && /\p{Lu}{3}/u.test(text) ? (text.match(/\p{L}/gu)?.length ?? 0) : 0;
  if (letters > 20 && (text.match(/\p{Lu}/gu)?.length ?? 0) > 0.5 * letters) return true;
  const figures = /[0-9]/.test(text) || (/[\u0080-\uffff]/.test(text) && /\p{N}/u.test(text));
  return figures && terms.filter(isNumber).length > 0.4 * terms.length;
}
