/** Features of a line's place in the dump: how much running text is around it, how much lies behind, which headings came before. */
import type { Dump } from './dump.ts';
import type { Look } from './look.ts';
import type { Told } from './repeats.ts';
import { type Add, steps } from './steps.ts';

/** Lines on each side over which the density of running text is averaged. */
const DENSITY_WIDTHS = [8, 25];
/** Furniture whose heading tells what follows it. */
const SECTION_KINDS = ['comment', 'more', 'legal', 'advertisement', 'follow'];

const roleOf = ({ prose, words }: Look): string => (prose ? 'prose' : words > 4 ? 'line' : 'short');

/** Prepares a walk down a dump: then adds the features of one line after the other, in order. */
export function placesOf(dump: Dump): (index: number, told: Told, add: Add) => void {
  const { looks, titled } = dump;
  const total = looks.reduce((sum, look) => sum + (look.prose ? look.words : 0), 0);
  const densities = DENSITY_WIDTHS.map((width) => {
    const density = looks.map((_, index) => dump.proseNear(index - width, index + width + 1));
    return { width, density, highest: density.reduce((most, value) => Math.max(most, value), 0.01) };
  });
  /** Where the last short line of each kind stood, such as the heading of the comments. */
  const sections = new Map<string, number>();
  let sinceTitle = 999;
  let sinceProse = 99;
  let proseBefore = 0;
  return (index, told, add) => {
    const own = looks[index] as Look;
    addProseAround(dump, index, sinceProse, add);
    add(`share-before:${total === 0 ? 'none' : steps(proseBefore / total, [0, 0.02, 0.1, 0.5, 0.9, 0.98, 0.9999])}`);
    // The main text is where running text is densest; comments and teasers are thinner or farther on.
    for (const { width, density, highest } of densities) {
      add(`density-${width}:${steps((density[index] ?? 0) / highest, [0.1, 0.25, 0.45, 0.65, 0.85])}:${roleOf(own)}`);
    }
    for (const kind of SECTION_KINDS) {
      const at = sections.get(kind);
      add(`since-${kind}:${at === undefined ? 'none' : steps(index - at, [0, 1, 3, 8, 20, 60])}:${own.prose ? 'prose' : 'line'}`);
    }
    add(`since-title:${steps(sinceTitle, [1, 3, 8, 20, 60, 200, 998])}:${roleOf(own)}`);
    if (own.words < 6) for (const kind of own.kinds) if (SECTION_KINDS.includes(kind)) sections.set(kind, index);
    sinceTitle = titled[index] && own.words > 4 && (told.after ?? 0) >= 0.55 ? 1 : Math.min(999, sinceTitle + 1);
    sinceProse = own.prose ? 1 : Math.min(99, sinceProse + 1);
    if (own.prose) proseBefore += own.words;
  };
}

function addProseAround({ looks, untilProse, proseNear }: Dump, index: number, sinceProse: number, add: Add): void {
  for (const width of [3, 8]) {
    add(`prose-before-${width}:${steps(proseNear(index - width, index), [0.05, 0.12, 0.25, 0.4, 0.6])}`);
    add(`prose-after-${width}:${steps(proseNear(index + 1, index + 1 + width), [0.05, 0.12, 0.25, 0.4, 0.6])}`);
  }
  const [before, after] = [proseNear(index - 4, index), proseNear(index + 1, index + 5)];
  add(`prose-around:${steps(before, [0.1, 0.25, 0.5])}:${steps(after, [0.1, 0.25, 0.5])}:${steps(looks[index]?.words ?? 0, [2, 7, 16, 36])}`);
  add(`since-prose:${steps(sinceProse, [1, 2, 3, 5, 9, 20])}`);
  add(`until-prose:${steps(untilProse[index] ?? 99, [1, 2, 3, 5, 9, 20])}`);
}
