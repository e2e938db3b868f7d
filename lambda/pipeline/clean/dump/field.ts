/**
 * A dump's lines as a linear-chain conditional random field (Lafferty, McCallum & Pereira 2001): each line votes for each part, neighbors vote for what
 * follows what, and the labelling with the highest sum over the whole dump wins.
 */

/** Parts of a dump: outside of any article, its headline, what stands between headline and text, its text, what interrupts the text. */
export const parts = ['outside', 'headline', 'preamble', 'body', 'interruption'] as const;
export type Part = (typeof parts)[number];
export const partCount = parts.length;

/** What may follow what. An interruption ends in more text; a headline is followed by its article. */
export const mayFollow: readonly (readonly boolean[])[] = [
  // outside headline preamble body interruption
  [true, true, false, true, false], // outside
  [false, false, true, true, false], // headline
  [false, false, true, true, false], // preamble
  [true, true, false, true, true], // body
  [false, false, false, true, true], // interruption
];
export const mayStart: readonly boolean[] = [true, true, false, true, false];
export const mayEnd: readonly boolean[] = [true, false, false, true, false];

/**
 * The best path through the parts (Viterbi 1967), within what may follow what.
 * @param votes each line's for each part, in the order of `parts`
 * @param transitions votes for a part given the part of the line above
 */
export function decode(votes: readonly (readonly number[])[], transitions: readonly (readonly number[])[]): number[] {
  if (votes.length === 0) return [];
  let best = (votes[0] as readonly number[]).map((vote, part) => (mayStart[part] ? vote : -Infinity));
  const from: number[][] = [];
  for (const own of votes.slice(1)) {
    const next = new Array<number>(partCount).fill(-Infinity);
    const origin = new Array<number>(partCount).fill(0);
    for (let to = 0; to < partCount; to++) {
      for (let part = 0; part < partCount; part++) {
        if (!mayFollow[part]?.[to]) continue;
        const value = (best[part] as number) + (transitions[part]?.[to] ?? 0);
        if (value > (next[to] as number)) [next[to], origin[to]] = [value, part];
      }
      next[to] = (next[to] as number) + (own[to] as number);
    }
    best = next;
    from.push(origin);
  }
  const last = best.map((score, part) => (mayEnd[part] ? score : -Infinity));
  let part = last.indexOf(Math.max(...last));
  const path = [part];
  for (const origin of from.reverse()) {
    part = origin[part] as number;
    path.push(part);
  }
  return path.reverse();
}
