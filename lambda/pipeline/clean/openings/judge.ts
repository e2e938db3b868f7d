/** How likely each line of a dump opens an article, judged twice: by itself, and again among all the others that may. */

import { columnsOf } from './figures.ts';
import { peerColumns } from './peers.ts';
import { candidatesOf, type Scene } from './scene.ts';
import { type Forest, logOdds } from './trees.ts';

/** A forest for each judgement. The second one's figures are the first one's, and those of `peers.ts` after them. */
export interface OpeningForests {
  alone: Forest;
  amongOthers: Forest;
}

/** The log-odds of every line that may open, by its index, ascending. */
export function judgeOpenings(scene: Scene, { alone, amongOthers }: OpeningForests): Map<number, number> {
  const lines = candidatesOf(scene);
  const columns = columnsOf(scene, lines);
  const first = Float32Array.from(lines, (_, row) => logOdds(alone, columns, row));
  const all = [...columns, ...peerColumns(scene, lines, first)];
  return new Map(lines.map((at, row) => [at, logOdds(amongOthers, all, row)]));
}
