/** Where the items of a newsletter begin and end. */
import { comparable } from '../../../text/fold.ts';
import type { Links } from './addresses.ts';
import { isButton } from './buttons.ts';
import { headsByLinks, headsOfBothKinds, headsWithText, linkedHeads } from './heads.ts';
import type { Part } from './parts.ts';

/** One item: its head, what belongs to it, and what stands between it and the next. Places in the list of parts. */
export interface Item {
  head: number;
  end: number;
  /** The short line above the head in the item's own box: the name of a section. */
  kicker?: number;
}

/** How items can be told apart, surest first, and how many there are at least. */
interface Way {
  least: number;
  /** Whether each item stands in an element of its own, as cards do, or in a mail without elements right from its top; lines among paragraphs do not. */
  apart?: true;
  starts: (parts: readonly Part[]) => number[];
}

/** Share of a mail's running text that one text has at most: where it has more, the mail is that text, with something around it. */
const LION = 0.6;
/** Characters up to which a text is no essay that the others only accompany. */
const ESSAY = 600;
/** Characters of running text above the first item of plain text, at most: a greeting. */
const ABOVE = 300;
/** Items of a newsletter whose heads are no links, at least: an essay of two sections may have a button below each. */
const UNLINKED = 3;

const headings = (level: number): Way => ({
  least: 2,
  starts: (parts) => headsWithText(parts, ({ isHeading, block }) => isHeading && (block.level ?? 1) <= level),
});
const ways: readonly Way[] = [
  ...[1, 2, 3, 4, 5, 6].map(headings),
  { least: 3, apart: true, starts: linkedHeads },
  { least: 3, apart: true, starts: headsOfBothKinds },
  { least: 3, starts: headsByLinks },
];

/**
 * The items of a newsletter; none where it tells one thing, or where its structure is not clear. Clear is what every item has: a head of one kind, running
 * text below, and a link that leads on to the whole, in the head or behind the text; or a box with the name of a section above the head.
 * @param isSubject whether a text is the mail's subject, which heads the article of a mail that is one
 */
export function itemsOf(parts: readonly Part[], isSubject: (text: string) => boolean, links: Links): Item[] {
  let best: Item[] = [];
  for (const { least, apart, starts } of ways) {
    const { items, areBoxed } = itemsFrom(parts, starts(parts));
    if (
      items.length >= least &&
      (areBoxed || !apart || areBelowGreeting(parts, items)) &&
      items.length > best.length &&
      isClear(parts, items, isSubject, links)
    )
      best = items;
  }
  return best;
}

/**
 * Whether items of plain text, whose lines are links as a whole or not at all, stand below a greeting at most: between the paragraphs of an article, the
 * first has its text above it.
 */
const areBelowGreeting = (parts: readonly Part[], [first]: readonly Item[]): boolean =>
  first !== undefined &&
  parts.every(({ block }) => block.containers === undefined && (block.linkShare ?? 1) === 1) &&
  parts.slice(0, first.head).reduce((sum, { isText, block }) => sum + (isText ? block.text.length : 0), 0) <= ABOVE;

/** Each item goes to its last link onward, else to its last text before the next one's head; the last one not out of the box that holds it. */
function itemsFrom(parts: readonly Part[], heads: readonly number[]): { items: Item[]; areBoxed: boolean } {
  const boxes = heads.map((head) => boxOf(parts, head));
  const areBoxed =
    (boxes[0]?.length ?? 0) > 0 && boxes.every((_, i) => i === 0 || !isInside(parts, heads[i] as number, boxes[i - 1] as readonly string[]));
  const items = heads.map((head, i) => {
    const until = heads[i + 1] ?? (areBoxed && boxes[i]?.length ? endOfBox(parts, head, boxes[i] as readonly string[]) : endOfLast(parts, head));
    const own = parts.slice(head + 1, until);
    const first = own.findIndex(({ isText }) => isText);
    const link = own.findLastIndex(({ onward, onwardAtEnd }, at) => at >= first && (onward !== undefined || onwardAtEnd !== undefined));
    const text = own.findLastIndex(
      ({ isText, block }) => isText || (block.kind !== 'heading' && block.text.length > 40 && (block.linkShare ?? 0) < 0.5),
    );
    const end = head + 2 + (link >= 0 ? link : text);
    return areBoxed && isKicker(parts, head - 1, boxes[i] as readonly string[]) ? { head, end, kicker: head - 1 } : { head, end };
  });
  return { items, areBoxed };
}

