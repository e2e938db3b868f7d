/**
 * What can be seen of a line: features that a person can name, each a string that holds or does not. The weights that say what
 * they mean stand in `weights.ts`. A dump has no markup, so repetition, neighbors and the text's topic stand in for it.
 */

import type { Line } from '../lines.ts';
import { type Chances, chancesOf } from './chances.ts';
import { type Dump, dumpOf } from './dump.ts';
import type { Look } from './look.ts';
import { addFacts, addNeighbors, addTitle, gapBeyondUsual } from './neighbors.ts';
import { placesOf } from './place.ts';
import { repeatsOf, type Told } from './repeats.ts';
import { addShape } from './shape.ts';
import { sizeOf } from './steps.ts';
import { type Topic, topicsOf } from './topic.ts';

/** The features of every line of one dump, in an order that is always the same. Linear in the text's length. */
export function featuresOf(lines: readonly Line[], chances?: Chances, dump: Dump = dumpOf(lines)): string[][] {
  const addChances = chances && chancesOf(chances);
  const topics = topicsOf(dump.looks);
  const spacing = spacingOf(lines);
  const addRepeats = repeatsOf(dump);
  const addPlace = placesOf(dump);
  return lines.map((line, index) => {
    const own = dump.looks[index] as Look;
    const topic = topics[index] as Topic;
    const features: string[] = ['always'];
    const add = (name: string): void => void features.push(name);
    let told: Told = {};
    if (line.kind === 'rule') add('rule');
    else if (line.text === '') add('empty');
    else {
      addShape(line, own, add);
      told = addRepeats(index, add);
    }
    addFacts(dump, index, add);
    add(`cohesion:${topic.cohesion}:${sizeOf(own.words)}`);
    add(`chains:${topic.chains}:${sizeOf(own.words)}`);
    const gapMore = gapBeyondUsual(dump, index);
    add(`gap-more:${gapMore}`);
    if (dump.titled[index]) addTitle(dump, index, topic, told, gapMore, add);
    addNeighbors(dump, index, spacing, add);
    addPlace(index, told, add);
    addChances?.(index, add);
    return features;
  });
}

/** How a dump sets its lines: hardly any blank lines, between nearly all lines, or here and there. */
function spacingOf(lines: readonly Line[]): string {
  const share = lines.filter((line) => line.gap > 0).length / Math.max(1, lines.length);
  return share < 0.1 ? 'tight' : share > 0.8 ? 'wide' : 'mixed';
}
