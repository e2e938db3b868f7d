import { Duration } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { type Alarms, alarmPeriod } from './alarms.ts';
import type { Encryption } from './encryption.ts';

/** What every queue of ours is. */
export const queueProps = { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true, retentionPeriod: Duration.days(14) } as const;

/**
 * A queue for what could not be done, with the alarm that tells of it.
 * @param what goes after the scope's name in the alarm: what happened, and what to do
 */
export function deadLetterQueue(scope: Construct, { alarms, encryption }: { alarms: Alarms; encryption: Encryption }, what: string): Queue {
  const queue = new Queue(scope, 'DeadLetters', queueProps);
  encryption.protect(queue);
  alarms.onAny(
    scope,
    'DeadLettersAlarm',
    queue.metricApproximateNumberOfMessagesVisible({ period: alarmPeriod, statistic: 'Maximum' }),
    `${scope.node.id}: ${what}`,
  );
  return queue;
}
