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
import {
  awaitApproval,
  type Begin,
  type Claim,
  claimIssue,
  isHeld,
  mostAttempts,
  putOff,
  readHead,
  releaseIssue,
  type SeenHead,
  surrenderIssue,
  swapHead,
} from './claim.ts';
import type { StageContext } from './context.ts';
import { keys } from './keys.ts';
import { cutOutbox, cutProof, freezeRecipients } from './outbox.ts';
import { makeProof } from './proof.ts';
import {
  digestRecordSchema,
  type Head,
  type Manifest,
  manifestSchema,
  memorySchema,
  once,
  type Report,
  readRecord,
  recordOnce,
  writeRecord,
} from './records.ts';
import { settle, storiesText } from './settle.ts';
import { slotsOf, verdictOn, waitingArticles, waitingFiles, waitsForApproval } from './waiting.ts';

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
  const found = await look(context, newsletter, seen);
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

type Found = { due: true; reason: string; begin: Begin } | { due: false; reason: string; lookAgainAt?: Date };

/** Whether there is something to compose: an issue that somebody left unfinished, one that was approved or discarded, or a new one. */
async function look(context: StageContext, newsletter: Newsletter, seen: SeenHead): Promise<Found> {
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

type Outcome = { report: Report } | { tooFew: NonNullable<Head['tooFew']> } | 'awaiting approval';

async function work(context: StageContext, newsletter: Newsletter, claim: Claim, reason: string): Promise<Outcome> {
  if (claim.phase === 'discarded') return { report: await discard(context, newsletter, claim) };
  if (await isHopeless(context, newsletter, claim)) return { report: await setAside(context, newsletter, claim) };
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
    await forgetWishes(context, newsletter.name);
    return 'awaiting approval';
  }
  // For whoever looks: the digest record's report under a name of its own, once it is sure that the issue goes out.
  await once(bucket, keys.issue(newsletter.name, claim.issue, 'report.json'), () => `${JSON.stringify(report, undefined, 1)}\n`);
  if (report.status === 'issued') {
    await cutOutbox(bucket, newsletter.name, claim.issue, context.chunkSize);
    await keepMemory(context, newsletter.name, claim.issue, remembered);
  }
  await clearAway(context, manifest);
  if (claim.phase === 'approved') await forgetWishes(context, newsletter.name);
  return { report };
}

/** Takes the wishes away that were about an issue's proof. */
async function forgetWishes({ bucket }: StageContext, newsletter: string): Promise<void> {
  await bucket.delete(keys.send(newsletter));
  await bucket.delete(keys.discard(newsletter));
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

/** Lists again, under the claim, and writes down all that the issue is made of. */
const freeze = (context: StageContext, newsletter: Newsletter, issue: number, reason: string): Promise<Manifest> =>
  recordOnce(context.bucket, keys.issue(newsletter.name, issue, 'manifest.json'), manifestSchema, () => draftOf(context, newsletter, issue, reason));

/** All that an issue would be made of that were frozen now. */
async function draftOf(context: StageContext, newsletter: Newsletter, issue: number, reason: string): Promise<Manifest> {
  const articles: Manifest['articles'][number][] = [];
  for await (const { key, etag } of context.bucket.list(keys.articles(newsletter.name))) articles.push({ key, etag });
  const send = await context.bucket.head(keys.send(newsletter.name));
  return {
    version: 1 as const,
    // The list has a frozen copy of its own, and readers' addresses stand nowhere else.
    newsletter: { ...newsletter, recipients: [] },
    issue,
    issuedAt: context.clock.now().toISOString(),
    reason,
    articles,
    ...(context.webBase === undefined ? {} : { webBase: context.webBase }),
    ...(send ? { send: send.etag } : {}),
  };
}

/** Puts the issue's own entry into memory, however often; entries of other issues that landed meanwhile stay. */
async function keepMemory(
  { bucket }: StageContext,
  newsletter: string,
  issue: number,
  remembered: Awaited<ReturnType<typeof makeDigest>>['remembered'],
): Promise<void> {
  for (;;) {
    const present = await readRecord(bucket, keys.memory(newsletter), memorySchema);
    if (present?.value.entries.some((entry) => entry.issue >= issue)) return;
    if (await writeRecord(bucket, keys.memory(newsletter), remembered, present ? { ifMatch: present.etag } : { create: true })) return;
  }
}

/** Takes away what the issue has used up; whatever changed since the freeze stays for the next one. */
async function clearAway({ bucket }: StageContext, manifest: Manifest): Promise<void> {
  for (const { key, etag } of manifest.articles) await bucket.delete(key, { ifMatch: etag });
  if (manifest.send) await bucket.delete(keys.send(manifest.newsletter.name), { ifMatch: manifest.send });
}

/** An issue that failed too often goes out of the way with its articles, and the newsletter goes on. */
async function setAside(context: StageContext, newsletter: Newsletter, claim: Claim): Promise<Report> {
  const manifest = await freeze(context, newsletter, claim.issue, 'set aside');
  return putAside(context, manifest, {
    version: 1,
    newsletter: newsletter.name,
    issue: claim.issue,
    issuedAt: manifest.issuedAt,
    status: 'set-aside',
    reason: `Composing failed ${mostAttempts} times. ${whereKept(newsletter, claim)}`,
    stories: [],
    decisions: [],
    recipients: 0,
  });
}

/** An issue that its editor does not want goes out of the way with its articles; nobody got it, and nothing of it is remembered as told. */
async function discard(context: StageContext, newsletter: Newsletter, claim: Claim): Promise<Report> {
  const manifest = await freeze(context, newsletter, claim.issue, 'discarded');
  const composed = await readRecord(context.bucket, keys.issue(newsletter.name, claim.issue, 'digest.json'), digestRecordSchema);
  const { stories = [], decisions = [] } = composed?.value.report ?? {};
  const report = await putAside(context, manifest, {
    version: 1,
    newsletter: newsletter.name,
    issue: claim.issue,
    issuedAt: manifest.issuedAt,
    status: 'discarded',
    reason: `Somebody discarded it after its proof. ${whereKept(newsletter, claim)}`,
    stories,
    decisions,
    recipients: 0,
  });
  await forgetWishes(context, newsletter.name);
  return report;
}

const whereKept = ({ name }: Newsletter, { issue }: Claim): string => `The articles are kept in ${keys.setAside(name, issue, '<id>')}.`;

/** Keeps the issue's articles with it, and says why it did not go out. */
async function putAside(context: StageContext, manifest: Manifest, report: Report): Promise<Report> {
  const { bucket } = context;
  const { newsletter, issue } = report;
  for (const { key, etag } of manifest.articles) {
    const id = key.slice(keys.articles(newsletter).length).replace(/\.json$/, '');
    await bucket.copy({ key, etag }, keys.setAside(newsletter, issue, id));
  }
  await writeRecord(bucket, keys.issue(newsletter, issue, 'report.json'), report, { create: true });
  await clearAway(context, manifest);
  return report;
}
