/** Texts written in a markup of lines: their lines, judged one by one, as blocks. */
import type { Block, Claims, Decision, RawArticle } from '../../../model.ts';
import { bounds } from '../bounds.ts';
import { cut, tooManyBlocks } from '../cut.ts';
import { foldSpace } from '../fold.ts';
import { itemOf } from '../item.ts';

/** What a line of a markup is. Lines of text in a row are one paragraph; `left` is what nobody reads: settings, comments, pictures. */
export type Marked =
  | { kind: 'heading'; text: string; level: number }
  | { kind: 'text' | 'item' | 'quote'; text: string }
  | { kind: 'left'; text: string }
  | { kind: 'blank' };

/** A text in a markup, read: its lines, and what it says of itself. */
export interface Read {
  lines: readonly Marked[];
  claims: { [K in keyof Claims]?: Claims[K] | undefined };
}

/** Lines that are left out, kept as evidence, and characters of each. */
const mostLines = 60;
const longestLine = 200;

/** The article of a text in a markup, its paragraphs joined, with one decision on what was left out. */
export function articleOfMarkup({ lines, claims }: Read, called: string, decisions: Decision[]): RawArticle {
  const blocks: Block[] = [];
  const left: string[] = [];
  let open: Block | undefined;
  const close = (): void => {
    if (!open) return;
    const { text, ...rest } = open;
    const folded = foldSpace(text);
    if (blocks.length > bounds.blocks) throw tooManyBlocks();
    if (folded !== '') for (const part of cut(folded)) blocks.push({ ...rest, text: part });
    open = undefined;
  };
  for (const line of lines) {
    if (line.kind === 'blank') close();
    else if (line.kind === 'left') left.push(foldSpace(line.text.slice(0, longestLine)));
    else if (line.kind === 'text' && open && open.kind !== 'heading') open = { ...open, text: `${open.text} ${line.text}` };
    else {
      close();
      open = line.kind === 'heading' ? line : { kind: line.kind === 'text' ? 'paragraph' : line.kind, text: line.text };
    }
    if (line.kind === 'heading') close();
  }
  close();
  const told = left.filter((line) => line !== '');
  if (told.length > 0)
    decisions.push({
      step: 'read',
      action: 'left out',
      subject: told.join(' · ').slice(0, 300),
      rule: 'markup-left-out',
      reason: `These parts of the ${called} are no text: settings, comments, pictures, notes.`,
      evidence: { lines: told.slice(0, mostLines) },
    });
  return itemOf(withoutEmptySections(blocks), { ...claims, headline: claims.headline && foldSpace(claims.headline) });
}

/** Without headings under which nothing stands: sections of notes and lists of sources, once these are gone. */
function withoutEmptySections(blocks: readonly Block[]): Block[] {
  return blocks.filter(
    ({ kind }, i) => kind !== 'heading' || (blocks[i + 1] !== undefined && blocks.slice(i + 1).some((one) => one.kind !== 'heading')),
  );
}
