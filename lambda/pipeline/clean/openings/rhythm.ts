/** A dump's own rhythm: how it sets openings apart, and how what looks the same is set elsewhere in it. */
import { FAR, type Figure, type Scene } from './scene.ts';

/** Lines on each side whose spacing is compared with. */
const NEAR = 20;
/** Lines on each side that do not speak for a line: they may be the same headline again. */
const SELF = 3;

/** How every line is set, and how many lines and headlines of the dump are set so. */
export interface Rhythm {
  /** Blank lines above, at most 3; a rule counts as more than that. */
  above: number[];
  /** Blank lines below, at most 2, below a date line where one follows; 10 more where it does. */
  below: number[];
  since: { rule: number[]; wide: number[] };
  lines: Map<string, number>;
  headlines: Map<string, number>;
}
type Way = 'above' | 'below' | 'both';
const rhythms = new WeakMap<Scene, Rhythm>();

/** Worked out once a scene. */
export function rhythmOf(scene: Scene): Rhythm {
  const known = rhythms.get(scene);
  if (known) return known;
  const { dump, labels } = scene;
  const above = dump.lines.map(({ gap }, at) => (at > 0 && dump.lines[at - 1]?.kind === 'rule' ? 4 : at === 0 ? 3 : Math.min(3, gap)));
  const below = dump.lines.map((_, at) => {
    const next = dump.looks[at + 1];
    const dated = next?.facts.includes('date') === true && next.words <= 8;
    return (dated ? 10 : 0) + Math.min(2, dump.lines[at + (dated ? 2 : 1)]?.gap ?? 0);
  });
  const made: Rhythm = {
    above,
    below,
    since: { rule: sinceOf(dump.lines.map(({ kind }) => kind === 'rule')), wide: sinceOf(dump.lines.map(({ gap }) => gap >= 2)) },
    lines: new Map(),
    headlines: new Map(),
  };
  for (let at = 0; at < above.length; at++)
    for (const way of WAYS) {
      const key = keyOf(made, at, way);
      made.lines.set(key, (made.lines.get(key) ?? 0) + 1);
      if (labels[at] === 'headline') made.headlines.set(key, (made.headlines.get(key) ?? 0) + 1);
    }
  rhythms.set(scene, made);
  return made;
}
const WAYS: readonly Way[] = ['above', 'below', 'both'];
const keyOf = ({ above, below }: Rhythm, at: number, way: Way): string =>
  way === 'above' ? `a${above[at]}` : way === 'below' ? `b${below[at]}` : `${above[at]} ${below[at]}`;

function sinceOf(marked: readonly boolean[]): number[] {
  let distance = FAR;
  return marked.map((mark) => {
    distance = mark ? 0 : Math.min(FAR, distance + 1);
    return distance;
  });
}

/** Lines, and headlines, of the dump that are set as this one is; itself and its neighbors do not count. */
function alike(scene: Scene, index: number, way: Way): { lines: number; headlines: number; others: number } {
  const rhythm = rhythmOf(scene);
  const key = keyOf(rhythm, index, way);
  const found = { lines: rhythm.lines.get(key) ?? 0, headlines: rhythm.headlines.get(key) ?? 0, others: scene.headlines.length };
  for (let at = Math.max(0, index - SELF); at <= Math.min(scene.labels.length - 1, index + SELF); at++) {
    const headline = scene.labels[at] === 'headline';
    if (headline) found.others--;
    if (keyOf(rhythm, at, way) !== key) continue;
    found.lines--;
    if (headline) found.headlines--;
  }
  return found;
}

/** Share of the dump's other headlines that are set as the line is; and share of the lines set so that are headlines. */
const shareOfHeadlines =
  (way: Way): Figure[1] =>
  (scene, at) => {
    const { headlines, others } = alike(scene, at, way);
    return others === 0 ? -1 : headlines / others;
  };
const shareThatAreHeadlines =
  (way: Way): Figure[1] =>
  (scene, at) => {
    const { headlines, lines } = alike(scene, at, way);
    return lines === 0 ? -1 : headlines / lines;
  };

/** Share of the lines from `from` up to, but not, `to` that hold, `not` left out. */
function shareOf(length: number, from: number, to: number, not: number, holds: (at: number) => boolean): number {
  let [all, found] = [0, 0];
  for (let at = Math.max(0, from); at < Math.min(length, to); at++) {
    if (at === not) continue;
    all++;
    if (holds(at)) found++;
  }
  return all === 0 ? -1 : found / all;
}
const near =
  (from: number, to: number, holds: (rhythm: Rhythm, other: number, at: number) => boolean): Figure[1] =>
  (scene, at) => {
    const rhythm = rhythmOf(scene);
    return shareOf(scene.labels.length, at + from, at + to, at, (other) => holds(rhythm, other, at));
  };
const sameSet = (rhythm: Rhythm, other: number, at: number): boolean =>
  rhythm.above[other] === rhythm.above[at] && rhythm.below[other] === rhythm.below[at];

export const rhythmFigures: readonly Figure[] = [
  ['gap above', (scene, at) => rhythmOf(scene).above[at] as number],
  ['gap below', (scene, at) => (rhythmOf(scene).below[at] as number) % 10],
  ['date below', (scene, at) => Math.floor((rhythmOf(scene).below[at] as number) / 10)],
  ['gap directly below', ({ dump: { lines } }, at) => Math.min(3, lines[at + 1]?.gap ?? 3)],
  ['share near with such a gap', near(-NEAR, NEAR + 1, ({ above }, other, at) => (above[other] as number) >= (above[at] as number))],
  ['share before with a gap', near(-12, 0, ({ above }, other) => (above[other] as number) > 0)],
  ['share after with a gap', near(1, 13, ({ above }, other) => (above[other] as number) > 0)],
  ['share near set alike', near(-NEAR, NEAR + 1, sameSet)],
  [
    'titles near set alike',
    (scene, at) => {
      const rhythm = rhythmOf(scene);
      const { titled } = scene.dump;
      return shareOf(titled.length, at - 30, at + 31, at, (other) => titled[other] === true && sameSet(rhythm, other, at)) * 60;
    },
  ],
  ['headlines', ({ headlines }) => Math.min(30, headlines.length)],
  ['headlines with such a gap', shareOfHeadlines('above')],
  ['headlines set alike below', shareOfHeadlines('below')],
  ['headlines set alike', shareOfHeadlines('both')],
  ['such gaps that are headlines', shareThatAreHeadlines('above')],
  ['set alike that are headlines', shareThatAreHeadlines('both')],
  ['lines set alike', (scene, at) => Math.min(60, alike(scene, at, 'both').lines)],
  ['lines with such a gap', (scene, at) => Math.min(60, alike(scene, at, 'above').lines)],
  ['first line set alike below', (scene, at) => Number(rhythmOf(scene).below[0] === rhythmOf(scene).below[at])],
  ['since rule', (scene, at) => (at === 0 ? FAR : (rhythmOf(scene).since.rule[at - 1] as number))],
  ['since wide gap', (scene, at) => rhythmOf(scene).since.wide[at] as number],
];
