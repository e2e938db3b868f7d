/**
 * The announcer: tells a stage that there may be something to do. A lost announcement changes nothing, because every stage looks
 * at the bucket and the sweep announces again; it only decides how soon.
 *
 * Adapters: `announcer-sqs.ts`, and a list in memory for the local run and tests.
 */
export type Wake = { stage: 'ingest'; key: string } | { stage: 'compose'; newsletter: string } | { stage: 'deliver'; key: string };

export interface Announcer {
  announce(wakes: readonly Wake[]): Promise<void>;
}
