import type { Block } from '../../model.ts';
import { captionCue } from './caption.ts';
import { furnitureByItself } from './furniture.ts';
import { isBareAddress, type Line, mendAddresses, toLines } from './lines.ts';
import { withoutQuoteMarks } from './quoted-lines.ts';
import { closers, denseScripts, stops, syllabicScripts } from './scripts.ts';

/** Lines looked at on each side to tell the width at which a text was wrapped; dumps may mix styles, so it is told by neighborhood. */
const NEIGHBORHOOD = 12;
/** Widths at which texts are wrapped: below, short lines are lines of their own; above, they are paragraphs. */
const WIDTHS = { least: 58, most: 100 };

/**
 * A dump's blocks as paragraphs: lines that a converter wrapped at a fixed width are joined, and so are paragraphs that links cut
 * in pieces (each text node on a line of its own).
 */
export function joinLines(blocks: readonly Block[]): Line[] {
  const { blocks: whole, sources } = mendAddresses(withoutQuoteMarks(blocks));
  const widths = whole.map((block) => (block.kind === 'rule' ? 0 : block.text.trim().length));
  const lines = toLines(whole).map((line, index) => ({ ...line, sources: sources[index] ?? line.sources }));
  const hyphenated = lines.filter((line) => /\p{Ll}-$/u.test(line.text.slice(-4))).length >= 3;

  const joined: Line[] = [];
  let last = -1;
  for (const [index, line] of lines.entries()) {
    const before = joined.at(-1);
    const previous = whole[last];
    if (before && previous && last === index - 1 && before.text.length <= LONGEST && wrapped(whole, widths, last)) {
      append(before, line, hyphenated);
    } else {
      joined.push({ ...line });
    }
    last = index;
  }
  return joinAcross(joinPieces(joined));
}

/** Whether the line after `index` continues it: a greedy wrap breaks only where the next word would not have fitted. */
function wrapped(blocks: readonly Block[], widths: readonly number[], index: number): boolean {
  const [line, next] = [blocks[index], blocks[index + 1]];
  if (line === undefined || next === undefined || (next.gap ?? 0) > 0) return false;
  if (line.kind === 'rule' || next.kind === 'rule' || next.kind === 'heading' || next.kind === 'item') return false;
  const width = widths[index] ?? 0;
  if (width > LONGEST || isBareAddress(line.text.trim()) || isBareAddress(next.text.trim())) return false;
  const from = Math.max(0, index - NEIGHBORHOOD);
  const nearby = widths.slice(from, index + NEIGHBORHOOD + 1);
  const longestNearby = Math.max(...nearby.filter((w, at) => showsWidth(w, blocks[from + at])));
  if (longestNearby < WIDTHS.least || longestNearby > WIDTHS.most) return false;
  // Where words are not parted by spaces, a whole paragraph is one word: only a line of some width that stops in mid-sentence was wrapped.
  if (UNSPACED_START.test(next.text) && (width < longestNearby / 2 || ENDS.test(line.text.slice(-12)))) return false;
  const indent = line.kind === 'item' || line.indented ? 4 : 0;
  const firstWord = next.text.trim().split(/\s/u, 1)[0]?.length ?? 0;
  if (width + indent + 1 + firstWord <= longestNearby) return false;
  return !ENDS.test(line.text.slice(-12)) || CONTINUES.test(next.text.trim().slice(0, 4)) || breaksSentences(blocks, widths, from, longestNearby);
}

/** Whether a line nearby that is about as wide as the widest goes on in small letters: short turns of speech all end with a stop, wrapped text does not. */
function breaksSentences(blocks: readonly Block[], widths: readonly number[], from: number, longest: number): boolean {
  for (let at = from; at < Math.min(blocks.length - 1, from + 2 * NEIGHBORHOOD); at++) {
    const [line, next] = [blocks[at] as Block, blocks[at + 1] as Block];
    if ((widths[at] as number) < longest - RAGGED || (widths[at] as number) > longest || (next.gap ?? 0) > 0) continue;
    if (!ENDS.test(line.text.slice(-12)) && /^[\p{Ll}\p{Lo}]/u.test(next.text.trim())) return true;
  }
  return false;
}
/** What a greedy wrap leaves free at the end of a line at most, as long as words are of common length. */
const RAGGED = 15;

const UNSPACED_START = new RegExp(`^\\s*[${denseScripts}${syllabicScripts}「『（]`, 'u');

