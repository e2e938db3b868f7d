/** A piece of text with its place, in PDF points from the page's lower left corner. */
export interface PdfItem {
  str: string;
  x: number;
  y: number;
  width: number;
  height: number;
  fontSize: number;
  hasEOL: boolean;
}

/** One printed line. */
export interface PdfLine {
  text: string;
  x: number;
  right: number;
  y: number;
  /** Type size, to half a point. */
  size: number;
}

/** A page's lines in reading order: as they were drawn, except where columns were drawn across; then column by column. */
export function linesOfPage(items: readonly PdfItem[]): PdfLine[] {
  const lines: PdfLine[] = [];
  const columns = columnStarts(items);
  let parts: PdfItem[] = [];
  const flush = () => {
    const line = lineOf(parts);
    if (line) lines.push(line);
    parts = [];
  };
  for (const item of items) {
    const last = parts.filter((part) => part.str.trim() !== '').at(-1);
    if (last && item.str.trim() !== '') {
      const size = Math.max(last.fontSize, 1);
      const sameLine = Math.abs(item.y - last.y) < size * 0.5;
      const gap = item.x - (last.x + last.width);
      // A gap of several letters inside a line is a column's gutter or a table's; a narrow one is, where many lines have it at one place.
      const gutter = gap > size * 3 || (gap > size * narrowGutter && columns.has(Math.round(item.x)));
      if (!sameLine || gutter || gap < -size * 2) flush();
    }
    parts.push(item);
    if (item.hasEOL) flush();
  }
  flush();
  return drawnAcross(lines) ? byColumn(lines) : lines;
}

/** In type sizes: wider than any space between words that is not stretched, narrower than any gutter. */
const narrowGutter = 0.8;
/** Lines that have a gap before the same place: fewer have it by chance. */
const fewestInColumn = 5;

/** Places, in whole points, where many lines begin anew after a gap: the left edges of columns that were drawn across. */
function columnStarts(items: readonly PdfItem[]): Set<number> {
  const counts = new Map<number, number>();
  const inked = items.filter((item) => item.str.trim() !== '');
  inked.forEach((item, i) => {
    const last = inked[i - 1];
    if (!last || Math.abs(item.y - last.y) >= last.fontSize * 0.5) return;
    if (item.x - (last.x + last.width) > Math.max(last.fontSize, 1) * narrowGutter)
      counts.set(Math.round(item.x), (counts.get(Math.round(item.x)) ?? 0) + 1);
  });
  const around = (x: number): number => [x - 1, x, x + 1].reduce((sum, at) => sum + (counts.get(at) ?? 0), 0);
  return new Set([...counts.keys()].filter((x) => around(x) >= fewestInColumn));
}

function lineOf(parts: readonly PdfItem[]): PdfLine | undefined {
  const inked = parts.filter((part) => part.str.trim() !== '');
  const first = inked[0];
  if (!first) return undefined;
  let text = '';
  let right = first.x;
  for (const part of parts) {
    const apart = part.x - right > Math.max(part.fontSize, 1) * 0.2;
    text += (text !== '' && apart && !text.endsWith(' ') && !part.str.startsWith(' ') ? ' ' : '') + part.str;
    right = Math.max(right, part.x + part.width);
  }
  const largest = inked.reduce((best, part) => (part.str.length > best.str.length ? part : best), first);
  return {
    text: text.replace(/\s+/g, ' ').trim(),
    x: Math.min(...inked.map((part) => part.x)),
    // Spaces may reach to the next column.
    right: inked.reduce((most, part) => Math.max(most, part.x + part.width), first.x),
    y: first.y,
    size: Math.round(largest.fontSize * 2) / 2,
  };
}

/** Whether lines of the left and the right half take turns at one height: the producer drew across the columns. */
function drawnAcross(lines: readonly PdfLine[]): boolean {
  let across = 0;
  for (let i = 1; i < lines.length; i++) {
    const [before, line] = [lines[i - 1], lines[i]];
    if (before && line && Math.abs(before.y - line.y) < line.size * 0.5 && line.x > before.right + line.size * narrowGutter) across++;
  }
  return across >= 5 && across > lines.length * 0.3;
}

