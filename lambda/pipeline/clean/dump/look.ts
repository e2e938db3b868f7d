/**
 * What can be told of a line of a dump by itself, once. The shallow signs follow Kohlschütter et al. 2010, "Boilerplate Detection using Shallow Text
 * Features": length, how it ends, share of function words.
 */
import { comparable, wordsOfComparable } from '../../../text/fold.ts';
import { anyFunctionWord } from '../../../text/function-words.ts';
import { readByline } from '../byline.ts';
import { looksLikeCaption } from '../caption.ts';
import { readCreditLine } from '../credit.ts';
import { readDateline } from '../dateline.ts';
import { furnitureKindsIn } from '../furniture-words.ts';
import type { Line } from '../lines.ts';
import { closers, denseScripts, LETTERS_A_WORD, littleSyllables, stops, syllabicScripts, toldScripts } from '../scripts.ts';

export interface Look {
  /** Words; two characters of an unspaced script say about as much as one. */
  words: number;
  ends: 'sentence' | 'colon' | 'ellipsis' | 'comma' | 'bracket' | 'open';
  sentences: number;
  /** The text to compare by. */
  key: string;
  /** Its words without function words and very short ones. */
  content: ReadonlySet<string>;
  /** Whether it is running text. */
  prose: boolean;
  /** How much it looks like running text, 0 to 1. */
  proseness: number;
  /** Share of words that are function words. */
  functionWords: number;
  /** Kinds of furniture that its words name. */
  kinds: readonly string[];
  /** What article facts the line is or opens with. */
  facts: readonly string[];
  question: boolean;
  /** Whether it looks like a photo's caption. */
  caption: boolean;
}

const SENTENCE_END = new RegExp(`[\\p{Sentence_Terminal}]${closers}*(?=\\s|$|[${denseScripts}])`, 'gu');
const DENSE = new RegExp(`[${denseScripts}]`, 'gu');
const SYLLABIC = new RegExp(`[${syllabicScripts}]`, 'gu');
const SYLLABIC_LETTER = new RegExp(`(?=\\p{L})[${syllabicScripts}]`, 'gu');
/** A vowel sign of an Indic script: words cut at their marks would be single letters. */
const MARKED = /\p{Mc}/u;
const MARKED_WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;
/** Characters that Japanese and Chinese sentences hold and their menus hardly do: particles, and the marks between clauses. */
const DENSE_FUNCTION = /[のはがをにでとた的了是在和，。、]/gu;
const UNTOLD_LETTER = new RegExp(`(?=\\p{L})[^${toldScripts}]`, 'gu');
const LETTER = /\p{L}/gu;
/** Greek, and whatever lies above Cyrillic: most lines have none of it, and need not be counted. */
const BEYOND_CYRILLIC = /[\u0370-\u03ff\u0530-\u{10ffff}]/u;
/** Share of function words that a text has whose language has no table of them. */
const USUAL = 0.3;
/** Words below which such a line is more likely a name: pages list their languages. */
const UNTOLD_WORDS = 4;

/** Looks at one line. */
export function lookAt({ text }: Line): Look {
  const key = comparable(text);
  const tokens = MARKED.test(text) ? wordsWithMarks(text, key) : wordsOfComparable(key);
  const [dense, syllabic] = [text.match(DENSE)?.length ?? 0, text.match(SYLLABIC)?.length ?? 0];
  const unspaced = dense + syllabic;
  const words = Math.round(tokens.length - dense / 2 - (syllabic > 0 ? syllablesBeyondWords(text, tokens) : 0));
  const ends = endOf(text);
  const functionWords = shareOfFunctionWords(text, tokens, words, unspaced);
  const caption = looksLikeCaption(text);
  return {
    words,
    ends,
    sentences: text.match(SENTENCE_END)?.length ?? 0,
    key,
    content: new Set(tokens.filter((token) => (token.length > 3 || unspaced > 0) && !anyFunctionWord.has(token))),
    prose: words >= 12 && (ends === 'sentence' || words >= 25) && functionWords > 0.15,
    proseness: Math.min(1, words / 25) * (0.35 + 0.65 * Math.min(1, functionWords / 0.35)) * (ends === 'sentence' || ends === 'colon' ? 1 : 0.6),
    functionWords,
    kinds: text.length < (unspaced > 0 ? 90 : 300) ? furnitureKindsIn(text) : [],
    facts: factsOf(text, words, caption),
    question: /[?？؟][^\p{L}\p{N}]*$/u.test(text.slice(-TAIL)),
    caption,
  };
}

/** The words of a text in a script whose vowels are marks, composed and in lower case as `comparable` does it. */
function wordsWithMarks(text: string, key: string): string[] {
  const folded = text.normalize('NFKC').toLowerCase();
  return MARKED.test(folded) ? (folded.match(MARKED_WORD) ?? []) : wordsOfComparable(key);
}

/** How many of a line's tokens, which are not words where spaces part clauses, are too many or (below zero) too few. */
function syllablesBeyondWords(text: string, tokens: readonly string[]): number {
  return tokens.filter((token) => token.search(SYLLABIC) >= 0).length - (text.match(SYLLABIC_LETTER)?.length ?? 0) / LETTERS_A_WORD;
}

function shareOfFunctionWords(text: string, tokens: readonly string[], words: number, unspaced: number): number {
  if (unspaced > text.length * 0.3)
    return ((text.match(DENSE_FUNCTION)?.length ?? 0) + (text.match(littleSyllables)?.length ?? 0)) / Math.max(1, words);
  const share = tokens.filter((token) => anyFunctionWord.has(token)).length / Math.max(1, tokens.length);
  if (share > 0 || words < UNTOLD_WORDS || !BEYOND_CYRILLIC.test(text)) return share;
  return (text.match(UNTOLD_LETTER)?.length ?? 0) > (text.match(LETTER)?.length ?? 0) / 2 ? USUAL : share;
}

/** Characters at a text's end in which its closing punctuation stands. */
const TAIL = 60;
const STOP = new RegExp(`[${stops}]`, 'u');

function endOf(text: string): Look['ends'] {
  const end = text.slice(-TAIL);
  const last = end.replace(/["'”’»」』)）\]\s]+$/u, '').at(-1) ?? '';
  if (last !== '…' && STOP.test(last)) return /(?:\.\.\.|…)[^\p{L}\p{N}]*$/u.test(end) ? 'ellipsis' : 'sentence';
  if (/[:：]/u.test(last)) return 'colon';
  if (last === '…') return 'ellipsis';
  if (/[,;،、；，–—-]/u.test(last)) return 'comma';
  return /[)\]）]$/u.test(end) ? 'bracket' : 'open';
}

/** The facts of an article that a line states: they stand near headlines and tell where one article begins. */
function factsOf(text: string, words: number, caption: boolean): string[] {
  const facts: string[] = [];
  if (words < 16 && /\b(?:19|20)\d{2}\b|\d{1,2}月\d{1,2}日/u.test(text)) facts.push('date');
  if (words < 16 && readByline(text)) facts.push('byline');
  else if (words < 6 && readByline(text, true)) facts.push('name');
  if (words < 12 && readCreditLine(text)) facts.push('credit');
  if (words > 7 && readDateline(text)) facts.push('dateline');
  if (caption) facts.push('caption');
  return facts;
}
