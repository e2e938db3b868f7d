import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type { Log } from './log.ts';

/**
 * Does the work of each message on its own: one that fails goes back to the queue alone (partial batch response), the others are done.
 */
export async function eachRecord(event: SQSEvent, log: Log, work: (record: SQSRecord) => Promise<void>): Promise<SQSBatchResponse> {
  const failed: SQSRecord[] = [];
  for (const record of event.Records) {
    try {
      await work(record);
    } catch (error) {
      failed.push(record);
      log.error('failed, comes again', { message_id: record.messageId, receives: record.attributes.ApproximateReceiveCount, error: error as Error });
    }
  }
  return failures(failed);
}

/** The answer by which SQS keeps these messages and deletes the others. */
export function failures(records: Iterable<SQSRecord>): SQSBatchResponse {
  return { batchItemFailures: [...records].map((record) => ({ itemIdentifier: record.messageId })) };
}
