import type { Digest } from '../../model.ts';
import type { Selection } from './view.ts';

/** Gmail cuts a mail's HTML off at 102 KB and hides the rest behind a link; the margin is for what relays add. Bytes of UTF-8. */
export const mostBytes = 99_999;

/** Stories by what goes last: every section's first, then every section's second … */
export function byImportance(digest: Digest): string[] {
  return digest.sections
    .flatMap(({ stories }) => stories.map(({ id }, depth) => ({ id, depth })))
    .sort((a, b) => a.depth - b.depth)
    .map(({ id }) => id);
}

/**
 * Finds the fullest selection that fits: all in full; else as many in full as leave room for the others' headlines; else headlines only, as many as fit.
 * @param ids most important first
 * @param bytesOf how large the mail is with a selection; more stories and fuller ones are larger
 */
export function fitBudget(ids: readonly string[], bytesOf: (selection: Selection) => number, most = mostBytes): Selection {
  const select = (full: number, shown: number): Selection => ({ full: new Set(ids.slice(0, full)), brief: new Set(ids.slice(full, shown)) });
  const fits = (full: number, shown: number): boolean => bytesOf(select(full, shown)) <= most;
  if (fits(ids.length, ids.length)) return select(ids.length, ids.length);
  // The first stories stay readable even where that costs some headlines at the end.
  const least = Math.min(ids.length, 5);
  const opening = fits(least, least) ? least : 0;
  const shown = largest(opening, ids.length, (count) => fits(opening, count));
  return select(
    largest(0, shown, (full) => fits(full, shown)),
    shown,
  );
}

/** The largest number from `from` to `to` for which it holds, if it holds for all smaller ones; `from` where it holds for none. */
function largest(from: number, to: number, holds: (count: number) => boolean): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
