import type { Context, SQSRecord } from 'aws-lambda';
import type { Announcer } from '../ports/announcer.ts';
import { s3Bucket } from '../ports/bucket-s3.ts';
import { systemClock } from '../ports/clock.ts';
import type { Mailer } from '../ports/mailer.ts';
import type { Reader } from '../ports/reader.ts';
import type { StageContext } from '../stages/context.ts';
import type { Environment } from './environment.ts';
import { type Log, openLog } from './log.ts';
import { type Metrics, openMetrics } from './metrics.ts';

/** What a function keeps from one invocation to the next. */
export interface StageRuntime {
  parts: Omit<StageContext, 'owner' | 'deadline'>;
  log: Log;
  metrics: Metrics;
  /** Receives of one message, of which the last is the last chance. */
  maxReceives: number;
  /** How many of this function may run at once, and share what an account allows. */
  workers: number;
}

/** The part of Lambda's context that names and times an invocation. */
export type Invocation = Pick<Context, 'functionName' | 'awsRequestId' | 'getRemainingTimeInMillis'>;

/** What a stage does not use is absent: using it is a bug that shows at once. */
const absent = (what: string) => () => Promise.reject(new Error(`This function has no ${what}.`));
const noMailer: Mailer = { quota: absent('mailer'), send: absent('mailer') };
const noAnnouncer: Announcer = { announce: absent('announcer') };
const noReader: Reader = { read: absent('reader') };

/** A function's lasting parts from its environment; what the stage does not use may be left out. */
export function openRuntime(
  stage: string,
  environment: Environment,
  parts: Partial<Pick<StageContext, 'mailer' | 'announcer' | 'templates' | 'reader'>> = {},
): StageRuntime {
  return {
    parts: {
      bucket: s3Bucket(environment.BUCKET),
      mailer: noMailer,
      announcer: noAnnouncer,
      clock: systemClock,
      reader: noReader,
      templates: {},
      config: environment.config,
      ...(environment.WEB_BASE !== undefined && { webBase: environment.WEB_BASE }),
      ...parts,
    },
    log: openLog(stage),
    metrics: openMetrics(environment.STACK),
    maxReceives: environment.MAX_RECEIVES,
    workers: environment.WORKERS,
  };
}

/**
 * The stage's context for one invocation.
 * @param receives how often the message was handed out, this time included
 * @param margin milliseconds kept back for writing down what is left
 */
export function contextOf(parts: StageRuntime['parts'], invocation: Invocation, receives: number, margin: number): StageContext {
  return {
    ...parts,
    owner: `${invocation.functionName}/${invocation.awsRequestId}/${receives}`,
    deadline: new Date(parts.clock.now().getTime() + invocation.getRemainingTimeInMillis() - margin),
  };
}

/** How often SQS has handed this message out, this time included. */
export const receivesOf = (record: SQSRecord): number => Number(record.attributes.ApproximateReceiveCount) || 1;

/** Makes a value at the first call and keeps it: a Lambda's start. */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
