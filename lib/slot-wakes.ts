import { Aws } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Newsletter } from '../lambda/config.ts';
import { parseCron } from '../lambda/schedule/cron.ts';
import { eventBridgeExpressions } from './eventbridge-cron.ts';

export interface SlotWakesProps {
  newsletters: readonly Newsletter[];
  /** Wakes compose at once. */
  queue: Queue;
}

/**
 * Wakes compose at the slots of scheduled newsletters, in their zones. Only that: which slot is due is compose's to say, and the sweep
 * finds one that nobody was woken for (EventBridge leaves out times that clocks skip).
 */
export class SlotWakes extends Construct {
  constructor(scope: Construct, id: string, { newsletters, queue }: SlotWakesProps) {
    super(scope, id);
    const scheduled = newsletters.flatMap((newsletter) =>
      newsletter.schedule === undefined ? [] : [{ ...newsletter, schedule: newsletter.schedule }],
    );
    if (scheduled.length === 0) return;
    const role = new Role(this, 'Role', {
      description: 'Wakes compose at the slots of scheduled newsletters.',
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', { conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } } }),
    });
    role.addToPolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [queue.queueArn] }));
    for (const { name, schedule, timeZone } of scheduled)
      for (const [index, expression] of eventBridgeExpressions(parseCron(schedule)).entries()) {
        const wake = new CfnSchedule(this, index === 0 ? name : `${name}-${index + 1}`, {
          description: `Wakes compose for "${name}": ${schedule}`,
          scheduleExpression: expression,
          scheduleExpressionTimezone: timeZone,
          flexibleTimeWindow: { mode: 'OFF' },
          target: {
            arn: queue.queueArn,
            roleArn: role.roleArn,
            input: JSON.stringify({ wake: { stage: 'compose', newsletter: name } }),
            // The sweep is as good as a second try.
            retryPolicy: { maximumRetryAttempts: 0 },
          },
        });
        // It may not send before its role may.
        wake.node.addDependency(role);
      }
  }
}
