import type { Bucket, StoredObject } from '../../../lambda/ports/bucket.ts';
import type { Clock } from '../../../lambda/ports/clock.ts';
import { chunkSize } from '../../../lambda/stages/outbox.ts';

/** What was asked of the store. */
export interface StoreCounts {
  get: number;
  put: number;
  delete: number;
  bytesStored: number;
}

/**
 * A store that makes chunks as they are asked for, keeps what an issue needs, and forgets the ledger: nothing grows
 * with recipients.
 * @param delay milliseconds that each call takes
 */
export function forgetfulStore(kept: Map<string, Uint8Array>, clock: Clock, delay: number): { bucket: Bucket; counts: StoreCounts } {
  const counts: StoreCounts = { get: 0, put: 0, delete: 0, bytesStored: 0 };
  const wait = (): Promise<void> => (delay > 0 ? clock.sleep(delay) : Promise.resolve());
  const made = (key: string): Uint8Array | undefined => {
    const chunk = /^outbox\/daily\/000001\/(\d+)\.json$/.exec(key)?.[1];
    if (chunk === undefined) return kept.get(key);
    const first = (Number(chunk) - 1) * chunkSize;
    const list = Array.from({ length: chunkSize }, (_, i) => ({ address: `reader-${first + i}@example.com`, name: `Reader ${first + i}` }));
    return Buffer.from(JSON.stringify({ version: 1, newsletter: 'daily', issue: 1, recipients: list }));
  };
  const object = (key: string): StoredObject | undefined => {
    const body = made(key);
    return body && { key, body, etag: 'e', size: body.length, lastModified: clock.now() };
  };
  const bucket: Bucket = {
    async get(key) {
      counts.get++;
      await wait();
      return object(key);
    },
    async head(key) {
      counts.get++;
      await wait();
      return object(key);
    },
    async put(key, body) {
      counts.put++;
      counts.bytesStored += body.length;
      if (!key.startsWith('deliveries/') && !key.startsWith('outbox/') && !key.includes('/delivered/'))
        kept.set(key, typeof body === 'string' ? Buffer.from(body) : body);
      await wait();
      return { etag: 'e' };
    },
    async delete() {
      counts.delete++;
      await wait();
      return true;
    },
    copy: async () => true,
    async *list() {},
  };
  return { bucket, counts };
}
