/** Features of what is said twice: lines that stand again elsewhere, and lines whose words the running text takes up. */
import { hasBetween } from './ascending.ts';
import type { Dump } from './dump.ts';
import { type Add, steps } from './steps.ts';

/** Lines on each side whose running text a line is compared with. */
const VICINITY = 30;
/** Occurrences of one line that are remembered: a menu entry can stand on every screen of a dump. */
const REMEMBERED = 40;

/** Share of a line's words that the running text before and after it has too; nothing where the line has no words that tell. */
export interface Told {
  before?: number;
  after?: number;
}

/** Prepares the lookups for a dump: then adds one line's features, and tells what the text around says of it. */
export function repeatsOf(dump: Dump): (index: number, add: Add) => Told {
  const occurrences = new Map<string, number[]>();
  const proseLines = new Map<string, number[]>();
  for (const [index, { key, prose, content }] of dump.looks.entries()) {
    if (key !== '') occurrences.set(key, [...(occurrences.get(key) ?? []).slice(-REMEMBERED), index]);
    if (!prose) continue;
    for (const word of content) {
      const at = proseLines.get(word);
      if (at) at.push(index);
      else proseLines.set(word, [index]);
    }
  }
  const shared = (index: number, from: number, to: number): number => {
    const { content } = dump.looks[index] as Dump['looks'][number];
    let found = 0;
    for (const word of content) if (hasBetween(proseLines.get(word), from, to, index)) found++;
    return found / content.size;
  };
  return (index, add) => {
    const { key, words, content } = dump.looks[index] as Dump['looks'][number];
    addRepeats(dump, index, occurrences.get(key) ?? [], add);
    if (content.size === 0) return {};
    // What a headline announces, the text tells; what a teaser announces, some other text does.
    const told = { before: shared(index, index - VICINITY, index), after: shared(index, index + 1, index + 1 + VICINITY) };
    const size = steps(words, [2, 5, 11, 24]);
    add(`told-after:${steps(told.after, [0, 0.2, 0.4, 0.6, 0.8])}:${size}`);
    add(`told-before:${steps(told.before, [0, 0.2, 0.4, 0.6, 0.8])}:${size}`);
    add(`told:${steps(told.before, [0.15, 0.4, 0.65])}:${steps(told.after, [0.15, 0.4, 0.65])}:${size > 1 ? 1 : 0}`);
    return told;
  };
}

function addRepeats(dump: Dump, index: number, same: readonly number[], add: Add): void {
  if (same.length < 2) return;
  const { words } = dump.looks[index] as Dump['looks'][number];
  const again = same.find((other) => other > index);
  const earlier = same.findLast((other) => other < index);
  add(`repeated:${Math.min(4, same.length)}:${steps(words, [2, 5, 11])}`);
  if (again !== undefined && again - index <= 25) add(`again-soon:${steps(words, [2, 4, 11])}`);
  if (earlier !== undefined && index - earlier <= 25) add(`seen-before:${steps(words, [2, 4, 11])}`);
  if (same[0] === index) add('repeated-first');
  if (words <= 3) return;
  // A headline is printed twice with nothing but furniture between.
  if (again !== undefined && again - index <= 40 && !proseBetween(dump, index, again)) {
    add('doubled-below');
    if (dump.titled[index] && again - index <= 12 && (dump.untilProse[again] ?? 99) <= 6 && standsApart(dump, index))
      add('cue:doubled-headline-at-a-break');
  }
  if (earlier !== undefined && index - earlier <= 40 && !proseBetween(dump, earlier, index)) add('doubled-above');
}

const proseBetween = ({ proseUpTo }: Dump, from: number, to: number): boolean => proseUpTo[to] !== proseUpTo[from + 1];

/** Whether a line begins something: at the top, below a rule or blank lines, or after running text that had no gap of its own. */
function standsApart({ lines, looks }: Dump, index: number): boolean {
  const gap = lines[index]?.gap ?? 0;
  if (index === 0 || gap >= 2 || lines[index - 1]?.kind === 'rule') return true;
  return gap === 1 && (lines[index - 1]?.gap ?? 0) === 0 && looks[index - 1]?.prose === true;
}
