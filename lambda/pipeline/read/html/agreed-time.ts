/** What a page's data tell about the day of publication, held against what the page shows. */
import type { IsoTime } from '../../../model.ts';
import { findDate } from '../../../text/dates.ts';
import type { PrintedDate } from './printed-date.ts';

/** Different days at the headline from which they are those of a list. */
const LIST = 3;
const DAY = 86_400_000;
/** In days: a change as soon as this belongs to the publication (the evening's draft in the morning's edition); a later one is an update. */
const SOON = 3;

const dayOf = (time: IsoTime) => time.slice(0, 10);

/** What a page shows beside its date lines: the days in its address and in its title. */
export interface ShownElsewhere {
  inAddress: IsoTime | undefined;
  inTitle: IsoTime | undefined;
}

/** The date in a page's title, as some papers print it there behind the headline. */
export const dateInTitle = (title: string | undefined, language: string): IsoTime | undefined =>
  title === undefined ? undefined : findDate(title, language);

/**
 * The published time that a page's data tell, made to agree with what the page shows a reader. Content systems tell the day a draft was made, or
 * the last time that all was published anew; and they tell it in UTC, a day off from the day on the page. Where the told day stands on the page or
 * in its address, it stays. Else the page's own date line counts: the same point in time in a zone where it is that day, the time of the last change
 * where that is what the page shows as its date, or the printed day. A date farther off, or in the title, counts only where the last change soon after
 * was on that very day.
 */
export function agreedTime(
  told: IsoTime,
  changed: IsoTime | undefined,
  printed: readonly PrintedDate[],
  { inAddress, inTitle }: ShownElsewhere,
): IsoTime {
  const day = dayOf(told);
  // An address has year, month and day in this order only; data in figures may have them in any.
  if (inAddress !== undefined && inAddress !== day && inAddress === swapped(day)) return `${inAddress}${told.slice(day.length)}`;
  const onPage = [...printed.map(({ date }) => date), ...(inTitle ? [inTitle] : [])].map(dayOf);
  if (inAddress === day || onPage.some((one) => one === day || one === swapped(day))) return told;
  const unlabelled = printed.filter((one) => !one.changed);
  const near = unlabelled.filter((one) => one.near);
  const shown = new Set(near.map(({ date }) => dayOf(date))).size < LIST ? near[0]?.date : undefined;
  if (shown === undefined) {
    const far = new Set([...unlabelled.map(({ date }) => date), ...(inTitle ? [inTitle] : [])].map(dayOf));
    if (changed !== undefined && far.size === 1 && far.has(dayOf(changed)) && daysBetween(told, changed) <= SOON) return changed;
    return (inAddress && inZoneOf(told, inAddress)) ?? told;
  }
  const shownDay = dayOf(shown);
  return inZoneOf(told, shownDay) ?? (changed !== undefined && dayOf(changed) === shownDay ? changed : shown);
}

const daysBetween = (one: IsoTime, other: IsoTime) => Math.abs(Date.parse(dayOf(other)) - Date.parse(dayOf(one))) / DAY;

/** A day with month and day changed about, as another country reads it in figures. */
const swapped = (day: string) => `${day.slice(0, 4)}-${day.slice(8, 10)}-${day.slice(5, 7)}`;

/** The same point in time in the nearest zone, by whole hours, where it is `day`; nothing where no zone has it, or where the time has a zone of its own. */
function inZoneOf(time: IsoTime, day: string): IsoTime | undefined {
  const at = time.endsWith('Z') ? Date.parse(time) : Number.NaN;
  const start = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(at) || Number.isNaN(start)) return undefined;
  const hours = at < start ? Math.ceil((start - at) / 3_600_000) : -Math.floor((at - start - DAY) / 3_600_000) - 1;
  if (hours < -10 || hours > 13 || hours === 0) return undefined;
  const local = new Date(at + hours * 3_600_000).toISOString().slice(0, 19);
  return local.startsWith(day) ? `${local}${hours < 0 ? '-' : '+'}${String(Math.abs(hours)).padStart(2, '0')}:00` : undefined;
}
