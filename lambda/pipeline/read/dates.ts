import type { IsoTime } from '../../model.ts';
import { monthNames } from './months.ts';

const foldMonth = (name: string) =>
  name
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[.\u200e\u200f]/g, '')
    .trim();

const isoPattern = /(?<![\d.])(\d{4})-(\d{2})-(\d{2})(?:[T ]\s?(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s?(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?/i;
const compactPattern = /(?<!\d)(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?)?(?!\d)/;
const yearFirst = /(?<!\d)((?:19|20)\d{2})\s?[./年년]\s?(\d{1,2})\s?[./月월]\s?(\d{1,2})(?!\d)/;
const dayFirst = /(?<![\d.:])(\d{1,2})\s?[./-]\s?(\d{1,2})\s?[./-]\s?((?:19|20)\d{2})(?!\d)/;
const dayMonthYear =
  /(?<!\d)(\d{1,2})(?:\.|º|er|st|nd|rd|th|ο|η)?,?\s{0,3}(?:de |of |-|\/)?\s{0,3}([\p{L}\p{M}]{3,15})\.?,?\s{0,3}(?:de |del |-|\/)?\s{0,3}((?:19|20)\d{2})(?!\d)/u;
const monthDayYear = /(?<![\p{L}\p{M}])([\p{L}\p{M}]{3,15})\.?\s{0,3}(\d{1,2})(?:st|nd|rd|th)?,?\s{1,3}((?:19|20)\d{2})(?!\d)/u;
const clock =
  /(?<![\d.:-])(\d{1,2})[:.h](\d{2})(?::(\d{2}))?(?!\d)\s{0,2}(a\.?m\.?|p\.?m\.?)?\s{0,2}\(?(Z|UTC|GMT|CET|CEST|EST|EDT|CST|CDT|MST|MDT|PST|PDT|BST|IST|JST|[+-]\d{2}:?\d{2})?(?![A-Za-z\d])/i;

/** Offsets of zone names in mail and news (RFC 2822, 4.3, and the commonest others). IST is read as India's. */
const zones: Readonly<Record<string, string>> = {
  Z: 'Z',
  UTC: 'Z',
  GMT: 'Z',
  CET: '+01:00',
  CEST: '+02:00',
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
  BST: '+01:00',
  IST: '+05:30',
  JST: '+09:00',
};

/**
 * The point in time that a machine-written value names (ISO 8601, RFC 2822, Unix seconds or milliseconds, and what content systems write),
 * as ISO 8601 with the zone as it was given; the day alone where no clock time stands; nothing where no day can be told.
 */
export function isoTime(value: unknown): IsoTime | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return fromUnix(value);
  if (typeof value !== 'string') return undefined;
  const text = value.trim().slice(0, 200);
  if (/^\d{10}(?:\d{3})?$/.test(text)) return fromUnix(Number(text));
  const iso = isoPattern.exec(text);
  if (iso) return compose(iso[1], iso[2], iso[3], iso[4], iso[5], iso[6], iso[7]);
  const compact = compactPattern.exec(text);
  if (compact && /^\s*\d{8}/.test(text)) return compose(compact[1], compact[2], compact[3], compact[4], compact[5], compact[6], compact[7]);
  return writtenDate(text);
}

/**
 * The date that a text for people holds: "Tue, 5 March 2024 10:30 GMT", "5 de marzo de 2024", "2024年3月5日". In figures
 * alone the day stands first (05/03/2024), unless only the other order is possible, or `monthFirst` says so.
 */
export function writtenDate(text: string, monthFirst = false): IsoTime | undefined {
  const folded = text.slice(0, 400).replace(/\s+/g, ' ');
  if (!/(?:19|20)\d{2}/.test(folded)) return undefined;
  const iso = isoPattern.exec(folded);
  if (iso) return compose(iso[1], iso[2], iso[3], iso[4], iso[5], iso[6], iso[7]);
  const ymd = yearFirst.exec(folded);
  if (ymd) return withClock(folded, ymd, ymd[1], ymd[2], ymd[3]);
  const named = dayMonthYear.exec(folded);
  const month = named?.[2] && monthNames.get(foldMonth(named[2]));
  if (named && month) return withClock(folded, named, named[3], String(month), named[1]);
  const american = monthDayYear.exec(folded);
  const first = american?.[1] && monthNames.get(foldMonth(american[1]));
  if (american && first) return withClock(folded, american, american[3], String(first), american[2]);
  const figures = dayFirst.exec(folded);
  if (figures) {
    const swap = (monthFirst && Number(figures[1]) <= 12) || Number(figures[2]) > 12;
    return withClock(folded, figures, figures[3], swap ? figures[1] : figures[2], swap ? figures[2] : figures[1]);
  }
  return undefined;
}

function withClock(text: string, date: RegExpExecArray, year?: string, month?: string, day?: string): IsoTime | undefined {
  const rest = `${text.slice(0, date.index)} ${text.slice(date.index + date[0].length)}`;
  const time = clock.exec(rest);
  if (!time) return compose(year, month, day);
  const half = time[4]?.toLowerCase().charAt(0);
  const hour = half ? (Number(time[1]) % 12) + (half === 'p' ? 12 : 0) : Number(time[1]);
  return compose(year, month, day, String(hour), time[2], time[3], time[5]);
}

function compose(year?: string, month?: string, day?: string, hour?: string, minute?: string, second?: string, zone?: string): IsoTime | undefined {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (!(y >= 1900 && y <= 2100 && m >= 1 && m <= 12 && d >= 1 && d <= daysOf(y, m))) return undefined;
  const date = `${y}-${pad(m)}-${pad(d)}`;
  if (hour === undefined || minute === undefined || Number(hour) > 23 || Number(minute) > 59) return date;
  // Midnight without a zone is how content systems store a day.
  if (!zone && Number(hour) === 0 && Number(minute) === 0 && Number(second ?? 0) === 0) return date;
  return `${date}T${pad(Number(hour))}:${minute}:${second ?? '00'}${offsetOf(zone)}`;
}

const daysOf = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();
const pad = (n: number) => String(n).padStart(2, '0');

function offsetOf(zone: string | undefined): string {
  if (!zone) return '';
  const named = zones[zone.toUpperCase()];
  if (named) return named;
  const offset = /^([+-])(\d{2}):?(\d{2})$/.exec(zone);
  return !offset ? '' : offset[2] === '00' && offset[3] === '00' ? 'Z' : `${offset[1]}${offset[2]}:${offset[3]}`;
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
  return parts ? compose(parts[1], parts[2], parts[3]) : undefined;
}
