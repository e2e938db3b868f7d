/**
 * Where the field over the whole dump and the trees that judge each line disagree clearly, the trees have the last word: the field smooths, so that a button
 * between two paragraphs stays in the text and a paragraph after a picture's lines falls out of it. Headlines stay the field's.
 */
import type { Part } from './field.ts';

/**
 * Log-odds, by the trees, that a line is its article's text. Above `surely`, what the field took for an interruption or a fact above the text is text; below
 * `hardly`, a line of the text is none; above `goesOn`, a line outside is the continuation of a text that ended at most `bridged` lines before. Chosen on sites
 * that neither trees nor field had learned from.
 */
const BOUNDS = { surely: 2, hardly: -2.5, goesOn: 0, bridged: 10 };

/**
 * The parts of lines after the trees' objections.
 * @param body log-odds, one a line, that it is its article's text
 */
export function inAccord(labels: readonly Part[], body: ArrayLike<number>): Part[] {
  return withTails(
    labels.map((part, index) => {
      const odds = body[index] as number;
      if (part === 'body') return odds < BOUNDS.hardly ? 'interruption' : part;
      return (part === 'interruption' || part === 'preamble') && odds > BOUNDS.surely ? 'body' : part;
    }),
    body,
  );
}

/** Takes what stands outside soon after a text, and is text to the trees, as that text's continuation; what stood between interrupts it. */
function withTails(labels: readonly Part[], body: ArrayLike<number>): Part[] {
  const parts = [...labels];
  let last = -Infinity;
  for (const [index, part] of labels.entries()) {
    if (part === 'headline') last = -Infinity;
    else if (part === 'body' || part === 'interruption') last = index;
    else if (part === 'outside' && index - last <= BOUNDS.bridged && (body[index] as number) > BOUNDS.goesOn) {
      parts.fill('interruption', last + 1, index);
      parts[index] = 'body';
      last = index;
    }
  }
  return parts;
}
