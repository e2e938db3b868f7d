import { simulatedClock } from '../../lambda/ports/clock.ts';
import { openPace } from '../../lambda/stages/pace.ts';

const start = new Date('2026-11-21T06:00:00Z');

test.each([
  [1, 2, 1],
  [14, 1, 6],
  [14, 2, 3],
  [200, 2, 36],
  [500, 2, 64],
  [Number.POSITIVE_INFINITY, 1, 1],
])('at %d mails a second and %d workers, %d are in flight', (rate, workers, inFlight) => {
  expect(openPace(simulatedClock(start), { rate, remaining: 1 }, workers).inFlight).toBe(inFlight);
});

test('no two mails share a turn, however many wait for one', async () => {
  let slept: number[] = [];
  const clock = { now: () => start, sleep: async (milliseconds: number) => void slept.push(milliseconds) };
  const pace = openPace(clock, { rate: 10, remaining: 1 }, 1);
  await Promise.all([pace.turn(), pace.turn(), pace.turn(), pace.turn()]);
  const interval = 1000 / 9;
  expect(slept.map(Math.round)).toEqual([interval, 2 * interval, 3 * interval].map(Math.round));
  slept = [];
  pace.pause(5000);
  await pace.turn();
  expect(slept).toEqual([5000]);
});
