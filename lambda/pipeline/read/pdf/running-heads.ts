import type { RunningLine } from '../running-outlet.ts';
import type { PdfLine } from './layout.ts';

/** Pages without their running heads. */
export interface WithoutHeads {
  kept: PdfLine[][];
  removed: PdfLine[];
  /** The removed lines that repeat, each once, as it stands first. */
  running: RunningLine[];
}

/** Lines in the topmost or lowest twelfth of the pages that repeat from page to page, figures aside; and page numbers. */
export function withoutRunningHeads(pages: readonly (readonly PdfLine[])[]): WithoutHeads {
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
  const running = new Map(removed.map((line): [string, RunningLine] => [mold(line), { text: line.text, pages: counts.get(mold(line)) ?? 0 }]));
  return { kept, removed, running: [...running.values()].filter(({ pages: shown = 0 }) => shown > 1) };
}