/** Two or more columns, told by where lines begin: what spans a gutter stands before what is below it. */
function byColumn(lines: readonly PdfLine[]): PdfLine[] {
  const edges = leftEdges(lines);
  const columnOf = ({ x, size }: PdfLine): number =>
    Math.max(
      0,
      edges.findLastIndex((edge) => edge <= x + size),
    );
  const ordered: PdfLine[] = [];
  let columns: PdfLine[][] = edges.map(() => []);
  for (const line of [...lines].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const column = columnOf(line);
    if (line.right > (edges[column + 1] ?? Number.POSITIVE_INFINITY) + line.size) {
      ordered.push(...columns.flat(), line);
      columns = edges.map(() => []);
    } else columns[column]?.push(line);
  }
  return [...ordered, ...columns.flat()];
}

/** Where columns begin, from left to right: places where many lines begin, indents aside. */
function leftEdges(lines: readonly PdfLine[]): number[] {
  const counts = new Map<number, number>();
  for (const { x } of lines) counts.set(Math.round(x), (counts.get(Math.round(x)) ?? 0) + 1);
  const size = lines[0]?.size ?? 10;
  const edges: number[] = [];
  for (const [x] of [...counts].filter(([, count]) => count >= Math.max(3, lines.length * 0.1)).sort(([a], [b]) => a - b))
    if (x - (edges.at(-1) ?? Number.NEGATIVE_INFINITY) > size * 4) edges.push(x);
  return edges.length > 0 ? edges : [Math.min(...lines.map(({ x }) => x))];
}

/** Lines in the topmost or lowest twelfth of the pages that repeat from page to page, figures aside; and page numbers. */
export function withoutRunningHeads(pages: readonly (readonly PdfLine[])[]): { kept: PdfLine[][]; removed: PdfLine[] } {
  const mold = (line: PdfLine) => line.text.replace(/\d+/g, '#').toLowerCase();
  const heights = pages.flat().map((line) => line.y);
  const top = heights.reduce((most, y) => Math.max(most, y), 0);
  const foot = heights.reduce((least, y) => Math.min(least, y), top);
  const margin = (top - foot) * 0.08;
  const edges = pages.map((lines) => {
    const byHeight = [...lines].sort((a, b) => b.y - a.y);
    return new Set([...byHeight.slice(0, 3).filter(({ y }) => y > top - margin), ...byHeight.slice(-3).filter(({ y }) => y < foot + margin)]);
  });
  const counts = new Map<string, number>();
  for (const edge of edges) for (const text of new Set([...edge].map(mold))) counts.set(text, (counts.get(text) ?? 0) + 1);
  const removed: PdfLine[] = [];
  const kept = pages.map((lines, index) =>
    lines.filter((line) => {
      if (!edges[index]?.has(line)) return true;
      const repeats = (counts.get(mold(line)) ?? 0) >= Math.max(2, Math.min(3, pages.length * 0.4)) && line.text.length < 150;
      const isPageNumber =
        /^(?:[–—-]\s?)?(?:(?:page|seite|p\.|pág\.?|page no\.?)\s)?\d{1,4}(?:\s?(?:\/|of|von|de|sur)\s?\d{1,4})?(?:\s?[–—-])?$/i.test(line.text);
      if (repeats || isPageNumber) removed.push(line);
      return !repeats && !isPageNumber;
    }),
  );
  return { kept, removed };
}

/**
 * Lines joined into paragraphs. A paragraph ends where the next line is set in another size, stands clearly lower than the line
 * spacing, is indented, or where a line ends a sentence well before the margin.
 */
