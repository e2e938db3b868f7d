/** ingest: an inbox event or wake in, one dropped file read. One message an invocation, so that a file that kills it costs only itself. */
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import type { Bucket } from '../ports/bucket.ts';
import { workerReader } from '../ports/reader-worker.ts';
import { ingestFile } from '../stages/ingest-file.ts';
import type { Receipt } from '../stages/records.ts';
import { eachRecord } from './batch.ts';
import { readEnvironment } from './environment.ts';
import { contextOf, type Invocation, once, openRuntime, receivesOf, type StageRuntime } from './invocation.ts';
import { keyOfEvent, readMessage } from './messages.ts';

const margin = 5_000;

export function ingestHandler(runtime: () => StageRuntime, stage: typeof ingestFile) {
  return async (event: SQSEvent, invocation: Invocation): Promise<SQSBatchResponse> => {
    const { parts, log, metrics, maxReceives } = runtime();
    return eachRecord(event, log, async (record) => {
      const receives = receivesOf(record);
      for (const key of await keysOf(record.body, parts.bucket)) {
        const report = await stage(contextOf(parts, invocation, receives, margin), key, { last: receives >= maxReceives });
        log.info('file', { key, receives, status: report.status, ...('receipt' in report && summaryOf(report.receipt)) });
        if (report.status === 'accepted' || report.status === 'rejected')
          metrics.emit(figuresOf(report.receipt), { newsletter: report.receipt.newsletter });
      }
    });
  };
}

const summaryOf = ({ newsletter, format, reason, size, articles }: Receipt) => ({ newsletter, format, reason, size, articles: articles.length });

const figuresOf = ({ outcome, articles }: Receipt) => ({ Files: 1, Rejected: outcome === 'rejected' ? 1 : 0, Articles: articles.length });

async function keysOf(body: string, bucket: Bucket): Promise<string[]> {
  const message = readMessage(body);
  if (message.kind === 'events') return Promise.all(message.keys.map((key) => keyOfEvent(bucket, key)));
  return message.kind === 'wake' && message.wake.stage === 'ingest' ? [message.wake.key] : [];
}

/** The parsers load in a thread of their own, at the same time as the SDK loads in this one. */
const reader = workerReader(new URL('./reader.mjs', import.meta.url));
if (process.env['AWS_LAMBDA_FUNCTION_NAME'] !== undefined) reader.start();

export const handler = ingestHandler(
  once(() => openRuntime('ingest', readEnvironment(process.env), { reader })),
  ingestFile,
);
