/** Metrics, alarms, dashboard, queries and reports, as the template has them. */
import type { Template } from 'aws-cdk-lib/assertions';
import { standing } from '../../bin/cost.ts';
import { counts, gauges } from '../../lambda/handlers/metric-names.ts';
import { savedQueries } from '../../lib/saved-queries.ts';
import { synthesize } from './stack.ts';

const template = synthesize();

test('what functions emit is what alarms and dashboard look at: the same stack name', () => {
  for (const { Properties } of Object.values(template.findResources('AWS::Lambda::Function')))
    expect(Properties.Environment.Variables.STACK).toBe('NewsletterDigest');
  const dev = synthesize({ stage: 'dev' });
  dev.hasResourceProperties('AWS::CloudWatch::Alarm', {
    MetricName: 'OverdueMinutes',
    Dimensions: [{ Name: 'service', Value: 'NewsletterDigest-dev' }],
  });
});

test.each([
  ['OverdueMinutes', 30, 'notBreaching'],
  ['QuotaUsedPercent', 80, 'ignore'],
])('%s rings at %d', (MetricName, Threshold, TreatMissingData) => {
  template.hasResourceProperties('AWS::CloudWatch::Alarm', {
    Namespace: 'NewsletterDigest',
    MetricName,
    Statistic: 'Maximum',
    Threshold,
    Period: 300,
    TreatMissingData,
    ComparisonOperator: 'GreaterThanOrEqualToThreshold',
  });
});

test('no alarm calculates: each is on one metric', () => {
  for (const { Properties } of Object.values(template.findResources('AWS::CloudWatch::Alarm'))) {
    expect(Properties.Metrics).toBeUndefined();
    expect(Properties.AlarmDescription).toMatch(/[.]$/);
  }
});

describe('the dashboard', () => {
  const body = (from: Template): string => {
    const [page] = Object.values(from.findResources('AWS::CloudWatch::Dashboard'));
    return JSON.stringify(page?.['Properties'].DashboardBody);
  };

  test('shows every metric there is, functions and dead letters, and an estimate of the cost', () => {
    for (const name of [...Object.keys(counts), ...Object.keys(gauges), 'Duration', 'Errors', 'ApproximateNumberOfMessagesVisible'])
      expect(body(template)).toContain(name);
    expect(body(template)).toMatch(/FILL\(sent, 0\) \* 0\.0001 \+ FILL\(ingest, 0\) \* 0\.0000000230/);
  });

  test('has at most fifty metrics, so that it is free', () => {
    expect(body(template).match(/\\"(?:NewsletterDigest|AWS\/[A-Za-z]+)\\",\\"/g)?.length).toBeLessThanOrEqual(50);
  });
});

describe('saved queries', () => {
  test('ask what an operator asks, of all logs', () => {
    const made = Object.values(template.findResources('AWS::Logs::QueryDefinition')).map(({ Properties }) => Properties);
    expect(made.map(({ Name }) => Name).sort()).toEqual(savedQueries.map(({ question }) => `NewsletterDigest/${question}`).sort());
    for (const { LogGroupNames } of made) expect(LogGroupNames).toHaveLength(6);
  });

  test('ask for fields that the handlers log, of which none is an address', () => {
    for (const { query } of savedQueries) expect(query.split('\n')[0]).not.toMatch(/\b(?:address|email|to|name)\b(?<!error\.name)/i);
  });

  test('are left out where they are not wanted', () => {
    synthesize({ savedQueries: 'false' }).resourceCountIs('AWS::Logs::QueryDefinition', 0);
  });
});

describe('traces', () => {
  test('follow every function, unless they are not wanted', () => {
    const modes = (from: Template): unknown[] =>
      Object.values(from.findResources('AWS::Lambda::Function')).map(({ Properties }) => Properties.TracingConfig?.Mode);
    expect(new Set(modes(template))).toEqual(new Set(['Active']));
    const quiet = synthesize({ tracing: 'false' });
    expect(modes(quiet)).not.toContain('Active');
    expect(JSON.stringify(quiet.findResources('AWS::IAM::Policy'))).not.toContain('xray:');
  });
});

describe('reports', () => {
  test('go where alarms go, from the sweep alone', () => {
    const told = synthesize({ alarmEmail: 'ops@example.com' });
    const [topic = ''] = Object.keys(told.findResources('AWS::SNS::Topic'));
    const telling = Object.values(told.findResources('AWS::Lambda::Function')).filter(
      ({ Properties }) => Properties.Environment.Variables.REPORT_TOPIC !== undefined,
    );
    expect(telling.map(({ Properties }) => [Properties.Description, Properties.Environment.Variables.REPORT_TOPIC])).toEqual([
      [expect.stringMatching(/^Wakes the stages/), { Ref: topic }],
    ]);
    const publishing = Object.entries(told.findResources('AWS::IAM::Policy')).filter(([, policy]) => JSON.stringify(policy).includes('sns:Publish'));
    expect(publishing.map(([id]) => id)).toEqual([expect.stringMatching(/^SweepRole/)]);
  });

  test('go nowhere where nobody is named', () => {
    expect(JSON.stringify(template.toJSON())).not.toContain('REPORT_TOPIC');
  });
});

test('what `newsletter cost` counts is what is there', () => {
  const full = synthesize({ alarmEmail: 'ops@example.com' });
  const { alarms, dashboards, queues, sweeps } = standing;
  full.resourceCountIs('AWS::CloudWatch::Alarm', alarms);
  full.resourceCountIs('AWS::CloudWatch::Dashboard', dashboards);
  full.resourceCountIs('AWS::Lambda::EventSourceMapping', queues);
  full.hasResourceProperties('AWS::Events::Rule', { ScheduleExpression: `rate(${(30 * 24 * 60) / sweeps} minutes)` });
});
