import { type Token, unspaced } from './figure-tokens.ts';
import { fates, hedges } from './figure-words.ts';

/** As far as a hedge may stand before the number, in characters. */
const farthestHedge = 24;
/** As far as what befell people may stand from their number, in words or in letters of a script without spaces. */
const farthestFate = 14;

/** How a sentence hedges its number: `least` for "more than 100", `most` for "up to 100", `about` for "some 100". */
export type Hedge = 'least' | 'most' | 'about';

/** The hedges by their last character, in their order. */
const hedgesByEnd: ReadonlyMap<string, typeof hedges> = new Map(
  [...new Set(hedges.map(([phrase]) => phrase.slice(-1)))].map((end) => [end, hedges.filter(([phrase]) => phrase.endsWith(end))]),
);

/** The hedge directly before a place of the sentence, if there is one. */
export function hedgeBefore(sentence: string, place: number): Hedge | undefined {
  const words = sentence
    .slice(Math.max(0, place - farthestHedge), place)
    .toLowerCase()
    .trimEnd();
  for (const [phrase, means] of hedgesByEnd.get(words.charAt(words.length - 1)) ?? [])
    if (words.endsWith(phrase) && !/\p{L}$/u.test(words.slice(0, words.length - phrase.length))) return means;
  return undefined;
}

/** The fate told nearest to the number, in tokens; in scripts without spaces, in characters. */
export function nearestFate(sentence: string, tokens: readonly Token[], at: number): string | undefined {
  const place = (tokens[at] as Token).start;
  if (unspaced.test(tokens[at + 1]?.text ?? '')) {
    const around = sentence.slice(Math.max(0, place - farthestFate), place + farthestFate);
    return nearest(
      [...fates].flatMap(([word, fate]) => {
        const index = unspaced.test(word) ? around.indexOf(word) : -1;
        return index < 0 ? [] : [{ fate, distance: Math.abs(index - Math.min(place, farthestFate)) }];
      }),
    );
  }
  // Nearest first; of two as near, the one before the number.
  for (let distance = 0; distance <= farthestFate; distance++) {
    const before = fates.get(tokens[at - distance]?.lower ?? '');
    if (before !== undefined) return before;
    const behind = distance < farthestFate ? fates.get(tokens[at + distance]?.lower ?? '') : undefined;
    if (behind !== undefined) return behind;
  }
  return undefined;
}

function nearest(found: readonly { fate: string; distance: number }[]): string | undefined {
  return found.reduce<{ fate?: string; distance: number }>((best, other) => (other.distance < best.distance ? other : best), {
    distance: Number.POSITIVE_INFINITY,
  }).fate;
}
