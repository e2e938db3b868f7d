/** Short texts: what belongs to a letter, an interview, a list, though the line model doubts it. */
import type { Dump } from './dump/dump.ts';
import type { Part } from './dump/field.ts';
import type { Chances } from './dump/model.ts';
import { isFurnitureLine } from './furniture-line.ts';

/** Words of text in a whole dump up to which it is short. The line model learned from long pages: there a few words after the text are never its own. */
const SHORT = 120;
/**
 * Log-odds of being text from which lines beside a short text go with it. Below the text, where the foot of the page stands, the first line under it ends
 * the text; above it, where only a headline is expected, what counts is the sum from the text on: a list of ingredients has doubtful lines.
 */
const BAR = -2;
/** Lines between a short text and the file's end (or its start) that are its own where none of them is furniture: a greeting, a name, a last verse. */
const LOOSE_ENDS = 3;

/** Labels in which a short text has the lines beside it that are likely text, up to the first that is furniture by its words. Linear. */
export function widenShortText(dump: Dump, labels: readonly Part[], { body }: Chances): Part[] {
  const widened = [...labels];
  const words = labels.reduce((sum, part, at) => sum + (part === 'body' ? (dump.looks[at]?.words ?? 0) : 0), 0);
  if (words === 0 || words > SHORT) return widened;
  const [first, last] = [labels.indexOf('body'), labels.lastIndexOf('body')];
  const free = (at: number): boolean => (labels[at] === 'outside' || labels[at] === 'preamble') && !isFurnitureLine(dump, at);
  const take = (start: number, step: 1 | -1, stop: number): void => {
    const rest = Array.from({ length: Math.max(0, (stop - start) * step) }, (_, far) => start + far * step);
    if (rest.length <= LOOSE_ENDS && rest.every(free)) for (const at of rest) widened[at] = 'body';
    const beside = rest.slice(0, [...rest.keys()].find((far) => !free(rest[far] as number)) ?? rest.length);
    let [sum, most, reach] = [0, 0, 0];
    for (const [far, at] of beside.entries()) {
      sum += (body[at] as number) - BAR;
      if (step === 1 && (body[at] as number) <= BAR) break;
      if (sum > most) [most, reach] = [sum, far + 1];
    }
    for (const at of beside.slice(0, reach)) widened[at] = 'body';
  };
  take(last + 1, 1, labels.length);
  take(first - 1, -1, -1);
  return widened;
}
