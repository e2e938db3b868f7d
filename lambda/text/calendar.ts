/** The calendar's part of a date: what a date and a time must be to be written as ISO 8601. */

const pad = (value: number): string => String(value).padStart(2, '0');

/** A date of the calendar as `YYYY-MM-DD`; undefined for February 30, and for years in which no article was published. */
export function calendarDay(year: number, month: number, day: number): string | undefined {
  if (!(year >= 1900 && year <= 2100 && month >= 1 && month <= 12 && day >= 1)) return undefined;
  return day > new Date(Date.UTC(year, month, 0)).getUTCDate() ? undefined : `${year}-${pad(month)}-${pad(day)}`;
}

/**
 * A time of day with its zone, as ISO 8601 writes it behind a date: `T07:30:00+01:00`. Empty where it is none, and for midnight without a
 * zone, which is how content systems store a day.
 */
export function clockTime(hour: number, minute: number, second: number, zone: string): string {
  if (!(hour < 24 && minute < 60 && second < 61) || (zone === '' && hour + minute + second === 0)) return '';
  return `T${pad(hour)}:${pad(minute)}:${pad(second)}${zone}`;
}

/** An offset from UTC as ISO 8601 writes it, `Z` for none; empty for one that no place has. */
export function zoneOffset(sign: string, hours: number, minutes: number): string {
  if (hours > 14 || minutes > 59) return '';
  return hours + minutes === 0 ? 'Z' : `${sign}${pad(hours)}:${pad(minutes)}`;
}
