/** What a browser prints in a page's margins when a page is saved as a PDF: when it was printed, the page's title, its address, page numbers. */
import { safeUrl } from '../../../text/web-address.ts';
import type { PdfLine } from './layout.ts';

/** A day in figures and a time, as Chromium and Firefox print them in any locale: `11/22/26, 6:30 AM`, `22.11.2026, 06:30`, `2026/11/22 6:30`. */
const stamp = /^\d{1,4}[./-]\s?\d{1,2}[./-]\s?\d{1,4}\.?,?\s(?:\p{L}{1,3}\s)?\d{1,2}[:.]\d{2}(?:\s[AP]\.?M\.?)?(?=\s|$)/iu;
const address = /^(?:https?|file):\/\/\S+$/i;
/** Chromium shortens an address that is too long for the line. */
const shortened = /(?:…|\.\.\.)$/;
/** Points within which lines stand at one height. */
const oneHeight = 2;

/** Pages without what a browser printed around them. */
export interface Unprinted {
  kept: PdfLine[][];
  removed: PdfLine[];
  /** Where the page was printed from, if all printed pages say the same. */
  url?: string;
}

/**
 * Takes the highest and the lowest line of a page away where one of them holds the time of printing: nobody else prints a minute there. The time of
 * printing must go before dates are read, for it is not when the article was published; the address is the best a print knows of its source.
 */
export function withoutPrintMargins(pages: readonly (readonly PdfLine[])[]): Unprinted {
  const removed: PdfLine[] = [];
  const addresses = new Set<string>();
  const kept = pages.map((lines) => {
    const margins = marginsOf(lines);
    if (![...margins].some(({ text }) => stamp.test(text))) return [...lines];
    for (const line of margins) {
      removed.push(line);
      const url = address.test(line.text) && !shortened.test(line.text) ? safeUrl(line.text) : undefined;
      if (url) addresses.add(url);
    }
    return lines.filter((line) => !margins.has(line));
  });
  const [url] = addresses;
  return { kept, removed, ...(url !== undefined && addresses.size === 1 ? { url } : {}) };
}

/** The lines at the greatest and at the least height, where either row is a browser's; a row of the text is none. */
function marginsOf(lines: readonly PdfLine[]): Set<PdfLine> {
  const heights = lines.map(({ y }) => y);
  const rowAt = (y: number): PdfLine[] => lines.filter((line) => Math.abs(line.y - y) <= oneHeight);
  const rows = [heights.reduce((most, y) => Math.max(most, y), 0), heights.reduce((least, y) => Math.min(least, y), Number.POSITIVE_INFINITY)].map(
    rowAt,
  );
  return new Set(rows.filter((row) => row.some(({ text }) => stamp.test(text) || address.test(text))).flat());
}
