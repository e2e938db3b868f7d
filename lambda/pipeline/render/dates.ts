import type { IsoTime, LanguageTag } from '../../model.ts';

/** The mail's place and time: whose words, which zone, and when the issue was made. */
export interface DateFrame {
  language: LanguageTag;
  timeZone: string;
  issuedAt: IsoTime;
  /** What stands between a day and a time, with its space. */
  comma: string;
}

/** The mail's way of telling time. */
export interface Dates {
  /** The issue's day in full: "Saturday, November 21, 2026". */
  issueDay: string;
  /**
   * When a report was published, as near as a reader needs: the time today, "Yesterday, 6:30 PM", or the day. Empty where it is no time. A bare
   * date is a day without a zone and stays that day.
   */
  timeOf(publishedAt: IsoTime | undefined): string;
}

/** Tells dates in one language and zone, as seen from the issue's day. */
export function datesIn({ language, timeZone, issuedAt, comma }: DateFrame): Dates {
  const dayOf = daysIn(timeZone);
  const today = dayOf(Date.parse(issuedAt));
  const tell = (style: keyof typeof styles, time: number, zone = timeZone): string => plainSpaces(formatter(language, zone, style).format(time));
  return {
    issueDay: tell('full', Date.parse(issuedAt)),
    timeOf: (publishedAt) => {
      const parsed = Date.parse(publishedAt ?? '');
      if (publishedAt === undefined || Number.isNaN(parsed)) return '';
      const zoned = /T.*(?:Z|[+-]\d\d:?\d\d)$/i.test(publishedAt);
      const day = zoned ? dayOf(parsed) : publishedAt.slice(0, 10);
      const daysAgo = Math.round((Date.parse(today) - Date.parse(day)) / 86_400_000);
      const time = zoned && daysAgo >= 0 && daysAgo <= 1 ? tell('time', parsed) : '';
      if (daysAgo === 0 && time !== '') return time;
      if (daysAgo === 0 || daysAgo === 1)
        return [capitalized(relative(language).format(-daysAgo, 'day'), language), time].filter(Boolean).join(comma);
      const noon = Date.parse(`${day}T12:00:00Z`);
      return Number.isNaN(noon) ? '' : tell(day.slice(0, 4) === today.slice(0, 4) ? 'day' : 'year', noon, 'UTC');
    },
  };
}

const styles = {
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  year: { day: 'numeric', month: 'long', year: 'numeric' },
  day: { day: 'numeric', month: 'long' },
  parts: { day: '2-digit', month: '2-digit', year: 'numeric' },
  time: { hour: 'numeric', minute: '2-digit' },
} as const satisfies Readonly<Record<string, Intl.DateTimeFormatOptions>>;

/** Formatters are slow to make and few: one a language, zone and style. */
const formatters = new Map<string, Intl.DateTimeFormat>();
function formatter(language: LanguageTag, timeZone: string, style: keyof typeof styles): Intl.DateTimeFormat {
  const key = `${language} ${timeZone} ${style}`;
  const known =
    formatters.get(key) ?? new Intl.DateTimeFormat(language, { ...styles[style], timeZone, numberingSystem: 'latn', calendar: 'gregory' });
  formatters.set(key, known);
  return known;
}

const relatives = new Map<string, Intl.RelativeTimeFormat>();
function relative(language: LanguageTag): Intl.RelativeTimeFormat {
  const known = relatives.get(language) ?? new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  relatives.set(language, known);
  return known;
}

/** The calendar day of a time in a zone, as YYYY-MM-DD. Zones differ by quarter hours, so one answer serves a quarter. */
function daysIn(timeZone: string): (time: number) => string {
  const known = new Map<number, string>();
  return (time) => {
    const quarter = Math.floor(time / 900_000);
    const day = known.get(quarter) ?? dayIn(timeZone, time);
    known.set(quarter, day);
    return day;
  };
}

function dayIn(timeZone: string, time: number): string {
  if (timeZone === 'UTC') return new Date(time).toISOString().split('T')[0] ?? '';
  const parts = new Map(
    formatter('en-US', timeZone, 'parts')
      .formatToParts(time)
      .map(({ type, value }) => [type, value]),
  );
  return `${parts.get('year')?.padStart(4, '0')}-${parts.get('month')}-${parts.get('day')}`;
}

/** ICU's narrow spaces changed between versions of Node and break out of many mail fonts. */
function plainSpaces(text: string): string {
  return text.replace(/[\u202f\u2009]/g, '\u00a0');
}

function capitalized(text: string, language: LanguageTag): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase(language) + text.slice(first.length);
}
