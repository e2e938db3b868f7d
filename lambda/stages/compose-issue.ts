/**
 * compose: looks at one newsletter and, if an issue is due, makes it.
 *
 * The order is the promise. Claim (compare-and-swap) → freeze → digest → mail → outbox → memory → clear away → release. Each artefact
 * is create-only and a function of the manifest: whoever takes over after a crash reads what is there and makes what is missing, so
 * that an issue is never a mix of two drops or two versions of the code, and never exists twice.
 *
 * Where an editor has to approve, the issue is laid down after the mail, with a proof in the outbox; a person's wish takes it up again.
 */
import type { Newsletter } from '../config.ts';
import { CompositionDefect, countStories, makeDigest, makeMail } from './artefacts.ts';
import { awaitApproval, type Claim, claimIssue, mostAttempts, putOff, readHead, releaseIssue, surrenderIssue } from './claim.ts';
import type { StageContext } from './context.ts';
import { forgetWishes } from './control.ts';
import { lookForIssue } from './due.ts';
import { formatRecord } from './format-record.ts';
import { keepMemory } from './issue-memory.ts';
import { keys } from './keys.ts';
import { clearAway, draftOf, freeze } from './manifest.ts';
import { cutOutbox, cutProof, freezeRecipients } from './outbox.ts';
import { makeProof } from './proof.ts';
import { once } from './record-store.ts';
import type { Head, Report } from './records.ts';
import { discard, setAside } from './set-aside.ts';
import { storiesText } from './settle.ts';

export type ComposeReport =
  /** Nothing is due; `lookAgainAt` says when time alone may change that. */
  | { status: 'waiting'; newsletter: string; reason: string; lookAgainAt?: Date }
  /** Another worker composes. */
  | { status: 'busy'; newsletter: string; reason: string }
  /** An issue was made as far as its message, and its proof goes to the editor. */
  | { status: 'awaiting-approval'; newsletter: string; proofOf: number; reason: string }
  /** An issue was made, or found to hold nothing new, or set aside after too many failures, or discarded by its editor. */
  | { status: Report['status']; newsletter: string; issue: number; reason: string; report: Report };

/** @throws where an attempt failed; the claim is given up, and the next look tries again or, after three, sets the issue aside */
export async function composeIssue(context: StageContext, newsletterName: string): Promise<ComposeReport> {
  const newsletter = context.config.newsletters.find(({ name }) => name === newsletterName);
  if (!newsletter) return { status: 'waiting', newsletter: newsletterName, reason: 'No newsletter of this name is configured.' };

  const seen = await readHead(context, newsletter.name);
  const found = await lookForIssue(context, newsletter, seen);
  if (!found.due) return { ...found, status: 'waiting', newsletter: newsletter.name };
  const claimed = await claimIssue(context, newsletter.name, seen, found.begin);
  if (claimed.status === 'busy') return { ...claimed, newsletter: newsletter.name };

  const { claim } = claimed;
  try {
    const outcome = await work(context, newsletter, claim, found.reason);
    if (outcome === 'awaiting approval') {
      await awaitApproval(context, newsletter.name, claim);
      return { status: 'awaiting-approval', newsletter: newsletter.name, proofOf: claim.issue, reason: 'Its proof goes to the editor.' };
    }
    if ('tooFew' in outcome) {
      await putOff(context, newsletter.name, claim, outcome.tooFew);
      return { status: 'waiting', newsletter: newsletter.name, reason: `${storiesText(outcome.tooFew)}: the articles wait.` };
    }
    const { report } = outcome;
    await releaseIssue(context, newsletter.name, claim);
    return { status: report.status, newsletter: newsletter.name, issue: claim.issue, reason: report.reason, report };
  } catch (error) {
    await surrenderIssue(context, newsletter.name, claim, { counts: error instanceof CompositionDefect });
    throw error;
  }
}

type Outcome = { report: Report } | { tooFew: NonNullable<Head['tooFew']> } | 'awaiting approval';

async function work(context: StageContext, newsletter: Newsletter, claim: Claim, reason: string): Promise<Outcome> {
  if (claim.phase === 'discarded') return { report: await discard(context, newsletter, claim.issue) };
  if (await isHopeless(context, newsletter, claim)) return { report: await setAside(context, newsletter, claim.issue) };
  return make(context, newsletter, claim, reason);
}

/** Three attempts failed on the content itself. Once the message is written, what is left is copying, and is tried until it is done. */
async function isHopeless({ bucket }: StageContext, newsletter: Newsletter, { issue, attempt }: Claim): Promise<boolean> {
  return attempt > mostAttempts && (await bucket.head(keys.issue(newsletter.name, issue, 'message.eml'))) === undefined;
}

async function make(context: StageContext, newsletter: Newsletter, claim: Claim, reason: string): Promise<Outcome> {
  const { bucket } = context;
  const tooFew = await lacksStories(context, newsletter, claim);
  if (tooFew) return { tooFew };
  await freezeRecipients(bucket, newsletter, claim.issue);
  const manifest = await freeze(context, newsletter, claim.issue, reason);
  const { digest, report, remembered } = await makeDigest(bucket, manifest, context.compose);
  if (report.status === 'issued') await makeMail(bucket, manifest, digest, context.templates, newsletter.template);
  const editor = manifest.newsletter.approve;
  if (report.status === 'issued' && editor !== undefined && claim.phase !== 'approved') {
    await makeProof(bucket, manifest, digest);
    await cutProof(bucket, newsletter.name, claim.issue, editor);
    // Who asked for the issue has not seen it yet: what is asked from now on is about its proof.
    await forgetWishes(bucket, newsletter.name);
    return 'awaiting approval';
  }
  // For whoever looks: the digest record's report under a name of its own, once it is sure that the issue goes out.
  await once(bucket, keys.issue(newsletter.name, claim.issue, 'report.json'), () => formatRecord(report));
  if (report.status === 'issued') {
    await cutOutbox(bucket, newsletter.name, claim.issue, context.chunkSize);
    await keepMemory(bucket, newsletter.name, claim.issue, remembered);
  }
  await clearAway(bucket, manifest);
  if (claim.phase === 'approved') await forgetWishes(bucket, newsletter.name);
  return { report };
}

/**
 * Whether the articles that wait would make too few stories; nothing where nobody asked for a number, or the issue is frozen and can only be
 * finished. Articles that hold nothing new are no reason to wait for others.
 */
async function lacksStories(context: StageContext, newsletter: Newsletter, claim: Claim): Promise<Head['tooFew']> {
  const { minimumStories: minimum } = claim;
  if (minimum === undefined || (await context.bucket.head(keys.issue(newsletter.name, claim.issue, 'manifest.json')))) return undefined;
  const draft = await draftOf(context, newsletter, claim.issue, '');
  const stories = await countStories(context.bucket, draft);
  if (stories === 0 || stories >= minimum) return undefined;
  return { at: draft.issuedAt, stories, minimum, articles: draft.articles.length };
}
