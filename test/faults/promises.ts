/** The promises, checked on what is in the bucket and in the mailbox when everything has come to rest. */
import type { Delivery } from '../../lambda/model.ts';
import type { Bucket } from '../../lambda/ports/bucket.ts';
import type { OutgoingMail } from '../../lambda/ports/mailer.ts';
import { keys } from '../../lambda/stages/keys.ts';
import { deliverySchema, parseRecord, type Receipt, type Report, receiptSchema, reportSchema } from '../../lambda/stages/records.ts';
import { type RecipientHash, recipientHash } from '../../lambda/stages/secret.ts';
import type { Call, World } from './world.ts';

export interface Dropped {
  newsletter: string;
  recipients: readonly string[];
  /** The files of each drop; each makes an issue of its own. */
  drops: readonly (readonly string[])[];
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
  const hash = await recipientHash(bucket);

  const broken = [...brokenFiles(all, receipts, dropped), ...brokenReader(dropped), ...world.intruders];
  if (reports.length !== dropped.drops.length) broken.push(`${reports.length} issues of ${dropped.drops.length} drops`);
  let unknown = 0;
  for (const [index, files] of dropped.drops.entries()) {
    const issue = index + 1;
    const report = reports.find((candidate) => candidate.issue === issue);
    const mails = world.mails.filter(({ raw }) => issueOf(raw) === issue);
    if (!report || report.status === 'set-aside') broken.push(...brokenSetAside(all, world.calls, issue, files, mails.length));
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

const issueOf = (raw: Uint8Array): number =>
  Number(/\r\nFeedback-ID: (\d+):/.exec(Buffer.from(raw.buffer, raw.byteOffset, Math.min(raw.length, 4000)).toString('latin1'))?.[1]);

async function deliveryOf(bucket: Bucket, key: string): Promise<Delivery | undefined> {
  const object = await bucket.get(key);
  return object && parseRecord(deliverySchema, object);
}

async function keysBelow(bucket: Bucket, prefix: string): Promise<string[]> {
  const all: string[] = [];
  for await (const { key } of bucket.list(prefix)) all.push(key);
  return all;
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
