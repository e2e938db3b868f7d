import { strFromU8, unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';
import { foldSpace } from '../fold.ts';
import type { RunningLine } from '../running-outlet.ts';

/** Characters of one header or footer that are read: a line or two of text, with what Word writes around it. */
const LARGEST = 200_000;
const headerPart = /^word\/(?:header|footer)\d{0,3}\.xml$/;
/** What parts two facts in one line. */
const gaps: ReadonlySet<string> = new Set(['w:tab', 'w:ptab', 'w:br', 'w:cr']);

/**
 * The lines that a Word document shows at the head and foot of its pages (ECMA-376, part 1, 17.10): of its own parts, which a conversion to HTML leaves
 * out. What cannot be read is none.
 */
export function headerLines(bytes: Uint8Array): RunningLine[] {
  try {
    const parts = unzipSync(bytes, { filter: ({ name, originalSize }) => headerPart.test(name) && originalSize <= LARGEST });
    return [...new Set(Object.values(parts).flatMap((part) => linesOf(strFromU8(part))))].map((text) => ({ text }));
  } catch {
    return [];
  }
}

/** The text of each paragraph; a page's number, which is a field, is left out. */
function linesOf(xml: string): string[] {
  const lines: string[] = [];
  let line = '';
  let inText = false;
  const parser = new Parser(
    {
      onopentag(name) {
        if (name === 'w:t') inText = true;
        else if (gaps.has(name)) line += ' | ';
      },
      ontext(text) {
        if (inText) line += text;
      },
      onclosetag(name) {
        if (name === 'w:t') inText = false;
        if (name !== 'w:p') return;
        const folded = foldSpace(line).slice(0, 300);
        if (folded !== '') lines.push(folded);
        line = '';
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(xml);
  parser.end();
  return lines;
}
