/** Prose in `pre`: archives of mailing lists, press wires and RFCs, whose lines were broken at a width and whose paragraphs blank lines part. */
import type { Block } from '../../../model.ts';
import { linesOf } from '../text.ts';
import { unwrapped } from '../unwrap.ts';
import { inline } from './inline.ts';
import { type Element, textOf, walk } from './tree.ts';

/** Characters of such a text, and lines of it at least. */
const LEAST = { characters: 300, lines: 5 };
/** Characters from which it is a log, or a book, and stays as it is. */
const MOST = 300_000;
/** Characters from which a line is a paragraph that nobody broke. */
const LONG = 120;
/** Share of the lines that are joined to others, or are long, from which it is prose: code, poems and tables have hardly one. */
const PROSE = 0.5;
/** Characters that code has and prose has not, and their share of a text's. */
const code = /[{}<>=;|\\_$#*+~^`]/g;
const CODE = 0.02;
/** How a line of code ends or begins, and the share of such lines. */
const statement = /(?:[;{}]|\);?(?:\s*\/\/.*)?)$|^(?:\/\/|\$ |>>> )|; \/\//;
const STATEMENTS = 0.2;
/** Columns, and the share of lines with them up to which a text is no table. */
const columns = /\S {3,}\S/;
const TABLE = 0.2;
/** The marks of quoted lines (RFC 3676, 4.5). */
const quoted = /^(?:> ?)+/;

/**
 * The paragraphs of a `pre` that holds prose; undefined where it holds code, a poem or a table, or elements that are blocks of their own: these are read
 * like any element.
 */
export function proseIn(pre: Element): Block[] | undefined {
  if (hasBlocks(pre)) return undefined;
  const text = textOf(pre);
  if (text.length < LEAST.characters || text.length > MOST) return undefined;
  const all = quotations(linesOf(text));
  const lines = all.flatMap((run) => run.lines).filter(({ kind }) => kind !== 'rule');
  const marks = lines.reduce((sum, line) => sum + (line.text.match(code)?.length ?? 0), 0);
  const share = (pattern: RegExp): number => lines.filter((line) => pattern.test(line.text)).length / lines.length;
  if (marks > text.length * CODE || share(statement) > STATEMENTS || share(columns) > TABLE) return undefined;
  if (lines.length < LEAST.lines && !lines.some((line) => line.text.length > LONG)) return undefined;
  const blocks = all.flatMap(({ lines: own, isQuotation }) =>
    unwrapped(own).map(({ kind, text: whole }): Block => ({ kind: isQuotation && kind === 'paragraph' ? 'quote' : kind, text: whole })),
  );
  const long = blocks.filter((block) => block.text.length > LONG);
  const own = lines.length - (blocks.filter(({ kind }) => kind !== 'rule').length - long.length);
  return own >= lines.length * PROSE ? blocks : undefined;
}

function hasBlocks(pre: Element): boolean {
  let found = false;
  walk(pre, (element) => {
    if (element !== pre && !inline.has(element.tag)) found = true;
    return found ? false : undefined;
  });
  return found;
}

/** Runs of lines that are quoted, and that are not, without their marks. */
function quotations(lines: readonly Block[]): { lines: Block[]; isQuotation: boolean }[] {
  const runs: { lines: Block[]; isQuotation: boolean }[] = [];
  let blank = false;
  for (const line of lines) {
    const isQuotation = quoted.test(line.text);
    const text = isQuotation ? line.text.replace(quoted, '') : line.text;
    if (runs.at(-1)?.isQuotation !== isQuotation) runs.push({ lines: [], isQuotation });
    // A mark alone is the blank line between two paragraphs of a quotation.
    if (text !== '' || line.kind === 'rule') runs.at(-1)?.lines.push({ ...line, text, ...(blank ? { gap: 1 } : {}) });
    blank = text === '' && line.kind !== 'rule';
  }
  return runs;
}
