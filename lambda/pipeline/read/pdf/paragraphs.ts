import type { PdfLine } from './layout.ts';

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
      const next = rest.slice(0, mostInterruptions + 1).findIndex(isBody);
      const cut = isBody(paragraph) && !ended.test(paragraph.text) && paragraph.text.length > 40;
      const goesOn = next > 0 && /^\p{Ll}/u.test(rest[next]?.text ?? '');
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

/** Share of the commonest distance's lines from which on a smaller one is the spacing of lines, and the commonest that of short paragraphs. */
const fewestOfSpacing = 0.2;
/** Points, where no line follows another. */
const unknownSpacing = 14;

/** The distance between the lines of a paragraph: the smallest common one. */
function commonSpacing(pages: readonly (readonly PdfLine[])[]): number {
  const counts = new Map<number, number>();
  for (const lines of pages) {
    for (let i = 1; i < lines.length; i++) {
      const down = Math.round(((lines[i - 1]?.y ?? 0) - (lines[i]?.y ?? 0)) * 2) / 2;
      if (down > 0 && down < 60) counts.set(down, (counts.get(down) ?? 0) + 1);
    }
  }
  const most = Math.max(...counts.values());
  const usual = [...counts].filter(([, count]) => count >= most * fewestOfSpacing).map(([down]) => down);
  return usual.length > 0 ? Math.min(...usual) : unknownSpacing;
}

/** The right edge that most lines reach: the upper quartile, so that ragged and short lines do not count. */
function commonRight(lines: readonly PdfLine[]): number {
  const rights = lines.map((line) => line.right).sort((a, b) => a - b);
  return rights[Math.floor(rights.length * 0.75)] ?? 0;
}
