/**
 * deliver: serves one chunk of recipients, each once.
 *
 * The ledger entry comes before the mail: it is claimed by a create-only write, then the mail goes out, then the outcome is recorded.
 * Only a received refusal gives the claim back. A lost answer is recorded as `unknown`, and so is a claim whose holder is gone: the
 * mail may have gone out, and nobody gets an issue twice. A chunk stays until everyone in it has an outcome.
 *
 * An issue's proof is a chunk of its own with one recipient, the editor, and goes the same way.
 */
import type { Recipient } from '../model.ts';
import type { SendOutcome } from '../ports/mailer.ts';
import { counted } from '../text/counted.ts';
import type { StageContext } from './context.ts';
import { type Figures, noFigures } from './figures.ts';
import { eachInFlight } from './in-flight.ts';
import { keys, parseChunkKey, proofChunk } from './keys.ts';
import { type Outcome, type OutcomeStatus, openLedger } from './ledger.ts';
import { copiesOf } from './links.ts';
import { openPace } from './pace.ts';
import { readRecord, writeRecord } from './record-store.ts';
import { chunkSchema, manifestSchema } from './records.ts';
import { openSecret } from './secret.ts';

/** Tries of one recipient while the service says "slower". */
const mostTries = 8;

/** Somebody who surely or perhaps did not get the issue, by hash. */
export interface NotSent {
  recipient: string;
  outcome: Exclude<OutcomeStatus, 'sent'>;
}

export type DeliverReport =
  /** The chunk is done, or was before. */
  | { status: 'done'; key: string; figures?: Figures; notSent?: readonly NotSent[] }
  /** Some recipients have no outcome yet: another worker holds them, the time was up, or the account must wait. */
  | { status: 'open'; key: string; reason: string };

/** Why a chunk stops before its end; `stopped` is a finding about the whole account. */
type Pause = { reason: string; stopped?: boolean };
const timeUp: Pause = { reason: 'The time was up; the rest waits for the next sweep.' };

/**
 * Serves the chunk at this key until it is done or the deadline is near.
 * @param share how many workers share the account's rate, this one included
 */
export async function deliverChunk(context: StageContext, key: string, share: { workers: number } = { workers: 1 }): Promise<DeliverReport> {
  const { bucket, clock, mailer } = context;
  const place = parseChunkKey(key);
  const found = place && (await readRecord(bucket, key, chunkSchema));
  if (!place || !found) return { status: 'done', key };
  const { newsletter, issue } = place;
  if (await bucket.head(keys.hold(newsletter))) return { status: 'open', key, reason: 'The newsletter is on hold.' };

  const manifest = await readRecord(bucket, keys.issue(newsletter, issue, 'manifest.json'), manifestSchema);
  const isProof = place.chunk === proofChunk;
  const message = await bucket.get(keys.issue(newsletter, issue, isProof ? 'proof.eml' : 'message.eml'));
  if (!manifest || !message) return { status: 'open', key, reason: `Issue ${issue} has no message yet.` };

  const quota = await mailer.quota();
  if (quota.remaining <= 0)
    return { status: 'open', key, reason: 'The daily quota of the mail service is spent; sending goes on when it is free again.' };
  const pace = openPace(clock, quota, share.workers);
  const secret = await openSecret(bucket);
  const { newsletter: rules } = manifest.value;
  const copyFor = await copiesOf(message.body, manifest.value, () => secret);
  const ledger = openLedger(context, newsletter, issue, rules, secret.hash, isProof ? 'proof' : 'issue');
  const figures = noFigures();
  const notSent: NotSent[] = [];
  const count = ({ address }: Recipient, outcome: OutcomeStatus): void => {
    figures[outcome]++;
    if (outcome !== 'sent') notSent.push({ recipient: secret.hash(address), outcome });
  };
  let held = 0;

  const tags = { newsletter, issue: String(issue) };
  const isLate = (): boolean => clock.now() >= context.deadline;
  /** A mail that begins after the deadline might not live to hear its answer. */
  const turn = async (): Promise<boolean> => {
    await pace.turn();
    return !isLate();
  };
  const serve = async (recipient: Recipient): Promise<Pause | undefined> => {
    if (isLate()) return timeUp;
    const claimed = await ledger.claim(recipient.address, turn);
    if (claimed.kind === 'late') return timeUp;
    if (claimed.kind !== 'mine') {
      if (claimed.kind === 'held') held++;
      else count(recipient, claimed.status);
      return undefined;
    }
    const { claim } = claimed;
    const raw = copyFor(recipient);
    for (let tries = 1; ; tries++) {
      const outcome = await mailer.send({ from: rules.from, to: recipient.address, raw, tags });
      if (outcome.status !== 'refused' || outcome.because === 'recipient') {
        count(recipient, await claim.settle(outcomeOf(outcome)));
        return undefined;
      }
      if (outcome.because === 'rate' && tries < mostTries && !isLate()) {
        pace.pause(Math.min(1000 * 2 ** tries, 30_000));
        if (await turn()) continue;
      }
      await claim.giveBack();
      return { reason: outcome.reason, stopped: outcome.because === 'sender' };
    }
  };

  const pause = await eachInFlight(found.value.recipients, pace.inFlight, serve);
  if (pause) {
    if (pause.stopped)
      await writeRecord(
        bucket,
        keys.issue(newsletter, issue, 'stopped.json'),
        { version: 1, at: clock.now().toISOString(), reason: pause.reason },
        { create: true },
      );
    return { status: 'open', key, reason: pause.reason };
  }
  if (held > 0) return { status: 'open', key, reason: `${counted(held, 'recipient is', 'recipients are')} being served by another worker.` };

  const figuresKey = isProof ? keys.issue(newsletter, issue, 'proof.json') : keys.figures(newsletter, issue, place.chunk);
  await writeRecord(bucket, figuresKey, { version: 1, ...figures }, { create: true });
  await bucket.delete(key, { ifMatch: found.etag });
  return { status: 'done', key, figures, notSent };
}

const outcomeOf = (outcome: SendOutcome): Outcome =>
  outcome.status === 'sent' ? { status: 'sent', messageId: outcome.messageId } : { status: outcome.status, reason: outcome.reason };
