/**
 * deliver: serves one chunk of recipients, each once.
 *
 * The ledger entry comes before the mail: it is claimed by a create-only write, then the mail goes out, then the outcome is recorded.
 * Only a received refusal gives the claim back. A lost answer is recorded as `unknown`, and so is a claim whose holder is gone: the
 * mail may have gone out, and nobody gets an issue twice. A chunk stays until everyone in it has an outcome.
 */
import type { Newsletter } from '../config.ts';
import type { Delivery, Recipient } from '../model.ts';
import { prepareCopies } from '../pipeline/render/copies.ts';
import type { SendOutcome } from '../ports/mailer.ts';
import type { StageContext } from './context.ts';
import { keys, parseChunkKey } from './keys.ts';
import { personalPart, personalPlaceholder } from './links.ts';
import { type Chunk, chunkSchema, deliverySchema, manifestSchema, readRecord, writeRecord } from './records.ts';
import { openSecret, type RecipientHash } from './secret.ts';

/** Longer than a deliver function may run: a claim older than this has no holder any more. */
export const ledgerLeaseMinutes = 20;
/** Of the rate that the account allows, the part that is used. */
const rateShare = 0.9;
/** Tries of one recipient while the service says "slower". */
const mostTries = 8;

export type Figures = Record<'sent' | 'refused' | 'unknown' | 'skipped', number>;

export type DeliverReport =
  /** The chunk is done, or was before. */
  | { status: 'done'; key: string; figures?: Figures }
  /** Some recipients have no outcome yet: another worker holds them, the time was up, or the account must wait. */
  | { status: 'open'; key: string; reason: string };

/** Why a chunk stops before its end; `stopped` is a finding about the whole account. */
type Pause = { reason: string; stopped?: boolean };

/**
 * Serves the chunk at this key until it is done or the deadline is near.
 * @param pace how many workers share the account's rate, this one included
 */
export async function deliverChunk(context: StageContext, key: string, pace: { workers: number } = { workers: 1 }): Promise<DeliverReport> {
  const { bucket, clock, mailer } = context;
  const place = parseChunkKey(key);
  const found = place && (await readRecord(bucket, key, chunkSchema));
  if (!place || !found) return { status: 'done', key };
  const { newsletter, issue } = place;
  if (await bucket.head(keys.hold(newsletter))) return { status: 'open', key, reason: 'The newsletter is on hold.' };

  const manifest = await readRecord(bucket, keys.issue(newsletter, issue, 'manifest.json'), manifestSchema);
  const message = await bucket.get(keys.issue(newsletter, issue, 'message.eml'));
  if (!manifest || !message) return { status: 'open', key, reason: `Issue ${issue} has no message yet.` };

  const quota = await mailer.quota();
  if (quota.remaining <= 0)
    return { status: 'open', key, reason: 'The daily quota of the mail service is spent; sending goes on when it is free again.' };
  const interval = Number.isFinite(quota.rate) ? (1000 * pace.workers) / (quota.rate * rateShare) : 0;

  const secret = await openSecret(bucket);
  const rules = manifest.value.newsletter;
  const personal = manifest.value.webBase === undefined ? undefined : personalPlaceholder(manifest.value);
  const copies = prepareCopies(message.body, personal);
  const copyFor = (recipient: Recipient): Uint8Array =>
    personal === undefined ? copies.copyFor(recipient) : copies.copyFor(recipient, personalPart(secret, newsletter, recipient.address));

  const ledger = openLedger(context, newsletter, issue, rules, secret.hash);
  let nextAt = clock.now().getTime();
  let held = 0;
  const deliverOne = async (recipient: Recipient): Promise<Pause | undefined> => {
    const claim = await ledger.claim(recipient.address);
    if (claim === 'has-outcome') return undefined;
    if (claim === 'held') {
      held++;
      return undefined;
    }
    for (let tries = 1; ; tries++) {
      await clock.sleep(Math.max(0, nextAt - clock.now().getTime()));
      nextAt = Math.max(nextAt, clock.now().getTime()) + interval;
      const outcome = await mailer.send({
        from: rules.from,
        to: recipient.address,
        raw: copyFor(recipient),
      });
      if (outcome.status !== 'refused' || outcome.because === 'recipient') return void (await claim.settle(outcomeOf(outcome)));
      if (outcome.because === 'rate' && tries < mostTries && clock.now() < context.deadline) {
        await clock.sleep(Math.min(1000 * 2 ** tries, 30_000));
        continue;
      }
      await claim.giveBack();
      return { reason: outcome.reason, stopped: outcome.because === 'sender' };
    }
  };

  for (const recipient of found.value.recipients) {
    if (clock.now() >= context.deadline) return { status: 'open', key, reason: 'The time was up; the rest waits for the next sweep.' };
    const pause = await deliverOne(recipient);
    if (!pause) continue;
    if (pause.stopped)
      await writeRecord(
        bucket,
        keys.issue(newsletter, issue, 'stopped.json'),
        { version: 1, at: clock.now().toISOString(), reason: pause.reason },
        { create: true },
      );
    return { status: 'open', key, reason: pause.reason };
  }
  if (held > 0) return { status: 'open', key, reason: `${held} recipient${held === 1 ? ' is' : 's are'} being served by another worker.` };

  const figures = await ledger.count(found.value);
  await writeRecord(bucket, keys.figures(newsletter, issue, place.chunk), { version: 1, ...figures }, { create: true });
  await bucket.delete(key, { ifMatch: found.etag });
  return { status: 'done', key, figures };
}

