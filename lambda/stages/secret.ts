import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Bucket } from '../ports/bucket.ts';
import { foldAddress } from './addresses.ts';
import { keys } from './keys.ts';
import { readRecord, recordOnce } from './record-store.ts';
import { secretSchema } from './records.ts';

/** Names a recipient without telling the address. */
export type RecipientHash = (address: string) => string;

/** What a token allows, so that one made for one thing opens no other. */
export type Purpose = 'unsubscribe' | 'web version';

/** The bucket's own key, as what is made with it. */
export interface Secret {
  hash: RecipientHash;
  /** 32 hexadecimal digits that only the bucket's owner can make. */
  token(purpose: Purpose, newsletter: string, subject: string): string;
  /** Compares in the same time wherever two tokens differ. */
  isToken(given: string, purpose: Purpose, newsletter: string, subject: string): boolean;
}

/**
 * The bucket's own key, made once by whoever needs it first. Recipients are named in keys and logs by HMAC-SHA-256 of the folded
 * address: without the key nobody can test whether an address is on a list.
 */
export async function openSecret(bucket: Bucket): Promise<Secret> {
  const make = async () => ({ version: 1 as const, key: randomBytes(32).toString('hex') });
  return secretOf((await recordOnce(bucket, keys.secret, secretSchema, make)).key);
}

/** The bucket's own key where there is one: whoever only checks tokens makes none. */
export async function readSecret(bucket: Bucket): Promise<Secret | undefined> {
  const found = await readRecord(bucket, keys.secret, secretSchema);
  return found && secretOf(found.value.key);
}

function secretOf(key: string): Secret {
  const secret = Buffer.from(key, 'hex');
  const mac = (text: string): string => createHmac('sha256', secret).update(text).digest('hex');
  // No address holds a line break, so no token's text is ever an address.
  const token: Secret['token'] = (purpose, newsletter, subject) => mac(`${purpose}\n${newsletter}\n${subject}`).slice(0, 32);
  return {
    hash: (address) => mac(foldAddress(address)).slice(0, 40),
    token,
    isToken: (given, ...what) => given.length === 32 && timingSafeEqual(Buffer.from(given, 'latin1'), Buffer.from(token(...what), 'latin1')),
  };
}
