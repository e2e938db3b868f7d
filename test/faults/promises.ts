/** The promises, checked on what is in the bucket and in the mailbox when everything has come to rest. */
import type { Delivery } from '../../lambda/model.ts';
import { type Bucket, keysBelow } from '../../lambda/ports/bucket.ts';
import type { OutgoingMail } from '../../lambda/ports/mailer.ts';
import { type IssueFile, keys } from '../../lambda/stages/keys.ts';
import { parseRecord } from '../../lambda/stages/record-store.ts';
import { deliverySchema, type Receipt, type Report, receiptSchema, reportSchema } from '../../lambda/stages/records.ts';
import { openSecret, type RecipientHash } from '../../lambda/stages/secret.ts';
import { laterMark } from './other-versions.ts';
import type { Call, World } from './world.ts';

export interface Dropped {
  newsletter: string;
  recipients: readonly string[];
  /** The files of each drop; each makes an issue of its own. */
  drops: readonly (readonly string[])[];
  /** Issues that their editor did not want. */
  discarded?: readonly number[];
  /** Who gets a proof of each issue. */
  editor?: string;
  /** Who unsubscribed before the last issue, and when their click was answered. */
  reader?: { address: string; answeredAt?: number };
  /** Mails that one worker may have in flight. */
  inFlight: number;
}

/** How many recipients' deliveries are in doubt. */
export async function inDoubt({ bucket }: World): Promise<number> {
  const entries = await recordsBelow(bucket, 'deliveries/', (object) => parseRecord(deliverySchema, object));
  return entries.filter(({ status }) => status === 'unknown').length;
}

/** What is broken, each as one line; none where every promise holds. */
export async function brokenPromises(world: World, dropped: Dropped): Promise<string[]> {
  const { bucket } = world;
  const all = await keysBelow(bucket, '');
  const receipts = await recordsBelow(bucket, keys.receipts(dropped.newsletter), (object) => parseRecord(receiptSchema, object));
  const reports = await recordsBelow(bucket, `issues/${dropped.newsletter}/`, (object) => parseRecord(reportSchema, object), '/report.json');
  const { hash } = await openSecret(bucket);

  const broken = [...brokenFiles(all, receipts, dropped), ...brokenReader(dropped), ...world.intruders];
  const slots = reports.map(({ reason }) => reason).filter((reason) => reason.startsWith('It is the slot of'));
  if (new Set(slots).size < slots.length) broken.push(`a slot was used twice: ${slots.join(' ')}`);
  if (reports.length !== dropped.drops.length) broken.push(`${reports.length} issues of ${dropped.drops.length} drops`);
  let unknown = 0;
  for (const [index, files] of dropped.drops.entries()) {
    const issue = index + 1;
    const report = reports.find((candidate) => candidate.issue === issue);
    const addressed = world.mails.filter(({ raw }) => issueOf(raw) === issue);
    const mails = addressed.filter(({ raw }) => !isProof(raw));
    if (report && report.status !== 'set-aside') {
      const proof = await brokenProof(world, addressed.length - mails.length, issue, dropped, hash);
      broken.push(...proof.broken, ...(await brokenVersions(world, mails, issue, report)));
      unknown += proof.unknown;
    }
    if (report?.status === 'discarded') broken.push(...brokenDiscard(all, issue, files, mails.length, dropped));
    else if (!report || report.status === 'set-aside') broken.push(...brokenSetAside(all, world.calls, issue, files, mails.length));
    else {
      broken.push(...brokenIssue(report, files));
      const deliveries = await brokenDeliveries(world, mails, issue, dropped, hash);
      broken.push(...deliveries.broken);
      unknown += deliveries.unknown;
    }
  }
  const most = mostInDoubt(world.calls, dropped.inFlight);
  if (unknown > most) broken.push(`${unknown} recipients are in doubt, though at most ${most} answers were lost`);
  return broken;
}

