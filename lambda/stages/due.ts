/** Whether a newsletter has something to compose, told from what lies in its part of the bucket. */
import type { Newsletter } from '../config.ts';
import { type Begin, isHeld, type SeenHead, swapHead } from './claim.ts';
import type { StageContext } from './context.ts';
import { keys } from './keys.ts';
import { settle } from './settle.ts';
import { slotsOf, verdictOn, waitingArticles, waitingFiles, waitsForApproval } from './waiting.ts';

export type Found = { due: true; reason: string; begin: Begin } | { due: false; reason: string; lookAgainAt?: Date };

/** Whether there is something to compose: an issue that somebody left unfinished, one that was approved or discarded, or a new one. */
export async function lookForIssue(context: StageContext, newsletter: Newsletter, seen: SeenHead): Promise<Found> {
  const { inProgress } = seen.head;
  if (!inProgress) return lookForNew(context, newsletter, seen);
  if (isHeld(seen.head, context))
    return { due: false, reason: `Issue ${inProgress.issue} is being composed.`, lookAgainAt: new Date(inProgress.leaseUntil) };
  if (inProgress.phase !== 'awaiting approval') return { due: true, reason: `Issue ${inProgress.issue} was begun and not finished.`, begin: {} };
  const phase = await verdictOn(context, newsletter.name, inProgress);
  if (!phase) return { due: false, reason: waitsForApproval(inProgress) };
  return { due: true, reason: `Issue ${inProgress.issue} was ${phase}.`, begin: { phase } };
}

async function lookForNew(context: StageContext, newsletter: Newsletter, seen: SeenHead): Promise<Found> {
  const { bucket, clock } = context;
  const now = clock.now();
  const slots = slotsOf(newsletter, seen.head, now);
  const articles = await waitingArticles(context, newsletter.name);
  const inbox = await waitingFiles(context, newsletter.name);
  const hold = (await bucket.head(keys.hold(newsletter.name))) !== undefined;
  const send = await bucket.head(keys.send(newsletter.name));
  // A wish to send with nothing to send is met: left standing, it would rush the next drop's first article out alone.
  if (send && articles.length === 0 && inbox.length === 0 && !hold) await bucket.delete(send.key, { ifMatch: send.etag });
  const settled = settle({ now, articles, inbox, hold, send: send !== undefined, slots, tooFew: seen.head.tooFew }, newsletter);
  if (settled.due) {
    const { reason, minimumStories } = settled;
    return { due: true, reason, begin: { slots: slots?.record, ...(minimumStories !== undefined && { minimumStories }) } };
  }
  // Where a slot has nothing to go out with it is over, and where a schedule is new its slots count from now on. If the head has changed
  // meanwhile, the next look says so again.
  if (slots && (settled.slotPasses || seen.head.slots?.schedule !== slots.record.schedule))
    await swapHead(context, newsletter.name, seen, { ...seen.head, slots: slots.record });
  return settled;
}
