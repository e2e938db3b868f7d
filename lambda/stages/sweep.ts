/**
 * The sweep: looks for whatever was left undone and announces it. Events only decide how soon; this makes sure. It runs every few
 * minutes on AWS, and is how a local run starts.
 */
import type { Wake } from '../ports/announcer.ts';
import type { StageContext } from './context.ts';
import { keys } from './keys.ts';
import { placeOf } from './place.ts';

/** Only the oldest open chunks of a newsletter are announced: enough to keep every worker busy until the next sweep. */
const chunksAnnounced = 10;

/**
 * Announces files of the inbox that have waited, newsletters that may be due, and open chunks.
 * @param patience a file younger than this has its own event on the way and is left to it
 * @returns what was announced
 */
export async function sweep(context: StageContext, patience: { minutes: number } = { minutes: 5 }): Promise<Wake[]> {
  const { bucket, clock, config } = context;
  const wakes: Wake[] = [];
  for await (const { key, lastModified } of bucket.list(keys.inbox)) {
    if (placeOf(key, config.newsletters).kind !== 'folder' && clock.now().getTime() - lastModified.getTime() >= patience.minutes * 60_000)
      wakes.push({ stage: 'ingest', key });
  }
  for (const { name } of config.newsletters) {
    wakes.push({ stage: 'compose', newsletter: name });
    if (await bucket.head(keys.hold(name))) continue;
    let announced = 0;
    for await (const { key } of bucket.list(keys.outbox(name))) {
      if (announced++ === chunksAnnounced) break;
      wakes.push({ stage: 'deliver', key });
    }
  }
  await context.announcer.announce(wakes);
  return wakes;
}