/** Whether a line's width says how wide its text was wrapped: what has no space cannot be wrapped, an address above all. */
function showsWidth(width: number, block: Block | undefined): boolean {
  if (block === undefined || width > LONGEST) return true;
  const text = block.text.trim();
  if (/\s/u.test(text)) return true;
  return width <= WIDTHS.most && !/\/|^\[/u.test(text);
}

function append(line: Line, next: Line, hyphenated: boolean): void {
  const broken = hyphenated && /\p{Ll}-$/u.test(line.text.slice(-4)) && /^\p{Ll}/u.test(next.text);
  line.text = broken ? line.text.slice(0, -1) + next.text : [line.text, next.text].filter(Boolean).join(separator(line.text.slice(-4), next.text));
  line.hrefs += next.hrefs;
  line.sources.push(...next.sources);
}

/**
 * What stands between two lines that are one: scripts without spaces are wrapped without a space, and punctuation never stands after one.
 * @param before the last characters of the first line: a pattern that ends in `$` looks at every place of what it is given
 */
function separator(before: string, after: string): string {
  return (UNSPACED_BEFORE.test(before) && UNSPACED_AFTER.test(after)) || /^[,.;:!?)\]”’»]/u.test(after) || /[([“‘«]$/u.test(before) ? '' : ' ';
}

const UNSPACED_BEFORE = new RegExp(`[${denseScripts}${syllabicScripts}、。「」（）・]$`, 'u');
const UNSPACED_AFTER = new RegExp(`^[${denseScripts}${syllabicScripts}、。「」（）・]`, 'u');

/** Ends as a sentence or a caption ends, so that what follows begins anew. */
const ENDS = new RegExp(`[${stops}:：]${closers}*$`, 'u');
/** Begins in the middle of a sentence. */
const CONTINUES = /^(?:[,;)\]”’»、。，」』）]|[.:?!](?:\s|$)|['’]s\b|\p{Ll})/u;
/** Characters a joined paragraph has at most. */
const LONGEST = 12_000;
/** Characters a neighbor must have to be running text; shorter ones are menus in lower case. */
const RUNNING = 40;

/** Joins paragraphs that were cut at their links: `…, said` / `Ada Example` / `, who …` with no blank line between. */
function joinPieces(lines: readonly Line[]): Line[] {
  const joined: Line[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as Line;
    const before = joined.at(-1);
    const after = lines[index + 1];
    if (before && mayJoin(before, line)) {
      if (
        after &&
        startsText(before) &&
        line.text.length <= RUNNING * 2 &&
        mayJoin(line, after) &&
        CONTINUES.test(after.text) &&
        !CONTINUES.test(line.text) &&
        Math.max(before.text.length, after.text.length) >= RUNNING
      ) {
        append(before, line, false);
        append(before, after, false);
        index++;
        continue;
      }
      if (CONTINUES.test(line.text) && Math.max(before.text.length, line.text.length) >= RUNNING) {
        append(before, line, false);
        continue;
      }
    }
    joined.push({ ...line, sources: [...line.sources] });
  }
  return joined;
}

/** Whether a line is long enough to be the beginning of a sentence that a link cut: three words. */
function startsText(line: Line): boolean {
  return line.text.length >= RUNNING || /^\S+ \S+ \S/u.test(line.text);
}

function mayJoin(line: Line, next: Line): boolean {
  // Nothing that long was one paragraph: a file of one endless line must not be glued together again.
  if (line.text.length + next.text.length > LONGEST) return false;
  return (
    line.kind === 'paragraph' &&
    next.kind === 'paragraph' &&
    next.gap === 0 &&
    line.text !== '' &&
    next.text !== '' &&
    !isBareAddress(line.text) &&
    !isBareAddress(next.text) &&
    !ENDS.test(line.text.slice(-12))
  );
}

/** Lines that may stand in the middle of a sentence: a caption or a jump line between two columns or pages. */
const MOST_BETWEEN = 3;

/** Joins a sentence that a caption or "Continued on page 7" cut in two; what stood between follows it. */
function joinAcross(lines: readonly Line[]): Line[] {
  const joined: Line[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = { ...(lines[index] as Line), sources: [...(lines[index] as Line).sources] };
    joined.push(line);
    if (line.kind !== 'paragraph' || line.text.length < RUNNING || !/[\p{Ll},]$/u.test(line.text.slice(-2))) continue;
    let at = index + 1;
    while (at - index <= MOST_BETWEEN && isBetween(lines[at])) at++;
    const next = lines[at];
    if (at === index + 1 || next?.kind !== 'paragraph' || next.text.length < RUNNING || !/^\p{Ll}/u.test(next.text)) continue;
    append(line, next, false);
    joined.push(...lines.slice(index + 1, at));
    index = at;
  }
  return joined;
}

function isBetween(line: Line | undefined): boolean {
  return line !== undefined && (captionCue(line.text) !== undefined || furnitureByItself(line.text) !== undefined);
}
