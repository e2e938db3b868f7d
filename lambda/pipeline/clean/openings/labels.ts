/** A dump's labels, made to agree with the openings that were chosen. */
import type { Part } from '../dump/field.ts';
import { LEAST, type Opening } from './choice.ts';
import type { Scene } from './scene.ts';

/** Labels in which exactly the chosen openings open an article. Linear. */
export function relabelled({ labels, textUpTo }: Scene, chosen: readonly Opening[]): Part[] {
  const text = withoutStrays(labels, textUpTo, chosen);
  const out: Part[] = text.map((part) => (part === 'body' ? 'body' : 'outside'));
  for (const [index, { at: start, bare }] of chosen.entries()) {
    const end = chosen[index + 1]?.at ?? labels.length;
    const first = text.indexOf('body', bare ? start : start + 1);
    if (first < 0 || first >= end) continue;
    const last = text.lastIndexOf('body', end - 1);
    for (let at = start; at < first; at++) out[at] = 'preamble';
    // A headline amid the text is a subhead of it; the rest interrupts it.
    for (let at = first; at <= last; at++) out[at] = text[at] === 'body' || text[at] === 'headline' ? 'body' : 'interruption';
    if (!bare) out[start] = 'headline';
  }
  return out;
}

/** Takes what is no text from the labels: a few words between an opening that was not chosen and one that was, and above the first. */
function withoutStrays(labels: readonly Part[], textUpTo: ArrayLike<number>, chosen: readonly Opening[]): Part[] {
  const out = [...labels];
  for (const [index, { at: end }] of chosen.entries()) {
    const previous = chosen[index - 1]?.at ?? -1;
    let from = end;
    for (let at = end - 1; at > previous && (textUpTo[end] as number) - (textUpTo[at] as number) < LEAST; at--) {
      const opens = labels[at] === 'headline' || (labels[at] === 'body' && (at === 0 || labels[at - 1] === 'outside'));
      if (opens || at === 0) from = at;
    }
    for (let at = from; at < end; at++) out[at] = 'outside';
  }
  return out;
}
