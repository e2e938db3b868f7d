import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { Announcer, Wake } from './announcer.ts';

/** Where each stage listens. compose is woken through the control queue, which has no delay. */
export type StageQueues = Readonly<Record<Wake['stage'], string>>;

/** What a wake looks like on a queue, beside S3's own events. `handlers/messages.ts` reads it. */
export interface WakeMessage {
  wake: Wake;
}

/** SQS takes so many messages in one call. */
const batchSize = 10;

/**
 * An announcer on SQS.
 * @param queues each stage's queue URL
 */
export function sqsAnnouncer(queues: StageQueues, client: SQSClient = new SQSClient({})): Announcer {
  return {
    async announce(wakes) {
      let lost = 0;
      let reason: string | undefined;
      for (const [stage, url] of Object.entries(queues)) {
        const bodies = [...new Set(wakes.filter((wake) => wake.stage === stage).map((wake) => JSON.stringify({ wake } satisfies WakeMessage)))];
        for (let start = 0; start < bodies.length; start += batchSize) {
          const entries = bodies.slice(start, start + batchSize).map((body, index) => ({ Id: String(index), MessageBody: body }));
          const { Failed: failed = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl: url, Entries: entries }));
          lost += failed.length;
          reason ??= failed[0]?.Message ?? failed[0]?.Code;
        }
      }
      if (lost > 0)
        throw new Error(`SQS did not take ${lost} of ${wakes.length} wakes (${reason ?? 'no reason given'}); the next sweep announces them again.`);
    },
  };
}
