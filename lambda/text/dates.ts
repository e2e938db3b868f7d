/**
 * Dates as pages print them, in some sixty languages, as ISO 8601. No clock: a date without a year is no date here.
 */
import type { IsoTime, LanguageTag } from '../model.ts';
import { calendarDay, clockTime, zoneOffset } from './calendar.ts';
import { monthFirstRegions, zeroDigits, zoneOffsets } from './date-tables.ts';
import { monthOf } from './month-names.ts';

const day = '(0?[1-9]|[12]\\d|3[01])';
const year = '((?:19|20)\\d{2})';
/** Where a year ends: not within a number, unless a time of day or another date is glued to it, as pages do whose elements have no space between. */
const ended = '(?!\\d(?!\\d?[:.]))';
/** The look ahead keeps V8 from compiling the classes anew for every way that leads to them, which took it a third of a second at the first date. */
const monthName = '(?=\\p{L})(\\p{L}[\\p{L}\\p{M}]{2,19})';
/** What every date with a month's name has. */
const anyName = /[a-z]{3}|[^\x00-\x7f]/i;
const iso = /(?<![\d.])((?:19|20)\d{2})-(\d{2})-(\d{2})(?!\d)/;
const yearFirst = /(?<!\d)((?:19|20)\d{2})\s?[./年년-]\s?(\d{1,2})\s?[./月월-]\s?(\d{1,2})(?!\d)/;
const dayMonthYear = new RegExp(
  `(?<![\\d.]|\\d:)${day}(?:\\.|º|°|er|st|nd|rd|th|η|ο|-?(?:го|е))?,?[ /-]{0,3}(?:de |of |ngày |tháng )?${monthName}\\.?,?[ /-]{0,3}(?:de |del |of )?'?${year}${ended}`,
  'iu',
);
const monthDayYear = new RegExp(`${monthName}\\.? ?${day}(?:st|nd|rd|th)?(?:,| ) {0,2}${year}${ended}`, 'iu');
const yearMonthDay = new RegExp(`${year}(?:\\.| m\\.|,)? ${monthName}\\.? ${day}(?!\\d)`, 'iu');
const vietnamese = new RegExp(`${day} tháng (\\d{1,2})(?:,| năm)? ${year}`, 'iu');
const figures = /(?<![\d.]|\d:)(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\2\s?((?:19|20)\d{2})(?!\d)/;
/** A whole text that is a date with a year of two digits: within a text it could be anything. */
const shortYear = /^\D{0,3}(\d{1,2})([./])(\d{1,2})\2(\d{2})\D{0,3}$/;
const clock =
  /(?<![\d.:,$€£-])([01]?\d|2[0-3])(?:[:h]|(?<=\d)\.(?=\d{2}(?:\D|$)))([0-5]\d)(?::([0-5]\d)(?:[.,]\d{1,9})?)?(?!\d)\s?([ap]\.?m\.?(?!\p{L})|午前|午後|上午|下午|오전|오후|ص|م)?/iu;
const hourOnly = /(?<![\d.:])(1[0-2]|0?[1-9])\s?([ap]\.?m\.?)(?!\p{L})/iu;
const kanjiClock = /(午前|午後|上午|下午|오전|오후)?\s?([01]?\d|2[0-3])[時时시]\s?([0-5]?\d)[分분]/u;
/** What may follow a time of day: an offset from UTC, or a zone's name. */
const zone = /^[\s,(]{0,3}(?:[Uu]hr[\s,(]{1,3})?(?:(?:UTC|GMT)?\s?([+-])([01]?\d):?([0-5]\d)?(?!\d)|([A-Z]{1,5})\b)/;

/**
 * The first date in a text: `Updated 16 November 2024`, `Sat, Nov 16, 2024 10:30 GMT`, `16.11.2024`, `2024年11月16日 10時30分`, `١٦ نوفمبر ٢٠٢٤`.
 * In figures alone the order is day, month, year, but where the language's region writes the month first (US, Philippines) or no other reading is possible.
 * @returns the first in the text; the day alone where no time of day stands; with an offset where a zone is named; undefined where no whole date stands
 */
export function findDate(text: string, language: LanguageTag = 'und'): IsoTime | undefined {
  const plain = westernDigits(text.slice(0, 400)).replace(/\s+/gu, ' ');
  if (plain.length < 16 && shortYear.test(plain)) return shortDay(plain, language);
  const found = /(?:19|20)\d\d/.test(plain) ? findDay(plain, language) : undefined;
  if (!found) return undefined;
  const rest = `${plain.slice(0, found.start)} ${plain.slice(found.end)}`;
  return `${found.date}${timeOf(rest)}`;
}

function shortDay(text: string, language: LanguageTag): IsoTime | undefined {
  const [, first, mark, second, year] = shortYear.exec(text) ?? [];
  const monthFirst = isMonthFirst(Number(first), Number(second), mark, language);
  return calendarDay(2000 + Number(year), Number(monthFirst ? first : second), Number(monthFirst ? second : first));
}

/** Whether a date in figures has its month first: where no other reading is possible, or where the language's region writes it so. */
const isMonthFirst = (first: number, second: number, mark: string | undefined, language: LanguageTag): boolean =>
  second > 12 || (first <= 12 && mark !== '.' && monthFirstRegions.has(language.toLowerCase().replace('_', '-')));

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
  if (anyName.test(text)) {
    const named = dayMonthYear.exec(text);
    add(named, named?.[3], monthOf(named?.[2], language), named?.[1]);
    const american = monthDayYear.exec(text);
    add(american, american?.[3], monthOf(american?.[1], language), american?.[2]);
    const hungarian = yearMonthDay.exec(text);
    add(hungarian, hungarian?.[1], monthOf(hungarian?.[2], language), hungarian?.[3]);
    const viet = vietnamese.exec(text);
    add(viet, viet?.[3], Number(viet?.[2]), viet?.[1]);
  }
  const plain = figures.exec(text);
  if (plain) {
    const [first, second] = [Number(plain[1]), Number(plain[3])];
    const monthFirst = isMonthFirst(first, second, plain[2], language);
    add(plain, plain[4], monthFirst ? first : second, String(monthFirst ? second : first));
  }
  return candidates.sort((a, b) => a.start - b.start || b.end - a.end)[0];
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
  return clockTime(Number(hour), Number(minute), Number(second ?? 0), zoneIn(after));
}

function zoneIn(text: string): string {
  const [, sign, hours, minutes, name] = zone.exec(text) ?? [];
  return sign === undefined ? (zoneOffsets.get(name ?? '') ?? '') : zoneOffset(sign, Number(hours), Number(minutes ?? 0));
}

/** Decimal digits of any script as ASCII, by their value (Unicode Nd). */
function westernDigits(text: string): string {
  return text.replace(/[^\x00-\x7f]/gu, (character) => {
    if (!/\p{Nd}/u.test(character)) return character;
    const code = character.codePointAt(0) as number;
    const zero = zeroDigits.find((start) => code >= start && code < start + 10);
    return zero === undefined ? character : String(code - zero);
  });
}
