/**
 * The bucket: the only store there is, and its conditional writes are the only locks.
 *
 * Adapters: `bucket-s3.ts` (AWS), `bucket-folder.ts` (a laptop), `bucket-memory.ts` (tests and simulations).
 * `test/ports/bucket-contract.ts` is one suite that every adapter passes.
 */

export interface ObjectInfo {
  key: string;
  /** The entity tag, without quotes: changes whenever the bytes change. */
  etag: string;
  /** Bytes. */
  size: number;
  lastModified: Date;
}

export interface StoredObject extends ObjectInfo {
  body: Uint8Array;
}

/** Write only if nothing is there (`create`), or only if what is there still has this entity tag. */
export type WriteCondition = { create: true } | { ifMatch: string };

export interface ListOptions {
  /** List keys after this one only; it need not exist. */
  startAfter?: string;
}

export interface Bucket {
  /** The object, or undefined where there is none. */
  get(key: string): Promise<StoredObject | undefined>;
  /** As `get`, without the body. */
  head(key: string): Promise<ObjectInfo | undefined>;
  /**
   * Stores an object whole or not at all.
   * @returns its entity tag, or undefined where the condition did not hold (nothing was written by this call; an earlier
   *   try of the same call may have landed, so whoever holds a claim reads it back)
   */
  put(key: string, body: Uint8Array | string, condition?: WriteCondition): Promise<{ etag: string } | undefined>;
  /**
   * Deletes an object; with `ifMatch` only if it still has that entity tag. Deleting what is not there succeeds.
   * @returns false where another version stands there
   */
  delete(key: string, condition?: { ifMatch: string }): Promise<boolean>;
  /**
   * Copies an object's bytes to another key without reading them here, if the source still has this entity tag; what stood at the
   * target is replaced.
   * @returns false where the source is gone or another version
   */
  copy(from: { key: string; etag: string }, to: string): Promise<boolean>;
  /** Objects whose key starts with the prefix, in the order of their keys' UTF-8 bytes, however many there are. */
  list(prefix: string, options?: ListOptions): AsyncIterable<ObjectInfo>;
}

/** Orders keys as S3 lists them: by their UTF-8 bytes, which JavaScript's own string order is not beyond the BMP. */
export const compareKeys = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

/** The keys below a prefix, all at once. */
export async function keysBelow(bucket: Bucket, prefix: string): Promise<string[]> {
  const keys: string[] = [];
  for await (const { key } of bucket.list(prefix)) keys.push(key);
  return keys;
}
