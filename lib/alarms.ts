import { Aws, Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';

/** Period over which the alarms' metrics are taken. */
export const alarmPeriod = Duration.minutes(5);

/** Alarms, and where they go: to one address by SNS, or nowhere but the console. */
export class Alarms extends Construct {
  readonly #topic: Topic | undefined;

  constructor(scope: Construct, id: string, { email }: { email?: string | undefined }) {
    super(scope, id);
    if (email === undefined) return;
    this.#topic = new Topic(this, 'Topic', { enforceSSL: true });
    // With a policy of its own a topic loses the default one, by which the account's alarms may publish.
    this.#topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.#topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      }),
    );
    this.#topic.addSubscription(new EmailSubscription(email));
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
    if (this.#topic) alarm.addAlarmAction(new SnsAction(this.#topic));
    return alarm;
  }
}
