import type { Arbitrary } from 'fast-check';
import { parseCron } from '../../lambda/schedule/cron.ts';
import { dueSlot, latestSlot, nextSlot, type Schedule } from '../../lambda/schedule/slots.ts';
import { tellTime, wallTimeAt } from '../../lambda/schedule/zone.ts';
import fc from '../laws.ts';

const minute = 60_000;
const schedule = (cron: string, zone: string): Schedule => ({ cron: parseCron(cron), zone });

/** All slots from one point in time on, before another. */
function slots(one: Schedule, from: string, to: string): string[] {
  const found: string[] = [];
  for (let at = nextSlot(one, new Date(Date.parse(from) - 1)); at && at < new Date(to); at = nextSlot(one, at))
    found.push(at.toISOString().slice(0, 16));
  return found;
}

describe('slots, where', () => {
  test.each<[string, string, string, string, string, string[]]>([
    ['nothing is special', '30 6 * * 1-5', 'Europe/Berlin', '2026-11-20', '2026-11-24', ['2026-11-20T05:30', '2026-11-23T05:30']],
    [
      'clocks change between two slots, they keep their time of day',
      '30 6 * * *',
      'Europe/Berlin',
      '2026-03-28',
      '2026-03-30T12:00Z',
      ['2026-03-28T05:30', '2026-03-29T04:30', '2026-03-30T04:30'],
    ],
    [
      'clocks skip 02:30, it comes when they do',
      '30 2 * * *',
      'Europe/Berlin',
      '2026-03-28',
      '2026-03-31',
      ['2026-03-28T01:30', '2026-03-29T01:00', '2026-03-30T00:30'],
    ],
    ['clocks skip two slots, they are one', '0,30 2 * * *', 'Europe/Berlin', '2026-03-29', '2026-03-30', ['2026-03-29T01:00']],
    [
      'clocks show 02:30 twice, it counts once, the first time',
      '30 2 * * *',
      'Europe/Berlin',
      '2026-10-24',
      '2026-10-27',
      ['2026-10-24T00:30', '2026-10-25T00:30', '2026-10-26T01:30'],
    ],
    [
      'clocks show an hour twice, it has no slots the second time',
      '*/30 1-3 * * *',
      'Europe/Berlin',
      '2026-10-24T22:00Z',
      '2026-10-25T12:00Z',
      ['2026-10-24T23:00', '2026-10-24T23:30', '2026-10-25T00:00', '2026-10-25T00:30', '2026-10-25T02:00', '2026-10-25T02:30'],
    ],
    ['the zone is half an hour off', '0 7 * * *', 'Asia/Kolkata', '2026-11-21', '2026-11-22', ['2026-11-21T01:30']],
    ['the zone is three quarters off', '0 7 * * *', 'Asia/Kathmandu', '2026-11-21', '2026-11-22', ['2026-11-21T01:15']],
    [
      'clocks change by half an hour',
      '15 2 * * *',
      'Australia/Lord_Howe',
      '2026-10-03',
      '2026-10-05',
      // 02:00 becomes 02:30 on October 4, at 15:30 UTC the day before.
      ['2026-10-03T15:30', '2026-10-04T15:15'],
    ],
    [
      'clocks skip midnight',
      '0 0 * * *',
      'Africa/Cairo',
      '2026-04-22',
      '2026-04-25',
      // On April 24, 00:00 becomes 01:00.
      ['2026-04-22T22:00', '2026-04-23T22:00', '2026-04-24T21:00'],
    ],
    [
      'a whole day is skipped',
      '0 12 * * *',
      'Pacific/Apia',
      '2011-12-29',
      '2011-12-31T12:00Z',
      ['2011-12-29T22:00', '2011-12-30T10:00', '2011-12-30T22:00'],
    ],
    ['months end', '0 8 31 * *', 'UTC', '2026-01-01', '2026-07-01', ['2026-01-31T08:00', '2026-03-31T08:00', '2026-05-31T08:00']],
    ['there is a leap day', '0 8 29 2 *', 'UTC', '2024-01-01', '2033-01-01', ['2024-02-29T08:00', '2028-02-29T08:00', '2032-02-29T08:00']],
    ['a century has none', '0 8 29 2 *', 'UTC', '2096-01-01', '2105-01-01', ['2096-02-29T08:00', '2104-02-29T08:00']],
    ['the date or the weekday counts', '0 8 1 * 1', 'UTC', '2026-06-01', '2026-06-16', ['2026-06-01T08:00', '2026-06-08T08:00', '2026-06-15T08:00']],
    ['the year turns', '0 0 * * *', 'Pacific/Auckland', '2026-12-31', '2027-01-01', ['2026-12-31T11:00']],
  ])('%s: %s in %s', (_, cron, zone, from, to, expected) => {
    expect(slots(schedule(cron, zone), from, to)).toEqual(expected);
  });
});

test('a slot is due from its minute on, and not a millisecond earlier', () => {
  const one = schedule('30 6 * * *', 'Europe/Berlin');
  const last = new Date('2026-11-20T05:30:00Z');
  expect(dueSlot(one, last, new Date('2026-11-21T05:29:59.999Z'))).toBeUndefined();
  expect(dueSlot(one, last, new Date('2026-11-21T05:30:00Z'))).toEqual(new Date('2026-11-21T05:30:00Z'));
});

test('after a long outage one slot is made up, the latest', () => {
  const one = schedule('30 6 * * *', 'Europe/Berlin');
  const now = new Date('2026-11-26T09:00:00Z');
  const due = dueSlot(one, new Date('2026-11-20T05:30:00Z'), now);
  expect(due).toEqual(new Date('2026-11-26T05:30:00Z'));
  expect(dueSlot(one, due ?? now, now)).toBeUndefined();
});

