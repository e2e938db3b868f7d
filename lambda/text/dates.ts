/**
 * Dates as pages print them, in the languages that the runtime's CLDR knows, as ISO 8601. No clock: a date without a year is no date here.
 */
import type { IsoTime, LanguageTag } from '../model.ts';
import { dayWords, eastAsianDigits, monthFirstRegions, monthLocales, zoneOffsets } from './date-tables.ts';

let months: ReadonlyMap<string, number> | undefined;

/** Month names by CLDR, long and short, as they stand alone and as a date takes them; built at first use (about 20 ms). */
function monthNames(): ReadonlyMap<string, number> {
  if (months) return months;
  const names = new Map<string, number>();
  for (const locale of monthLocales) {
    for (const form of [{ month: 'long' }, { month: 'short' }, { month: 'long', day: 'numeric' }, { month: 'short', day: 'numeric' }] as const) {
      const format = new Intl.DateTimeFormat(`${locale}-u-ca-gregory-nu-latn`, { ...form, timeZone: 'UTC' });
      for (let month = 0; month < 12; month++) {
        const name = format.formatToParts(Date.UTC(2024, month, 15)).find((part) => part.type === 'month')?.value;
        const key = foldName(name ?? '');
        if (/[\p{L}\p{M}]{3}/u.test(key) && !names.has(key)) names.set(key, month + 1);
      }
    }
  }
  for (const [name, month] of dayWords.months) names.set(name, month);
  months = names;
  return names;
}

function foldName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[.\u200e\u200f]/g, '')
    .trim();
}

