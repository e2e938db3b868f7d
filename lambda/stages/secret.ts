import { createHmac, randomBytes } from 'node:crypto';
import type { Bucket } from '../ports/bucket.ts';
import { keys } from './keys.ts';
import { recordOnce, secretSchema } from './records.ts';

/** Names a recipient without telling the address. */
export type RecipientHash = (address: string) => string;

/**
 * The bucket's own key, made once by whoever needs it first, as a function that names recipients in keys and logs: HMAC-SHA-256 of the
 * address with its case folded. Without the key nobody can test whether an address is on a list.
 */
export async function recipientHash(bucket: Bucket): Promise<RecipientHash> {
  const { key } = await recordOnce(bucket, keys.secret, secretSchema, async () => ({ version: 1 as const, key: randomBytes(32).toString('hex') }));
  const secret = Buffer.from(key, 'hex');
  return (address) => createHmac('sha256', secret).update(address.trim().toLowerCase()).digest('hex').slice(0, 40);
}
