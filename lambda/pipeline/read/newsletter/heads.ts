/** The heads of a newsletter's items, as places in the list of parts: by their looks, or by the links behind their texts. */
import type { Part } from './parts.ts';

/** Parts between a head and its text at most: a byline, a day, a kicker. */
const BELOW = 3;

/** Heads of a kind that have running text below them, before the next. */
export function headsWithText(parts: readonly Part[], isHead: (part: Part) => boolean): number[] {
  return parts.flatMap((part, at) => {
    if (!isHead(part)) return [];
    const below = parts.slice(at + 1, at + 2 + BELOW);
    const text = below.findIndex(({ isText }) => isText);
    // A button there is another kind of page's; the outlet's name, linked, stands below a linked head in alerts.
    return text >= 0 && !below.slice(0, text).some((one) => isHead(one) || (one.onward !== undefined && !part.isLinked)) ? [at] : [];
  });
}

/** Lines that are links as a whole, with running text below. */
export function linkedHeads(parts: readonly Part[]): number[] {
  return headsWithText(parts, ({ isLinked }) => isLinked);
}

/** Linked heads, and below them sections whose texts have links of their own: "In brief". */
export function headsOfBothKinds(parts: readonly Part[]): number[] {
  const linked = linkedHeads(parts);
  return linked.length < 2 ? [] : [...new Set([...linked, ...headsByLinks(parts)])].sort((a, b) => a - b);
}

/** Of each link onward, the short line right above the text that it follows. */
export function headsByLinks(parts: readonly Part[]): number[] {
  const heads: number[] = [];
  let from = 0;
  for (const [at, { onward, onwardAtEnd }] of parts.entries()) {
    if (onward === undefined && onwardAtEnd === undefined) continue;
    let text = onward === undefined ? at : at - 1;
    while (text >= from && !parts[text]?.isText && at - text <= BELOW) text--;
    while (text - 1 >= from && parts[text - 1]?.isText) text--;
    const head = text - 1;
    if (head >= from && parts[text]?.isText && parts[head]?.isHead) heads.push(head);
    from = at + 1;
  }
  return heads;
}
