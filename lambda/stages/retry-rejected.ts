/**
 * Puts rejected files back into the inbox, once what they failed on is mended.
 *
 * ingest does not read a file again whose receipt stands, so the receipt steps aside first: it becomes `<etag>.retried-1.json` beside the
 * new one, and `explain` tells both. Then the bytes are copied back; where they lie rejected they stay until they expire, because ingest
 * may reject them again at once. Whatever dies in between, the next call goes on from what is there.
 */
import type { Bucket } from '../ports/bucket.ts';
import { keys } from './keys.ts';
import { InvalidRecord, parseRecord } from './record-store.ts';
import { type Receipt, receiptSchema } from './records.ts';

export interface Retried {
  path: string;
  /** `kept`: something else lies at its place in the inbox. `lost`: its receipt cannot be read, so nobody knows its place. */
  status: 'back' | 'kept' | 'lost';
  reason?: string;
}

interface Known {
  key: string;
  etag: string;
  receipt: Receipt;
}

/** @param wanted which of the rejected files, by path below the newsletter's folder; all by default */
export async function retryRejected(bucket: Bucket, newsletter: string, wanted: (path: string) => boolean = () => true): Promise<Retried[]> {
  const retried: Retried[] = [];
  for await (const bytes of bucket.list(keys.rejectedOf(newsletter))) {
    const place = bytes.key.slice(keys.rejectedOf(newsletter).length);
    const receipts = await receiptsOf(bucket, newsletter, place);
    if (receipts === 'unreadable') {
      retried.push({ path: place, status: 'lost', reason: `${keys.receipts(newsletter)}${place}.json cannot be read` });
      continue;
    }
    const { current, earlier, settled } = receipts;
    const last = current?.receipt ?? earlier.at(-1)?.receipt;
    // Read well since, or rejected for a reason that its receipt does not tell.
    if (!last || settled || !wanted(last.path)) continue;
    retried.push({ path: last.path, ...(await putBack(bucket, bytes, last, current, earlier.length)) });
  }
  return retried;
}

async function putBack(
  bucket: Bucket,
  bytes: { key: string; etag: string },
  receipt: Receipt,
  current: Known | undefined,
  earlier: number,
): Promise<Omit<Retried, 'path'>> {
  if (await bucket.head(receipt.key)) return { status: 'kept', reason: `another file lies at ${receipt.key} and is read first` };
  if (current) {
    if (!(await bucket.copy(current, current.key.replace(/\.json$/, `.retried-${earlier + 1}.json`))))
      return { status: 'kept', reason: 'somebody else retries it' };
    await bucket.delete(current.key, { ifMatch: current.etag });
  }
  return (await bucket.copy(bytes, receipt.key)) ? { status: 'back' } : { status: 'kept', reason: 'its bytes changed just now' };
}

/** The receipts of a file at its place: the one that stands, those that stepped aside, and whether a later one settled the matter. */
async function receiptsOf(
  bucket: Bucket,
  newsletter: string,
  place: string,
): Promise<{ current?: Known; earlier: Known[]; settled: boolean } | 'unreadable'> {
  const own = `${keys.receipts(newsletter)}${place}`;
  const folder = own.slice(0, own.lastIndexOf('/') + 1);
  let current: Known | undefined;
  const earlier: Known[] = [];
  const others: Receipt[] = [];
  for await (const { key } of bucket.list(folder)) {
    // A folder may have the same name as a file.
    if (key.slice(folder.length).includes('/')) continue;
    const object = await bucket.get(key);
    if (!object) continue;
    try {
      const receipt = parseRecord(receiptSchema, object);
      if (key === `${own}.json`) current = { key, etag: object.etag, receipt };
      else if (key.startsWith(`${own}.retried-`)) earlier.push({ key, etag: object.etag, receipt });
      else if (!/\.retried-\d+\.json$/.test(key)) others.push(receipt);
    } catch (error) {
      if (!(error instanceof InvalidRecord)) throw error;
      if (key === `${own}.json`) return 'unreadable';
    }
  }
  earlier.sort((a, b) => numberOf(a.key) - numberOf(b.key));
  const since = current?.receipt.readAt ?? earlier.at(-1)?.receipt.readAt ?? '';
  // A newer version was read, or this one: an encrypted store gives a copy another entity tag, and so another receipt.
  const settled =
    (current !== undefined && current.receipt.outcome !== 'rejected') || others.some(({ readAt }) => Date.parse(readAt) >= Date.parse(since));
  return { ...(current && { current }), earlier, settled };
}

const numberOf = (key: string): number => Number(/\.retried-(\d+)\.json$/.exec(key)?.[1] ?? 0);
