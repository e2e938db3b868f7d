/** The outbox: the frozen recipients of an issue, cut into chunks for deliver. */

import type { Newsletter } from '../config.ts';
import type { Recipient } from '../model.ts';
import type { Bucket } from '../ports/bucket.ts';
import { keys } from './keys.ts';
import { deployTimeRecipients, formatRecipients, parseRecipients } from './recipients.ts';
import { once, writeRecord } from './records.ts';

/** Recipients of a chunk: what one invocation can serve at SES's slowest rate of one mail a second. */
export const chunkSize = 500;

/** Copies the list as it is now to the issue; a list that is already frozen stays. `recipients/<newsletter>.csv` rules over the deploy-time list. */
export async function freezeRecipients(bucket: Bucket, newsletter: Newsletter, issue: number): Promise<void> {
  await once(bucket, keys.issue(newsletter.name, issue, 'recipients.csv'), async () => {
    const list = await bucket.get(keys.recipients(newsletter.name));
    return formatRecipients(list ? parseRecipients(list.body, list.key).recipients : deployTimeRecipients(newsletter));
  });
}

/** Everyone on the issue's frozen list. */
export async function frozenRecipients(bucket: Bucket, newsletter: string, issue: number): Promise<Recipient[]> {
  const key = keys.issue(newsletter, issue, 'recipients.csv');
  const frozen = await bucket.get(key);
  return frozen ? parseRecipients(frozen.body, key).recipients : [];
}

/**
 * Cuts the outbox from the frozen list alone, so that a retry cuts the same chunks. A chunk that was already delivered and removed may
 * come back this way; the ledger then says that everyone in it was served.
 */
export async function cutOutbox(bucket: Bucket, newsletter: string, issue: number): Promise<void> {
  const recipients = await frozenRecipients(bucket, newsletter, issue);
  for (let start = 0, chunk = 1; start < recipients.length; start += chunkSize, chunk++) {
    await writeRecord(
      bucket,
      keys.chunk(newsletter, issue, chunk),
      { version: 1, newsletter, issue, recipients: recipients.slice(start, start + chunkSize) },
      { create: true },
    );
  }
}
