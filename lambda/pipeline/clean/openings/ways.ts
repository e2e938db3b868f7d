/** Ways in which two openings of one dump may be set alike. A file that was put together by one hand begins each article in the same way. */
import type { Look } from '../dump/look.ts';
import { rhythmOf } from './rhythm.ts';
import { FAR, type Scene } from './scene.ts';

/** A way: its name, and a number that all lines set alike have in common. */
export type Way = readonly [name: string, key: (scene: Scene, index: number) => number];

const ENDS: readonly Look['ends'][] = ['open', 'bracket', 'comma', 'colon', 'ellipsis', 'sentence'];
const PARTS = ['outside', 'headline', 'preamble', 'interruption', 'body'];
/** Above every class of words and ends. */
const APART = 100;

const sizeOf = (words: number): number => [2, 5, 9, 15, 30].filter((bound) => words > bound).length;
const shapeOf = ({ ends, words }: Look): number => ENDS.indexOf(ends) * 10 + sizeOf(words);
const upper = (text: string): boolean => text.length > 3 && text === text.toUpperCase() && text !== text.toLowerCase();
/** Distances in classes: near ones exactly. */
const distance = (lines: number): number => (lines <= 3 ? lines : [6, 12, FAR - 1].filter((bound) => lines > bound).length + 4);

export const ways: readonly Way[] = [
  ['above', (scene, at) => rhythmOf(scene).above[at] as number],
  ['below', (scene, at) => rhythmOf(scene).below[at] as number],
  ['above and below', (scene, at) => (rhythmOf(scene).above[at] as number) * APART + (rhythmOf(scene).below[at] as number)],
  [
    'line above',
    ({ dump: { lines, looks } }, at) => {
      const look = looks[at - 1];
      return look === undefined ? -1 : lines[at - 1]?.kind === 'rule' ? -2 : shapeOf(look);
    },
  ],
  [
    'line below',
    ({ dump: { looks } }, at) => {
      const look = looks[at + 1];
      return look === undefined ? -1 : (look.facts.includes('date') ? APART : 0) + shapeOf(look);
    },
  ],
  ['own shape', ({ dump: { lines, looks } }, at) => (upper(lines[at]?.text ?? '') ? APART : 0) + shapeOf(looks[at] as Look)],
  ['since rule', (scene, at) => (at === 0 ? -1 : distance((rhythmOf(scene).since.rule[at - 1] as number) + 1))],
  ['since wide gap', (scene, at) => distance(rhythmOf(scene).since.wide[at] as number)],
  ['until text', ({ untilText }, at) => distance(untilText[at] as number)],
  ['said again', ({ copies }, at) => ((copies.below[at] as number) < 0 ? 0 : distance((copies.below[at] as number) - at))],
  ['label', ({ labels }, at) => PARTS.indexOf(labels[at] as string)],
];
