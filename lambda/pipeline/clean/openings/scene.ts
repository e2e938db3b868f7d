/** What the judgement of openings looks at: a labelled dump, with what is asked of it again and again worked out once. */
import type { Dump } from '../dump/dump.ts';
import type { Part } from '../dump/field.ts';
import type { Chances } from '../dump/model.ts';

/** Lines, or words, beyond which a distance says nothing more. */
export const FAR = 60;

export interface Scene {
  dump: Dump;
  chances: Chances;
  labels: readonly Part[];
  /** Words of text before each line; one entry more than lines. */
  textUpTo: Float64Array;
  /** Lines from each line to the next line of text, itself not counted, at most `FAR`; and from the last one. */
  untilText: Float64Array;
  sinceText: Float64Array;
  /** Lines that are labelled a headline, ascending. */
  headlines: readonly number[];
  /** Words of text from each line to the next headline after it (or the end), and from the last headline before it. */
  textAhead: Float64Array;
  textBehind: Float64Array;
  /** The same line's next place above and below, -1 where it has none. */
  copies: { above: Int32Array; below: Int32Array };
}

/** Prepares a dump that is labelled. Linear in its length. */
export function sceneOf(dump: Dump, chances: Chances, labels: readonly Part[]): Scene {
  const length = labels.length;
  const textUpTo = new Float64Array(length + 1);
  for (let at = 0; at < length; at++) textUpTo[at + 1] = (textUpTo[at] as number) + (labels[at] === 'body' ? (dump.looks[at]?.words ?? 0) : 0);
  const [untilText, sinceText] = [new Float64Array(length), new Float64Array(length)];
  const [textAhead, textBehind] = [new Float64Array(length), new Float64Array(length)];
  for (let at = 0, distance = FAR, headline = 0; at < length; at++) {
    sinceText[at] = distance;
    distance = labels[at] === 'body' ? 1 : Math.min(FAR, distance + 1);
    textBehind[at] = (textUpTo[at] as number) - (textUpTo[headline] as number);
    if (labels[at] === 'headline') headline = at;
  }
  for (let at = length - 1, distance = FAR, headline = length; at >= 0; at--) {
    untilText[at] = distance;
    distance = labels[at] === 'body' ? 1 : Math.min(FAR, distance + 1);
    textAhead[at] = (textUpTo[headline] as number) - (textUpTo[at + 1] as number);
    if (labels[at] === 'headline') headline = at;
  }
  const headlines = labels.flatMap((part, at) => (part === 'headline' ? [at] : []));
  return { dump, chances, labels, textUpTo, untilText, sinceText, headlines, textAhead, textBehind, copies: copiesOf(dump) };
}

function copiesOf({ looks }: Dump): Scene['copies'] {
  const [above, below] = [new Int32Array(looks.length).fill(-1), new Int32Array(looks.length).fill(-1)];
  const last = new Map<string, number>();
  for (const [at, { key }] of looks.entries()) {
    const before = last.get(key);
    if (before !== undefined && key !== '') [above[at], below[before]] = [before, at];
    last.set(key, at);
  }
  return { above, below };
}

/** Words of the longest line that can be a headline. */
const LONGEST = 34;
/** Words from which a line that ends as a sentence is one of the text. */
const SENTENCE = 18;
/** Lines from a headline to its text at most. */
const REACH = 45;

/** Log-odds of a headline below which a line is one hardly ever: one headline in eighty on sites that the line model does not know. */
const HOPELESS = -6;

/** Lines that may be a headline: short, not out of the question, and text follows. */
export function candidatesOf({ dump, chances, labels, untilText }: Scene): number[] {
  return dump.looks.flatMap(({ words, ends, key }, at) => {
    if (labels[at] === 'headline') return [at];
    if ((chances.headline[at] as number) < HOPELESS) return [];
    if (key === '' || dump.lines[at]?.kind === 'rule' || words < 1 || words > LONGEST) return [];
    if (ends === 'sentence' && words > SENTENCE) return [];
    return (untilText[at] as number) <= REACH ? [at] : [];
  });
}

/** A figure: its name, and how it is read of a line. */
export type Figure = readonly [name: string, value: (scene: Scene, index: number) => number];
