import type { IsoTime, LanguageTag } from '../../model.ts';

/** The mail's place and time: whose words, which zone, and when the issue was made. */
export interface DateFrame {
  language: LanguageTag;
  timeZone: string;
  issuedAt: IsoTime;
  /** What stands between a day and a time, with its space. */
  comma: string;
}

/** The issue's day in full: "Saturday, November 21, 2026". */
export function issueDate({ language, timeZone, issuedAt }: Omit<DateFrame, 'comma'>): string {
  return plainSpaces(formatter(language, timeZone, 'full').format(new Date(issuedAt)));
}

/**
 * When a report was published, as near as a reader needs: the time today, "Yesterday, 6:30 PM", or the day. Empty where it is no time. A bare
 * date is a day without a zone and stays that day.
 */
export function storyTime(publishedAt: IsoTime | undefined, frame: DateFrame): string {
  const parsed = Date.parse(publishedAt ?? '');
  if (publishedAt === undefined || Number.isNaN(parsed)) return '';
  const { language, timeZone } = frame;
  const zoned = /T.*(?:Z|[+-]\d\d:?\d\d)$/i.test(publishedAt);
  const day = zoned ? dayIn(timeZone, parsed) : publishedAt.slice(0, 10);
  const today = dayIn(timeZone, Date.parse(frame.issuedAt));
  const daysAgo = Math.round((Date.parse(today) - Date.parse(day)) / 86_400_000);
  const time = zoned ? plainSpaces(formatter(language, timeZone, 'time').format(parsed)) : '';
  if (daysAgo === 0 && time !== '') return time;
  if (daysAgo === 0 || daysAgo === 1) {
    const name = capitalized(relative(language).format(-daysAgo, 'day'), language);
    return time === '' ? name : name + frame.comma + time;
  }
  const noon = new Date(`${day}T12:00:00Z`);
  if (Number.isNaN(noon.getTime())) return '';
  return plainSpaces(formatter(language, 'UTC', day.slice(0, 4) === today.slice(0, 4) ? 'day' : 'year').format(noon));
}

const styles = {
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  year: { day: 'numeric', month: 'long', year: 'numeric' },
  day: { day: 'numeric', month: 'long' },
  month: { month: 'numeric' },
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

/** The calendar day in a zone, as YYYY-MM-DD. */
function dayIn(timeZone: string, time: number): string {
  const parts = new Map(
    formatter('en-US', timeZone, 'year')
      .formatToParts(time)
      .map(({ type, value }) => [type, value]),
  );
  const month = formatter('en-US', timeZone, 'month').format(time);
  return `${parts.get('year')?.padStart(4, '0')}-${month.padStart(2, '0')}-${parts.get('day')?.padStart(2, '0')}`;
}

/** ICU's narrow spaces changed between versions of Node and break out of many mail fonts. */
function plainSpaces(text: string): string {
  return text.replace(/[\u202f\u2009]/g, '\u00a0');
}

function capitalized(text: string, language: LanguageTag): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase(language) + text.slice(first.length);
}
