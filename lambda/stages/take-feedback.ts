/**
 * feedback: what receiving servers and readers say after a mail went out. A permanent bounce ends mail to that address from every
 * newsletter; a complaint ends it from the newsletter that was complained about. Everything else passes by itself. However often an
 * event comes, the first record stands.
 */
import type { StageContext } from './context.ts';
import { keys } from './keys.ts';
import { writeRecord } from './record-store.ts';
import { readSecret } from './secret.ts';

export interface Feedback {
  kind: 'permanent bounce' | 'complaint';
  /** When it happened, ISO 8601. */
  at: string;
  addresses: readonly string[];
  /** Which newsletter the mail was of; absent where the event does not tell. */
  newsletter?: string;
  /** SES's word for the kind of bounce or complaint, and the status code (RFC 3463): nothing that could hold an address. */
  detail?: string;
}

export interface FeedbackReport {
  status: 'suppressed' | 'unsubscribed' | 'ignored';
  kind: Feedback['kind'];
  /** Recipients by hash, for the log. */
  recipients: string[];
}

/** Records who must not get mail any more. */
export async function takeFeedback({ bucket }: Pick<StageContext, 'bucket'>, feedback: Feedback): Promise<FeedbackReport> {
  const { kind, at, newsletter, detail } = feedback;
  const secret = await readSecret(bucket);
  // Without the key nothing was ever sent from here.
  if (!secret) return { status: 'ignored', kind, recipients: [] };
  const recipients = [...new Set(feedback.addresses.map((address) => secret.hash(address)))];
  // Where the event does not tell which newsletter was meant, all of them stop.
  const keyOf = (hash: string): string =>
    kind === 'complaint' && newsletter !== undefined ? keys.unsubscribed(newsletter, hash) : keys.suppressed(hash);
  for (const hash of recipients)
    await writeRecord(bucket, keyOf(hash), { version: 1, at, reason: kind, ...(detail === undefined ? {} : { detail }) }, { create: true });
  return { status: kind === 'complaint' && newsletter !== undefined ? 'unsubscribed' : 'suppressed', kind, recipients };
}
