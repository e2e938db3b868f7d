/** Features of what stands next to a line: facts of an article, gaps, headlines' surroundings, the lines above and below. */
import type { Dump } from './dump.ts';
import type { Look } from './look.ts';
import type { Told } from './repeats.ts';
import { type Add, lengthOf, sizeOf, steps } from './steps.ts';
import type { Topic } from './topic.ts';

/** Adds the article facts (dates, bylines, datelines) that the line and its neighbors state. */
export function addFacts({ looks }: Dump, index: number, add: Add): void {
  const own = looks[index] as Look;
  const size = sizeOf(own.words);
  for (const fact of own.facts) add(`fact:${fact}`);
  for (const fact of factsNear(looks, index + 1, index + 2)) add(`next-fact:${fact}`);
  for (const fact of factsNear(looks, index + 1, index + 6)) add(`fact-below:${fact}:${size}`);
  for (const fact of factsNear(looks, index - 1, index)) add(`previous-fact:${fact}`);
  for (const fact of factsNear(looks, index - 5, index)) add(`fact-above:${fact}:${size}`);
}

function factsNear(looks: readonly Look[], from: number, to: number): string[] {
  const facts: string[] = [];
  for (let other = Math.max(0, from); other < Math.min(looks.length, to); other++) {
    for (const fact of (looks[other] as Look).facts) if (!facts.includes(fact)) facts.push(fact);
  }
  return facts;
}

/** Blank lines before a line beyond what its neighbors have, from -1 to 2. */
export function gapBeyondUsual({ lines }: Dump, index: number): number {
  const nearby = [lines[index - 2], lines[index - 1], lines[index + 1], lines[index + 2]].map((line) => line?.gap ?? 0).sort((a, b) => a - b);
  return Math.max(-1, Math.min(2, (lines[index]?.gap ?? 0) - (nearby[2] ?? 0)));
}

/** Lines on each side among which lines of the same shape are counted. */
const PEERS = 30;

/** Adds, for a line of a headline's shape, what tells a headline from a subhead and from a link to elsewhere. */
export function addTitle(dump: Dump, index: number, { chains, cohesion }: Topic, told: Told, gapMore: number, add: Add): void {
  const { lines, looks, titled, untilProse } = dump;
  const far = untilProse[index] ?? 99;
  const until = steps(far, [1, 3, 8]);
  const later = until > 1 ? 1 : 0;
  const gap = lines[index]?.gap ?? 0;
  add(`title-shape:${looks[index - 1]?.prose ? 1 : 0}:${until}:${gapMore}`);
  add(`title-break:${chains}:${gapMore}:${lines[index - 1]?.kind === 'rule' ? 'rule' : gap > 0 ? 'gap' : 'tight'}`);
  add(`title-topic:${chains}:${cohesion}:${later}`);
  // Many of the same shape and spacing are subheads or links, few are headlines.
  let peers = 0;
  for (let other = Math.max(0, index - PEERS); other <= Math.min(lines.length - 1, index + PEERS); other++) {
    if (titled[other] && other !== index && lines[other]?.gap === gap) peers++;
  }
  add(`title-peers:${steps(peers, [0, 2, 5, 10, 20])}:${until}`);
  add(`title-told:${steps(told.after ?? 0, [0.15, 0.4, 0.65])}:${steps(told.before ?? 0, [0.15, 0.4, 0.65])}:${later}`);
  for (const fact of factsNear(looks, index + 1, index + 4)) add(`title-fact:${fact}`);
}

/** Adds what the lines directly above and below look like. */
export function addNeighbors({ lines, looks }: Dump, index: number, spacing: string, add: Add): void {
  const own = looks[index] as Look;
  const [previous, next] = [looks[index - 1], looks[index + 1]];
  add(`gap:${Math.min(3, lines[index]?.gap ?? 0)}:${spacing}`);
  add(`gap-after:${Math.min(3, lines[index + 1]?.gap ?? 3)}:${spacing}`);
  add(`next:${next ? lengthOf(next.words) : 'end'}`);
  add(`previous:${previous ? lengthOf(previous.words) : 'start'}`);
  add(`next-ends:${next?.ends ?? 'end'}`);
  add(`previous-ends:${previous?.ends ?? 'start'}`);
  if (next?.prose) add(`next-prose:${lengthOf(own.words)}`);
  if (previous?.prose) add(`previous-prose:${lengthOf(own.words)}`);
  const [above, below] = [lines[index - 1]?.kind, lines[index + 1]?.kind];
  if (above === 'rule') add('after-rule');
  if (below === 'rule') add('before-rule');
  if (next && next.words < 12) for (const kind of next.kinds) add(`next-word-${kind}`);
  if (previous && previous.words < 12) for (const kind of previous.kinds) add(`previous-word-${kind}`);
  if (above === 'item') add('previous-item');
  if (below === 'item') add('next-item');
}
