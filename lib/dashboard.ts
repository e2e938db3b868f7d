import { Duration } from 'aws-cdk-lib';
import {
  type Alarm,
  AlarmStatusWidget,
  Dashboard as CloudWatchDashboard,
  Color,
  GraphWidget,
  type IMetric,
  MathExpression,
  SingleValueWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import type { MetricName } from '../lambda/handlers/metric-names.ts';
import { stackMetric } from './metrics.ts';
import { unitPrice } from './prices.ts';
import type { StageFunction } from './stage-function.ts';
import type { WorkQueue } from './work-queue.ts';

export interface DashboardProps {
  functions: Readonly<Record<string, StageFunction>>;
  queues: readonly WorkQueue[];
  alarms: readonly Alarm[];
}

const width = 24;

/** One page that tells how a stack is: what came, what went out, what waits, how long it took, and about what it cost. */
export class Dashboard extends Construct {
  constructor(scope: Construct, id: string, { functions, queues, alarms }: DashboardProps) {
    super(scope, id);
    const count = (name: MetricName): IMetric => stackMetric(this, name, { label: name });
    const most = (name: MetricName): IMetric => stackMetric(this, name, { statistic: 'Maximum', label: name });
    const graph = (title: string, metrics: IMetric[], unit: string, columns = width / 3): GraphWidget =>
      new GraphWidget({ title, left: metrics, leftYAxis: { min: 0, label: unit, showUnits: false }, width: columns, height: 6 });

    new CloudWatchDashboard(this, 'Page', {
      defaultInterval: Duration.days(7),
      widgets: [
        [new AlarmStatusWidget({ title: 'Alarms', alarms: [...alarms], width, height: 3 })],
        [
          new SingleValueWidget({
            title: 'In the time shown',
            metrics: (['Files', 'Rejected', 'Articles', 'Stories', 'Merged', 'Sent', 'Bounced', 'Complained', 'Unknown'] as const).map(count),
            setPeriodToTimeRange: true,
            width: 18,
            height: 4,
          }),
          new SingleValueWidget({
            title: 'About what it cost',
            metrics: [costEstimate(this, functions)],
            setPeriodToTimeRange: true,
            width: 6,
            height: 4,
          }),
        ],
        [
          graph('Drops', [count('Files'), count('Rejected'), count('Articles')], 'files, articles'),
          graph('Issues', [count('Stories'), count('Merged')], 'stories, articles'),
          graph('Mails', [count('Sent'), count('Unknown'), count('Bounced'), count('Complained')], 'mails'),
        ],
        [
          graph('Waiting', [most('OverdueMinutes'), most('OpenChunks')], 'minutes, chunks'),
          new GraphWidget({
            title: 'Quota used',
            left: [most('QuotaUsedPercent')],
            leftYAxis: { min: 0, max: 100, label: '%', showUnits: false },
            leftAnnotations: [{ value: 80, color: Color.ORANGE, label: 'alarm' }],
            width: width / 3,
            height: 6,
          }),
          graph(
            'Dead letters',
            queues.map(({ node, deadLetters }) =>
              deadLetters.metricApproximateNumberOfMessagesVisible({ statistic: 'Maximum', period: Duration.minutes(5), label: node.id }),
            ),
            'messages',
          ),
        ],
        [
          graph(
            'Duration',
            Object.entries(functions).map(([name, { function: one }]) => one.metricDuration({ statistic: 'p95', label: name })),
            'ms, 95 of 100',
            width / 2,
          ),
          graph(
            'Errors',
            Object.entries(functions).map(([name, { function: one }]) => one.metricErrors({ label: name })),
            'invocations',
            width / 2,
          ),
        ],
      ],
    });
  }
}

/** What mails and the functions' time cost, by list prices and without what is free; `newsletter cost` counts all the rest. */
function costEstimate(scope: Construct, functions: DashboardProps['functions']): MathExpression {
  const using: Record<string, IMetric> = { sent: stackMetric(scope, 'Sent') };
  const terms = [`FILL(sent, 0) * ${unitPrice('mail')}`];
  for (const [name, { function: one, memory }] of Object.entries(functions)) {
    const metric = name.toLowerCase();
    using[metric] = one.metricDuration({ statistic: 'Sum' });
    terms.push(`FILL(${metric}, 0) * ${((unitPrice('lambdaTime') * memory) / 1024 / 1000).toFixed(14)}`);
  }
  return new MathExpression({
    expression: terms.join(' + '),
    usingMetrics: using,
    label: 'US dollars, mails and functions',
    period: Duration.minutes(5),
  });
}
