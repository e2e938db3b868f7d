/** The promises, checked on what is in the bucket and in the mailbox when everything has come to rest. */
import type { Delivery } from '../../lambda/model.ts';
import type { Bucket } from '../../lambda/ports/bucket.ts';
import { keys } from '../../lambda/stages/keys.ts';
import { deliverySchema, parseRecord, receiptSchema, reportSchema } from '../../lambda/stages/records.ts';
import { recipientHash } from '../../lambda/stages/secret.ts';
import type { World } from './world.ts';

export interface Dropped {
  newsletter: string;
  recipients: readonly string[];
  files: readonly string[];
}

/** How many recipients' deliveries are in doubt. */
export async function inDoubt({ bucket }: World): Promise<number> {
  const entries = await recordsBelow(bucket, 'deliveries/', (object) => parseRecord(deliverySchema, object));
  return entries.filter(({ status }) => status === 'unknown').length;
}

/** What is broken, each as one line; none where every promise holds. */
export async function brokenPromises(world: World, { newsletter, recipients, files }: Dropped): Promise<string[]> {
  const { bucket, mails, calls } = world;
  const broken: string[] = [];
  const all = await keysBelow(bucket, '');

  // No dropped file is lost: its bytes end in archive/ or rejected/ with a receipt, and nothing is left lying about.
  for (const folder of ['inbox/', 'articles/', 'outbox/']) {
    const left = all.filter((key) => key.startsWith(folder));
    if (left.length > 0) broken.push(`left behind: ${left.join(', ')}`);
  }
  const receipts = await recordsBelow(bucket, keys.receipts(newsletter), (object) => parseRecord(receiptSchema, object));
  for (const file of files) {
    const own = receipts.filter(({ path }) => path === file);
    if (own.length !== 1) broken.push(`${file} has ${own.length} receipts`);
    const kept = all.filter((key) => key.startsWith(`archive/${newsletter}/${file}/`) || key.startsWith(`rejected/${newsletter}/${file}/`));
    if (kept.length !== 1) broken.push(`${file} is kept ${kept.length} times`);
  }

  // An issue may be set aside, but only after three attempts that never came back, with every article kept, and mailed to nobody.
  const aside = all.filter((key) => key.includes('/set-aside/'));
  if (aside.length > 0) {
    const deaths = calls.filter(
      ({ process, fault }) => process.startsWith('compose') && (fault === 'acts and dies' || fault === 'answers late'),
    ).length;
    if (deaths < 3) broken.push(`set aside after only ${deaths} attempts that died`);
    if (aside.length !== files.length) broken.push(`${aside.length} articles are kept of an issue that was set aside`);
    if (mails.length > 0) broken.push(`${mails.length} mails of an issue that was set aside`);
    return broken;
  }

  // One drop, one issue, with every article in it once.
  const issues = await recordsBelow(bucket, `issues/${newsletter}/`, (object) => parseRecord(reportSchema, object), '/report.json');
  const issued = issues.filter(({ status }) => status === 'issued');
  if (issues.length !== 1 || issued.length !== 1) broken.push(`${issues.length} issues, ${issued.length} of them sent`);
  const carried = issued.flatMap(({ stories }) => stories.flatMap(({ articles }) => articles.map(({ key }) => key))).sort();
  const expected = files.map((file) => `inbox/${file}`).sort();
  if (carried.join() !== expected.join()) broken.push(`the issue carries ${carried.join(', ') || 'nothing'}`);

  // Everyone once, no one twice; the only doubt is recorded as unknown, and only where an answer was really lost.
  const hash = await recipientHash(bucket);
  let unknown = 0;
  for (const { issue } of issued) {
    for (const address of recipients) {
      const got = mails.filter(({ to }) => to === address).length;
      const entry = await deliveryOf(bucket, keys.delivery(newsletter, issue, hash(address)));
      if (entry?.status === 'unknown') unknown++;
      if (got > 1) broken.push(`${address} got the issue ${got} times`);
      if (got === 0 && entry?.status !== 'unknown') broken.push(`${address} was left out (${entry?.status ?? 'no entry'})`);
      if (got === 1 && entry?.status !== 'sent' && entry?.status !== 'unknown')
        broken.push(`${address} was served, and the ledger says ${entry?.status ?? 'nothing'}`);
    }
  }
  const lost = calls.filter(({ what, fault }) => fault !== undefined && (what === 'send' || what.includes(' deliveries/'))).length;
  if (unknown > lost) broken.push(`${unknown} recipients are in doubt, though only ${lost} answers were lost`);
  return broken;
}

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
