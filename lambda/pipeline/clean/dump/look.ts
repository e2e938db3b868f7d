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

const SENTENCE_END = /[.!?。！？؟।](?:["'”’»」』)\]]*)(?=\s|$|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/gu;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;
/** Characters that Japanese and Chinese sentences hold and their menus hardly do: particles, and the marks between clauses. */
const UNSPACED_FUNCTION = /[のはがをにでとた的了是在和，。、]/gu;

/** Looks at one line. */
export function lookAt({ text }: Line): Look {
  const key = comparable(text);
  const tokens = wordsOfComparable(key);
  const unspaced = text.match(UNSPACED)?.length ?? 0;
  const words = Math.round(tokens.length - unspaced / 2);
  const ends = endOf(text);
  const functionWords =
    unspaced > text.length * 0.3
      ? (text.match(UNSPACED_FUNCTION)?.length ?? 0) / Math.max(1, words)
      : tokens.filter((token) => anyFunctionWord.has(token)).length / Math.max(1, tokens.length);
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

/** Characters at a text's end in which its closing punctuation stands. */
const TAIL = 60;

function endOf(text: string): Look['ends'] {
  const end = text.slice(-TAIL);
  const last = end.replace(/["'”’»」』)）\]\s]+$/u, '').at(-1) ?? '';
  if (/[.!?。！？؟।]/u.test(last)) return /(?:\.\.\.|…)[^\p{L}\p{N}]*$/u.test(end) ? 'ellipsis' : 'sentence';
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
