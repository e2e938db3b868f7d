/** What became of an issue's mails so far: figures that each chunk leaves behind when it is done, and why sending stands still where it does. */
import * as v from 'valibot';
import type { Bucket } from '../ports/bucket.ts';
import { keys } from './keys.ts';
import type { OutcomeStatus } from './ledger.ts';
import { readRecord } from './record-store.ts';

/** How many recipients came to which outcome. */
export type Figures = Record<OutcomeStatus, number>;

export const noFigures = (): Figures => ({ sent: 0, refused: 0, unknown: 0, skipped: 0 });

const figuresSchema = v.object({ sent: v.number(), refused: v.number(), unknown: v.number(), skipped: v.number() });
const stoppedSchema = v.object({ reason: v.string() });

/** The sum of all chunks of an issue that are done. */
export async function deliveredFigures(bucket: Bucket, newsletter: string, issue: number): Promise<Figures> {
  const sum = noFigures();
  for await (const { key } of bucket.list(keys.figuresOf(newsletter, issue))) {
    const chunk = (await readRecord(bucket, key, figuresSchema))?.value ?? noFigures();
    for (const outcome of Object.keys(sum) as OutcomeStatus[]) sum[outcome] += chunk[outcome];
  }
  return sum;
}

/** What became of an issue's proof, once that is known. */
export const proofFigures = async (bucket: Bucket, newsletter: string, issue: number): Promise<Figures | undefined> =>
  (await readRecord(bucket, keys.issue(newsletter, issue, 'proof.json'), figuresSchema))?.value;

/** Why the account refused to send an issue; undefined where it never did. */
export const whyStopped = async (bucket: Bucket, newsletter: string, issue: number): Promise<string | undefined> =>
  (await readRecord(bucket, keys.issue(newsletter, issue, 'stopped.json'), stoppedSchema))?.value.reason;
