import type { Clock } from '../ports/clock.ts';
import type { SendQuota } from '../ports/mailer.ts';

/** Of the rate that the account allows, the part that is used. */
const rateShare = 0.9;
/** What one mail takes from looking its recipient up to writing its outcome down: four calls of the store and one of the mail service. */
const mailSeconds = 0.4;
/** Mails in flight at most: what a function's sockets and memory bear. */
const mostInFlight = 64;

export interface Pace {
  /** Mails to keep in flight so that the rate is reached: after a crash no more than these are in doubt. */
  inFlight: number;
  /** Waits for this mail's turn. */
  turn(): Promise<void>;
  /** The service said "slower": nobody's turn comes for so long. */
  pause(milliseconds: number): void;
}

/**
 * One worker's pace: its share of the account's rate, mail by mail.
 * @param workers how many share the rate, this one included
 */
export function openPace(clock: Clock, { rate }: SendQuota, workers: number): Pace {
  const perSecond = (rate * rateShare) / workers;
  const interval = Number.isFinite(rate) ? 1000 / perSecond : 0;
  let nextAt = clock.now().getTime();
  return {
    // Without a rate the mails go to a folder, one by one.
    inFlight: Number.isFinite(rate) ? Math.min(mostInFlight, Math.max(1, Math.ceil(perSecond * mailSeconds))) : 1,
    async turn() {
      const now = clock.now().getTime();
      // The turn is taken before it is waited for, so that no two mails share one.
      const at = Math.max(nextAt, now);
      nextAt = at + interval;
      if (at > now) await clock.sleep(at - now);
    },
    pause(milliseconds) {
      nextAt = Math.max(nextAt, clock.now().getTime() + milliseconds);
    },
  };
}
