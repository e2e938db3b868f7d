/**
 * The slot rule: at which points in time a scheduled newsletter goes out. A pure function of schedule, zone, last slot and now.
 *
 * Each wall time that the schedule names is one slot: shown twice where clocks go back, it counts the first time; never shown where they
 * go forward, it comes at the moment at which they do. Slots that fall on the same moment are one.
 */
import type { Cron } from './cron.ts';
import { instantOf, type WallTime, wallTimeAt } from './zone.ts';

export interface Schedule {
  cron: Cron;
  /** IANA zone in which the schedule is meant. */
  zone: string;
}

const dayLength = 24 * 60 * 60_000;
/** February 29 may be eight years away, around a century that has none; a date that also has to be a Monday, up to twelve. */
const furthestDays = 13 * 366;

/**
 * The slot that is due: the latest one up to now, unless it is the last one that was used, or before it. However many were missed, one
 * is due.
 * @param lastSlot the slot that was used last, or from which on slots count
 */
export function dueSlot(schedule: Schedule, lastSlot: Date, now: Date): Date | undefined {
  const latest = latestSlot(schedule, now);
  return latest !== undefined && latest > lastSlot ? latest : undefined;
}

/** The latest slot up to this moment, this moment included. */
export function latestSlot({ cron, zone }: Schedule, now: Date): Date | undefined {
  const times = timesOf(cron);
  // Where clocks go back over midnight, the next day's first times may be over already.
  const today = dayNumber(wallTimeAt(now, zone)) + 1;
  for (let day = today; day > today - furthestDays; day--) {
    if (!fits(cron, day)) continue;
    const after = firstAfter(times, day, zone, now);
    if (after > 0) return slotAt(times, after - 1, day, zone);
  }
  return undefined;
}

/** The first slot after this moment. */
export function nextSlot({ cron, zone }: Schedule, now: Date): Date | undefined {
  const times = timesOf(cron);
  const today = dayNumber(wallTimeAt(now, zone));
  for (let day = today; day < today + furthestDays; day++) {
    if (!fits(cron, day)) continue;
    const after = firstAfter(times, day, zone, now);
    if (after < times.length) return slotAt(times, after, day, zone);
  }
  return undefined;
}

/** The schedule's times of a day, ascending, in minutes from midnight. */
const timesOf = ({ hours, minutes }: Cron): readonly number[] => hours.flatMap((hour) => minutes.map((minute) => hour * 60 + minute));

/** Which of the day's times is the first whose slot lies after this moment: later times never come earlier, so it can be searched by halves. */
function firstAfter(times: readonly number[], day: number, zone: string, moment: Date): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (slotAt(times, middle, day, zone) > moment) high = middle;
    else low = middle + 1;
  }
  return low;
}

function slotAt(times: readonly number[], index: number, day: number, zone: string): Date {
  const time = times[index] ?? 0;
  const date = new Date(day * dayLength);
  const wall: WallTime = {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: Math.floor(time / 60),
    minute: time % 60,
  };
  return instantOf(wall, zone);
}

/** Days of the calendar since 1970-01-01, whatever the zone. */
const dayNumber = ({ year, month, day }: WallTime): number => Date.UTC(year, month - 1, day) / dayLength;

function fits({ months, days, weekdays, eitherDay }: Cron, day: number): boolean {
  const date = new Date(day * dayLength);
  if (!months.includes(date.getUTCMonth() + 1)) return false;
  const byDate = days.includes(date.getUTCDate());
  const byWeekday = weekdays.includes(date.getUTCDay());
  return eitherDay ? byDate || byWeekday : byDate && byWeekday;
}
