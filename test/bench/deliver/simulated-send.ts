/** A send by the real deliver stage, to a store that counts and a mail service that throttles, in virtual time. */

import type { Clock } from '../../../lambda/ports/clock.ts';
import type { Mailer } from '../../../lambda/ports/mailer.ts';
import type { StageContext } from '../../../lambda/stages/context.ts';
import { deliverChunk } from '../../../lambda/stages/deliver-chunk.ts';
import { keys } from '../../../lambda/stages/keys.ts';
import { chunkSize } from '../../../lambda/stages/outbox.ts';
import type { Manifest } from '../../../lambda/stages/records.ts';
import { openSecret } from '../../../lambda/stages/secret.ts';
import { forgetfulStore, type StoreCounts } from './forgetful-store.ts';
import { virtualClock } from './virtual-clock.ts';

/** Mails a second: what the account is told it may send, and of these what another sender of the same account leaves. */
export interface Rate {
  rate: number;
  free?: number;
}

/** Milliseconds of one call. */
export interface Latency {
  store: number;
  mail: number;
}

interface MailCounts {
  send: number;
  throttled: number;
  bytesOut: number;
}

export interface Sent {
  counts: StoreCounts & MailCounts;
  invocations: number;
  /** Bytes resident at most. */
  peak: number;
  lambdaSeconds: number;
  elapsedSeconds: number;
  /** Milliseconds of our own processor time a mail. */
  cpu: number;
}

/** What SES does: so many a second, by a bucket that holds one second's worth. */
function throttlingMailer(clock: Clock, { rate, free = rate }: Rate, delay: number): { mailer: Mailer; counts: MailCounts } {
  const counts: MailCounts = { send: 0, throttled: 0, bytesOut: 0 };
  let tokens = free;
  let filledAt = clock.now().getTime();
  const mailer: Mailer = {
    quota: async () => ({ rate, remaining: Number.POSITIVE_INFINITY }),
    async send({ raw }) {
      if (delay > 0) await clock.sleep(delay);
      const now = clock.now().getTime();
      tokens = Math.min(free, tokens + ((now - filledAt) * free) / 1000);
      filledAt = now;
      if (tokens < 1) {
        counts.throttled++;
        return { status: 'refused', because: 'rate', reason: 'Throttling: Maximum sending rate exceeded.' };
      }
      tokens--;
      counts.send++;
      counts.bytesOut += raw.length;
      return { status: 'sent', messageId: '0100' };
    },
  };
  return { mailer, counts };
}

/** Sends an issue to so many, with so many workers at once. */
export async function simulateSend(
  { manifest, message }: { manifest: Manifest; message: Uint8Array },
  mails: number,
  workers: number,
  rate: Rate,
  latency: Latency,
): Promise<Sent> {
  const clock = virtualClock();
  const kept = new Map<string, Uint8Array>([
    [keys.issue('daily', 1, 'manifest.json'), Buffer.from(JSON.stringify(manifest))],
    [keys.issue('daily', 1, 'message.eml'), message],
  ]);
  const store = forgetfulStore(kept, clock, latency.store);
  const service = throttlingMailer(clock, rate, latency.mail);
  await openSecret(store.bucket);
  const base = {
    bucket: store.bucket,
    clock,
    mailer: service.mailer,
    config: { newsletters: [manifest.newsletter] },
    templates: {},
  } as unknown as StageContext;
  const begun = clock.now().getTime();
  let chunk = 0;
  let invocations = 0;
  let peak = 0;
  let seconds = 0;
  const worker = async (name: string): Promise<void> => {
    while (chunk * chunkSize < mails) {
      const key = keys.chunk('daily', 1, ++chunk);
      for (let open = true; open; ) {
        const at = clock.now().getTime();
        const context = {
          ...base,
          owner: `${name} ${++invocations}`,
          deadline: new Date(at + 14.5 * 60_000),
          announcer: { announce: async () => undefined },
        };
        open = (await deliverChunk(context, key, { workers })).status === 'open';
        seconds += (clock.now().getTime() - at) / 1000;
      }
      peak = Math.max(peak, process.memoryUsage().rss);
    }
  };
  const cpu = process.cpuUsage();
  await Promise.all(Array.from({ length: workers }, (_, n) => worker(`worker ${n}`)));
  const { user, system } = process.cpuUsage(cpu);
  const counts = { ...store.counts, ...service.counts };
  return {
    counts,
    invocations,
    peak,
    lambdaSeconds: seconds,
    elapsedSeconds: (clock.now().getTime() - begun) / 1000,
    cpu: (user + system) / 1000 / counts.send,
  };
}
