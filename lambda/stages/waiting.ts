/** What lies in the bucket that says whether a newsletter's issue is due: people's wishes, articles, files still to be read, slots. */
import type { Newsletter } from '../config.ts';
import type { ObjectInfo } from '../ports/bucket.ts';
import { parseCron } from '../schedule/cron.ts';
import { dueSlot, nextSlot } from '../schedule/slots.ts';
import type { StageContext } from './context.ts';
import { keys } from './keys.ts';
import { placeOf } from './place.ts';
import type { Head } from './records.ts';
import type { Slots } from './settle.ts';

type Looking = Pick<StageContext, 'bucket' | 'config'>;

/** When each article was written that waits. */
export async function waitingArticles({ bucket }: Looking, newsletter: string): Promise<Date[]> {
  const times: Date[] = [];
  for await (const { lastModified } of bucket.list(keys.articles(newsletter))) times.push(lastModified);
  return times;
}

/** When each file of this newsletter came that ingest has still to read. */
export async function waitingFiles({ bucket, config }: Looking, newsletter: string): Promise<Date[]> {
  const times: Date[] = [];
  const prefix = config.newsletters.length > 1 ? keys.inboxOf(newsletter) : keys.inbox;
  for await (const { key, lastModified } of bucket.list(prefix)) if (placeOf(key, config.newsletters).kind === 'file') times.push(lastModified);
  return times;
}

/** What was asked about an issue that awaits approval; of both, discarding counts. What was asked before it did is not about its proof. */
export async function verdictOn(
  { bucket }: Looking,
  newsletter: string,
  inProgress: NonNullable<Head['inProgress']>,
): Promise<'approved' | 'discarded' | undefined> {
  // S3 tells times to the second.
  const since = Math.floor(Date.parse(inProgress.awaitingSince ?? inProgress.leaseUntil) / 1000) * 1000;
  const counts = (wish: ObjectInfo | undefined): boolean => wish !== undefined && wish.lastModified.getTime() >= since;
  if (counts(await bucket.head(keys.discard(newsletter)))) return 'discarded';
  return counts(await bucket.head(keys.send(newsletter))) ? 'approved' : undefined;
}

/**
 * The slots of a scheduled newsletter; undefined for one that goes out when a drop has settled. By a schedule or in a zone that is new,
 * slots count from now on: none is due that the newsletter did not know of.
 */
export function slotsOf({ schedule, timeZone }: Newsletter, head: Head, now: Date): (Slots & { record: NonNullable<Head['slots']> }) | undefined {
  if (schedule === undefined) return undefined;
  const name = `${schedule} ${timeZone}`;
  const rule = { cron: parseCron(schedule), zone: timeZone };
  const known = head.slots?.schedule === name ? head.slots : undefined;
  const due = known && dueSlot(rule, new Date(known.last), now);
  const next = nextSlot(rule, now);
  return {
    zone: timeZone,
    record: { schedule: name, last: due?.toISOString() ?? known?.last ?? now.toISOString() },
    ...(due && { due }),
    ...(next && { next }),
  };
}

/** `Issue 3 waits for approval since …`. */
export const waitsForApproval = ({ issue, awaitingSince }: NonNullable<Head['inProgress']>): string =>
  `Issue ${issue} waits for approval since ${awaitingSince}; its proof went to the editor.`;
