/**
 * The line model: which part of an article each line of a dump is. A network votes line by line, knowing the lines around (`../network.ts`), a field over the
 * whole dump decides (`field.ts`). Both were trained together by `test/eval/train-lines.py`, and their table (`weights.ts`) holds figures about shapes:
 * no text of the training data is in it.
 */
import { type Network, parseNetwork, votesOf } from '../network.ts';
import type { Dump } from './dump.ts';
import { decode, type Part, parts } from './field.ts';
import { figuresOf } from './figures.ts';
import { lineNetwork } from './weights.ts';

/** Log-odds, one a line, that it is its article's text, and that it is its headline, whatever the rest of the dump says. */
export interface Chances {
  body: ArrayLike<number>;
  headline: ArrayLike<number>;
}

export interface Labelled {
  labels: Part[];
  chances: Chances;
}

/** Read when first needed: a page or a feed never asks. */
let shipped: Network | undefined;
function shippedNetwork(): Network {
  shipped ??= parseNetwork(lineNetwork);
  return shipped;
}

/** Labels every line with its part. Linear in the dump's length. */
export function labelLines(dump: Dump, network: Network = shippedNetwork()): Labelled {
  const figures = [...figuresOf(dump).values()];
  const votes = votesOf(network, dump.lines.length, (line, figure) => figures[figure]?.[line] as number);
  const labels = decode(votes, network.transitions).map((part) => parts[part] as Part);
  return { labels: textOverTeaser(dump, labels), chances: { body: oddsOf(votes, 'body'), headline: oddsOf(votes, 'headline') } };
}

/** Log-odds of one part against all others. */
function oddsOf(votes: readonly (readonly number[])[], part: Part): Float64Array {
  const wanted = parts.indexOf(part);
  return Float64Array.from(votes, (own) => {
    const others = own.filter((_, at) => at !== wanted);
    const most = Math.max(...others);
    return (own[wanted] as number) - most - Math.log(others.reduce((sum, vote) => sum + Math.exp(vote - most), 0));
  });
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