/** Whether a part is a short line inside a box, above its head. */
function isKicker(parts: readonly Part[], at: number, box: readonly string[]): boolean {
  const part = parts[at];
  return (
    part?.block.kind === 'paragraph' &&
    !part.isText &&
    part.onward === undefined &&
    /^[^.!?:]{2,40}$/u.test(part.block.text) &&
    isInside(parts, at, box)
  );
}

/** The elements that a head and its text have in common. */
function boxOf(parts: readonly Part[], head: number): readonly string[] {
  let text = head + 1;
  while (text < parts.length && !parts[text]?.isText) text++;
  const [one = [], other = []] = [parts[head]?.block.containers, parts[text]?.block.containers];
  const differs = one.findIndex((name, i) => name !== other[i]);
  return differs < 0 ? one : one.slice(0, differs);
}

const isInside = (parts: readonly Part[], at: number, box: readonly string[]): boolean =>
  box.every((name, i) => parts[at]?.block.containers?.[i] === name);

/** A line behind the text of the last item parts it from the foot. */
function endOfLast(parts: readonly Part[], head: number): number {
  const text = parts.findIndex(({ isText }, at) => at > head && isText);
  const line = parts.findIndex(({ block }, at) => at > text && block.kind === 'rule');
  return text < 0 || line < 0 ? parts.length : line;
}

function endOfBox(parts: readonly Part[], from: number, box: readonly string[]): number {
  const after = parts.slice(from).findIndex((_, i) => !isInside(parts, from + i, box));
  return after < 0 ? parts.length : from + after;
}

function isClear(parts: readonly Part[], items: readonly Item[], isSubject: (text: string) => boolean, links: Links): boolean {
  const size = (from: number, to: number): number =>
    parts.slice(from, to).reduce((sum, { isText, block }) => sum + (isText ? block.text.length : 0), 0);
  const [first] = items;
  if (!first) return false;
  const labels = countsOf(parts.map(({ onward, onwardAtEnd }) => onward ?? onwardAtEnd?.label));
  // A button that stands anywhere (share, subscribe) leads on from no item.
  const leadsOn = (label: string | undefined): boolean =>
    label !== undefined && !isButton(label) && (label === '' || (labels.get(label) ?? 0) <= items.length);
  const heads = items.map(({ head }) => parts[head] as Part);
  const linked = heads.filter(({ isLinked, block }) => isLinked && !/^#|^$/.test(links.get(comparable(block.text)) ?? ''));
  if (!areDistinct(linked.map(({ block }) => links.get(comparable(block.text)) ?? ''))) return false;
  const leads = items.filter(
    ({ head, end }, i) => linked.includes(heads[i] as Part) || parts.slice(head, end).some((part) => leadsOn(part.onward ?? part.onwardAtEnd?.label)),
  );
  if (linked.length === 0 && items.length < UNLINKED) return false;
  // The mail's subject above headings of lower levels is the title of what they part.
  if (
    isSubject(heads[0]?.block.text ?? '') &&
    heads.every(({ block }, i) => i === 0 || (block.level ?? 0) > (heads[0]?.block.level ?? 7)) &&
    linked.length < 2
  )
    return false;
  // Sections of an essay have no line above their heads, each in a box of its own.
  const areCards = items.every(({ kicker }) => kicker !== undefined);
  // A column of the editor's, or what a sponsor says, may lead nowhere.
  if (!areCards && leads.length < items.length - (items.length > 3 ? 1 : 0)) return false;
  const sizes = items.map(({ head, end }) => size(head, end));
  const all = size(0, parts.length);
  const largest = Math.max(...sizes, size(0, first.head));
  if (largest > ESSAY && largest > all * LION) return false;
  // Text between items that belongs to none tells that they were told apart wrongly.
  if (items.some(({ end }, i) => size(end, items[i + 1]?.head ?? end) > 0)) return false;
  if (parts[first.head]?.isHeading) return true;
  const above = parts.slice(0, first.head);
  if (above.some(({ block }) => isSubject(block.text)) && size(0, first.head) > 0) return false;
  return !beginAlike(items.map(({ head }) => parts[head]?.block.text ?? ''));
}

function countsOf(labels: readonly (string | undefined)[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const label of labels) if (label !== undefined) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
}

/** Whether addresses lead to different places. */
const areDistinct = (addresses: readonly string[]): boolean => new Set(addresses).size > addresses.length / 2 || addresses.length < 2;

/** Whether most heads begin with the same two words: "Also read: …" stands between paragraphs of one article. */
function beginAlike(heads: readonly string[]): boolean {
  const beginnings = heads.map((text) => text.toLowerCase().split(/\s+/, 2).join(' '));
  return new Set(beginnings).size <= heads.length / 2;
}