export function paragraphsOf(pages: readonly (readonly PdfLine[])[], bodySize: number): { text: string; size: number }[] {
  const paragraphs: { text: string; size: number; last: PdfLine; page: number }[] = [];
  const spacing = commonSpacing(pages);
  pages.forEach((lines, page) => {
    const margin = commonRight(lines);
    for (const line of lines) {
      const open = paragraphs.at(-1);
      if (open && continues(open, line, page, spacing, margin, bodySize)) {
        open.text = joined(open.text, line.text);
        open.last = line;
        open.page = page;
      } else paragraphs.push({ text: line.text, size: line.size, last: line, page });
    }
  });
  return mended(
    paragraphs.map(({ text, size }) => ({ text, size })),
    bodySize,
  );
}

/** Captions and "continued on page 15" between the halves of one sentence at most. */
const mostInterruptions = 4;
const ended = /[.!?…:。！？]["”’»)\]]?$/;

/**
 * Paragraphs that a caption, a pull quote or "continued on page 15" cut in two, joined again: a paragraph of the body that stops in the
 * middle of a sentence goes on in the next one of the body that begins with a small letter. What stood between follows it.
 */
function mended(paragraphs: readonly { text: string; size: number }[], bodySize: number): { text: string; size: number }[] {
  const isBody = ({ size }: { size: number }) => Math.abs(size - bodySize) <= 0.6;
  const out: { text: string; size: number }[] = [];
  const rest = [...paragraphs];
  for (let paragraph = rest.shift(); paragraph; paragraph = rest.shift()) {
    for (;;) {
      const next = rest.findIndex(isBody);
      const cut = isBody(paragraph) && !ended.test(paragraph.text) && paragraph.text.length > 40;
      const goesOn = next > 0 && next <= mostInterruptions && /^\p{Ll}/u.test(rest[next]?.text ?? '');
      if (!cut || !goesOn) break;
      const [half] = rest.splice(next, 1);
      paragraph = { ...paragraph, text: joined(paragraph.text, half?.text ?? '') };
    }
    out.push(paragraph);
  }
  return out;
}

function continues(
  open: { text: string; last: PdfLine; page: number; size: number },
  line: PdfLine,
  page: number,
  spacing: number,
  margin: number,
  bodySize: number,
): boolean {
  if (Math.abs(open.size - line.size) > 0.6) return false;
  const endsSentence = ended.test(open.text);
  const down = open.last.y - line.y;
  // Over to the next column or page: the sentence tells.
  if (open.page !== page || down < 0) return !endsSentence && open.size <= bodySize * 1.15 && open.text.length > 40;
  if (down > Math.max(spacing * 1.35, line.size * 1.2)) return false;
  const indented = line.x - open.last.x > line.size * 0.8 && line.x - open.last.x < line.size * 5;
  if (indented && endsSentence) return false;
  if (/^(?:[•▪‣●■–]|\d{1,2}[.)])\s/.test(line.text)) return false;
  const short = open.last.right < margin - line.size * 4;
  return !(endsSentence && short);
}

function joined(before: string, after: string): string {
  // A hyphen at a line's end between small letters is the typesetter's; before a capital or a digit it is the word's own.
  if (/\p{Ll}[-\u00ad‐]$/u.test(before) && /^\p{Ll}/u.test(after)) return before.slice(0, -1) + after;
  if (/[-–/]$/.test(before) && !/\s[-–/]$/.test(before)) return before + after;
  const noSpaces =
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f]$/u.test(before) &&
    /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f]/u.test(after);
  return noSpaces ? before + after : `${before} ${after}`;
}

/** The commonest distance between lines. */
function commonSpacing(pages: readonly (readonly PdfLine[])[]): number {
  const counts = new Map<number, number>();
  for (const lines of pages) {
    for (let i = 1; i < lines.length; i++) {
      const down = Math.round(((lines[i - 1]?.y ?? 0) - (lines[i]?.y ?? 0)) * 2) / 2;
      if (down > 0 && down < 60) counts.set(down, (counts.get(down) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 14;
}

/** The right edge that most lines reach: the upper quartile, so that ragged and short lines do not count. */
function commonRight(lines: readonly PdfLine[]): number {
  const rights = lines.map((line) => line.right).sort((a, b) => a - b);
  return rights[Math.floor(rights.length * 0.75)] ?? 0;
}
