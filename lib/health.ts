import { Construct } from 'constructs';
import { type Alarms, alarmPeriod } from './alarms.ts';
import { stackMetric } from './metrics.ts';

/** Alarms on what the sweep computes: where nothing happens, no event tells of it. */
const watched = [
  {
    id: 'OverdueAlarm',
    metric: 'OverdueMinutes',
    threshold: 30,
    description:
      'Files came, and an issue is overdue by half an hour. Run "newsletter status": what waits, and why. Then look at the logs of Ingest and Compose.',
    missing: 'is good',
  },
  {
    id: 'QuotaAlarm',
    metric: 'QuotaUsedPercent',
    threshold: 80,
    description:
      "80 % of the mails that SES allows in 24 hours are sent. What is left of an issue waits until it is free again. Ask for a higher quota in SES's console.",
    missing: 'keeps',
  },
] as const;

export class Health extends Construct {
  constructor(scope: Construct, id: string, { alarms }: { alarms: Alarms }) {
    super(scope, id);
    for (const { id: alarmId, metric, ...rest } of watched)
      alarms.onThreshold(this, alarmId, { metric: stackMetric(this, metric, { statistic: 'Maximum', period: alarmPeriod }), ...rest });
  }
}
