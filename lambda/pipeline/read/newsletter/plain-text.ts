/**
 * Links of a mail without markup. Programs that write one beside the HTML leave addresses in brackets behind the words that led there, or a number, "[3]", and list the
 * addresses at the end. Here the words are links again.
 */
import type { Block, Decision } from '../../../model.ts';
import { comparable } from '../../../text/fold.ts';
import { foldSpace } from '../fold.ts';
import { linesOf } from '../text.ts';
import { unwrapped } from '../unwrap.ts';
import type { Links } from './addresses.ts';

/** Addresses by their numbers. */
type Listed = ReadonlyMap<string, string>;

/** A line of the list: its number, and the address. */
const listed = /^\[?(\d{1,3})(?:\]:?|[.):])\s{1,3}<?((?:https?:\/\/|mailto:)[^\s<>]{1,2000})>?$/u;
/** Fewer are footnotes of a letter. */
const LEAST = 3;
/** Share of its numbers that stand in the text above, at least; a list of addresses may be what somebody wrote. */
const USED = 0.5;
/** Lines between two of the list at most: a blank line gives no block, a heading or a rule does. */
const BETWEEN = 2;
/** Lines that are kept as evidence. */
const mostLines = 100;
/** A word or two above the list: "Links:", "References". */
const title = /^\p{L}[\p{L}\s]{1,18}:?$/u;