type Outcome = Exclude<Delivery, { status: 'claimed' }> extends infer D ? (D extends Delivery ? Omit<D, 'version' | 'at'> : never) : never;

const outcomeOf = (outcome: SendOutcome): Outcome =>
  outcome.status === 'sent' ? { status: 'sent', messageId: outcome.messageId } : { status: outcome.status, reason: outcome.reason };

interface LedgerClaim {
  /** Records what became of the mail. */
  settle(outcome: Outcome): Promise<void>;
  /** The mail was refused for now and surely did not go out: somebody may claim the recipient again. */
  giveBack(): Promise<void>;
}

/** The ledger of one issue, by recipient. */
function openLedger(context: StageContext, newsletter: string, issue: number, rules: Newsletter, hash: RecipientHash) {
  const { bucket, clock, owner } = context;
  const entry = (outcome: Outcome | { status: 'claimed'; owner: string; leaseUntil: string }): Delivery => ({
    version: 1,
    at: clock.now().toISOString(),
    ...outcome,
  });

  const claim = async (address: string): Promise<LedgerClaim | 'has-outcome' | 'held'> => {
    const name = hash(address);
    const key = keys.delivery(newsletter, issue, name);
    const claimed = entry({ status: 'claimed', owner, leaseUntil: new Date(clock.now().getTime() + ledgerLeaseMinutes * 60_000).toISOString() });
    const holding = (etag: string): LedgerClaim => ({
      settle: async (outcome) => void (await writeRecord(bucket, key, entry(outcome), { ifMatch: etag })),
      giveBack: async () => void (await bucket.delete(key, { ifMatch: etag })),
    });

    const present = await readRecord(bucket, key, deliverySchema);
    if (present && present.value.status !== 'claimed') return 'has-outcome';
    if (present?.value.status === 'claimed') {
      if (present.value.owner !== owner && Date.parse(present.value.leaseUntil) > clock.now().getTime()) return 'held';
      if (rules.onUnknown === 'resend') {
        const again = await writeRecord(bucket, key, claimed, { ifMatch: present.etag });
        return again ? holding(again.etag) : 'held';
      }
      await holding(present.etag).settle({ status: 'unknown', reason: 'The worker that was sending it is gone, and its answer with it.' });
      return 'has-outcome';
    }

    const unwanted = await whyNot(name);
    if (unwanted) {
      await writeRecord(bucket, key, entry({ status: 'skipped', reason: unwanted }), { create: true });
      return 'has-outcome';
    }
    const created = await writeRecord(bucket, key, claimed, { create: true });
    if (created) return holding(created.etag);
    // The store may have been asked twice for one write that landed: read back whose claim it is.
    const landed = await readRecord(bucket, key, deliverySchema);
    if (landed?.value.status === 'claimed') return landed.value.owner === owner ? holding(landed.etag) : 'held';
    return landed ? 'has-outcome' : 'held';
  };

  /** Looked up at the last moment, so that whoever unsubscribes while an issue goes out does not get it. */
  const whyNot = async (name: string): Promise<string | undefined> => {
    if (await bucket.head(keys.unsubscribed(newsletter, name))) return 'unsubscribed';
    if (await bucket.head(keys.suppressed(name))) return 'suppressed';
    return undefined;
  };

  const count = async (chunk: Chunk): Promise<Figures> => {
    const figures: Figures = { sent: 0, refused: 0, unknown: 0, skipped: 0 };
    for (const { address } of chunk.recipients) {
      const present = await readRecord(bucket, keys.delivery(newsletter, issue, hash(address)), deliverySchema);
      if (present && present.value.status !== 'claimed') figures[present.value.status]++;
    }
    return figures;
  };

  return { claim, count };
}
