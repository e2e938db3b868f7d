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
