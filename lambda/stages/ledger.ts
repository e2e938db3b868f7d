/**
 * The ledger of one issue: an entry a recipient, claimed by a create-only write before the mail goes out. Only the claim's holder writes
 * its outcome; a claim whose holder is gone becomes `unknown`, because the mail may have gone out.
 */
import type { Newsletter } from '../config.ts';
import type { Delivery } from '../model.ts';
import type { StageContext } from './context.ts';
import { keys } from './keys.ts';
import { readRecord, writeRecord } from './record-store.ts';
import { deliverySchema } from './records.ts';
import type { RecipientHash } from './secret.ts';

/** Longer than a deliver function may run: a claim older than this has no holder any more. */
export const ledgerLeaseMinutes = 20;

export type Outcome = Exclude<Delivery, { status: 'claimed' }> extends infer D ? (D extends Delivery ? Omit<D, 'version' | 'at'> : never) : never;
export type OutcomeStatus = Outcome['status'];

export interface LedgerClaim {
  /** Records what became of the mail. @returns what the ledger says now */
  settle(outcome: Outcome): Promise<OutcomeStatus>;
  /** The mail was refused for now and surely did not go out: somebody may claim the recipient again. */
  giveBack(): Promise<void>;
}

/** `held` by another worker, an outcome that stands, too late to begin, or a claim of one's own. */
export type Claimed = { kind: 'held' } | { kind: 'late' } | { kind: 'has-outcome'; status: OutcomeStatus } | { kind: 'mine'; claim: LedgerClaim };

export interface Ledger {
  /**
   * Claims a recipient.
   * @param turn is waited for after it is sure that there is something to send and before the claim, so that nobody is claimed who only
   *   waits; false where the time is up
   */
  claim(address: string, turn: () => Promise<boolean>): Promise<Claimed>;
}

/**
 * Opens the ledger of one issue, or of its proof: an editor may be a reader as well, and gets both. A proof is nothing that one could have
 * unsubscribed from.
 */
export function openLedger(
  context: StageContext,
  newsletter: string,
  issue: number,
  rules: Newsletter,
  hash: RecipientHash,
  of: 'issue' | 'proof' = 'issue',
): Ledger {
  const { bucket, clock, owner } = context;
  const entry = (outcome: Outcome | { status: 'claimed'; owner: string; leaseUntil: string }): Delivery => ({
    version: 1,
    at: clock.now().toISOString(),
    ...outcome,
  });
  const ownClaim = (): Delivery =>
    entry({ status: 'claimed', owner, leaseUntil: new Date(clock.now().getTime() + ledgerLeaseMinutes * 60_000).toISOString() });
  const held: Claimed = { kind: 'held' };

  const holding = (key: string, etag: string): LedgerClaim => ({
    async settle(outcome) {
      if (await writeRecord(bucket, key, entry(outcome), { ifMatch: etag })) return outcome.status;
      // The lease was over and somebody wrote the mail off, or this very write landed before: what stands there counts.
      const present = await readRecord(bucket, key, deliverySchema);
      return present && present.value.status !== 'claimed' ? present.value.status : outcome.status;
    },
    giveBack: async () => void (await bucket.delete(key, { ifMatch: etag })),
  });

  /** Somebody's claim: still theirs, or left behind by a worker that is gone. */
  const takeOver = async (key: string, present: Extract<Delivery, { status: 'claimed' }>, etag: string): Promise<Claimed> => {
    if (present.owner !== owner && Date.parse(present.leaseUntil) > clock.now().getTime()) return held;
    if (rules.onUnknown === 'resend') {
      const again = await writeRecord(bucket, key, ownClaim(), { ifMatch: etag });
      return again ? { kind: 'mine', claim: holding(key, again.etag) } : held;
    }
    const lost = { status: 'unknown', reason: 'The worker that was sending it is gone, and its answer with it.' } as const;
    return { kind: 'has-outcome', status: await holding(key, etag).settle(lost) };
  };

  /** Looked up at the last moment, so that whoever unsubscribes while an issue goes out does not get it. */
  const whyNot = async (name: string): Promise<string | undefined> => {
    if (await bucket.head(keys.unsubscribed(newsletter, name))) return 'unsubscribed';
    if (await bucket.head(keys.suppressed(name))) return 'suppressed';
    return undefined;
  };

  return {
    async claim(address, turn) {
      const name = hash(address);
      const key = of === 'proof' ? keys.proofDelivery(newsletter, issue, name) : keys.delivery(newsletter, issue, name);
      const present = await readRecord(bucket, key, deliverySchema);
      if (present?.value.status === 'claimed') return takeOver(key, present.value, present.etag);
      if (present) return { kind: 'has-outcome', status: present.value.status };

      if (!(await turn())) return { kind: 'late' };
      const unwanted = of === 'proof' ? undefined : await whyNot(name);
      const first = unwanted ? entry({ status: 'skipped', reason: unwanted }) : ownClaim();
      const created = await writeRecord(bucket, key, first, { create: true });
      if (created) return unwanted ? { kind: 'has-outcome', status: 'skipped' } : { kind: 'mine', claim: holding(key, created.etag) };
      // The store may have been asked twice for one write that landed: read back whose claim it is.
      const landed = await readRecord(bucket, key, deliverySchema);
      if (!landed) return held;
      if (landed.value.status !== 'claimed') return { kind: 'has-outcome', status: landed.value.status };
      return landed.value.owner === owner ? { kind: 'mine', claim: holding(key, landed.etag) } : held;
    },
  };
}
