/** What the sweep sees of a stack's health: figures that nobody tells by an event, because nothing happened. */
import type { Newsletter } from '../config.ts';
import { parseCron } from '../schedule/cron.ts';
import { nextSlot } from '../schedule/slots.ts';
import type { StageContext } from './context.ts';
import { keys } from './keys.ts';
import { readRecord } from './record-store.ts';
import { headSchema } from './records.ts';
import { waitingArticles, waitingFiles } from './waiting.ts';

export interface Watched {
  /** How long the most overdue newsletter's issue has been due, in minutes: something has lain there longer than the newsletter lets it. */
  overdueMinutes: number;
  /** Chunks of recipients still to be served, of all newsletters. */
  openChunks: number;
}

const minute = 60_000;

/** Looks at all newsletters; one on hold, or whose issue waits for its editor, is as somebody wants it. */
export async function watch(context: Pick<StageContext, 'bucket' | 'clock' | 'config'>): Promise<Watched> {
  const { bucket, clock, config } = context;
  let overdueMinutes = 0;
  let openChunks = 0;
  for (const newsletter of config.newsletters) {
    const { name } = newsletter;
    for await (const _ of bucket.list(keys.outbox(name))) openChunks++;
    if (await bucket.head(keys.hold(name))) continue;
    if ((await readRecord(bucket, keys.head(name), headSchema))?.value.inProgress?.phase === 'awaiting approval') continue;
    const times = [...(await waitingArticles(context, name)), ...(await waitingFiles(context, name))].map((time) => time.getTime());
    if (times.length === 0) continue;
    const due = dueBy(newsletter, new Date(Math.min(...times)));
    if (due !== undefined) overdueMinutes = Math.max(overdueMinutes, Math.floor((clock.now().getTime() - due) / minute));
  }
  return { overdueMinutes, openChunks };
}

/** Until when something that came then should have gone out; undefined where too few stories may keep it for any number of slots. */
function dueBy({ schedule, timeZone, maximumWaitMinutes, minimumStories }: Newsletter, came: Date): number | undefined {
  if (schedule === undefined) return came.getTime() + maximumWaitMinutes * minute;
  return minimumStories > 1 ? undefined : nextSlot({ cron: parseCron(schedule), zone: timeZone }, came)?.getTime();
}
