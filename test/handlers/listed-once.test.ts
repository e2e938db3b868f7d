import { listedOnce } from '../../lambda/handlers/listed-once.ts';
import type { Bucket } from '../../lambda/ports/bucket.ts';
import { memoryBucket } from '../../lambda/ports/bucket-memory.ts';
import { simulatedClock } from '../../lambda/ports/clock.ts';

test('each prefix is listed once, whole, even where the first look stopped early', async () => {
  const store = memoryBucket(simulatedClock(new Date('2026-11-21T06:00:00Z')));
  const asked: string[] = [];
  const bucket = listedOnce({
    ...store,
    list: (...given: Parameters<Bucket['list']>) => {
      asked.push(given[0]);
      return store.list(...given);
    },
  });
  for (const key of ['inbox/a', 'inbox/b', 'outbox/c']) await bucket.put(key, 'x');
  for await (const _ of bucket.list('inbox/')) break;
  const keys: string[] = [];
  for (const prefix of ['inbox/', 'inbox/', 'outbox/']) for await (const { key } of bucket.list(prefix)) keys.push(key);
  expect(keys).toEqual(['inbox/a', 'inbox/b', 'inbox/a', 'inbox/b', 'outbox/c']);
  expect(asked).toEqual(['inbox/', 'outbox/']);
});
