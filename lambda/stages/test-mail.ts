/**
 * The last issue to one address, as a test: a copy as everybody got it, with a word in the subject. It is no delivery: the issue's ledger,
 * figures and chunks are not touched, so nobody gets the issue twice or not at all because of it.
 */
import type { Newsletter } from '../config.ts';
import { prepareCopies } from '../pipeline/render/copies.ts';
import type { Bucket } from '../ports/bucket.ts';
import type { Mailer, SendOutcome } from '../ports/mailer.ts';
import { keys } from './keys.ts';
import { personalPart, personalPlaceholder } from './links.ts';
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
    const recipient = { address };
    const copy =
      manifest.webBase === undefined
        ? prepareCopies(message.body).copyFor(recipient)
        : prepareCopies(message.body, personalPlaceholder(manifest)).copyFor(
            recipient,
            personalPart(await openSecret(bucket), newsletter.name, address),
          );
    const outcome = await mailer.send({ from: manifest.newsletter.from, to: address, raw: asTest(copy) });
    return { status: 'tried', issue, outcome };
  }
  return { status: 'no-issue' };
}

/**
 * A message marked as a test: in the subject for a person, in Message-ID and Feedback-ID for programs, so that the issue itself is not
 * taken for the same mail, and a bounce of the test is not counted as the issue's. The mark and the subject stand on lines of their own,
 * which RFC 5322 joins, so that no line grows too long.
 */
export function asTest(message: Uint8Array): Uint8Array {
  const bytes = Buffer.from(message.buffer, message.byteOffset, message.byteLength);
  const end = bytes.indexOf('\r\n\r\n');
  const headers = bytes
    .subarray(0, end)
    .toString('latin1')
    .replace(/^(Subject:)[ \t]*(?:\r\n[ \t]+)?/im, '$1 [Test]\r\n ')
    .replace(/^(Message-ID: <)/im, '$1test.')
    .replace(/^(Feedback-ID: \d+:[^:]+:)digest:/im, '$1test:');
  return Buffer.concat([Buffer.from(headers, 'latin1'), bytes.subarray(end)]);
}
