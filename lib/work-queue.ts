import { Duration } from 'aws-cdk-lib';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Alarms } from './alarms.ts';
import { deadLetterQueue, queueProps } from './dead-letters.ts';
import type { Encryption } from './encryption.ts';

export interface WorkQueueProps {
  alarms: Alarms;
  encryption: Encryption;
  /** The longest that the function working on this queue may run. */
  timeout: Duration;
  /** How often a message is handed out before it goes to the dead letters. */
  maxReceives: number;
  /** How long a message waits before it is seen. */
  delay?: Duration;
  /** The longest that Lambda collects messages before it hands them over. */
  batchingWindow?: Duration;
}

/** A queue of wake-ups, with its dead-letter queue and the alarm on it. */
export class WorkQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;
  readonly maxReceives: number;

  constructor(scope: Construct, id: string, { alarms, encryption, timeout, maxReceives, delay, batchingWindow }: WorkQueueProps) {
    super(scope, id);
    this.maxReceives = maxReceives;
    this.deadLetters = deadLetterQueue(
      this,
      { alarms, encryption },
      `a message failed ${maxReceives} times and lies in the dead-letter queue. Look at the function's log, mend the cause, then run "newsletter retry dead-letters".`,
    );
    this.queue = new Queue(this, 'Queue', {
      ...queueProps,
      // AWS's advice: six times the function's time-out and the batching window, so that a throttled poller never sees a message come back early.
      visibilityTimeout: Duration.seconds(6 * timeout.toSeconds() + (batchingWindow?.toSeconds() ?? 0)),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: maxReceives },
      ...(delay && { deliveryDelay: delay }),
    });
    encryption.protect(this.queue);
  }
}
