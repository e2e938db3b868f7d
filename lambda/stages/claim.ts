/** The claim on a newsletter's next issue: a lease in `head.json`, taken and given back by compare-and-swap. */
import type { StageContext } from './context.ts';
import { keys } from './keys.ts';
import { readRecord, writeRecord } from './record-store.ts';
import { type Head, headSchema, type Phase } from './records.ts';

/** Longer than a compose function may run, so that a lease is over only when its holder is gone. */
export const issueLeaseMinutes = 16;
/** After so many attempts at one issue it is set aside. */
export const mostAttempts = 3;

export interface Claim {
  issue: number;
  /** Which attempt at this issue this is, from 1. */
  attempt: number;
  /** Where the issue stood when it was claimed. */
  phase: Phase;
  /** Stories below which it is not begun. */
  minimumStories?: number;
}

export type ClaimResult = { status: 'claimed'; claim: Claim } | { status: 'busy'; reason: string };

/** The head as somebody saw it. */
export interface SeenHead {
  head: Head;
  /** Absent where there was none yet. */
  etag?: string;
}

/** What a claim changes beside itself: the slot that a new issue uses up, the phase that a person's wish brings an issue to. */
export interface Begin {
  slots?: Head['slots'];
  phase?: Phase;
  minimumStories?: number;
}

/** The newsletter's head; that of a new one where there is none. */
export async function readHead({ bucket }: Pick<StageContext, 'bucket'>, newsletter: string): Promise<SeenHead> {
  const found = await readRecord(bucket, keys.head(newsletter), headSchema);
  return found ? { head: found.value, etag: found.etag } : { head: { version: 2, lastIssue: 0 } };
}

/** Whether there is an issue in progress in other hands whose lease is not over. */
export const isHeld = (head: Head, context: Pick<StageContext, 'owner' | 'clock'>): boolean =>
  head.inProgress !== undefined && head.inProgress.owner !== context.owner && Date.parse(head.inProgress.leaseUntil) > context.clock.now().getTime();

/** Writes the head if it is still as it was seen. @returns whether it was */
export async function swapHead({ bucket }: Pick<StageContext, 'bucket'>, newsletter: string, { etag }: SeenHead, head: Head): Promise<boolean> {
  return (await writeRecord(bucket, keys.head(newsletter), head, etag ? { ifMatch: etag } : { create: true })) !== undefined;
}

/**
 * Takes the issue in progress whose lease is over, or begins the next one, if the head is still as it was seen: whatever made an issue due
 * may have made one meanwhile. Of several that try at once, one succeeds; a swap that seems lost but carries this owner's id was won (the
 * store may have been asked twice).
 */
export async function claimIssue(context: StageContext, newsletter: string, seen: SeenHead, begin: Begin = {}): Promise<ClaimResult> {
  const { head } = seen;
  const minimumStories = head.inProgress ? head.inProgress.minimumStories : begin.minimumStories;
  const inProgress = {
    issue: head.inProgress?.issue ?? head.lastIssue + 1,
    owner: context.owner,
    leaseUntil: new Date(context.clock.now().getTime() + issueLeaseMinutes * 60_000).toISOString(),
    attempts: (head.inProgress?.attempts ?? 0) + 1,
    phase: begin.phase ?? head.inProgress?.phase ?? 'composing',
    ...(minimumStories !== undefined && { minimumStories }),
  };
  const { issue, attempts: attempt, phase } = inProgress;
  const mine: Claim = { issue, attempt, phase, ...(minimumStories !== undefined && { minimumStories }) };
  const { slots: _, ...rest } = head;
  const slots = head.inProgress ? head.slots : begin.slots;
  const swapped = await swapHead(context, newsletter, seen, { ...rest, ...(slots && { slots }), inProgress }).catch(async (error: unknown) => {
    // It may have landed, and nothing was tried yet: the store's trouble is not to count against the articles.
    await surrenderIssue(context, newsletter, mine, { counts: false }).catch(() => undefined);
    throw error;
  });
  if (!swapped) {
    const now = (await readHead(context, newsletter)).head.inProgress;
    if (now?.owner !== context.owner || now.issue !== inProgress.issue || now.phase !== inProgress.phase)
      return { status: 'busy', reason: `Issue ${inProgress.issue} was claimed by another worker just now.` };
  }
  return { status: 'claimed', claim: mine };
}

/** Reads the head again and, if this worker still holds the claim, changes it. One that another has already overtaken changes nothing. */
async function change(
  context: StageContext,
  newsletter: string,
  claim: Claim,
  to: (head: Head, inProgress: NonNullable<Head['inProgress']>) => Head,
): Promise<void> {
  const seen = await readHead(context, newsletter);
  const { inProgress } = seen.head;
  if (inProgress?.owner !== context.owner || inProgress.issue !== claim.issue || inProgress.phase !== claim.phase) return;
  await swapHead(context, newsletter, seen, to(seen.head, inProgress));
}

/** Marks the claimed issue as done. */
export const releaseIssue = (context: StageContext, newsletter: string, claim: Claim): Promise<void> =>
  change(context, newsletter, claim, ({ inProgress: _, tooFew: __, ...rest }) => ({ ...rest, lastIssue: claim.issue }));

/** Gives the claim back as if the issue had never been begun, because it had too few stories. */
export const putOff = (context: StageContext, newsletter: string, claim: Claim, tooFew: NonNullable<Head['tooFew']>): Promise<void> =>
  change(context, newsletter, claim, ({ inProgress: _, ...rest }) => ({ ...rest, tooFew }));

/** Lays the claimed issue down until somebody approves or discards it. */
export const awaitApproval = (context: StageContext, newsletter: string, claim: Claim): Promise<void> =>
  change(context, newsletter, claim, (head, { minimumStories: _, ...inProgress }) => {
    const now = context.clock.now().toISOString();
    return { ...head, inProgress: { ...inProgress, phase: 'awaiting approval', awaitingSince: now, leaseUntil: now, attempts: 0 } };
  });

/**
 * Gives a failed attempt's lease up at once, so that the next look need not wait for it to end.
 * @param attempt `counts` towards setting the issue aside: not where the store had trouble, which passes. An attempt that cannot even
 *   say that it failed (the process died) counts, for the content may be what killed it.
 */
export const surrenderIssue = (context: StageContext, newsletter: string, claim: Claim, attempt: { counts: boolean }): Promise<void> =>
  change(context, newsletter, claim, (head, inProgress) => ({
    ...head,
    inProgress: { ...inProgress, attempts: inProgress.attempts - (attempt.counts ? 0 : 1), leaseUntil: context.clock.now().toISOString() },
  }));
