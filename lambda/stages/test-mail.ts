/**
 * The last issue to one address, as a test: a copy as everybody got it, with a word in the subject. It is no delivery: the issue's ledger,
 * figures and chunks are not touched, so nobody gets the issue twice or not at all because of it.
 */
import type { Newsletter } from '../config.ts';
import type { Bucket } from '../ports/bucket.ts';
import type { Mailer, SendOutcome } from '../ports/mailer.ts';
import { keys } from './keys.ts';
import { copiesOf } from './links.ts';
import { markedMessage } from './marked-message.ts';
import { readRecord } from './record-store.ts';
import { manifestSchema } from './records.ts';
import { openSecret } from './secret.ts';

export type TestReport = { status: 'no-issue' } | { status: 'tried'; issue: number; outcome: SendOutcome };

/**
 * Sends the newest of these issues that has a message.
 * @param issues numbers, the newest first
 */
export async function sendTest(
  { bucket, mailer }: { bucket: Bucket; mailer: Mailer },
  newsletter: Pick<Newsletter, 'name'>,
  issues: readonly number[],
  address: string,
): Promise<TestReport> {
  for (const issue of issues) {
    const message = await bucket.get(keys.issue(newsletter.name, issue, 'message.eml'));
    const manifest = (await readRecord(bucket, keys.issue(newsletter.name, issue, 'manifest.json'), manifestSchema))?.value;
    if (!message || !manifest) continue;
    const copyFor = await copiesOf(message.body, manifest, () => openSecret(bucket));
    const outcome = await mailer.send({ from: manifest.newsletter.from, to: address, raw: asTest(copyFor({ address })) });
    return { status: 'tried', issue, outcome };
  }
  return { status: 'no-issue' };
}

/**
 * A message marked as a test, for a person in the subject. The mark and the subject stand on lines of their own, which RFC 5322 joins, so
 * that no line grows too long.
 */
export const asTest = (message: Uint8Array): Uint8Array =>
  markedMessage(message, 'test', (headers) => headers.replace(/^(Subject:)[ \t]*(?:\r\n[ \t]+)?/im, '$1 [Test]\r\n '));
