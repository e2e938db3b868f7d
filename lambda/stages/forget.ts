/** Forgetting one person: everything that names them goes, but for one mark by hash that keeps them from being mailed again. */
import * as v from 'valibot';
import { type Bucket, keysBelow } from '../ports/bucket.ts';
import type { Clock } from '../ports/clock.ts';
import type { History } from '../ports/history.ts';
import { foldAddress } from './addresses.ts';
import { formatRecord } from './format-record.ts';
import { folders, keys, newsletterOfList } from './keys.ts';
import { issuesIn } from './person.ts';
import { withoutAddress } from './recipients.ts';
import { writeRecord } from './record-store.ts';
import { chunkSchema } from './records.ts';
import { openSecret } from './secret.ts';

export interface Forgotten {
  /** Lists and frozen copies of lists that had them. */
  lists: number;
  /** Open chunks that had them. */
  chunks: number;
  /** Ledger entries. */
  deliveries: number;
  /** Marks that they had unsubscribed; the suppression stands in their place. */
  unsubscribed: number;
  /** Replaced and deleted versions of lists, chunks and ledger entries, in a bucket that keeps them: all of them, whoever they named. */
  versions: number;
  /**
   * Keys of what was published or dropped and has the address in its text, such as an article that names its author's. These are nobody's
   * record of a reader, and a person decides about them.
   */
  mentions: string[];
}

/** Where files and what was made of them lie. */
const published = [folders.inbox, folders.archive, folders.rejected, folders.articles, folders.receipts, folders.issues];
/** Objects looked through at once. */
const atOnce = 16;

/**
 * Erases a person: from the lists, from the frozen copies of every issue, from what is still to be sent, from the ledger, and from what
 * the bucket keeps of earlier versions of these. What stays is the suppression, which names them by hash alone: it keeps a list that is
 * brought in anew from mailing them. Doing it again is safe.
 */
export async function forgetPerson(
  { bucket, clock, history }: { bucket: Bucket; clock: Clock; history: History },
  address: string,
): Promise<Forgotten> {
  const hash = (await openSecret(bucket)).hash(address);
  // First of all: whoever delivers meanwhile looks here before each mail.
  await writeRecord(bucket, keys.suppressed(hash), { version: 1, at: clock.now().toISOString(), reason: 'forgotten' }, { create: true });
  const issues = await issuesIn(bucket);
  const frozen = issues.map(({ newsletter, issue }) => keys.issue(newsletter, issue, 'recipients.csv'));
  const entries = issues.map(({ newsletter, issue }) => keys.delivery(newsletter, issue, hash));
  const marks = (await keysBelow(bucket, folders.unsubscribed)).filter((key) => key.endsWith(`/${hash}.json`));

  const lists = (await keysBelow(bucket, folders.recipients)).filter((key) => newsletterOfList(key) !== undefined);
  const forgotten = {
    lists: await count([...lists, ...frozen], (key) => rewrite(bucket, key, (bytes) => withoutAddress(bytes, key, address))),
    chunks: await count(await keysBelow(bucket, folders.outbox), (key) => rewrite(bucket, key, (bytes) => chunkWithout(bytes, address))),
    deliveries: await count(entries, (key) => remove(bucket, key)),
    unsubscribed: await count(marks, (key) => remove(bucket, key)),
    versions: 0,
  };
  for (const prefix of [folders.recipients, folders.outbox, ...frozen, ...entries, ...marks]) forgotten.versions += await history.erase(prefix);
  return { ...forgotten, mentions: await mentionsOf(bucket, address) };
}

/** For how many keys it was done. */
async function count(found: readonly string[], work: (key: string) => Promise<boolean>): Promise<number> {
  let done = 0;
  for (const key of found) if (await work(key)) done++;
  return done;
}

async function remove(bucket: Bucket, key: string): Promise<boolean> {
  return (await bucket.head(key)) !== undefined && bucket.delete(key);
}

/** Swaps an object for what is made of it, however often somebody else changes it meanwhile. @returns whether it changed */
async function rewrite(bucket: Bucket, key: string, change: (bytes: Uint8Array) => Promise<Uint8Array | undefined>): Promise<boolean> {
  for (;;) {
    const object = await bucket.get(key);
    const changed = object && (await change(object.body));
    if (!changed) return false;
    if (await bucket.put(key, changed, { ifMatch: object.etag })) return true;
  }
}

async function chunkWithout(bytes: Uint8Array, address: string): Promise<Uint8Array | undefined> {
  const parsed = v.safeParse(chunkSchema, JSON.parse(new TextDecoder().decode(bytes)));
  if (!parsed.success) return undefined;
  const recipients = parsed.output.recipients.filter((recipient) => foldAddress(recipient.address) !== foldAddress(address));
  if (recipients.length === parsed.output.recipients.length) return undefined;
  return new TextEncoder().encode(formatRecord({ ...parsed.output, recipients }));
}

/** Published and dropped objects with the address as plain text, in whatever case; what is packed or encoded is not unpacked. */
async function mentionsOf(bucket: Bucket, address: string): Promise<string[]> {
  const names = mentions(address.trim());
  const candidates = (await Promise.all(published.map((prefix) => keysBelow(bucket, prefix)))).flat();
  const found: string[] = [];
  for (let at = 0; at < candidates.length; at += atOnce) {
    const objects = await Promise.all(candidates.slice(at, at + atOnce).map((key) => bucket.get(key)));
    for (const object of objects) if (object && names(object.body)) found.push(object.key);
  }
  return found;
}

/** Whether bytes hold an address, and not a longer one that it is a part of. */
function mentions(address: string): (bytes: Uint8Array) => boolean {
  const pattern = new RegExp(`(?<![\\w.+-])${address.replace(/[^\w@]/g, '\\$&')}(?![\\w-]|\\.\\w)`, 'i');
  return (bytes) => pattern.test(Buffer.from(bytes).toString('utf8'));
}
