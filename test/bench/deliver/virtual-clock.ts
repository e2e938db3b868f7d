import type { Clock } from '../../../lambda/ports/clock.ts';

/** Time that moves when everybody waits, to the next who wakes: those who sleep stand in a binary heap, for a bench has many. */
export function virtualClock(): Clock {
  let time = Date.parse('2026-11-21T06:00:00Z');
  const sleepers: { at: number; order: number; wake: () => void }[] = [];
  let order = 0;
  let scheduled = false;
  const later = (a: number, b: number): boolean => {
    const [x, y] = [sleepers[a], sleepers[b]];
    return x !== undefined && y !== undefined && (x.at - y.at || x.order - y.order) > 0;
  };
  const swap = (a: number, b: number): void => {
    [sleepers[a], sleepers[b]] = [sleepers[b] as (typeof sleepers)[number], sleepers[a] as (typeof sleepers)[number]];
  };
  const wakeNext = (): void => {
    scheduled = false;
    const next = sleepers[0];
    const last = sleepers.pop();
    if (!next || !last) return;
    if (sleepers.length > 0) {
      sleepers[0] = last;
      for (let at = 0; ; ) {
        let least = at;
        if (later(least, 2 * at + 1)) least = 2 * at + 1;
        if (later(least, 2 * at + 2)) least = 2 * at + 2;
        if (least === at) break;
        swap(at, least);
        at = least;
      }
    }
    time = Math.max(time, next.at);
    next.wake();
    schedule();
  };
  const schedule = (): void => {
    if (scheduled || sleepers.length === 0) return;
    scheduled = true;
    setImmediate(wakeNext);
  };
  const sleep = (milliseconds: number): Promise<void> =>
    new Promise((wake) => {
      sleepers.push({ at: time + milliseconds, order: order++, wake });
      for (let at = sleepers.length - 1; at > 0 && later((at - 1) >> 1, at); at = (at - 1) >> 1) swap((at - 1) >> 1, at);
      schedule();
    });
  return { now: () => new Date(time), sleep };
}
