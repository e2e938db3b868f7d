/**
 * What AWS charges, as one table: US dollars, us-east-1, on demand, arm64, without tax. `newsletter cost`, the dashboard's estimate and the
 * bench of deliver count with it. Each row names the page where the price stands and how much of it an account gets without charge for
 * good (what is free in an account's first months is left out). `seen` says what it was compared with in November 2026: the page itself, or
 * what others wrote of it in 2026, where the page's figures come from a script and were not to be read.
 */
export interface Price {
  /** As a bill would call it. */
  name: string;
  dollars: number;
  /** What one price buys, in units. */
  per: number;
  unit: string;
  /** Units a month that are free for good. */
  free?: number;
  page: string;
  seen: 'page' | 'others';
}

/** When prices were last looked up. */
export const pricesReadAt = '2026-11-21';

export const prices = {
  mail: { name: 'SES mails', dollars: 0.1, per: 1000, unit: 'mails', page: 'https://aws.amazon.com/ses/pricing/', seen: 'others' },
  /** Data of attachments; a digest has none, and its message itself is not charged by size. */
  mailAttachment: { name: 'SES attachments', dollars: 0.12, per: 1, unit: 'GB', page: 'https://aws.amazon.com/ses/pricing/', seen: 'others' },
  /** What leaves AWS for the internet. SES bills the bytes of mails so beside their number, as far as accounts' bills tell. */
  dataOut: { name: 'Data out', dollars: 0.09, per: 1, unit: 'GB', free: 100, page: 'https://aws.amazon.com/ec2/pricing/on-demand/', seen: 'others' },
  lambdaRequest: {
    name: 'Lambda calls',
    dollars: 0.2,
    per: 1_000_000,
    unit: 'requests',
    free: 1_000_000,
    page: 'https://aws.amazon.com/lambda/pricing/',
    seen: 'page',
  },
  lambdaTime: {
    name: 'Lambda time',
    dollars: 0.0000133334,
    per: 1,
    unit: 'GB-seconds',
    free: 400_000,
    page: 'https://aws.amazon.com/lambda/pricing/',
    seen: 'others',
  },
  queueRequest: {
    name: 'SQS requests',
    dollars: 0.4,
    per: 1_000_000,
    unit: 'requests',
    free: 1_000_000,
    page: 'https://aws.amazon.com/sqs/pricing/',
    seen: 'others',
  },
  /** PUT, COPY, POST and LIST; DELETE is free. */
  storeWrite: { name: 'S3 PUT, COPY, LIST', dollars: 0.005, per: 1000, unit: 'requests', page: 'https://aws.amazon.com/s3/pricing/', seen: 'others' },
  storeRead: { name: 'S3 GET, HEAD', dollars: 0.0004, per: 1000, unit: 'requests', page: 'https://aws.amazon.com/s3/pricing/', seen: 'others' },
  storage: { name: 'S3 storage', dollars: 0.023, per: 1, unit: 'GB-months', page: 'https://aws.amazon.com/s3/pricing/', seen: 'others' },
  /** Billed by the hour in which a metric is told. */
  metric: {
    name: 'CloudWatch metrics',
    dollars: 0.3,
    per: 1,
    unit: 'months',
    free: 10,
    page: 'https://aws.amazon.com/cloudwatch/pricing/',
    seen: 'others',
  },
  alarm: {
    name: 'CloudWatch alarms',
    dollars: 0.1,
    per: 1,
    unit: 'alarms',
    free: 10,
    page: 'https://aws.amazon.com/cloudwatch/pricing/',
    seen: 'others',
  },
  dashboard: {
    name: 'CloudWatch dashboards',
    dollars: 3,
    per: 1,
    unit: 'dashboards',
    free: 3,
    page: 'https://aws.amazon.com/cloudwatch/pricing/',
    seen: 'others',
  },
  logs: { name: 'CloudWatch logs', dollars: 0.5, per: 1, unit: 'GB', free: 5, page: 'https://aws.amazon.com/cloudwatch/pricing/', seen: 'others' },
  trace: {
    name: 'X-Ray traces',
    dollars: 5,
    per: 1_000_000,
    unit: 'traces',
    free: 100_000,
    page: 'https://aws.amazon.com/xray/pricing/',
    seen: 'page',
  },
  notice: { name: 'SNS e-mails', dollars: 2, per: 100_000, unit: 'e-mails', free: 1000, page: 'https://aws.amazon.com/sns/pricing/', seen: 'others' },
  schedule: {
    name: 'EventBridge wake-ups',
    dollars: 1,
    per: 1_000_000,
    unit: 'calls',
    free: 14_000_000,
    page: 'https://aws.amazon.com/eventbridge/pricing/',
    seen: 'others',
  },
  key: { name: 'KMS keys', dollars: 1, per: 1, unit: 'keys', page: 'https://aws.amazon.com/kms/pricing/', seen: 'page' },
  keyRequest: {
    name: 'KMS requests',
    dollars: 0.03,
    per: 10_000,
    unit: 'requests',
    free: 20_000,
    page: 'https://aws.amazon.com/kms/pricing/',
    seen: 'others',
  },
} as const satisfies Record<string, Price>;

export type Priced = keyof typeof prices;

/** Dollars for one unit. */
export const unitPrice = (what: Priced): number => prices[what].dollars / prices[what].per;
