import { Duration, Stack } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { type MetricName, metricNamespace, stackDimension } from '../lambda/handlers/metric-names.ts';

/** A metric that this stack's functions emit. Counts are summed, what the sweep computes is taken at its highest. */
export const stackMetric = (
  scope: Construct,
  name: MetricName,
  { statistic = 'Sum', label, period = Duration.minutes(5) }: { statistic?: 'Sum' | 'Maximum'; label?: string; period?: Duration } = {},
): Metric =>
  new Metric({
    namespace: metricNamespace,
    metricName: name,
    dimensionsMap: { [stackDimension]: Stack.of(scope).stackName },
    statistic,
    period,
    ...(label !== undefined && { label }),
  });
