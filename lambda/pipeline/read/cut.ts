import { UnreadableFile } from '../../model.ts';
import { bounds } from './bounds.ts';
import { foldSpace } from './fold.ts';

/** Where a text may be cut: at white space, and after the full stops and commas of scripts that are written without spaces. */
const seam = /[\s。！？、，।။]/u;

/**
 * A text in pieces of at most `bounds.blockCharacters`, cut at a space or an East Asian full stop where there is one.
 * @throws {UnreadableFile} where so many characters run on without any such place that nobody can have written them to be read
 */
export function cut(text: string): string[] {
  if (text.length <= bounds.blockCharacters) return [text];
  const parts: string[] = [];
  let unbroken = 0;
  let from = 0;
  while (text.length - from > bounds.blockCharacters) {
    const at = lastSeam(text, from, from + bounds.blockCharacters);
    unbroken = at < 0 ? unbroken + bounds.blockCharacters : 0;
    if (unbroken >= bounds.unbrokenCharacters) throw endless(text, from);
    const to = at < 0 ? from + bounds.blockCharacters : at + 1;
    parts.push(text.slice(from, to).trimEnd());
    from = to;
  }
  parts.push(text.slice(from));
  return parts;
}

/** The last place to cut in front of `end`. Looks back no farther than `from`: a search of the whole text for each piece would be quadratic. */
function lastSeam(text: string, from: number, end: number): number {
  for (let at = end - 1; at > from; at--) if (seam.test(text.charAt(at))) return at;
  return -1;
}

/** What is said of a text with more lines or paragraphs than are read. */
export function tooManyBlocks(): UnreadableFile {
  return new UnreadableFile(
    'too-many-lines',
    `It has more than ${bounds.blocks.toLocaleString('en-US')} lines or paragraphs: that is a table or a list, not articles. Drop single articles, or split the file.`,
  );
}

function endless(text: string, at: number): UnreadableFile {
  return new UnreadableFile(
    'no-words',
    `More than ${bounds.unbrokenCharacters.toLocaleString('en-US')} characters follow each other in it without a space or a full stop (“${foldSpace(text.slice(at, at + 40))}…”): that is data, not text to read. Drop the article’s own text or page.`,
  );
}
