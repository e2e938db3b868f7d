/** The stretches of a dump in which running text is dense: where an article may lie, and how a line stands to it. */
import type { Dump } from './dump.ts';

/** Steps beyond which a distance says nothing more. */
const FAR = 200;

/** Lines since (`step` 1) or until (`step` -1) the last line that is marked, the line itself not counted; at most `FAR`. */
export function longestReach(marked: readonly boolean[], step: 1 | -1): Float32Array {
  const reach = new Float32Array(marked.length).fill(FAR);
  let distance = FAR;
  for (let at = 0; at < marked.length; at++) {
    const index = step === 1 ? at : marked.length - 1 - at;
    reach[index] = distance;
    distance = marked[index] ? 1 : Math.min(FAR, distance + 1);
  }
  return reach;
}

/** What a line without running text costs a stretch, in words: low ones bridge furniture, high ones keep to the text itself. */
const COSTS = [4, 12, 30];
/** Stretches told apart from the best on. */
const RANKS = 3;

/**
 * Stretches with the most running words less a cost for each other line (the maximum subarray; Pasternack & Roth 2009, "Extracting Article Text from the
 * Web with Maximum Subsequence Segmentation"), for three costs: whether the line is inside the best one, how it stands to its ends, and which stretch it is in.
 */
export function spansOf({ looks }: Dump): Map<string, Float32Array> {
  const columns = new Map<string, Float32Array>();
  const total = Math.max(
    1,
    looks.reduce((sum, { prose, words }) => sum + (prose ? words : 0), 0),
  );
  for (const cost of COSTS) {
    const gains = Float64Array.from(looks, ({ prose, words }) => (prose ? Math.min(60, words) : -cost + Math.min(cost - 1, words / 3)));
    const rank = new Float32Array(looks.length).fill(RANKS + 1);
    const size = new Float32Array(looks.length);
    const sinceFirst = new Float32Array(looks.length);
    const sinceLast = new Float32Array(looks.length);
    for (let at = 1; at <= RANKS; at++) {
      const span = bestSpan(gains);
      if (span === undefined) break;
      for (let index = span.from; index < span.to; index++) {
        rank[index] = at;
        size[index] = span.gain / total;
        gains[index] = -1e6;
      }
      if (at > 1) continue;
      for (let index = 0; index < looks.length; index++) {
        sinceFirst[index] = clamp(index - span.from);
        sinceLast[index] = clamp(index - span.to + 1);
      }
    }
    columns.set(`span ${cost}: rank`, rank);
    columns.set(`span ${cost}: share`, size);
    columns.set(`span ${cost}: since its first line`, sinceFirst);
    columns.set(`span ${cost}: since its last line`, sinceLast);
  }
  return columns;
}

const clamp = (distance: number): number => Math.max(-FAR, Math.min(FAR, distance));

/** Kadane's scan: the stretch with the highest sum, if any is above zero. */
function bestSpan(gains: Float64Array): { from: number; to: number; gain: number } | undefined {
  let best: { from: number; to: number; gain: number } | undefined;
  let [sum, from] = [0, 0];
  for (const [index, gain] of gains.entries()) {
    if (sum <= 0) [sum, from] = [0, index];
    sum += gain;
    if (sum > (best?.gain ?? 0)) best = { from, to: index + 1, gain: sum };
  }
  return best;
}
