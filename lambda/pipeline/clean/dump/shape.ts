/** Features of a line alone: its length, its end, its letters, and the words in it that announce furniture. */

import type { Line } from '../lines.ts';
import type { Look } from './look.ts';
import { type Add, lengthOf, steps } from './steps.ts';

const DATE = /\b(?:19|20)\d{2}\b|\b\d{1,2}[./-]\d{1,2}(?:[./-]\d{2,4})?\b|\d{1,2}月\d{1,2}日/u;
const TIME = /\b\d{1,2}[:.]\d{2}(?!\d)/u;

const shareOf = (share: number): number => steps(share, [0, 0.05, 0.12, 0.2, 0.3, 0.4, 0.55, 0.75]);

/** Words from which a line that ends with a full stop is a sentence of the text and no headline. */
const SENTENCE = 16;

/** Adds what a line's own characters and words say. */
export function addShape(line: Line, own: Look, add: Add): void {
  const length = lengthOf(own.words);
  add(`words:${length}`);
  add(`ends:${own.ends}`);
  add(`words:${length} ends:${own.ends}`);
  add(`sentences:${Math.min(3, own.sentences)}`);
  addLetters(line.text, own, add);
  addMarks(line.text, own, add);
  for (const kind of own.kinds) add(`word-${kind}:${own.words < 4 ? 'alone' : own.words < 12 ? 'short' : own.words < 30 ? 'long' : 'paragraph'}`);
  if (own.kinds.length === 0) add('no-word');
  if (own.kinds.length > 1) add('words-many');
  addSource(line, own, add);
}

function addLetters(text: string, own: Look, add: Add): void {
  if (own.words > 2) add(`function-words:${shareOf(own.functionWords)}`);
  if (isAllCapitals(text)) add('all-capitals');
  const spaced = text.split(' ');
  if (spaced.length > 2) {
    const capitalized = spaced.filter((word) => /^["“‘'(«]?\p{Lu}/u.test(word)).length / spaced.length;
    add(`capitalized:${steps(capitalized, [0.1, 0.2, 0.4, 0.7, 0.95])}`);
  }
  add(`starts:${startOf(text)}`);
}

/** Whether a text has more than three letters, and more than four of five of them are capitals. */
function isAllCapitals(text: string): boolean {
  let small = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 97 && code <= 122) small++;
  }
  // Nearly every line has that many small letters: the patterns below, which know all scripts, are slow.
  if (small * 5 >= text.length) return false;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters > 3 && (text.match(/\p{Lu}/gu)?.length ?? 0) > letters * 0.8;
}

const starts: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['quote', /^["'“‘«„「『]/u],
  ['upper', /^\p{Lu}/u],
  ['lower', /^\p{Ll}/u],
  ['digit', /^\d/u],
  ['letter', /^\p{L}/u],
];
const startOf = (text: string): string => starts.find(([, pattern]) => pattern.test(text))?.[0] ?? 'other';

/** Marks that say something else in a short line than in a long one. */
const marks: readonly (readonly [name: string, pattern: RegExp, short: number])[] = [
  ['date', DATE, 13],
  ['address', /https?:|www\.|\.com\b|@[\p{L}\p{N}_]/u, 15],
  ['separator', /[|›»>•·←→]/u, 15],
  ['run-together', /[.!?]\p{Lu}\p{Ll}|\p{Ll}\p{Lu}/u, 15],
];

function addMarks(text: string, own: Look, add: Add): void {
  if (/["“”«»„「」]/u.test(text)) add('quotes');
  if ((text.match(/\d/g)?.length ?? 0) > text.length * 0.2) add('digits');
  for (const [name, pattern, short] of marks) if (pattern.test(text)) add(own.words < short ? `${name}:short` : name);
  if (own.words < 13 && TIME.test(text)) add('time:short');
  if (own.words >= SENTENCE && own.ends === 'sentence' && !own.question) add('cue:full-sentence');
  if (own.caption) add('caption');
  if (own.words < 20 && /^\S.{0,40}:\s\S/u.test(text)) add('label');
  if (/\?[^\p{L}\p{N}]*$/u.test(text.slice(-60))) add('question');
  if (/^(?:\d+[.)]|[a-z][.)])\s/iu.test(text)) add('numbered');
}

/** What the source says of the line: its links, its kind, its indent. */
function addSource(line: Line, own: Look, add: Add): void {
  if (line.hrefs > 0) {
    const apart = own.words / line.hrefs;
    add(`addresses:${Math.min(3, line.hrefs)}:${apart > 20 ? 'few' : apart > 8 ? 'some' : 'many'}`);
  }
  if (line.kind !== 'paragraph') add(`kind:${line.kind}:${Math.min(2, steps(own.words, [4, 11]))}`);
  if (line.indented && line.kind !== 'item') add('indented');
}
