/**
 * The line model: which part of an article each line of a dump is. Trees judge each line, a field over the whole dump decides (`field.ts`) with weights
 * from `weights.ts`, and the trees object where they are sure (`accord.ts`). Trees and weights were trained by `test/eval/train-lines.ts`; they are
 * figures about shapes, no text of the training data is in them.
 */

import type { Line } from '../lines.ts';
import { inAccord } from './accord.ts';
import type { Chances } from './chances.ts';
import { type Dump, dumpOf } from './dump.ts';
import { featuresOf } from './features.ts';
import { labelsOf, type Part } from './field.ts';
import { judgeLines } from './judge.ts';
import { lineWeights } from './weights.ts';

/** Labels every line with its part. What is known of the dump already may be given. */
export function labelLines(lines: readonly Line[], dump: Dump = dumpOf(lines), chances: Chances = judgeLines(dump)): Part[] {
  return textOverTeaser(dump, inAccord(labelsOf(featuresOf(lines, chances, dump), lineWeights), chances.body));
}

/** Words from which a line said twice is no accident. */
const SAID_TWICE = 8;

/** Where an item above the text and a line of the text say the same, the item is the teaser: the line is kept, whatever the model took for the copy. */
function textOverTeaser({ lines, looks }: Dump, labels: readonly Part[]): Part[] {
  const items = new Set<string>();
  return labels.map((part, index) => {
    const { key, words } = looks[index] as Dump['looks'][number];
    if (part === 'headline') items.clear();
    if (lines[index]?.kind === 'item' && words >= SAID_TWICE) items.add(key);
    return part === 'interruption' && items.has(key) && lines[index]?.kind === 'paragraph' ? 'body' : part;
  });
}
