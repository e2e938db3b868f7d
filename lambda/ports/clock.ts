/** The clock: time is read here and nowhere else, so that tests own it. */
export interface Clock {
  now(): Date;
  sleep(milliseconds: number): Promise<void>;
}

export const systemClock: Clock = {
  now: () => new Date(),
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

/**
 * A clock that stands still until it is moved; sleeping moves it. The local run with `--at` and every test use it.
 * @param start the time it shows at first
 */
export function simulatedClock(start: Date): Clock & { advance(milliseconds: number): void } {
  let time = start.getTime();
  const advance = (milliseconds: number): void => {
    time += milliseconds;
  };
  return {
    now: () => new Date(time),
    sleep: async (milliseconds) => advance(milliseconds),
    advance,
  };
}