test('a time is told as its zone writes it', () => {
  expect(tellTime(new Date('2026-11-23T05:30:00Z'), 'Europe/Berlin')).toBe('2026-11-23 06:30 Europe/Berlin');
});

/** The rule in its plainest form: minute by minute, the first time that the clocks show at least a wall time that the schedule names. */
function slotsByHand({ cron, zone }: Schedule, from: number, to: number): number[] {
  const found: number[] = [];
  let furthest = Number.NEGATIVE_INFINITY;
  for (let time = from; time < to; time += minute) {
    const { year, month, day, hour, minute: minutes } = wallTimeAt(new Date(time), zone);
    const shown = Date.UTC(year, month - 1, day, hour, minutes);
    if (shown <= furthest) continue;
    // What clocks skipped comes now, with what they show.
    for (let wall = Number.isFinite(furthest) ? furthest + minute : shown; wall <= shown; wall += minute) {
      const at = new Date(wall);
      const byDate = cron.days.includes(at.getUTCDate());
      const byWeekday = cron.weekdays.includes(at.getUTCDay());
      if (
        cron.minutes.includes(at.getUTCMinutes()) &&
        cron.hours.includes(at.getUTCHours()) &&
        cron.months.includes(at.getUTCMonth() + 1) &&
        (cron.eitherDay ? byDate || byWeekday : byDate && byWeekday)
      ) {
        found.push(time);
        break;
      }
    }
    furthest = shown;
  }
  return found;
}

const field = (least: number, most: number): Arbitrary<string> =>
  fc.oneof(
    fc.constant('*'),
    fc.integer({ min: least, max: most }).map(String),
    fc.uniqueArray(fc.integer({ min: least, max: most }), { minLength: 1, maxLength: 4 }).map((values) => values.join(',')),
    fc.tuple(fc.integer({ min: least, max: most }), fc.integer({ min: least, max: most })).map(([a, b]) => `${Math.min(a, b)}-${Math.max(a, b)}`),
    fc.integer({ min: 2, max: most }).map((step) => `*/${step}`),
  );
/** Schedules around a change of clocks: often by hour, so that there is something to see in three days. */
const cronText = fc.tuple(
  field(0, 59),
  fc.oneof(fc.constant('*'), field(0, 4)),
  fc.constantFrom('*', '*', '29', '24-31'),
  fc.constant('*'),
  field(0, 6),
);
const changes = [
  ['Europe/Berlin', '2026-03-28T12:00Z'],
  ['Europe/Berlin', '2026-10-24T12:00Z'],
  ['America/St_Johns', '2026-03-07T12:00Z'],
  ['America/St_Johns', '2026-10-31T12:00Z'],
  ['Australia/Lord_Howe', '2026-04-04T00:00Z'],
  ['Australia/Lord_Howe', '2026-10-03T00:00Z'],
  ['Africa/Cairo', '2026-04-23T06:00Z'],
  ['Africa/Cairo', '2026-10-29T06:00Z'],
  ['America/Santiago', '2026-09-05T12:00Z'],
  ['America/Santiago', '2026-04-04T12:00Z'],
  ['Africa/Casablanca', '2026-02-14T12:00Z'],
  ['Asia/Kathmandu', '2026-02-27T12:00Z'],
  ['Pacific/Apia', '2011-12-29T06:00Z'],
] as const;

test('the rule is what watching the clock by hand gives, around every kind of change', () => {
  fc.assert(
    fc.property(cronText, fc.constantFrom(...changes), (fields, [zone, from]) => {
      const one = schedule(fields.join(' '), zone);
      const start = Date.parse(from);
      const end = start + 30 * 60 * minute;
      const found: number[] = [];
      for (let at = nextSlot(one, new Date(start)); at && at.getTime() < end; at = nextSlot(one, at)) found.push(at.getTime());
      expect(found).toEqual(slotsByHand(one, start, end).filter((time) => time > start));
    }),
    { numRuns: 40 },
  );
});

test('whenever one looks, each slot comes at most once, never early, and the latest one is never forgotten', () => {
  fc.assert(
    fc.property(
      cronText,
      fc.constantFrom(...changes),
      fc.array(fc.integer({ min: -10, max: 400 }), { minLength: 1, maxLength: 40 }),
      (fields, [zone, from], steps) => {
        const one = schedule(fields.join(' '), zone);
        let now = Date.parse(from);
        const began = new Date(now);
        let last = began;
        const used: Date[] = [];
        for (const step of steps) {
          // Some workers' clocks are late.
          now += step * minute;
          const due = dueSlot(one, last, new Date(now));
          if (!due) continue;
          expect(due.getTime()).toBeLessThanOrEqual(now);
          expect(due.getTime()).toBeGreaterThan(last.getTime());
          used.push(due);
          last = due;
        }
        expect(new Set(used.map(Number)).size).toBe(used.length);
        const latest = latestSlot(one, new Date(now));
        if (latest && latest > began) expect(last.getTime()).toBeGreaterThanOrEqual(latest.getTime());
      },
    ),
    { numRuns: 60 },
  );
});

test('what comes next is what is latest once it is there', () => {
  fc.assert(
    fc.property(cronText, fc.constantFrom(...changes), fc.integer({ min: 0, max: 5000 }), (fields, [zone, from], ahead) => {
      const one = schedule(fields.join(' '), zone);
      const now = new Date(Date.parse(from) + ahead * minute);
      const next = nextSlot(one, now);
      if (!next) return;
      expect(next > now).toBe(true);
      expect(latestSlot(one, next)).toEqual(next);
      expect(latestSlot(one, new Date(next.getTime() - 1))?.getTime() ?? 0).toBeLessThanOrEqual(now.getTime());
    }),
    { numRuns: 60 },
  );
});
