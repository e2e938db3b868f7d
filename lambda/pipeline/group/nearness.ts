import type { IsoTime } from '../../model.ts';

const day = 24 * 60 * 60 * 1000;
/**
 * Days within which reports of one event come out, and days in which half of a resemblance is lost thereafter. On dev's dated corpora every choice from
 * one day and two to three and seven raises precision and costs no recall worth the name; a longer half-life lets weeks of one affair run together.
 */
const sameEventDays = 2;
const halfLife = 4;

/**
 * How much of a resemblance is left when two reports came out so far apart, 0 to 1: the same people and places make news again the week after, and that is
 * another event. 1 where either has no date.
 */
export function nearness(a: IsoTime | undefined, b: IsoTime | undefined): number {
  if (a === undefined || b === undefined) return 1;
  const apart = Math.abs(Date.parse(a) - Date.parse(b)) / day;
  return Number.isFinite(apart) ? 0.5 ** (Math.max(0, apart - sameEventDays) / halfLife) : 1;
}
