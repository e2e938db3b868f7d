/**
 * Schedules as EventBridge Scheduler writes them ("Schedule types" in its user guide, read November 2026): six fields with a year, Sunday is
 * 1, and one of day and weekday has to be a question mark.
 */
import type { Cron } from '../lambda/schedule/cron.ts';

const weekdays = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'] as const;

/**
 * The expressions that together come at every time the schedule names. They are wake-ups: where EventBridge cannot say "the date **and** the
 * weekday", it comes on all such weekdays, and the slot rule decides.
 */
export function eventBridgeExpressions(cron: Cron): string[] {
  const time = `${runs(cron.minutes, 60)} ${runs(cron.hours, 24)}`;
  const months = runs(cron.months, 12);
  const byDate = `cron(${time} ${runs(cron.days, 31)} ${months} ? *)`;
  const byWeekday = `cron(${time} ? ${months} ${cron.weekdays.length === 7 ? '*' : cron.weekdays.map((day) => weekdays[day]).join(',')} *)`;
  if (cron.eitherDay) return [byDate, byWeekday];
  return cron.weekdays.length < 7 ? [byWeekday] : [byDate];
}

/** Numbers as a list of runs: `0-4,7`; a star where all there are stand in it. Short, for EventBridge takes 256 characters. */
function runs(values: readonly number[], all: number): string {
  if (values.length === all) return '*';
  const found: { first: number; last: number }[] = [];
  for (const value of values) {
    const run = found.at(-1);
    if (run && run.last === value - 1) run.last = value;
    else found.push({ first: value, last: value });
  }
  return found.map(({ first, last }) => (first === last ? `${first}` : `${first}-${last}`)).join(',');
}
