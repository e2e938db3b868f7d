import { type Block, type RawArticle, UnreadableFile } from '../../model.ts';
import { bounds } from './bounds.ts';
import { cut, tooManyBlocks } from './cut.ts';

const rule = /^(?:[-–—=_*~#.·•+]\s?){3,}$/u;
const bullet = /^(?:[•·▪‣◦●○■□▸►➤➢✓*+–—-]|\d{1,3}[.)])\s+(?=\S)/u;
/** A form feed ends a page, at the end of a line or at the start of the next: it parts texts as a line of dashes does. */
const page = '\f';
const pageEnd = /\r?\n?\f+\r?\n?/gu;

/**
 * A text dump: every line that is not blank as one block, with what its place says (blank lines before it, indent, bullet). What
 * lines belong together, and which of them are an article, is for cleaning to judge.
 */
export function readText(text: string): RawArticle[] {
  return [{ layout: 'dump', blocks: linesOf(text), claims: {} }];
}

/**
 * The lines of a text as blocks. A line of dashes or stars alone is a rule; a bullet is taken off and told as `item`.
 * @throws {UnreadableFile} where the text is longer, or has more lines, than anybody would read
 */
export function linesOf(text: string): Block[] {
  if (text.length > bounds.textCharacters) throw tooLong(text.length);
  const blocks: Block[] = [];
  let gap = 0;
  for (const line of text.replace(pageEnd, `\n${page}\n`).split(/\r\n|[\n\r\u2028\u2029]/)) {
    if (line === page) {
      blocks.push({ kind: 'rule', text: '', ...(gap > 0 ? { gap } : {}) });
      gap = 0;
      continue;
    }
    const trimmed = line.trim();
    if (trimmed === '') {
      gap++;
      continue;
    }
    if (blocks.length >= bounds.blocks) throw tooManyBlocks();
    const place = { ...(gap > 0 ? { gap } : {}), ...(/^(?:\t| {2,}|\u3000)/.test(line) ? { indented: true } : {}) };
    gap = 0;
    if (rule.test(trimmed.slice(0, 400))) {
      blocks.push({ kind: 'rule', text: '', ...place });
      continue;
    }
    // A number opens a sentence as often as an item ("2024. The year …"), so it stays in the text.
    const mark = bullet.exec(trimmed)?.[0] ?? '';
    const isItem = (mark !== '' && !/^\d/.test(mark) && !/^[–—-]/.test(mark.trim())) || /^[-–]\s/.test(mark);
    const content = isItem ? trimmed.slice(mark.length) : trimmed;
    for (const part of cut(content))
      blocks.push({ kind: isItem ? 'item' : 'paragraph', text: part, ...place, ...(isItem ? { indented: true } : {}) });
  }
  return blocks;
}

/** What is said of a text that is longer than any that is read. */
export function tooLong(characters: number): UnreadableFile {
  return new UnreadableFile(
    'too-long',
    `The text in it has ${Math.round(characters / 1e6)} million characters; at most ${bounds.textCharacters / 1e6} million are read, more than any book. Drop single articles, or split the file.`,
  );
}
