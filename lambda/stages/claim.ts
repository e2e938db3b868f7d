/** The claim on a newsletter's next issue: a lease in `head.json`, taken and given back by compare-and-swap. */
import type { StageContext } from './context.ts';
import { keys } from './keys.ts';
import { type Head, headSchema, readRecord, writeRecord } from './records.ts';

/** Longer than a compose function may run, so that a lease is over only when its holder is gone. */
export const leaseMinutes = 16;
/** After so many attempts at one issue it is set aside. */
export const mostAttempts = 3;

export interface Claim {
  issue: number;
  /** Which attempt at this issue this is, from 1. */
  attempt: number;
}

export type ClaimResult = { status: 'claimed'; claim: Claim } | { status: 'busy'; reason: string };

/** The issue that somebody began and nobody finished, if any. */
export async function readHead(context: StageContext, newsletter: string): Promise<{ head: Head; etag?: string }> {
  const found = await readRecord(context.bucket, keys.head(newsletter), headSchema);
  return found ? { head: found.value, etag: found.etag } : { head: { version: 1, lastIssue: 0 } };
}

/** Whether an issue is in progress in other hands whose lease is not over. */
export const isHeld = (head: Head, context: StageContext): boolean =>
  head.inProgress !== undefined && head.inProgress.owner !== context.owner && Date.parse(head.inProgress.leaseUntil) > context.clock.now().getTime();

/**
 * Takes the issue in progress whose lease is over, or begins the next one. Of several that try at once, one succeeds; a swap that
 * seems lost but carries this owner's id was won (the store may have been asked twice).
 */
export async function claimIssue(context: StageContext, newsletter: string): Promise<ClaimResult> {
  const { head, etag } = await readHead(context, newsletter);
  if (isHeld(head, context)) return { status: 'busy', reason: `Issue ${head.inProgress?.issue} is being composed.` };
  const inProgress = {
    issue: head.inProgress?.issue ?? head.lastIssue + 1,
    owner: context.owner,
    leaseUntil: new Date(context.clock.now().getTime() + leaseMinutes * 60_000).toISOString(),
    attempts: (head.inProgress?.attempts ?? 0) + 1,
  };
  const mine = { issue: inProgress.issue, attempt: inProgress.attempts };
  const swapped = await writeRecord(
    context.bucket,
    keys.head(newsletter),
    { ...head, inProgress },
    etag ? { ifMatch: etag } : { create: true },
  ).catch(async (error: unknown) => {
    // It may have landed, and nothing was tried yet: the store's trouble is not to count against the articles.
    await surrenderIssue(context, newsletter, mine, { counts: false }).catch(() => undefined);
    throw error;
  });
  if (!swapped) {
    const now = (await readHead(context, newsletter)).head.inProgress;
    if (now?.owner !== context.owner || now.issue !== inProgress.issue)
      return { status: 'busy', reason: `Issue ${inProgress.issue} was claimed by another worker just now.` };
  }
  return { status: 'claimed', claim: mine };
}

/** Marks the claimed issue as done. A release that another has already overtaken changes nothing. */
export async function releaseIssue(context: StageContext, newsletter: string, claim: Claim): Promise<void> {
  const { head, etag } = await readHead(context, newsletter);
  if (!etag || head.inProgress?.owner !== context.owner || head.inProgress.issue !== claim.issue) return;
  const { inProgress: _, ...rest } = head;
  await writeRecord(context.bucket, keys.head(newsletter), { ...rest, lastIssue: claim.issue }, { ifMatch: etag });
}

/**
 * Gives a failed attempt's lease up at once, so that the next look need not wait for it to end.
 * @param attempt `counts` towards setting the issue aside: not where the store had trouble, which passes. An attempt that cannot even
 *   say that it failed (the process died) counts, for the content may be what killed it.
 */
export async function surrenderIssue(context: StageContext, newsletter: string, claim: Claim, attempt: { counts: boolean }): Promise<void> {
  const { head, etag } = await readHead(context, newsletter);
  if (!etag || head.inProgress?.owner !== context.owner || head.inProgress.issue !== claim.issue) return;
  const attempts = head.inProgress.attempts - (attempt.counts ? 0 : 1);
  const inProgress = { ...head.inProgress, attempts, leaseUntil: context.clock.now().toISOString() };
  await writeRecord(context.bucket, keys.head(newsletter), { ...head, inProgress }, { ifMatch: etag });
}
