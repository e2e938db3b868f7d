/** Where a block stands among the others: on the page, from the headline, in and around the body's container, between its neighbors. */
import type { Block } from '../../../model.ts';
import { isInside, type PageBody } from './body.ts';
import { density, type Stats } from './place.ts';
import type { Container } from './tree.ts';

/** What is looked at, in the order of `standingFinder`'s numbers. Distances are in containers or blocks and capped, shares run from 0 to 1. */
export const standingNames = [
  'position',
  'afterHeadline',
  'inBody',
  'belowBody',
  'beforeBody',
  'afterBody',
  'massBefore',
  'massAfter',
  'furniture',
  'homeMass',
  'parentMass',
  'grandMass',
  'homeBlocks',
  'parentBlocks',
  'parentDensity',
  'grandDensity',
  'parentLinks',
  'sameHome',
  'depth',
  'previousRunning',
  'nextRunning',
  'toPrevious',
  'toNext',
  'previousLength',
  'nextLength',
  'previousLinks',
  'nextLinks',
  'previousHeading',
  'nextHeading',
  'previousSamePlace',
  'nextSamePlace',
  'aroundRunning',
  'pageMass',
  'bodyShare',
] as const;

const CAP = 12;

/** Looks at the page as a whole; `headlineAt` is the headline's block. Returns a row of numbers for a block. */
export function standingFinder(blocks: readonly Block[], page: PageBody, stats: readonly Stats[], headlineAt: number): (index: number) => number[] {
  const { homes, weights, body, furniture } = page;
  const before = sumsBefore(weights);
  const total = before[blocks.length] || 1;
  const gapBefore = distances(weights);
  const gapAfter = distances(weights.toReversed()).reverse();
  const lengths = Float64Array.from(blocks, ({ text }) => Math.log1p(text.length));

  return (i) => {
    const home = homes[i] as Container;
    const parent = home.parent ?? home;
    const grand = parent.parent ?? parent;
    const own = stats[home.index] as Stats;
    const up = stats[parent.index] as Stats;
    const upper = stats[grand.index] as Stats;
    const inBody = isInside(home, body);
    const [last, next] = [blocks[i - 1], blocks[i + 1]];
    const [besideLast, besideNext] = [homes[i - 1]?.parent === parent, homes[i + 1]?.parent === parent];
    const massBefore = before[i] as number;
    return [
      i / blocks.length,
      Math.max(-20, Math.min(60, i - headlineAt)),
      bit(inBody),
      inBody ? Math.min(CAP, home.depth - body.depth) : -1,
      bit(i < body.from),
      bit(i > body.to),
      massBefore / total,
      (total - massBefore - (weights[i] as number)) / total,
      bit(furniture[i] !== undefined),
      own.mass / total,
      up.mass / total,
      upper.mass / total,
      Math.log1p(own.blocks),
      Math.log1p(up.blocks),
      density(up),
      density(upper),
      up.linked / (up.characters || 1),
      bit(besideLast || besideNext),
      Math.min(40, home.depth),
      bit((weights[i - 1] ?? 0) > 0),
      bit((weights[i + 1] ?? 0) > 0),
      gapBefore[i] as number,
      gapAfter[i] as number,
      lengths[i - 1] ?? 0,
      lengths[i + 1] ?? 0,
      last?.linkShare ?? 0,
      next?.linkShare ?? 0,
      bit(last?.kind === 'heading'),
      bit(next?.kind === 'heading'),
      bit(besideLast),
      bit(besideNext),
      runningAround(weights, i),
      Math.log1p(total),
      body.mass / total,
    ];
  };
}

const bit = (value: boolean) => (value ? 1 : 0);

/** The sum of all weights before each block, and behind the last one of all. */
function sumsBefore(weights: Float64Array): Float64Array {
  const sums = new Float64Array(weights.length + 1);
  weights.forEach((weight, i) => {
    sums[i + 1] = (sums[i] as number) + weight;
  });
  return sums;
}

/** Running texts among the three blocks before and after one. */
function runningAround(weights: Float64Array, i: number): number {
  let count = 0;
  for (let at = i - 3; at <= i + 3; at++) if (at !== i && (weights[at] ?? 0) > 0) count++;
  return count;
}

/** Blocks since the last running text, capped. */
function distances(weights: Float64Array): Uint8Array {
  const gaps = new Uint8Array(weights.length);
  let gap = CAP;
  weights.forEach((weight, i) => {
    gaps[i] = gap;
    gap = weight > 0 ? 0 : Math.min(CAP, gap + 1);
  });
  return gaps;
}
