/**
 * What can be seen of a line: features that a person can name, each a string that holds or does not. The weights that say what
 * they mean stand in `line-weights.ts`. The shallow ones follow Kohlschütter et al. 2010, "Boilerplate Detection using Shallow Text
 * Features" (length, link share, neighbors); repetition and vocabulary shared with the running text are added for dumps, which have no markup.
 */
import { comparable, comparableWords } from '../../text/fold.ts';
import { anyFunctionWord } from '../../text/function-words.ts';
import { readByline } from './byline.ts';
import { looksLikeCaption } from './caption.ts';
import { readCreditLine } from './credit.ts';
import { readDateline } from './dateline.ts';
import { furnitureWords } from './furniture-words.ts';
import type { Line } from './lines.ts';

/** What is told of a line alone, once. */
interface Look {
  words: number;
  ends: 'sentence' | 'colon' | 'ellipsis' | 'comma' | 'bracket' | 'open';
  sentences: number;
  key: string;
  content: ReadonlySet<string>;
  prose: boolean;
  /** How much the line looks like running text, 0 to 1. */
  proseness: number;
  /** Share of words that are function words. */
  functionWords: number;
  kinds: readonly string[];
  /** What article facts the line is or opens with. */
  facts: readonly string[];
  question: boolean;
}

const SENTENCE_END = /[.!?。！？؟।](?:["'”’»」』)\]]*)(?=\s|$|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/gu;
const DATE = /\b(?:19|20)\d{2}\b|\b\d{1,2}[./-]\d{1,2}(?:[./-]\d{2,4})?\b|\d{1,2}月\d{1,2}日/u;
const TIME = /\b\d{1,2}[:.]\d{2}(?!\d)/u;

function look(line: Line): Look {
  const text = line.text;
  const tokens = comparableWords(text);
  const cjk = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)?.length ?? 0;
  // Two characters of an unspaced script say about as much as one word.
  const words = Math.round(tokens.length - cjk / 2);
  const tail = text.replace(/["'”’»」』)）\]\s]+$/u, '').at(-1) ?? '';
  const ends = /[.!?。！？؟।]/u.test(tail) ? (/(?:\.\.\.|…)\W*$/u.test(text) ? 'ellipsis' : 'sentence') : /[:：]/u.test(tail) ? 'colon' : /…/u.test(tail) ? 'ellipsis' : /[,;،、；，–—-]/u.test(tail) ? 'comma' : /[)\]）]$/u.test(text) ? 'bracket' : 'open';
  const sentences = text.match(SENTENCE_END)?.length ?? 0;
  const functionWords = cjk > text.length * 0.3 ? (text.match(/[のはがをにでとた的了是在和]/gu)?.length ?? 0) / Math.max(1, words) : tokens.filter((t) => anyFunctionWord.has(t)).length / Math.max(1, tokens.length);
  const proseness = Math.min(1, words / 25) * (0.35 + 0.65 * Math.min(1, functionWords / 0.35)) * (ends === 'sentence' || ends === 'colon' ? 1 : 0.6);
  return {
    words,
    ends,
    sentences,
    key: comparable(text),
    content: new Set(tokens.filter((t) => (t.length > 3 || cjk > 0) && !anyFunctionWord.has(t))),
    prose: words >= 12 && (ends === 'sentence' || words >= 25) && functionWords > 0.15,
    proseness,
    functionWords,
    facts: factsOf(text, words),
    question: /[?？؟]\W*$/u.test(text),
    kinds: furnitureWords.filter(([, pattern]) => text.length < (cjk > 0 ? 90 : 300) && text.search(pattern) >= 0).map(([kind]) => kind),
  };
}

/** The facts of an article that a line states: they stand near headlines and tell where one article begins. */
function factsOf(text: string, words: number): string[] {
  const facts: string[] = [];
  if (words < 16 && /\b(?:19|20)\d{2}\b|\d{1,2}月\d{1,2}日/u.test(text)) facts.push('date');
  if (words < 16 && readByline(text)) facts.push('byline');
  else if (words < 6 && readByline(text, true)) facts.push('name');
  if (words < 12 && readCreditLine(text)) facts.push('credit');
  if (words > 7 && readDateline(text)) facts.push('dateline');
  if (looksLikeCaption(text)) facts.push('caption');
  return facts;
}

const steps = (value: number, bounds: readonly number[]): number => {
  const at = bounds.findIndex((bound) => value <= bound);
  return at < 0 ? bounds.length : at;
};
/** Whether an ascending list has a value from `from` up to, but not, `to`, other than `not`. */
function within(list: readonly number[], from: number, to: number, not: number): boolean {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as number) < from) low = middle + 1;
    else high = middle;
  }
  const value = list[low] === not ? list[low + 1] : list[low];
  return value !== undefined && value < to;
}

