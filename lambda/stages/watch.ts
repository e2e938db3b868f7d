/** What the sweep sees of a stack's health: figures that nobody tells by an event, because nothing happened. */

import type { StageContext } from './context.ts';
import { keys } from './keys.ts';
import { placeOf } from './place.ts';

export interface Watched {
  /** How long the most overdue newsletter's issue has been due, in minutes: something has lain there longer than the newsletter lets it. */
  overdueMinutes: number;
  /** Chunks of recipients still to be served, of all newsletters. */
  openChunks: number;
}

const minute = 60_000;

/**
 * Looks at all newsletters; those on hold are as somebody wants them, and count as on time.
 * @param longestWait how many minutes a newsletter lets an article or a file wait
 */
export async function watch(
  { bucket, clock, config }: Pick<StageContext, 'bucket' | 'clock' | 'config'>,
  longestWait: (newsletter: StageContext['config']['newsletters'][number]) => number = ({ maximumWaitMinutes }) => maximumWaitMinutes,
): Promise<Watched> {
  let overdueMinutes = 0;
  let openChunks = 0;
  for (const newsletter of config.newsletters) {
    const { name } = newsletter;
    for await (const _ of bucket.list(keys.outbox(name))) openChunks++;
    if (await bucket.head(keys.hold(name))) continue;
    const inbox = config.newsletters.length > 1 ? keys.inboxOf(name) : keys.inbox;
    let oldest = clock.now().getTime();
    for await (const { lastModified } of bucket.list(keys.articles(name))) oldest = Math.min(oldest, lastModified.getTime());
    for await (const { key, lastModified } of bucket.list(inbox))
      if (placeOf(key, config.newsletters).kind === 'file') oldest = Math.min(oldest, lastModified.getTime());
    const waited = (clock.now().getTime() - oldest) / minute;
    overdueMinutes = Math.max(overdueMinutes, Math.floor(waited - longestWait(newsletter)));
  }
  return { overdueMinutes, openChunks };
}
