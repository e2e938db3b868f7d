/**
 * One person in the bucket: what they got and why, and how to forget them. Both look the person up by the hash of their address, and by
 * the address itself only in recipient lists.
 */
import * as v from 'valibot';
import type { Delivery } from '../model.ts';
import type { Bucket } from '../ports/bucket.ts';
import type { Clock } from '../ports/clock.ts';
import { foldAddress } from './addresses.ts';
import { keys } from './keys.ts';
import { readRecipients, withoutAddress } from './recipients.ts';
import { chunkSchema, deliverySchema, digestRecordSchema, manifestSchema, readRecord, writeRecord } from './records.ts';
import { openSecret, readSecret } from './secret.ts';

/** Why somebody gets no mail, as `web`, `feedback` and `forget` write it. */
const unwantedSchema = v.object({ at: v.optional(v.string(), ''), reason: v.optional(v.string(), ''), detail: v.optional(v.string()) });
export type Unwanted = v.InferOutput<typeof unwantedSchema>;

export interface PersonsIssue {
  newsletter: string;
  issue: number;
  issuedAt: string;
  subject?: string;
  /** Whether the list, as it was frozen for this issue, has them. */
  listed: boolean;
  /** What the ledger says; absent where they were not served yet. */
  delivery?: Delivery;
}

export interface Person {
  /** Their name in keys and logs. */
  hash: string;
  /** Whether each newsletter's list in the bucket has them now. */
  lists: { newsletter: string; key: string }[];
  unsubscribed: ({ newsletter: string } & Unwanted)[];
  suppressed?: Unwanted;
  /** Oldest first. */
  issues: PersonsIssue[];
}

/** All that the bucket knows about an address; undefined where nothing was ever sent from it. */
export async function findPerson(bucket: Bucket, address: string): Promise<Person | undefined> {
  const secret = await readSecret(bucket);
  if (!secret) return undefined;
  const hash = secret.hash(address);
  const lists: Person['lists'] = [];
  for (const key of await keysBelow(bucket, 'recipients/')) {
    const newsletter = newsletterOfList(key);
    if (newsletter && (await isListed(bucket, key, address))) lists.push({ newsletter, key });
  }
  const unsubscribed: Person['unsubscribed'] = [];
  for (const key of await keysBelow(bucket, 'unsubscribed/')) {
    const [, newsletter = '', name] = key.split('/');
    const record = name === `${hash}.json` ? await readUnwanted(bucket, key) : undefined;
    if (record) unsubscribed.push({ newsletter, ...record });
  }
  const suppressed = await readUnwanted(bucket, keys.suppressed(hash));
  const issues: PersonsIssue[] = [];
  for (const { newsletter, issue } of await issuesIn(bucket)) {
    const manifest = await readRecord(bucket, keys.issue(newsletter, issue, 'manifest.json'), manifestSchema);
    const record = await readRecord(bucket, keys.issue(newsletter, issue, 'digest.json'), digestRecordSchema);
    const delivery = await readRecord(bucket, keys.delivery(newsletter, issue, hash), deliverySchema);
    const listed = await isListed(bucket, keys.issue(newsletter, issue, 'recipients.csv'), address);
    if (!manifest || !(listed || delivery)) continue;
    issues.push({
      newsletter,
      issue,
      issuedAt: manifest.value.issuedAt,
      listed,
      ...(record ? { subject: record.value.digest.subject } : {}),
      ...(delivery ? { delivery: delivery.value } : {}),
    });
  }
  return { hash, lists, unsubscribed, issues, ...(suppressed ? { suppressed } : {}) };
}

export interface Forgotten {
  lists: number;
  chunks: number;
  deliveries: number;
}

/**
 * Erases a person: from the lists, from the frozen copies of every issue, from what is still to be sent, and from the ledger. What stays
 * is the suppression, which names them by hash alone: it keeps a list that is brought in anew from mailing them. Doing it again is safe.
 */
export async function forgetPerson(bucket: Bucket, clock: Clock, address: string): Promise<Forgotten> {
  const hash = (await openSecret(bucket)).hash(address);
  // First of all: whoever delivers meanwhile looks here before each mail.
  await writeRecord(bucket, keys.suppressed(hash), { version: 1, at: clock.now().toISOString(), reason: 'forgotten' }, { create: true });
  const forgotten: Forgotten = { lists: 0, chunks: 0, deliveries: 0 };
  const issues = await issuesIn(bucket);
  const lists = (await keysBelow(bucket, 'recipients/')).filter((key) => newsletterOfList(key) !== undefined);
  for (const key of [...lists, ...issues.map(({ newsletter, issue }) => keys.issue(newsletter, issue, 'recipients.csv'))])
    if (await rewrite(bucket, key, (bytes) => withoutAddress(bytes, key, address))) forgotten.lists++;
  for (const key of await keysBelow(bucket, 'outbox/')) if (await rewrite(bucket, key, (bytes) => chunkWithout(bytes, address))) forgotten.chunks++;
  for (const { newsletter, issue } of issues) {
    const key = keys.delivery(newsletter, issue, hash);
    if (!(await bucket.head(key))) continue;
    await bucket.delete(key);
    forgotten.deliveries++;
  }
  return forgotten;
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
  return new TextEncoder().encode(`${JSON.stringify({ ...parsed.output, recipients }, undefined, 1)}\n`);
}

async function isListed(bucket: Bucket, key: string, address: string): Promise<boolean> {
  const list = await bucket.get(key);
  if (!list) return false;
  const wanted = foldAddress(address);
  for await (const row of readRecipients(list.body, key)) if ('recipient' in row && foldAddress(row.recipient.address) === wanted) return true;
  return false;
}

async function readUnwanted(bucket: Bucket, key: string): Promise<Unwanted | undefined> {
  return (await readRecord(bucket, key, unwantedSchema))?.value;
}

const newsletterOfList = (key: string): string | undefined => /^recipients\/([^/]+)\.csv$/.exec(key)?.[1];

/** Every issue that was frozen, by newsletter and number. */
async function issuesIn(bucket: Bucket): Promise<{ newsletter: string; issue: number }[]> {
  const issues = (await keysBelow(bucket, 'issues/')).flatMap((key) => {
    const [, newsletter, issue] = /^issues\/([^/]+)\/(\d+)\/manifest\.json$/.exec(key) ?? [];
    return newsletter && issue ? [{ newsletter, issue: Number(issue) }] : [];
  });
  return issues.sort((a, b) => a.newsletter.localeCompare(b.newsletter, 'en') || a.issue - b.issue);
}

async function keysBelow(bucket: Bucket, prefix: string): Promise<string[]> {
  const all: string[] = [];
  for await (const { key } of bucket.list(prefix)) all.push(key);
  return all;
}
