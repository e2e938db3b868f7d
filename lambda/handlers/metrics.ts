import { Metrics as PowertoolsMetrics } from '@aws-lambda-powertools/metrics';
import { gauges, type MetricName, metricNamespace, unitOf } from './metric-names.ts';

export interface Metrics {
  /**
   * Emits what happened, as one line of the log (CloudWatch's embedded metric format).
   * @param about fields of that line which are no dimensions: which newsletter, which issue; never an address
   */
  emit(values: Readonly<Partial<Record<MetricName, number>>>, about?: Readonly<Record<string, string>>): void;
}

/**
 * A stack's metrics. A count of nothing is not emitted: CloudWatch bills a metric for each hour in which it is told.
 * @param stack tells deployments in the same account apart
 */
export function openMetrics(stack: string): Metrics {
  // Powertools would warn about each line without a logger of its own that the stages' log knows nothing about: nothing is ever empty here.
  const metrics = new PowertoolsMetrics({ namespace: metricNamespace, serviceName: stack });
  return {
    emit(values, about = {}) {
      const told = Object.entries(values).filter(([name, value]) => value > 0 || name in gauges) as [MetricName, number][];
      if (told.length === 0) return;
      for (const [name, value] of told) metrics.addMetric(name, unitOf(name), value);
      for (const [name, value] of Object.entries(about)) metrics.addMetadata(name, value);
      metrics.publishStoredMetrics();
    },
  };
}
