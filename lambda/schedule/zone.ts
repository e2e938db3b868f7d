/** Between points in time and what the clocks of a zone show, by the zone data that Node brings along. Pure: times come in as values. */

/** What a wall clock shows, to the minute. */
export interface WallTime {
  year: number;
  /** 1 is January. */
  month: number;
  day: number;
  hour: number;
  minute: number;
}

const minute = 60_000;
/** Zones lie between 12 hours behind and 14 hours ahead of UTC; an hour more on either side sees past a change. */
const furthestBehind = 13 * 60 * minute;
const furthestAhead = 15 * 60 * minute;

const formats = new Map<string, Intl.DateTimeFormat>();
function formatOf(zone: string): Intl.DateTimeFormat {
  const known =
    formats.get(zone) ??
    new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
  formats.set(zone, known);
  return known;
}

/** What the clocks of an IANA zone show at a point in time. */
export function wallTimeAt(instant: Date, zone: string): WallTime {
  const parts: Record<string, number> = {};
  for (const { type, value } of formatOf(zone).formatToParts(instant)) parts[type] = Number(value);
  const { year = 0, month = 0, day = 0, hour = 0, minute: minutes = 0 } = parts;
  return { year, month, day, hour, minute: minutes };
}

/**
 * The first point in time at which a zone's clocks show at least this time of this day.
 *
 * Where clocks go back, the same time is shown twice: the first is meant. Where they go forward and the time is never shown, it is the moment
 * at which they do. So later wall times never come earlier.
 */
export function instantOf(wall: WallTime, zone: string): Date {
  const asUtc = utcOf(wall);
  const before = offset(asUtc - furthestAhead, zone);
  const after = offset(asUtc + furthestBehind, zone);
  const shown = [asUtc - before, asUtc - after].filter((time) => offset(time, zone) === asUtc - time);
  if (shown.length > 0) return new Date(Math.min(...shown));
  // Skipped: between the two readings the clocks went forward. Find when, to the minute.
  let early = asUtc - Math.max(before, after);
  let late = asUtc - Math.min(before, after);
  while (late - early > minute) {
    const middle = early + Math.floor((late - early) / minute / 2) * minute;
    if (offset(middle, zone) === before) early = middle;
    else late = middle;
  }
  return new Date(late);
}

const utcOf = ({ year, month, day, hour, minute: minutes }: WallTime): number => Date.UTC(year, month - 1, day, hour, minutes);

/** How far ahead of UTC the zone's clocks are at a point in time, in milliseconds. */
function offset(time: number, zone: string): number {
  const whole = Math.floor(time / minute) * minute;
  return utcOf(wallTimeAt(new Date(whole), zone)) - whole;
}

/** A point in time as a person of that zone writes it: `2026-11-23 06:30 Europe/Berlin`. */
export function tellTime(instant: Date, zone: string): string {
  const { year, month, day, hour, minute: minutes } = wallTimeAt(instant, zone);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minutes)} ${zone}`;
}
