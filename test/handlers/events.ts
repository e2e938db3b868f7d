/** Events as AWS hands them to a function. */
import type { SQSEvent, SQSRecord } from 'aws-lambda';
import { parseConfig } from '../../lambda/config.ts';
import type { Invocation, StageRuntime } from '../../lambda/handlers/invocation.ts';
import { memoryBucket } from '../../lambda/ports/bucket-memory.ts';
import { simulatedClock } from '../../lambda/ports/clock.ts';

/** S3's event for one new object, with its key as S3 spells it. */
export const s3Event = (key: string): string =>
  JSON.stringify({
    Records: [
      {
        eventVersion: '2.1',
        eventSource: 'aws:s3',
        eventName: 'ObjectCreated:Put',
        s3: { bucket: { name: 'content' }, object: { key, size: 3, eTag: 'a1' } },
      },
    ],
  });

export const wakeMessage = (wake: object): string => JSON.stringify({ wake });

/** @param receives how often each message was handed out */
export function sqsEvent(bodies: readonly string[], receives = 1): SQSEvent {
  const record = (body: string, index: number): SQSRecord => ({
    messageId: `message-${index}`,
    receiptHandle: 'handle',
    body,
    attributes: { ApproximateReceiveCount: String(receives), SentTimestamp: '0', SenderId: 'AIDA', ApproximateFirstReceiveTimestamp: '0' },
    messageAttributes: {},
    md5OfBody: '',
    eventSource: 'aws:sqs',
    eventSourceARN: 'arn:aws:sqs:eu-west-1:111122223333:queue',
    awsRegion: 'eu-west-1',
  });
  return { Records: bodies.map(record) };
}

export const invocation: Invocation = { functionName: 'stage', awsRequestId: 'request-1', getRemainingTimeInMillis: () => 60_000 };

export interface Line {
  level: 'info' | 'error';
  message: string;
  fields: Record<string, unknown>;
}

export interface Emitted {
  values: Record<string, number>;
  about: Readonly<Record<string, string>>;
}

/** A function's lasting parts over a bucket in memory, and the lines it logs. */
export function testRuntime(): { runtime: () => StageRuntime; lines: Line[]; emitted: Emitted[] } {
  const clock = simulatedClock(new Date('2026-11-21T06:00:00Z'));
  const lines: Line[] = [];
  const emitted: Emitted[] = [];
  const write = (level: Line['level']) => (message: string, fields: Record<string, unknown>) => void lines.push({ level, message, fields });
  const missing = () => Promise.reject(new Error('not in this test'));
  const runtime: StageRuntime = {
    parts: {
      bucket: memoryBucket(clock),
      clock,
      config: parseConfig({
        daily: { title: 'Daily', from: 'digest@example.com' },
        weekly: { title: 'Weekly', from: 'digest@example.com' },
        plain: { title: 'Plain', from: 'digest@example.com', template: 'plain' },
      }),
      mailer: { quota: missing, send: missing },
      announcer: { announce: missing },
      templates: {},
      reader: { read: missing },
    },
    log: { info: write('info'), error: write('error') },
    metrics: { emit: (values, about = {}) => void emitted.push({ values: { ...values }, about }) },
    maxReceives: 3,
    workers: 2,
  };
  return { runtime: () => runtime, lines, emitted };
}
