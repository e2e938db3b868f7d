/** deliver: an outbox event or wake in, one chunk of recipients served as far as the time goes. A long send is no failure. */
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { sesMailer } from '../ports/mailer-ses.ts';
import { deliverChunk } from '../stages/deliver-chunk.ts';
import { parseChunkKey } from '../stages/keys.ts';
import { eachRecord } from './batch.ts';
import { correlationOf } from './correlation.ts';
import { readEnvironment } from './environment.ts';
import { contextOf, type Invocation, once, openRuntime, receivesOf, type StageRuntime } from './invocation.ts';
import { readMessage, spellings } from './messages.ts';

/** The longest back-off before a mail, its longest wait for SES's answer, and the writing down after it. */
const margin = 60_000;

export function deliverHandler(runtime: () => StageRuntime, stage: typeof deliverChunk) {
  return async (event: SQSEvent, invocation: Invocation): Promise<SQSBatchResponse> => {
    const { parts, log, metrics, workers } = runtime();
    return eachRecord(event, log, async (record) => {
      for (const key of chunksOf(record.body)) {
        const report = await stage(contextOf(parts, invocation, receivesOf(record), margin), key, { workers });
        const place = parseChunkKey(key);
        const told = place ? correlationOf(place.newsletter, place.issue) : {};
        const notSent = report.status === 'done' ? (report.notSent ?? []) : [];
        log.info('chunk', { ...told, ...report, notSent: notSent.length });
        for (const one of notSent) log.info('not sent', { ...told, ...one });
        if (report.status === 'done' && report.figures && place)
          metrics.emit({ Sent: report.figures.sent, Unknown: report.figures.unknown }, { newsletter: place.newsletter, ...told });
      }
    });
  };
}

/** Chunks' keys are ours and hold nothing that an event would encode. */
function chunksOf(body: string): string[] {
  const message = readMessage(body);
  if (message.kind === 'events') return message.keys.map((key) => spellings(key)[0]);
  return message.kind === 'wake' && message.wake.stage === 'deliver' ? [message.wake.key] : [];
}

export const handler = deliverHandler(
  once(() => {
    const environment = readEnvironment(process.env);
    const { CONFIGURATION_SET: configurationSet } = environment;
    return openRuntime('deliver', environment, { mailer: sesMailer(configurationSet === undefined ? {} : { configurationSet }) });
  }),
  deliverChunk,
);
