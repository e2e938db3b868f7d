/** The list of addresses that programs write at the end of a page or a mail as plain text, and its numbers in that text: "[3]". */
import type { Block, Decision } from '../../../model.ts';
import { foldSpace } from '../fold.ts';

/** Addresses by their numbers. */
export type Listed = ReadonlyMap<string, string>;

/** A line of the list: its number, and the address. */
const listed = /^\[?(\d{1,4})(?:\]:?|[.):])\s{1,3}<?((?:https?:\/\/|mailto:)[^\s<>]{1,2000})>?$/u;
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

const anyNumber = /\s?\[(\d{1,4})\]/gu;

/** The lines of a text without the list of its links, and what it said. */
export interface WithoutList {
  lines: readonly Block[];
  addresses: Listed;
  /** The decision that tells the list; none where there is no list. */
  told: Decision[];
}

/** Takes the list off before lines are joined: its own are longer than the width of the text, and would be taken for broken ones. */
export function withoutList(all: readonly Block[]): WithoutList {
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

/** Numbers inside texts for each at the end of one, from which they are notes. */
const INSIDE = 1 / 3;

/** Whether a text's numbers are notes, or links of single words: none of them leads on to a whole. */
export function haveNotes(blocks: readonly Block[], addresses: Listed): boolean {
  const numbers = blocks.map(({ text }) => [...text.matchAll(anyNumber)].filter(([, number = '']) => addresses.has(number)));
  const inside = numbers.map(
    (found, at) => found.filter(({ 0: whole, index }) => index > 0 && index + whole.length < (blocks[at]?.text.length ?? 0)).length,
  );
  const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
  return sum(inside) > INSIDE * (sum(numbers.map((found) => found.length)) - sum(inside));
}

/** A text without the numbers of the list: one behind a word goes with the space between them; between two words a space stays. */
export const withoutNumbers = (text: string, addresses: Listed): string =>
  text.replace(anyNumber, (whole: string, number: string, at: number) => {
    if (!addresses.has(number)) return whole;
    const parts = /[\s\p{L}\p{N}]$/u.test(text.slice(0, at + whole.indexOf('['))) && /^[\p{L}\p{N}"“‘«„(]/u.test(text.slice(at + whole.length));
    return parts ? ' ' : '';
  });