const lengthOf = (words: number): number => steps(words, [0, 1, 2, 4, 7, 11, 16, 24, 36, 60, 100]);
const shareOf = (share: number): number => steps(share, [0, 0.05, 0.12, 0.2, 0.3, 0.4, 0.55, 0.75]);

/** Lines on each side over which the density of running text is averaged. */
const DENSITY_WIDTHS = [8, 25];
/** Furniture whose heading tells what follows it. */
const SECTION_KINDS = ['comment', 'more', 'legal', 'advertisement', 'follow'];

/** Lines on each side whose vocabulary a line is compared with. */
const VICINITY = 10;

/** The features of every line of one dump. Linear in the text's length. */
export function featuresOf(lines: readonly Line[]): string[][] {
  const looks = lines.map(look);
  const occurrences = new Map<string, number[]>();
  for (const [index, { key }] of looks.entries()) if (key !== '') occurrences.set(key, [...(occurrences.get(key) ?? []).slice(-40), index]);
  const gaps = lines.filter((line) => line.gap > 0).length / Math.max(1, lines.length);
  const spacing = gaps < 0.1 ? 'tight' : gaps > 0.8 ? 'wide' : 'mixed';
  const total = looks.reduce((sum, l) => sum + (l.prose ? l.words : 0), 0);
  const prefix = [0];
  for (const l of looks) prefix.push((prefix.at(-1) ?? 0) + l.proseness);
  const proseNear = (from: number, to: number): number => {
    const [a, b] = [Math.max(0, from), Math.min(looks.length, to)];
    return a >= b ? 0 : ((prefix[b] ?? 0) - (prefix[a] ?? 0)) / (b - a);
  };
  const proseLines = new Map<string, number[]>();
  const proseUpTo = [0];
  for (const [index, l] of looks.entries()) {
    proseUpTo.push((proseUpTo.at(-1) ?? 0) + (l.prose ? 1 : 0));
    if (l.prose) {
      for (const word of l.content) {
        const at = proseLines.get(word);
        if (at) at.push(index);
        else proseLines.set(word, [index]);
      }
    }
  }
  const occursIn = (word: string, from: number, to: number, not: number): boolean => {
    const at = proseLines.get(word);
    return at !== undefined && within(at, from, to, not);
  };
  const cohesion = cohesionOf(looks);
  const chains = chainsOf(looks);
  const titled = looks.map((l) => l.words >= 3 && l.words <= 24 && (l.ends === 'open' || l.ends === 'bracket' || l.ends === 'ellipsis' || l.question) && !l.kinds.includes('share'));
  const densities = DENSITY_WIDTHS.map((width) => {
    const density = looks.map((_, index) => proseNear(index - width, index + width + 1));
    return { width, density, highest: Math.max(0.01, ...density) };
  });
  /** Lines since the last short line of a kind, such as the heading of the comments. */
  const since = new Map<string, number>();
  let sinceTitle = 999;
  let proseBefore = 0;
  let sinceProse = 99;
  const untilProse = new Array<number>(looks.length).fill(99);
  for (let i = looks.length - 1, distance = 99; i >= 0; i--) {
    untilProse[i] = distance;
    distance = looks[i]?.prose ? 1 : Math.min(99, distance + 1);
  }

  // biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one feature a line; what they share is computed once above
  return lines.map((line, index) => {
    const own = looks[index] as Look;
    const features: string[] = ['always'];
    const add = (name: string): void => void features.push(name);
    const told: { before?: number | undefined; after?: number | undefined } = {};
    const text = line.text;
    if (line.kind === 'rule' || text === '') add(line.kind === 'rule' ? 'rule' : 'empty');
    else {
      const length = lengthOf(own.words);
      add(`words:${length}`);
      add(`ends:${own.ends}`);
      add(`words:${length} ends:${own.ends}`);
      add(`sentences:${Math.min(3, own.sentences)}`);
      const letters = text.match(/\p{L}/gu)?.length ?? 0;
      const upper = text.match(/\p{Lu}/gu)?.length ?? 0;
      if (own.words > 2) add(`function-words:${shareOf(own.functionWords)}`);
      if (letters > 3 && upper > letters * 0.8) add('all-capitals');
      const spaced = text.split(' ');
      const capitalized = spaced.filter((w) => /^["“‘'(«]?\p{Lu}/u.test(w)).length / spaced.length;
      if (spaced.length > 2) add(`capitalized:${steps(capitalized, [0.1, 0.2, 0.4, 0.7, 0.95])}`);
      add(`starts:${/^["'“‘«„「『]/u.test(text) ? 'quote' : /^\p{Lu}/u.test(text) ? 'upper' : /^\p{Ll}/u.test(text) ? 'lower' : /^\d/u.test(text) ? 'digit' : /^\p{L}/u.test(text) ? 'letter' : 'other'}`);
      if (/["“”«»„「」]/u.test(text)) add('quotes');
      const digits = text.match(/\d/g)?.length ?? 0;
      if (digits > text.length * 0.2) add('digits');
      if (DATE.test(text)) add(own.words < 13 ? 'date:short' : 'date');
      if (TIME.test(text) && own.words < 13) add('time:short');
      if (/https?:|www\.|\.com\b|@[\p{L}\p{N}_]/u.test(text)) add(own.words < 15 ? 'address:short' : 'address');
      if (/[|›»>•·←→]/u.test(text)) add(own.words < 15 ? 'separator:short' : 'separator');
      if (/[.!?]\p{Lu}\p{Ll}|\p{Ll}\p{Lu}/u.test(text)) add(own.words < 15 ? 'run-together:short' : 'run-together');
      if (looksLikeCaption(text)) add('caption');
      if (/^\S.{0,40}:\s\S/u.test(text) && own.words < 20) add('label');
      if (/\?\W*$/u.test(text)) add('question');
      if (/^(?:\d+[.)]|[a-z][.)])\s/iu.test(text)) add('numbered');
      for (const kind of own.kinds) add(`word-${kind}:${own.words < 4 ? 'alone' : own.words < 12 ? 'short' : own.words < 30 ? 'long' : 'paragraph'}`);
      if (own.kinds.length === 0) add('no-word');
      if (own.kinds.length > 1) add('words-many');
      if (line.hrefs > 0) add(`addresses:${Math.min(3, line.hrefs)}:${own.words / line.hrefs > 20 ? 'few' : own.words / line.hrefs > 8 ? 'some' : 'many'}`);
      if (line.kind !== 'paragraph') add(`kind:${line.kind}:${Math.min(2, steps(own.words, [4, 11]))}`);
      if (line.indented && line.kind !== 'item') add('indented');

      const same = occurrences.get(own.key) ?? [];
      if (same.length > 1) {
        add(`repeated:${Math.min(4, same.length)}:${steps(own.words, [2, 5, 11])}`);
        if (same.some((other) => other > index && other - index <= 25)) add(`again-soon:${steps(own.words, [2, 4, 11])}`);
        if (same.some((other) => other < index && index - other <= 25)) add(`seen-before:${steps(own.words, [2, 4, 11])}`);
        if (same[0] === index) add('repeated-first');
        // A headline is printed twice with nothing but furniture between.
        const again = same.find((other) => other > index);
        const earlier = same.findLast((other) => other < index);
        if (own.words > 3 && again !== undefined && again - index <= 40 && proseUpTo[again] === proseUpTo[index + 1]) add('doubled-below');
        const atBreak = index === 0 || line.gap >= 2 || lines[index - 1]?.kind === 'rule' || (line.gap === 1 && (lines[index - 1]?.gap ?? 0) === 0 && looks[index - 1]?.prose === true);
        if (titled[index] && own.words > 3 && atBreak && again !== undefined && again - index <= 12 && proseUpTo[again] === proseUpTo[index + 1] && (untilProse[again] ?? 99) <= 6) add('cue:doubled-headline-at-a-break');
        if (own.words > 3 && earlier !== undefined && index - earlier <= 40 && proseUpTo[index] === proseUpTo[earlier + 1]) add('doubled-above');
      }
      // What a headline announces, the text tells; what a teaser announces, some other text does.
      const shared = (from: number, to: number): number | undefined => {
        if (own.content.size === 0) return undefined;
        let found = 0;
        for (const word of own.content) if (occursIn(word, from, to, index)) found++;
        return found / own.content.size;
      };
      const after = shared(index + 1, index + 1 + VICINITY * 3);
      const before = shared(index - VICINITY * 3, index);
      Object.assign(told, { before, after });
      const size = steps(own.words, [2, 5, 11, 24]);
      if (after !== undefined) add(`told-after:${steps(after, [0, 0.2, 0.4, 0.6, 0.8])}:${size}`);
      if (before !== undefined) add(`told-before:${steps(before, [0, 0.2, 0.4, 0.6, 0.8])}:${size}`);
      if (after !== undefined && before !== undefined) add(`told:${steps(before, [0.15, 0.4, 0.65])}:${steps(after, [0.15, 0.4, 0.65])}:${size > 1 ? 1 : 0}`);
    }

    for (const fact of own.facts) add(`fact:${fact}`);
    const near = (from: number, to: number): string[] => {
      const facts: string[] = [];
      for (let other = Math.max(0, from); other < Math.min(looks.length, to); other++) for (const fact of (looks[other] as Look).facts) if (!facts.includes(fact)) facts.push(fact);
      return facts;
    };
    for (const fact of near(index + 1, index + 2)) add(`next-fact:${fact}`);
    for (const fact of near(index + 1, index + 6)) add(`fact-below:${fact}:${own.words < 3 ? 0 : own.words < 25 ? 1 : 2}`);
    for (const fact of near(index - 1, index)) add(`previous-fact:${fact}`);
    for (const fact of near(index - 5, index)) add(`fact-above:${fact}:${own.words < 3 ? 0 : own.words < 25 ? 1 : 2}`);
    const size = own.words < 3 ? 0 : own.words < 25 ? 1 : 2;
    add(`cohesion:${cohesion[index]}:${size}`);
    add(`chains:${chains[index]}:${size}`);
    const usualGap = [lines[index - 2], lines[index - 1], lines[index + 1], lines[index + 2]].map((l) => l?.gap ?? 0).sort((a, b) => a - b)[2] ?? 0;
    const gapMore = Math.max(-1, Math.min(2, line.gap - usualGap));
    add(`gap-more:${gapMore}`);
    if (titled[index]) {
      const until = steps(untilProse[index] ?? 99, [1, 3, 8]);
      add(`title-shape:${looks[index - 1]?.prose ? 1 : 0}:${until}:${gapMore}`);
      add(`title-break:${chains[index]}:${gapMore}:${lines[index - 1]?.kind === 'rule' ? 'rule' : (lines[index]?.gap ?? 0) > 0 ? 'gap' : 'tight'}`);
      add(`title-topic:${chains[index]}:${cohesion[index]}:${until > 1 ? 1 : 0}`);
      // Many of the same shape and spacing are subheads or links, few are headlines.
      let peers = 0;
      for (let other = Math.max(0, index - 30); other < Math.min(lines.length, index + 31); other++) if (titled[other] && other !== index && (lines[other]?.gap ?? 0) === line.gap) peers++;
      add(`title-peers:${steps(peers, [0, 2, 5, 10, 20])}:${until}`);
      add(`title-told:${steps(told.after ?? 0, [0.15, 0.4, 0.65])}:${steps(told.before ?? 0, [0.15, 0.4, 0.65])}:${until > 1 ? 1 : 0}`);
      for (const fact of near(index + 1, index + 4)) add(`title-fact:${fact}`);
    }
    add(`gap:${Math.min(3, line.gap)}:${spacing}`);
    const next = looks[index + 1];
    const previous = looks[index - 1];
    add(`gap-after:${Math.min(3, lines[index + 1]?.gap ?? 3)}:${spacing}`);
    add(`next:${next ? `${lengthOf(next.words)}` : 'end'}`);
    add(`previous:${previous ? `${lengthOf(previous.words)}` : 'start'}`);
    add(`next-ends:${next?.ends ?? 'end'}`);
    add(`previous-ends:${previous?.ends ?? 'start'}`);
    if (next?.prose) add(`next-prose:${lengthOf(own.words)}`);
    if (previous?.prose) add(`previous-prose:${lengthOf(own.words)}`);
    if (lines[index - 1]?.kind === 'rule') add('after-rule');
    if (lines[index + 1]?.kind === 'rule') add('before-rule');
    for (const kind of next?.kinds ?? []) if ((next?.words ?? 0) < 12) add(`next-word-${kind}`);
    for (const kind of previous?.kinds ?? []) if ((previous?.words ?? 0) < 12) add(`previous-word-${kind}`);
    if (lines[index - 1]?.kind === 'item') add('previous-item');
    if (lines[index + 1]?.kind === 'item') add('next-item');
    for (const width of [3, 8]) {
      add(`prose-before-${width}:${steps(proseNear(index - width, index), [0.05, 0.12, 0.25, 0.4, 0.6])}`);
      add(`prose-after-${width}:${steps(proseNear(index + 1, index + 1 + width), [0.05, 0.12, 0.25, 0.4, 0.6])}`);
    }
    add(`prose-around:${steps(proseNear(index - 4, index), [0.1, 0.25, 0.5])}:${steps(proseNear(index + 1, index + 5), [0.1, 0.25, 0.5])}:${steps(own.words, [2, 7, 16, 36])}`);
    add(`since-prose:${steps(sinceProse, [1, 2, 3, 5, 9, 20])}`);
    add(`until-prose:${steps(untilProse[index] ?? 99, [1, 2, 3, 5, 9, 20])}`);
    add(`share-before:${total === 0 ? 'none' : steps(proseBefore / total, [0, 0.02, 0.1, 0.5, 0.9, 0.98, 0.9999])}`);
    // The main text is where running text is densest; comments and teasers are thinner or farther on.
    for (const { width, density, highest } of densities) add(`density-${width}:${steps((density[index] ?? 0) / highest, [0.1, 0.25, 0.45, 0.65, 0.85])}:${own.prose ? 'prose' : own.words > 4 ? 'line' : 'short'}`);
    for (const kind of SECTION_KINDS) {
      const distance = since.get(kind);
      add(`since-${kind}:${distance === undefined ? 'none' : steps(index - distance, [0, 1, 3, 8, 20, 60])}:${own.prose ? 'prose' : 'line'}`);
    }
    if (own.words < 6) for (const kind of own.kinds) if (SECTION_KINDS.includes(kind)) since.set(kind, index);
    add(`since-title:${steps(sinceTitle, [1, 3, 8, 20, 60, 200, 998])}:${own.prose ? 'prose' : own.words > 4 ? 'line' : 'short'}`);
    sinceTitle = titled[index] && own.words > 4 && (told.after ?? 0) >= 0.55 ? 1 : Math.min(999, sinceTitle + 1);
    if (own.prose) {
      proseBefore += own.words;
      sinceProse = 1;
    } else sinceProse = Math.min(99, sinceProse + 1);
    return features;
  });
}

/** Running lines on each side whose vocabularies are compared. */
const TOPIC = 7;

/**
 * How much the running text before and after each line is about the same, as a step from 0 (another topic) to 4: lexical
 * cohesion across a gap, after Hearst 1997, "TextTiling". `-` where one side has too little text.
 */
function cohesionOf(looks: readonly Look[]): string[] {
  const prose = looks.map((l, index) => ({ l, index })).filter(({ l }) => l.prose);
  const between = (at: number): string => {
    const side = (list: readonly { l: Look }[]): Set<string> => new Set(list.flatMap(({ l }) => [...l.content]));
    const [before, after] = [side(prose.slice(Math.max(0, at - TOPIC), at)), side(prose.slice(at, at + TOPIC))];
    if (before.size < 12 || after.size < 12) return '-';
    let shared = 0;
    for (const word of after) if (before.has(word)) shared++;
    return String(steps(shared / Math.sqrt(before.size * after.size), [0.02, 0.05, 0.09, 0.14]));
  };
  const atProse = prose.map((_, at) => between(at)).concat(between(prose.length));
  let seen = 0;
  return looks.map((l) => {
    const value = atProse[seen] ?? '-';
    if (l.prose) seen++;
    return value;
  });
}

/**
 * How many of the words that recur near each line recur across it, as a step from 0 (all recur on one side only) to 4: lexical
 * chains (Morris & Hirst 1991). Names and terms of one article seldom recur in the next.
 */
function chainsOf(looks: readonly Look[]): string[] {
  const prose = looks.filter((l) => l.prose);
  const between = (at: number): string => {
    const seen = new Map<string, { before: number; after: number }>();
    for (let other = Math.max(0, at - CHAIN); other < Math.min(prose.length, at + CHAIN); other++) {
      for (const word of prose[other]?.content ?? []) {
        const count = seen.get(word) ?? { before: 0, after: 0 };
        count[other < at ? 'before' : 'after']++;
        seen.set(word, count);
      }
    }
    let recurring = 0;
    let across = 0;
    for (const { before, after } of seen.values()) {
      if (before + after < 2) continue;
      recurring++;
      if (before > 0 && after > 0) across++;
    }
    if (recurring < 6 || at === 0 || at === prose.length) return '-';
    return String(steps(across / recurring, [0.08, 0.2, 0.35, 0.5]));
  };
  const atProse = Array.from({ length: prose.length + 1 }, (_, at) => between(at));
  let seen = 0;
  return looks.map((l) => {
    const value = atProse[seen] ?? '-';
    if (l.prose) seen++;
    return value;
  });
}

/** Running lines on each side in which chains are followed. */
const CHAIN = 8;
