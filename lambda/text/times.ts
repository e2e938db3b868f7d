/** Points in time as programs write them: in markup, feeds, JSON, mail headers and addresses. */
import type { IsoTime } from '../model.ts';
import { calendarDay, clockTime, zoneOffset } from './calendar.ts';
import { findDate } from './dates.ts';

/** ISO 8601's basic format, and what content systems make of it. */
const compact = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(?:Z|([+-])(\d{2}):?(\d{2}))?)?(?!\d)/;

/**
 * The point in time that a machine-written value names (ISO 8601, RFC 5322, Unix seconds or milliseconds, and what content systems write),
 * as ISO 8601 with the zone as it was given; the day alone where no clock time stands; nothing where no day can be told.
 */
export function isoTime(value: unknown): IsoTime | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return fromUnix(value);
  if (typeof value !== 'string') return undefined;
  const text = value.trim().slice(0, 200);
  if (/^\d{10}(?:\d{3})?$/.test(text)) return fromUnix(Number(text));
  const [whole, year, month, day, hour, minute, second, sign, hours, minutes] = compact.exec(text) ?? [];
  const date = calendarDay(Number(year), Number(month), Number(day));
  if (!date) return findDate(text);
  if (hour === undefined) return date;
  const zone = sign ? zoneOffset(sign, Number(hours), Number(minutes)) : whole?.endsWith('Z') ? 'Z' : '';
  return `${date}${clockTime(Number(hour), Number(minute), Number(second ?? 0), zone)}`;
}

function fromUnix(value: number): IsoTime | undefined {
  const milliseconds = value > 1e11 ? value : value * 1000;
  if (!(milliseconds > 0 && milliseconds < 4.1e12)) return undefined;
  return new Date(milliseconds).toISOString().replace('.000Z', 'Z');
}

/** The day in an address's path: `/2024/03/05/`, `/2024-03-05-`, `/20240305/`. */
export function dateInAddress(url: string | undefined): IsoTime | undefined {
  const path = url && URL.canParse(url) ? new URL(url).pathname : '';
  const parts = /(?<!\d)((?:19|20)\d{2})[/_-](\d{1,2})[/_-](\d{1,2})(?!\d)/.exec(path) ?? /(?<!\d)(20\d{2})(\d{2})(\d{2})(?!\d)/.exec(path);
  return parts ? calendarDay(Number(parts[1]), Number(parts[2]), Number(parts[3])) : undefined;
}
