/** Headings told by their type size, where a format has no other word for them. */
import type { Block } from '../../model.ts';

/** Of the size of most of the text: a heading's, and one of the first level. Characters that a heading has at most. */
const HEADING = { size: 1.15, top: 1.5, longest: 250 };

/** The type size in which most characters are set. */
export function commonSize(parts: readonly { text: string; size: number }[]): number {
  const characters = new Map<number, number>();
  for (const { text, size } of parts) characters.set(size, (characters.get(size) ?? 0) + text.length);
  return [...characters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** Whether a paragraph is set clearly larger than most of the text, and which level of heading that makes. */
export function headingLevel(text: string, size: number, bodySize: number): 1 | 2 | undefined {
  if (size <= bodySize * HEADING.size || text.length >= HEADING.longest) return undefined;
  return size > bodySize * HEADING.top ? 1 : 2;
}

/** One block of a paragraph or a heading, with a blank line before it. */
export const sizedBlock = (text: string, level: 1 | 2 | undefined): Block =>
  level === undefined ? { kind: 'paragraph', text, gap: 1 } : { kind: 'heading', level, text, gap: 1 };