const day = '(0?[1-9]|[12]\\d|3[01])';
const year = '((?:19|20)\\d{2})';
const monthName = '(\\p{L}[\\p{L}\\p{M}]{2,19})';
const iso = /(?<![\d.])((?:19|20)\d{2})-(\d{2})-(\d{2})(?!\d)/;
const yearFirst = /(?<!\d)((?:19|20)\d{2})\s?[./年년-]\s?(\d{1,2})\s?[./月월-]\s?(\d{1,2})(?!\d)/;
const dayMonthYear = new RegExp(
  `(?<![\\d.:])${day}(?:\\.|º|°|er|st|nd|rd|th|η|-?(?:го|е))?,?[ /-]{0,2}(?:de |of |ngày |tháng )?${monthName}\\.?,?[ /-]{0,2}(?:de |del |of )?'?${year}(?!\\d)`,
  'iu',
);
const monthDayYear = new RegExp(`${monthName}\\.? ?${day}(?:st|nd|rd|th)?,? {0,2}${year}(?!\\d)`, 'iu');
const yearMonthDay = new RegExp(`${year}(?:\\.| m\\.|,)? ${monthName}\\.? ${day}(?!\\d)`, 'iu');
const vietnamese = new RegExp(`${day} tháng (\\d{1,2})(?:,| năm)? ${year}`, 'iu');
const figures = /(?<![\d.:])(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\2\s?((?:19|20)\d{2})(?!\d)/;
const clock =
  /(?<![\d.:,$€£-])([01]?\d|2[0-3])(?:[:h]|(?<=\d)\.(?=\d{2}(?:\D|$)))([0-5]\d)(?::([0-5]\d))?(?!\d)\s?([ap]\.?m\.?(?!\p{L})|午前|午後|上午|下午|오전|오후|ص|م)?/iu;
const hourOnly = /(?<![\d.:])(1[0-2]|0?[1-9])\s?([ap]\.?m\.?)(?!\p{L})/iu;
const kanjiClock = /(午前|午後|上午|下午|오전|오후)?\s?([01]?\d|2[0-3])[時时시]\s?([0-5]?\d)[分분]/u;
const zone = /(?:(?:UTC|GMT)\s?)?([+-])([01]?\d):?([0-5]\d)?(?!\d)|\b([A-Z]{2,5})\b/;

/**
 * The first date in a text: `Updated 16 November 2024`, `Sat, Nov 16, 2024 10:30 GMT`, `16.11.2024`, `2024年11月16日 10時30分`, `١٦ نوفمبر ٢٠٢٤`.
 * In figures alone the order is day, month, year, but where the language's region writes the month first (US, Philippines) or no other reading is possible.
 * @returns the day alone where no time of day stands; with an offset where a zone is named; undefined where no whole date stands
 */
export function findDate(text: string, language: LanguageTag = 'und'): IsoTime | undefined {
  const plain = westernDigits(text.slice(0, 400)).replace(/\s+/gu, ' ');
  const found = findDay(plain, language);
  if (!found) return undefined;
  const rest = `${plain.slice(0, found.start)} ${plain.slice(found.end)}`;
  return `${found.date}${timeOf(rest)}`;
}

interface FoundDay {
  date: string;
  start: number;
  end: number;
}

function findDay(text: string, language: LanguageTag): FoundDay | undefined {
  const candidates: FoundDay[] = [];
  const add = (match: RegExpExecArray | null, y?: string, m?: number, d?: string): void => {
    const date = match && calendarDay(Number(y), m ?? 0, Number(d));
    if (match && date) candidates.push({ date, start: match.index, end: match.index + match[0].length });
  };
  const isoMatch = iso.exec(text);
  add(isoMatch, isoMatch?.[1], Number(isoMatch?.[2]), isoMatch?.[3]);
  const asian = yearFirst.exec(text);
  add(asian, asian?.[1], Number(asian?.[2]), asian?.[3]);
  const named = dayMonthYear.exec(text);
  add(named, named?.[3], monthNames().get(foldName(named?.[2] ?? '')), named?.[1]);
  const american = monthDayYear.exec(text);
  add(american, american?.[3], monthNames().get(foldName(american?.[1] ?? '')), american?.[2]);
  const hungarian = yearMonthDay.exec(text);
  add(hungarian, hungarian?.[1], monthNames().get(foldName(hungarian?.[2] ?? '')), hungarian?.[3]);
  const viet = vietnamese.exec(text);
  add(viet, viet?.[3], Number(viet?.[2]), viet?.[1]);
  const plain = figures.exec(text);
  if (plain) {
    const [first, second] = [Number(plain[1]), Number(plain[3])];
    const monthFirst = second > 12 || (first <= 12 && plain[2] === '/' && monthFirstRegions.has(language.toLowerCase()));
    add(plain, plain[4], monthFirst ? first : second, String(monthFirst ? second : first));
  }
  return candidates.sort((a, b) => a.start - b.start || b.end - a.end)[0];
}

/** A date of the calendar as `YYYY-MM-DD`; undefined for February 30. */
function calendarDay(y: number, m: number, d: number): string | undefined {
  if (!(y >= 1900 && y <= 2100 && m >= 1 && m <= 12 && d >= 1) || d > new Date(Date.UTC(y, m, 0)).getUTCDate()) return undefined;
  return `${y}-${pad(m)}-${pad(d)}`;
}

function timeOf(text: string): string {
  const asian = kanjiClock.exec(text);
  const match = clock.exec(text);
  const short = match ? null : hourOnly.exec(text);
  let [hour, minute, second, half] = asian
    ? [asian[2], asian[3], undefined, asian[1]]
    : match
      ? [match[1], match[2], match[3], match[4]]
      : short
        ? [short[1], '00', undefined, short[2]]
        : [undefined, undefined, undefined, undefined];
  if (hour === undefined || minute === undefined) return '';
  const later = /^(?:p|午後|下午|오후|م)/iu.test(half ?? '');
  const earlier = /^(?:a|午前|上午|오전|ص)/iu.test(half ?? '');
  if (later || earlier) hour = String((Number(hour) % 12) + (later ? 12 : 0));
  const used = asian ?? match ?? short;
  const after = used ? text.slice(used.index + used[0].length, used.index + used[0].length + 24) : '';
  return `T${pad(Number(hour))}:${pad(Number(minute))}:${second ?? '00'}${offset(after)}`;
}

function offset(text: string): string {
  const match = zone.exec(text);
  if (!match) return /^\s?Z\b/.test(text) ? 'Z' : '';
  if (match[4]) return zoneOffsets.get(match[4]) ?? '';
  const hours = Number(match[2]);
  return hours > 14 ? '' : hours === 0 && !Number(match[3] ?? 0) ? 'Z' : `${match[1]}${pad(hours)}:${match[3] ?? '00'}`;
}

const pad = (value: number): string => String(value).padStart(2, '0');

/** Decimal digits of any script as ASCII, by their value (Unicode Nd). */
function westernDigits(text: string): string {
  return text.replace(/[^\x00-\x7f]/gu, (character) => {
    if (!/\p{Nd}/u.test(character)) return character;
    const code = character.codePointAt(0) as number;
    const zero = eastAsianDigits.find((start) => code >= start && code < start + 10);
    return zero === undefined ? character : String(code - zero);
  });
}
