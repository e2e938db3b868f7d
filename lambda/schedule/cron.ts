/**
 * A schedule as crontab(5) writes it: five fields, minute hour day month weekday, each a star, numbers, names, ranges, lists and steps.
 * Our own small reader rather than a package: the slot rule (`slots.ts`) and EventBridge's spelling (`lib/eventbridge-cron.ts`) both
 * want the fields as sets, and the packages that offer times want a date library or a timer with them.
 */

/** What each field allows, as ascending numbers. */
export interface Cron {
  minutes: readonly number[];
  hours: readonly number[];
  days: readonly number[];
  /** 1 is January. */
  months: readonly number[];
  /** 0 is Sunday. */
  weekdays: readonly number[];
  /**
   * A day counts if its date **or** its weekday fits: as crontab(5) has it where neither field begins with a star. Otherwise both have to
   * fit, which says the same as the one that is restricted.
   */
  eitherDay: boolean;
}

/** Thrown where a text is no schedule; the message goes after "should be". */
export class InvalidCron extends Error {
  override readonly name = 'InvalidCron';
}

interface Field {
  name: string;
  least: number;
  most: number;
  names: readonly string[];
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;
const weekdayNames = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
const fields: readonly Field[] = [
  { name: 'minute', least: 0, most: 59, names: [] },
  { name: 'hour', least: 0, most: 23, names: [] },
  { name: 'day', least: 1, most: 31, names: [] },
  { name: 'month', least: 1, most: 12, names: monthNames },
  // 7 is Sunday, too.
  { name: 'weekday', least: 0, most: 7, names: weekdayNames },
];

/** Days of each month at most, a leap year's February included. */
const longestMonths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const example = 'such as "30 6 * * 1-5", 06:30 from Monday to Friday';

/**
 * Reads a schedule.
 * @throws {InvalidCron} naming the field, what stands there, and what is right
 */
export function parseCron(text: string): Cron {
  const parts = text.trim().split(/\s+/);
  if (parts.length !== fields.length)
    throw new InvalidCron(`five fields (minute hour day month weekday; found ${parts[0] === '' ? 0 : parts.length}), ${example}`);
  const [minutes, hours, days, months, weekdays] = fields.map((field, at) => readField(parts[at] ?? '', field)) as [
    number[],
    number[],
    number[],
    number[],
    number[],
  ];
  const eitherDay = !parts[2]?.startsWith('*') && !parts[4]?.startsWith('*');
  const cron = { minutes, hours, days, months, weekdays: [...new Set(weekdays.map((day) => day % 7))].sort((a, b) => a - b), eitherDay };
  if (!eitherDay && !months.some((month) => days.some((day) => day <= (longestMonths[month - 1] ?? 0))))
    throw new InvalidCron(`a date that exists: no month that it names has a day ${days.join(' or ')}`);
  return cron;
}

/** A list of parts, each a star, a value or a range, and each with a step if it wants one. */
function readField(text: string, field: Field): number[] {
  const wrong = (part: string, why: string): InvalidCron => new InvalidCron(`${example}; the ${field.name} "${part}" ${why}`);
  const values = new Set<number>();
  for (const part of text.split(',')) {
    const [range = '', step, ...more] = part.split('/');
    const by = step === undefined ? 1 : /^\d{1,2}$/.test(step) ? Number(step) : 0;
    if (more.length > 0 || by === 0) throw wrong(part, 'has a step that is no number from 1');
    const [first, last] = range === '*' ? [field.least, field.name === 'weekday' ? 6 : field.most] : ends(range, field, step !== undefined, wrong);
    if (first > last) throw wrong(part, 'ends before it begins');
    for (let value = first; value <= last; value += by) values.add(value);
  }
  return [...values].sort((a, b) => a - b);
}

/** The ends of a range, a single value being both; a value with a step goes to the field's end, as in most crons. */
function ends(range: string, field: Field, stepped: boolean, wrong: (part: string, why: string) => InvalidCron): [number, number] {
  const values = range.split('-').map((word) => {
    const named = field.names.indexOf(word.toLowerCase());
    const value = named >= 0 ? named + field.least : /^\d{1,2}$/.test(word) ? Number(word) : Number.NaN;
    if (!(value >= field.least && value <= field.most))
      throw wrong(range, `should be from ${field.least} to ${field.most}${field.names[0] ? ` or a name such as ${field.names[1]}` : ''}`);
    return value;
  });
  const [first = Number.NaN, last = stepped ? field.most : first, ...more] = values;
  if (more.length > 0) throw wrong(range, 'is no range such as 1-5');
  return [first, last];
}
