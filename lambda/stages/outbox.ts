/** The outbox: the frozen recipients of an issue, cut into chunks for deliver. */
import type { Newsletter } from '../config.ts';
import type { Recipient } from '../model.ts';
import type { Bucket } from '../ports/bucket.ts';
import { keys } from './keys.ts';
import { deployTimeRecipients, formatRecipient, type Row, readRecipients, recipientsHeader } from './recipients.ts';
import { once, writeRecord } from './record-store.ts';
import type { RecipientsReport } from './records.ts';

/** Recipients of a chunk: what one invocation can serve at SES's slowest rate of one mail a second. */
export const chunkSize = 500;
/** The report names so many rows at most and counts the others. */
const mostRefusedNamed = 10_000;

/**
 * Copies the list as it is now to the issue, and reports what was left out; a list that is already frozen stays.
 * `recipients/<newsletter>.csv` rules over the deploy-time list.
 */
export async function freezeRecipients(bucket: Bucket, newsletter: Newsletter, issue: number): Promise<void> {
  await once(bucket, keys.issue(newsletter.name, issue, 'recipients.csv'), async () => {
    const list = await bucket.get(keys.recipients(newsletter.name));
    const { copy, report } = await freeze(list ? readRecipients(list.body, list.key) : deployTimeRecipients(newsletter));
    const source = list ? { key: list.key, etag: list.etag } : undefined;
    await writeRecord(bucket, keys.issue(newsletter.name, issue, 'recipients-report.json'), { ...report, ...(source ? { list: source } : {}) });
    return copy;
  });
}

/** The rows that can be served, as CSV, and what became of the others. Bytes only: no row is kept as an object. */
async function freeze(rows: AsyncIterable<Row>): Promise<{ copy: Uint8Array; report: RecipientsReport }> {
  const parts: Buffer[] = [];
  let part = recipientsHeader;
  const refused: { line: number; reason: string }[] = [];
  const report = { version: 1 as const, accepted: 0, duplicates: 0, refusedInAll: 0 };
  for await (const row of rows) {
    if ('recipient' in row) {
      report.accepted++;
      part += formatRecipient(row.recipient);
      if (part.length > 100_000) {
        parts.push(Buffer.from(part));
        part = '';
      }
    } else if ('reason' in row) {
      report.refusedInAll++;
      if (refused.length < mostRefusedNamed) refused.push(row);
    } else report.duplicates++;
  }
  return { copy: Buffer.concat([...parts, Buffer.from(part)]), report: { ...report, refused } };
}

/** Everyone on the issue's frozen list, one after the other. */
async function* frozenRecipients(bucket: Bucket, newsletter: string, issue: number): AsyncGenerator<Recipient> {
  const key = keys.issue(newsletter, issue, 'recipients.csv');
  const frozen = await bucket.get(key);
  if (!frozen) return;
  for await (const row of readRecipients(frozen.body, key)) if ('recipient' in row) yield row.recipient;
}

/** How many are on the issue's frozen list. */
export async function countRecipients(bucket: Bucket, newsletter: string, issue: number): Promise<number> {
  let count = 0;
  for await (const _ of frozenRecipients(bucket, newsletter, issue)) count++;
  return count;
}

/**
 * Cuts the outbox from the frozen list alone, so that a retry cuts the same chunks. A chunk that was already delivered and removed may
 * come back this way; the ledger then says that everyone in it was served.
 * @param size recipients of a chunk
 */
export async function cutOutbox(bucket: Bucket, newsletter: string, issue: number, size: number = chunkSize): Promise<void> {
  let number = 0;
  let recipients: Recipient[] = [];
  const write = async (): Promise<void> => {
    await writeRecord(bucket, keys.chunk(newsletter, issue, ++number), { version: 1, newsletter, issue, recipients }, { create: true });
    recipients = [];
  };
  for await (const recipient of frozenRecipients(bucket, newsletter, issue)) if (recipients.push(recipient) === size) await write();
  if (recipients.length > 0) await write();
}

/** Puts the editor's own chunk into the outbox; a retry puts the same one there, and the ledger knows whether it was served. */
export async function cutProof(bucket: Bucket, newsletter: string, issue: number, editor: string): Promise<void> {
  const recipients: Recipient[] = [{ address: editor }];
  await writeRecord(bucket, keys.proofChunk(newsletter, issue), { version: 1, newsletter, issue, recipients }, { create: true });
}
