import { Aws, Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, type Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import type { Encryption } from './encryption.ts';

/** Period over which the alarms' metrics are taken. */
export const alarmPeriod = Duration.minutes(5);

/** Alarms, and where they go: to one address by SNS, or nowhere but the console. */
export class Alarms extends Construct {
  /** Who hears of alarms hears of issues as well; absent where nobody is named. */
  readonly topic: Topic | undefined;
  /** Every alarm there is, for the dashboard. */
  readonly all: Alarm[] = [];

  constructor(scope: Construct, id: string, { email, encryption }: { email?: string | undefined; encryption: Encryption }) {
    super(scope, id);
    if (email === undefined) return;
    this.topic = new Topic(this, 'Topic', { enforceSSL: true, ...(encryption.key && { masterKey: encryption.key }) });
    // With a policy of its own a topic loses the default one, by which the account's alarms may publish.
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      }),
    );
    this.topic.addSubscription(new EmailSubscription(email));
  }

  /** Lets a function tell whoever hears of alarms. @returns its environment */
  letReport(role: Role): Record<string, string> {
    if (!this.topic) return {};
    role.addToPolicy(new PolicyStatement({ actions: ['sns:Publish'], resources: [this.topic.topicArn] }));
    return { REPORT_TOPIC: this.topic.topicArn };
  }

  /** Rings as soon as the metric counts anything. */
  onAny(scope: Construct, id: string, metric: IMetric, description: string): Alarm {
    return this.onThreshold(scope, id, { metric, threshold: 1, description, missing: 'is good' });
  }

  /** Rings when the metric reaches the threshold; where nothing is measured, that is good, or what was measured last stands. */
  onThreshold(
    scope: Construct,
    id: string,
    { metric, threshold, description, missing }: { metric: IMetric; threshold: number; description: string; missing: 'is good' | 'keeps' },
  ): Alarm {
    const alarm = new Alarm(scope, id, {
      metric,
      alarmDescription: description,
      threshold,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: missing === 'is good' ? TreatMissingData.NOT_BREACHING : TreatMissingData.IGNORE,
    });
    this.all.push(alarm);
    if (this.topic) alarm.addAlarmAction(new SnsAction(this.topic));
    return alarm;
  }
}
