/** What to do where the labels give no article: a note of two sentences, a list of results, a poem amid menus are articles too. */
import { comparableWords } from '../../text/fold.ts';
import type { Dump } from './dump/dump.ts';
import type { Chances } from './dump/model.ts';
import { isFurnitureLine } from './furniture-line.ts';
import type { Line } from './lines.ts';
import type { Segment } from './split.ts';

/**
 * Log-odds of being text from which a line counts for a text. The line model learned from long pages and doubts short texts, so its odds are compared with
 * each other: those of text lie above those of menus even where all lie low.
 */
const BAR = -2.5;
/** Where the likeliest sentence lies below the bar, the bar lies so much below that sentence. */
const BELOW_BEST = 1;
/** What a line that is furniture by its words loses. */
const FURNITURE = 2;
/** Words of a sentence, and of what is no sentence but may stand in a list. */
const SENTENCE = 4;
/** A text without any sentence, as results are: lines that it has at least, and the share that it is of the dump's lines that are no furniture. */
const LIST = { lines: 3, share: 0.5 };
/** Lines above the text in which its headline may stand. */
const REACH = 3;
const HEADLINE = -2;

/**
 * The dump as one text: the stretch of lines whose odds of being text sum up highest, with the line above it as its headline where that may be one.
 * Undefined where nothing in it reads as text. Linear in the number of lines.
 */
export function rescueText(dump: Dump, chances: Chances): Segment | undefined {
  const { lines, looks } = dump;
  const furniture = lines.map((_, at) => isFurnitureLine(dump, at));
  const sentence = looks.map(({ words, ends, prose }, at) => !furniture[at] && (prose || (words >= SENTENCE && ends === 'sentence')));
  const best = lines.reduce((most, _, at) => (sentence[at] ? Math.max(most, chances.body[at] as number) : most), -Infinity);
  const bar = Math.min(BAR, best === -Infinity ? BAR : best - BELOW_BEST);
  const span = heaviest(lines.map((_, at) => (chances.body[at] as number) - bar - (furniture[at] ? FURNITURE : 0)));
  if (span === undefined) return undefined;
  let [from, to] = span;
  while (from < to && furniture[from]) from++;
  while (to > from && furniture[to - 1]) to--;
  if (!sentence.slice(from, to).some(Boolean) && !isList(lines.slice(from, to), furniture)) return undefined;
  const above = headlineAbove(from);
  return {
    before: lines.slice(0, above ?? from),
    ...(above === undefined ? {} : { headline: lines[above] as Line }),
    preamble: above === undefined ? [] : lines.slice(above + 1, from),
    body: lines.slice(from, to),
    interruptions: [],
    after: lines.slice(to),
  };

  function headlineAbove(first: number): number | undefined {
    for (let at = first - 1; at >= Math.max(0, first - REACH); at--)
      if (!furniture[at] && looks[at]?.ends !== 'sentence' && (chances.headline[at] as number) >= HEADLINE) return at;
    return undefined;
  }
}

function isList(span: readonly Line[], furniture: readonly boolean[]): boolean {
  const told = span.filter(({ text }) => comparableWords(text).length >= 2);
  return told.length >= LIST.lines && told.length >= LIST.share * furniture.filter((is) => !is).length;
}

/** Kadane's scan: the stretch with the highest sum, if any is above zero. */
function heaviest(gains: readonly number[]): [from: number, to: number] | undefined {
  let best: { from: number; to: number; sum: number } | undefined;
  let [sum, from] = [0, 0];
  for (const [at, gain] of gains.entries()) {
    if (sum <= 0) [sum, from] = [0, at];
    sum += gain;
    if (sum > (best?.sum ?? 0)) best = { from, to: at + 1, sum };
  }
  return best && [best.from, best.to];
}
