/**
 * compose: looks at one newsletter and, if an issue is due, makes it.
 *
 * The order is the promise. Claim (compare-and-swap) → freeze → digest → mail → outbox → memory → clear away → release. Each artefact
 * is create-only and a function of the manifest: whoever takes over after a crash reads what is there and makes what is missing, so
 * that an issue is never a mix of two drops or two versions of the code, and never exists twice.
 */
import type { Newsletter } from '../config.ts';
import { CompositionDefect, makeDigest, makeMail } from './artefacts.ts';
import { type Claim, claimIssue, isHeld, mostAttempts, readHead, releaseIssue, surrenderIssue } from './claim.ts';
import type { StageContext } from './context.ts';
import { keys } from './keys.ts';
import { cutOutbox, freezeRecipients } from './outbox.ts';
import { placeOf } from './place.ts';
import { type Manifest, manifestSchema, memorySchema, once, type Report, readRecord, recordOnce, writeRecord } from './records.ts';
import { type Settled, settle } from './settle.ts';

export type ComposeReport =
  /** Nothing is due; `lookAgainAt` says when time alone may change that. */
  | { status: 'waiting'; newsletter: string; reason: string; lookAgainAt?: Date }
  /** Another worker composes. */
  | { status: 'busy'; newsletter: string; reason: string }
  /** An issue was made, or found to hold nothing new, or set aside after too many failures. */
  | { status: Report['status']; newsletter: string; issue: number; reason: string; report: Report };

/** @throws where an attempt failed; the claim is given up, and the next look tries again or, after three, sets the issue aside */
export async function composeIssue(context: StageContext, newsletterName: string): Promise<ComposeReport> {
  const newsletter = context.config.newsletters.find(({ name }) => name === newsletterName);
  if (!newsletter) return { status: 'waiting', newsletter: newsletterName, reason: 'No newsletter of this name is configured.' };

  const settled = await look(context, newsletter);
  if (!settled.due) return { ...settled, status: 'waiting', newsletter: newsletter.name };
  const claimed = await claimIssue(context, newsletter.name);
  if (claimed.status === 'busy') return { ...claimed, newsletter: newsletter.name };

  const { claim } = claimed;
  try {
    const report = (await isHopeless(context, newsletter, claim))
      ? await setAside(context, newsletter, claim)
      : await make(context, newsletter, claim, settled.reason);
    await releaseIssue(context, newsletter.name, claim);
    return { status: report.status, newsletter: newsletter.name, issue: claim.issue, reason: report.reason, report };
  } catch (error) {
    await surrenderIssue(context, newsletter.name, claim, { counts: error instanceof CompositionDefect });
    throw error;
  }
}

/** Whether there is something to compose: an issue that somebody left unfinished, or a settled drop. */
async function look(context: StageContext, newsletter: Newsletter): Promise<Settled> {
  const { head } = await readHead(context, newsletter.name);
  if (isHeld(head, context))
    return { due: false, reason: `Issue ${head.inProgress?.issue} is being composed.`, lookAgainAt: new Date(head.inProgress?.leaseUntil ?? 0) };
  if (head.inProgress) return { due: true, reason: `Issue ${head.inProgress.issue} was begun and not finished.` };

  const { bucket, clock } = context;
  const articles: Date[] = [];
  for await (const { lastModified } of bucket.list(keys.articles(newsletter.name))) articles.push(lastModified);
  const waiting = {
    now: clock.now(),
    articles,
    inbox: await waitingFiles(context, newsletter),
    send: false,
    hold: (await bucket.head(keys.hold(newsletter.name))) !== undefined,
  };
  const send = await bucket.head(keys.send(newsletter.name));
  // A wish to send with nothing to send is met: left standing, it would rush the next drop's first article out alone.
  if (send && articles.length === 0 && waiting.inbox.length === 0 && !waiting.hold) await bucket.delete(send.key, { ifMatch: send.etag });
  return settle({ ...waiting, send: send !== undefined }, newsletter);
}

/** When each file of this newsletter came that ingest has still to read. */
async function waitingFiles({ bucket, config }: StageContext, newsletter: Newsletter): Promise<Date[]> {
  const times: Date[] = [];
  const prefix = config.newsletters.length > 1 ? keys.inboxOf(newsletter.name) : keys.inbox;
  for await (const { key, lastModified } of bucket.list(prefix)) if (placeOf(key, config.newsletters).kind === 'file') times.push(lastModified);
  return times;
}

/** Three attempts failed on the content itself. Once the message is written, what is left is copying, and is tried until it is done. */
async function isHopeless({ bucket }: StageContext, newsletter: Newsletter, { issue, attempt }: Claim): Promise<boolean> {
  return attempt > mostAttempts && (await bucket.head(keys.issue(newsletter.name, issue, 'message.eml'))) === undefined;
}

async function make(context: StageContext, newsletter: Newsletter, claim: Claim, reason: string): Promise<Report> {
  const { bucket } = context;
  await freezeRecipients(bucket, newsletter, claim.issue);
  const manifest = await freeze(context, newsletter, claim.issue, reason);
  const { digest, report, remembered } = await makeDigest(bucket, manifest);
  if (report.status === 'issued') await makeMail(bucket, manifest, digest, context.templates);
  // For whoever looks: the digest record's report under a name of its own, once it is sure that the issue goes out.
  await once(bucket, keys.issue(newsletter.name, claim.issue, 'report.json'), () => `${JSON.stringify(report, undefined, 1)}\n`);
  if (report.status === 'issued') {
    await cutOutbox(bucket, newsletter.name, claim.issue, context.chunkSize);
    await keepMemory(context, newsletter.name, claim.issue, remembered);
  }
  await clearAway(context, manifest);
  return report;
}

/** Lists again, under the claim, and writes down all that the issue is made of. */
const freeze = (context: StageContext, newsletter: Newsletter, issue: number, reason: string): Promise<Manifest> =>
  recordOnce(context.bucket, keys.issue(newsletter.name, issue, 'manifest.json'), manifestSchema, async () => {
    const articles: Manifest['articles'][number][] = [];
    for await (const { key, etag } of context.bucket.list(keys.articles(newsletter.name))) articles.push({ key, etag });
    const send = await context.bucket.head(keys.send(newsletter.name));
    return {
      version: 1 as const,
      // The list has a frozen copy of its own, and addresses stand nowhere else.
      newsletter: { ...newsletter, recipients: [] },
      issue,
      issuedAt: context.clock.now().toISOString(),
      reason,
      articles,
      ...(context.webBase === undefined ? {} : { webBase: context.webBase }),
      ...(send ? { send: send.etag } : {}),
    };
  });

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
  const { bucket } = context;
  const manifest = await freeze(context, newsletter, claim.issue, 'set aside');
  for (const { key, etag } of manifest.articles) {
    const id = key.slice(keys.articles(newsletter.name).length).replace(/\.json$/, '');
    await bucket.copy({ key, etag }, keys.setAside(newsletter.name, claim.issue, id));
  }
  const report: Report = {
    version: 1,
    newsletter: newsletter.name,
    issue: claim.issue,
    issuedAt: manifest.issuedAt,
    status: 'set-aside',
    reason: `Composing failed ${mostAttempts} times. The articles are kept in ${keys.setAside(newsletter.name, claim.issue, '<id>')}.`,
    stories: [],
    decisions: [],
    recipients: 0,
  };
  await writeRecord(bucket, keys.issue(newsletter.name, claim.issue, 'report.json'), report, { create: true });
  await clearAway(context, manifest);
  return report;
}