/** A line that is words and then where they lead: by an address in brackets, or by a number. */
const withAddress = /^(.{2,200}?)\s?[(<[](https?:\/\/[^\s<>()[\]]{1,2000})[)>\]]$/u;
const withNumber = /^(.{2,}?)\s?\[(\d{1,3})\]$/u;
/** Browsers of the terminal set the number in front. */
const numberInFront = /^\[(\d{1,3})\]\s?([^[\]]{2,200}$)/u;
const anyNumber = /\s?\[(\d{1,3})\]/gu;
const addressAlone = /^[<([]?(https?:\/\/[^\s<>]{1,2000}?)[>)\]]?$/u;
/** Characters of a line of words that are a link as a whole, at most. */
const LINE = 160;
/** Characters of words with an address, at most. */
const LONGEST = 2_300;
const isSentence = (text: string): boolean => text.length > LINE || /[.!…。！]["”’»)]?$/u.test(text);

export interface PlainText {
  blocks: readonly Block[];
  links: Links;
  told: Decision[];
}

/** A mail's plain text: its paragraphs, where their words lead, and what was left out of it. */
export function plainText(text: string): PlainText {
  const { lines, addresses, told } = withoutList(linesOf(text));
  return { ...linked(withHeadings(unwrapped(lines)), addresses), told };
}

/** The lines of a text without the list of its links and without their numbers. */
export function plainLines(text: string): Pick<PlainText, 'blocks' | 'told'> {
  const { lines, addresses, told } = withoutList(linesOf(text));
  return { blocks: lines.map((line) => ({ ...line, text: withoutNumbers(line.text, addresses).trim() })), told };
}

/** The list goes before lines are joined: its own are longer than the width of the text, and would be taken for broken ones. */
function withoutList(all: readonly Block[]): { lines: Block[]; addresses: Listed; told: Decision[] } {
  const { from, to, addresses } = listOf(all);
  const list = all
    .slice(from, to)
    .map(({ text }) => foldSpace(text))
    .filter((line) => line !== '');
  return { lines: [...all.slice(0, from), ...all.slice(to)], addresses, told: list.length > 0 ? [listLeftOut(list)] : [] };
}

const listLeftOut = (lines: readonly string[]): Decision => ({
  step: 'read',
  action: 'left out',
  subject: lines.join(' · ').slice(0, 300),
  rule: 'list-of-links',
  reason: 'It lists where the numbers in the text lead.',
  evidence: { lines: lines.slice(0, mostLines) },
});

/** Where the list of addresses stands at the end of a text, with its title, and what it says; an empty place where there is none. */
function listOf(lines: readonly Block[]): { from: number; to: number; addresses: Listed } {
  const found = lines.flatMap(({ text }, at) => {
    const match = listed.exec(text.slice(0, 2_100));
    return match ? [{ at, number: match[1] as string, address: match[2] as string }] : [];
  });
  const broken = found.findLastIndex((line, i) => i > 0 && !follows(found[i - 1], line));
  const list = found.slice(Math.max(0, broken));
  const [first] = list;
  const before = lines.slice(0, first?.at ?? 0).flatMap(({ text }) => [...text.matchAll(anyNumber)].map(([, number]) => number));
  const inText = new Set(before);
  const used = list.filter(({ number }) => inText.has(number));
  if (!first || list.length < LEAST || first.number !== '1' || used.length < list.length * USED)
    return { from: lines.length, to: lines.length, addresses: new Map() };
  let from = first.at;
  while (first.at - from < BETWEEN && isTitle(lines[from - 1])) from--;
  return { from, to: (list.at(-1)?.at ?? first.at) + 1, addresses: new Map(list.map(({ number, address }) => [number, address])) };
}

const isTitle = (line: Block | undefined): boolean =>
  line?.kind === 'rule' || (line !== undefined && line.text.length <= 20 && title.test(line.text));

interface Line {
  at: number;
  number: string;
}
const follows = (before: Line | undefined, { at, number }: Line): boolean =>
  before !== undefined && Number(number) === Number(before.number) + 1 && at - before.at <= BETWEEN;

/** A line that is no sentence, with dashes right below it, is a heading; some programs set stars in front too. */
const withHeadings = (blocks: readonly Block[]): Block[] =>
  blocks.map((block, at) => {
    const below = blocks[at + 1];
    const isUnderlined = block.kind !== 'rule' && below?.kind === 'rule' && below.gap === undefined && opensParagraph(blocks, at);
    return isUnderlined && !isSentence(linkOf(block.text, new Map())?.words ?? block.text)
      ? { ...block, kind: 'heading', level: 2, text: block.text.replace(/^\*{1,3}\s/, '') }
      : block;
  });

/**
 * The blocks of a mail with their links: a line that leads somewhere as a whole is one, `linkShare` 1, without its address or number; a sentence with the number of an address behind
 * it `leadsOn`; other numbers of the list go. Texts in which no address or number stands are as they were.
 */
function linked(blocks: readonly Block[], addresses: Listed): { blocks: Block[]; links: Links } {
  const links = new Map<string, string>();
  const areNotes = haveNotes(blocks, addresses);
  const lead = (words: string, address: string): void => {
    if (!links.has(comparable(words))) links.set(comparable(words), address);
  };
  const changed = blocks.map((block, at): Block => {
    const found = block.kind === 'rule' ? undefined : (linkOf(block.text, addresses) ?? linkBelow(blocks, at));
    const text = withoutNumbers(found?.words ?? block.text, addresses).trim();
    if (!found) return { ...block, text };
    if (!isSentence(text)) {
      lead(text, found.address);
      return { ...block, text, linkShare: 1 };
    }
    if (!found.numbered) return block;
    if (areNotes) return { ...block, text };
    // What a text leads on to is what the line above it heads.
    lead(blocks[at - 1]?.text ?? '', found.address);
    return { ...block, text, leadsOn: true };
  });
  return { blocks: changed, links };
}

/** Numbers inside texts for each at the end of one, from which they are notes or links of single words: none of them leads on to a whole. */
const INSIDE = 1 / 3;
function haveNotes(blocks: readonly Block[], addresses: Listed): boolean {
  const numbers = blocks.map(({ text }) => [...text.matchAll(anyNumber)].filter(([, number = '']) => addresses.has(number)));
  const inside = numbers.map(
    (found, at) => found.filter(({ 0: whole, index }) => index > 0 && index + whole.length < (blocks[at]?.text.length ?? 0)).length,
  );
  const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
  return sum(inside) > INSIDE * (sum(numbers.map((found) => found.length)) - sum(inside));
}

/** Words and where they lead; `numbered` where the list says so. */
interface Link {
  words: string;
  address: string;
  numbered: boolean;
}

function linkOf(text: string, addresses: Listed): Link | undefined {
  const bracketed = text.length <= LONGEST ? withAddress.exec(text) : null;
  if (bracketed) return { words: bracketed[1] as string, address: bracketed[2] as string, numbered: false };
  if (addresses.size === 0) return undefined;
  const [, front = '', behindIt = ''] = numberInFront.exec(text) ?? [];
  const [, beforeIt = '', end = ''] = withNumber.exec(text) ?? [];
  const address = addresses.get(front || end);
  return address === undefined ? undefined : { words: behindIt || beforeIt, address, numbered: true };
}

/** A line that opens a paragraph, with an address alone on the line right below it. */
function linkBelow(blocks: readonly Block[], at: number): Link | undefined {
  const [{ text } = { text: '' }, below] = blocks.slice(at, at + 2);
  if (!below || below.gap !== undefined || !opensParagraph(blocks, at) || !/\p{L}\s+\p{L}/u.test(text) || isSentence(text)) return undefined;
  const address = below.text.length <= LONGEST ? addressAlone.exec(below.text)?.[1] : undefined;
  return address === undefined ? undefined : { words: text, address, numbered: false };
}

const opensParagraph = (blocks: readonly Block[], at: number): boolean =>
  at === 0 || blocks[at]?.gap !== undefined || blocks[at - 1]?.kind === 'rule';

/** A number behind a word goes with the space between them; between two words a space stays. */
const withoutNumbers = (text: string, addresses: Listed): string =>
  text.replace(anyNumber, (whole: string, number: string, at: number) => {
    if (!addresses.has(number)) return whole;
    const parts = /[\s\p{L}\p{N}]$/u.test(text.slice(0, at + whole.indexOf('['))) && /^[\p{L}\p{N}"“‘«„(]/u.test(text.slice(at + whole.length));
    return parts ? ' ' : '';
  });