/** No dropped file is lost: its bytes end in archive/ or rejected/ with a receipt, and nothing is left lying about. */
function brokenFiles(all: readonly string[], receipts: readonly Receipt[], { newsletter, drops }: Dropped): string[] {
  const broken: string[] = [];
  const left = all.filter((key) => /^(?:inbox|articles|outbox)\//.test(key));
  if (left.length > 0) broken.push(`left behind: ${left.join(', ')}`);
  for (const file of drops.flat()) {
    const own = receipts.filter(({ path }) => path === file);
    if (own.length !== 1) broken.push(`${file} has ${own.length} receipts`);
    const kept = all.filter((key) => key.startsWith(`archive/${newsletter}/${file}/`) || key.startsWith(`rejected/${newsletter}/${file}/`));
    if (kept.length !== 1) broken.push(`${file} is kept ${kept.length} times`);
  }
  return broken;
}

const brokenReader = ({ reader }: Dropped): string[] =>
  reader && reader.answeredAt === undefined ? [`${reader.address} never got an answer when unsubscribing`] : [];

/** An issue may be set aside, but only after three attempts that never came back, with every article kept, and mailed to nobody. */
function brokenSetAside(all: readonly string[], calls: readonly Call[], issue: number, files: readonly string[], mails: number): string[] {
  const broken: string[] = [];
  const deaths = calls.filter(
    ({ process, fault }) => process.startsWith('compose') && (fault === 'acts and dies' || fault === 'answers late'),
  ).length;
  if (deaths < 3) broken.push(`issue ${issue} was set aside after only ${deaths} attempts that died`);
  const kept = all.filter((key) => key.includes(`/${issue}/set-aside/`)).length;
  if (kept !== files.length) broken.push(`${kept} articles are kept of issue ${issue}, which was set aside`);
  if (mails > 0) broken.push(`${mails} mails of issue ${issue}, which was set aside`);
  return broken;
}

/** One drop, one issue, with every article in it once. */
function brokenIssue({ issue, status, stories }: Report, files: readonly string[]): string[] {
  const broken: string[] = [];
  if (status !== 'issued') broken.push(`issue ${issue} is ${status}`);
  const carried = stories.flatMap(({ articles }) => articles.map(({ key }) => key)).sort();
  const expected = files.map((file) => `inbox/${file}`).sort();
  if (carried.join() !== expected.join()) broken.push(`issue ${issue} carries ${carried.join(', ') || 'nothing'}`);
  return broken;
}

/** An issue that its editor did not want is kept with its articles, and nobody got it. */
function brokenDiscard(all: readonly string[], issue: number, files: readonly string[], mails: number, { discarded }: Dropped): string[] {
  const broken: string[] = [];
  if (!discarded?.includes(issue)) broken.push(`issue ${issue} was discarded, and nobody asked for that`);
  const kept = all.filter((key) => key.includes(`/${issue}/set-aside/`)).length;
  if (kept !== files.length) broken.push(`${kept} articles are kept of issue ${issue}, which was discarded`);
  if (mails > 0) broken.push(`${mails} mails of issue ${issue}, which was discarded`);
  return broken;
}

/** The editor gets one proof, and where that is in doubt the ledger says so. */
async function brokenProof(
  { bucket }: World,
  proofs: number,
  issue: number,
  { newsletter, editor }: Dropped,
  hash: RecipientHash,
): Promise<{ broken: string[]; unknown: number }> {
  if (editor === undefined) return { broken: proofs > 0 ? [`issue ${issue} has a proof that nobody asked for`] : [], unknown: 0 };
  const entry = await deliveryOf(bucket, keys.proofDelivery(newsletter, issue, hash(editor)));
  const unknown = entry?.status === 'unknown' ? 1 : 0;
  if (proofs > 1) return { broken: [`the proof of issue ${issue} was sent ${proofs} times`], unknown };
  if (proofs === 0 && unknown === 0)
    return { broken: [`the proof of issue ${issue} never went to its editor (${entry?.status ?? 'no entry'})`], unknown };
  return { broken: [], unknown };
}

/** All that an issue is made of tells one digest, whichever versions of the code had a hand in it. */
async function brokenVersions({ bucket }: World, mails: readonly OutgoingMail[], issue: number, report: Report): Promise<string[]> {
  const broken: string[] = [];
  const read = async (name: IssueFile): Promise<string> =>
    new TextDecoder().decode((await bucket.get(keys.issue(report.newsletter, issue, name)))?.body);
  const { digest, report: composed } = JSON.parse(await read('digest.json')) as { digest: { subject: string }; report: Report };
  const isLater = digest.subject.startsWith(laterMark);
  if (report.status === 'issued' && JSON.stringify(composed) !== JSON.stringify(report))
    broken.push(`issue ${issue}: its report is not of its digest`);
  for (const { raw } of [...mails, { raw: new TextEncoder().encode(await read('message.eml')) }])
    if (laterSubject.test(Buffer.from(raw).toString('latin1')) !== isLater) broken.push(`issue ${issue}: a mail of another version than its digest`);
  const bodies = new Set(mails.map(({ raw }) => withoutOwn(Buffer.from(raw).toString('latin1'))));
  if (bodies.size > 1) broken.push(`issue ${issue}: ${bodies.size} different mails`);
  return broken;
}

/** A subject that begins with the later version's mark, in plain or as an encoded word (RFC 2047). */
const laterSubject = /^Subject:\s+(?:=\?UTF-8\?Q\?)?v2\b/im;

/** A mail without what is its recipient's: the To line, and the links that are theirs. */
const withoutOwn = (mail: string): string =>
  mail
    .replace(/^To: .*$/m, '')
    .replace(/=\r\n/g, '')
    .replace(/\/u\/daily\/[0-9a-f]+\/[0-9a-f]+/g, '');

/** Everyone once, no one twice, by a copy of their own; who unsubscribed in time not at all. The ledger and its sums know. */
async function brokenDeliveries(
  world: World,
  mails: readonly OutgoingMail[],
  issue: number,
  { newsletter, recipients, reader, drops }: Dropped,
  hash: RecipientHash,
): Promise<{ broken: string[]; unknown: number }> {
  const { bucket, calls } = world;
  const broken: string[] = [];
  let unknown = 0;
  for (const address of recipients) {
    const key = keys.delivery(newsletter, issue, hash(address));
    const got = mails.filter(({ to }) => to === address);
    const entry = await deliveryOf(bucket, key);
    const what = `issue ${issue}: ${address}`;
    if (entry?.status === 'unknown') unknown++;
    for (const { raw } of got) if (!Buffer.from(raw).includes(`/u/${newsletter}/${hash(address)}/`)) broken.push(`${what} got somebody else's copy`);
    if (got.length > 1) broken.push(`${what} was served ${got.length} times`);
    if (got.length === 1 && entry?.status !== 'sent' && entry?.status !== 'unknown')
      broken.push(`${what} was served, and the ledger says ${entry?.status ?? 'nothing'}`);
    if (entry?.status === 'sent' && got.length === 0) broken.push(`${what} was not served, and the ledger says sent`);

    const left = reader?.address === address && issue === drops.length;
    // The first thing that a worker does for a recipient is to look into the ledger.
    const firstLook = calls.findIndex((call) => call.what.endsWith(key));
    const inTime = left && reader.answeredAt !== undefined && (firstLook < 0 || firstLook >= reader.answeredAt);
    if (inTime && got.length > 0) broken.push(`${what} had unsubscribed and was served`);
    if (got.length === 0 && entry?.status !== 'unknown' && !(left && entry?.status === 'skipped'))
      broken.push(`${what} was left out (${entry?.status ?? 'no entry'})`);
  }
  const sums = await recordsBelow(
    bucket,
    `issues/${newsletter}/${issue}/delivered/`,
    ({ body }) => JSON.parse(new TextDecoder().decode(body)) as Record<string, number>,
  );
  const counted = sums.reduce((sum, { sent = 0, refused = 0, unknown: doubtful = 0, skipped = 0 }) => sum + sent + refused + doubtful + skipped, 0);
  if (counted !== recipients.length) broken.push(`issue ${issue}: the chunks' figures count ${counted} recipients`);
  return { broken, unknown };
}

/** Answers that the faults may have lost: one for each that hit a sending or its entry, and all in flight where the worker died. */
function mostInDoubt(calls: readonly Call[], inFlight: number): number {
  let most = 0;
  for (const { process, what, fault } of calls) {
    if (!fault || !process.startsWith('deliver')) continue;
    if (fault === 'acts and dies' || fault === 'answers late') most += inFlight;
    else if (what === 'send' || what.includes(' deliveries/')) most++;
  }
  return most;
}

export const isProof = (raw: Uint8Array): boolean => Buffer.from(raw).includes(':proof:newsletter\r\n');

/** The issue that a mail is of. */
export const issueOf = (raw: Uint8Array): number =>
  Number(/\r\nFeedback-ID: (\d+):/.exec(Buffer.from(raw.buffer, raw.byteOffset, Math.min(raw.length, 4000)).toString('latin1'))?.[1]);

async function deliveryOf(bucket: Bucket, key: string): Promise<Delivery | undefined> {
  const object = await bucket.get(key);
  return object && parseRecord(deliverySchema, object);
}

async function recordsBelow<T>(
  bucket: Bucket,
  prefix: string,
  parse: (object: NonNullable<Awaited<ReturnType<Bucket['get']>>>) => T,
  ending = '.json',
): Promise<T[]> {
  const all: T[] = [];
  for (const key of await keysBelow(bucket, prefix)) {
    const object = key.endsWith(ending) ? await bucket.get(key) : undefined;
    if (object) all.push(parse(object));
  }
  return all;
}
