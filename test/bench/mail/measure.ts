/** The median of many runs, in milliseconds, after warming up with half as many. */
export function median(run: () => unknown, runs = 200): number {
  for (let n = 0; n < runs / 2; n += 1) run();
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return middle(times);
}

/** The same for what takes its time elsewhere. */
export async function medianOf(run: () => Promise<unknown>, runs = 20): Promise<number> {
  const times: number[] = [];
  for (let n = 0; n < runs * 1.5; n += 1) {
    const start = performance.now();
    await run();
    if (n >= runs / 2) times.push(performance.now() - start);
  }
  return middle(times);
}

/** The middle one of some numbers. */
export const middle = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;
