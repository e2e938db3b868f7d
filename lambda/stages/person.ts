/** One person in the bucket: what they got and why, looked up by the hash of their address, and by the address itself only in recipient lists. */
import * as v from 'valibot';
import type { Delivery } from '../model.ts';
import { type Bucket, keysBelow } from '../ports/bucket.ts';
import { foldAddress } from './addresses.ts';
import { folders, keys, newsletterOfList, parseManifestKey } from './keys.ts';
import { readRecipients } from './recipients.ts';
import { readRecord } from './record-store.ts';
import { deliverySchema, digestRecordSchema, manifestSchema } from './records.ts';
import { readSecret } from './secret.ts';

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
  for (const key of await keysBelow(bucket, folders.recipients)) {
    const newsletter = newsletterOfList(key);
    if (newsletter && (await isListed(bucket, key, address))) lists.push({ newsletter, key });
  }
  const unsubscribed: Person['unsubscribed'] = [];
  for (const key of await keysBelow(bucket, folders.unsubscribed)) {
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

/** Every issue that was frozen, by newsletter and number. */
export async function issuesIn(bucket: Bucket): Promise<{ newsletter: string; issue: number }[]> {
  const issues = (await keysBelow(bucket, folders.issues)).flatMap((key) => parseManifestKey(key) ?? []);
  return issues.sort((a, b) => a.newsletter.localeCompare(b.newsletter, 'en') || a.issue - b.issue);
}
