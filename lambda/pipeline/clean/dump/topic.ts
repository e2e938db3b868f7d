/** What the text is about: whether the running text before and after a line goes on about the same. */
import type { Look } from './look.ts';

/** Running lines on each side whose vocabularies are compared. */
const TOPIC = 7;
/** Running lines on each side in which chains are followed. */
const CHAIN = 8;

export interface Topic {
  /**
   * How much the running text before and after the line is about the same, from 0 (another topic) to 4: lexical cohesion across a
   * gap, after Hearst 1997, "TextTiling". -1 where one side has too little text.
   */
  cohesion: number;
  /**
   * How many of the words that recur near the line recur across it, from 0 (all on one side only) to 4: lexical chains (Morris &
   * Hirst 1991). Names and terms of one article seldom recur in the next. -1 where too few recur.
   */
  chains: number;
}

const UNTOLD = -1;

/** How many of the bounds a share is above. */
const steps = (share: number, bounds: readonly number[]): number => bounds.filter((bound) => share > bound).length;

/** The topic's course at every line. Linear: each running line enters and leaves a window once. */
export function topicsOf(looks: readonly Look[]): Topic[] {
  const ids = new Map<string, number>();
  const prose = looks.filter((look) => look.prose).map((look) => numbered(look.content, ids));
  const tiles = gapsOf(prose, TOPIC, ids.size).map(({ before, after, across }) =>
    before < 12 || after < 12 ? UNTOLD : steps(across / Math.sqrt(before * after), [0.02, 0.05, 0.09, 0.14]),
  );
  const chains = gapsOf(prose, CHAIN, ids.size).map(({ recurring, across }, at) =>
    recurring < 6 || at === 0 || at === prose.length ? UNTOLD : steps(across / recurring, [0.08, 0.2, 0.35, 0.5]),
  );
  let seen = 0;
  return looks.map((look) => {
    const topic = { cohesion: tiles[seen] ?? UNTOLD, chains: chains[seen] ?? UNTOLD };
    if (look.prose) seen++;
    return topic;
  });
}

/** Words as numbers, so that counting needs no map. */
function numbered(words: ReadonlySet<string>, ids: Map<string, number>): number[] {
  return Array.from(words, (word) => {
    const id = ids.get(word) ?? ids.size;
    ids.set(word, id);
    return id;
  });
}

/** Words in the windows before and after a gap between running lines. */
interface Gap {
  /** Different words before it, and after it. */
  before: number;
  after: number;
  /** Words on both sides. */
  across: number;
  /** Words in two running lines or more, on whichever side. */
  recurring: number;
}

/** Counts at every gap, the ones before the first and after the last line included: the windows slide from one to the next. */
function gapsOf(lines: readonly (readonly number[])[], width: number, words: number): Gap[] {
  const sides = { before: new Int32Array(words), after: new Int32Array(words) };
  const gap: Gap = { before: 0, after: 0, across: 0, recurring: 0 };
  const count = (line: readonly number[] | undefined, side: 'before' | 'after', step: 1 | -1): void => {
    const [own, other] = side === 'before' ? [sides.before, sides.after] : [sides.after, sides.before];
    for (const word of line ?? []) {
      const [was, beside] = [own[word] as number, other[word] as number];
      const now = was + step;
      own[word] = now;
      const appeared = Number(now > 0) - Number(was > 0);
      gap[side] += appeared;
      if (beside > 0) gap.across += appeared;
      gap.recurring += Number(now + beside >= 2) - Number(was + beside >= 2);
    }
  };
  for (let at = 0; at < Math.min(width, lines.length); at++) count(lines[at], 'after', 1);
  const gaps = [{ ...gap }];
  for (let at = 0; at < lines.length; at++) {
    count(lines[at], 'after', -1);
    count(lines[at], 'before', 1);
    count(lines[at - width], 'before', -1);
    count(lines[at + width], 'after', 1);
    gaps.push({ ...gap });
  }
  return gaps;
}
