/**
 * What AWS charges, as one table: US dollars, us-east-1, on demand, arm64, without tax. `newsletter cost`, the dashboard's estimate and the bench of deliver
 * all count with it. Each row says where it stands and how much of it an account gets without charge for good (offers of an account's
 * first months are left out).
 */
export interface Price {
  dollars: number;
  /** What one price buys, in units. */
  per: number;
  unit: string;
  /** Units a month that are free for good. */
  free?: number;
  page: string;
}

/** When the pages below were read. */
export const pricesReadAt = '2026-11-21';

export const prices = {
  mail: { dollars: 0.1, per: 1000, unit: 'mails', page: 'https://aws.amazon.com/ses/pricing/' },
  /** Data of attachments; a digest has none, and its message itself is not charged by size. */
  mailAttachment: { dollars: 0.12, per: 1, unit: 'GB of attachments', page: 'https://aws.amazon.com/ses/pricing/' },
  /** What leaves AWS for the internet. SES bills the bytes of mails so beside their number, as far as accounts' bills tell. */
  dataOut: { dollars: 0.09, per: 1, unit: 'GB to the internet', free: 100, page: 'https://aws.amazon.com/ec2/pricing/on-demand/' },
  lambdaRequest: { dollars: 0.2, per: 1_000_000, unit: 'requests', free: 1_000_000, page: 'https://aws.amazon.com/lambda/pricing/' },
  lambdaTime: { dollars: 0.0000133334, per: 1, unit: 'GB-seconds', free: 400_000, page: 'https://aws.amazon.com/lambda/pricing/' },
  queueRequest: { dollars: 0.4, per: 1_000_000, unit: 'requests', free: 1_000_000, page: 'https://aws.amazon.com/sqs/pricing/' },
  /** PUT, COPY, POST and LIST; DELETE is free. */
  storeWrite: { dollars: 0.005, per: 1000, unit: 'requests', page: 'https://aws.amazon.com/s3/pricing/' },
  storeRead: { dollars: 0.0004, per: 1000, unit: 'requests', page: 'https://aws.amazon.com/s3/pricing/' },
  storage: { dollars: 0.023, per: 1, unit: 'GB-months', page: 'https://aws.amazon.com/s3/pricing/' },
  /** Billed by the hour in which a metric is told. */
  metric: { dollars: 0.3, per: 1, unit: 'metric-months', free: 10, page: 'https://aws.amazon.com/cloudwatch/pricing/' },
  alarm: { dollars: 0.1, per: 1, unit: 'alarms', free: 10, page: 'https://aws.amazon.com/cloudwatch/pricing/' },
  dashboard: { dollars: 3, per: 1, unit: 'dashboards', free: 3, page: 'https://aws.amazon.com/cloudwatch/pricing/' },
  logs: { dollars: 0.5, per: 1, unit: 'GB of logs', free: 5, page: 'https://aws.amazon.com/cloudwatch/pricing/' },
  trace: { dollars: 5, per: 1_000_000, unit: 'traces', free: 100_000, page: 'https://aws.amazon.com/xray/pricing/' },
  notice: { dollars: 2, per: 100_000, unit: 'e-mails of alarms and reports', free: 1000, page: 'https://aws.amazon.com/sns/pricing/' },
  schedule: { dollars: 1, per: 1_000_000, unit: 'wake-ups', free: 14_000_000, page: 'https://aws.amazon.com/eventbridge/pricing/' },
  key: { dollars: 1, per: 1, unit: 'keys', page: 'https://aws.amazon.com/kms/pricing/' },
  keyRequest: { dollars: 0.03, per: 10_000, unit: 'requests', free: 20_000, page: 'https://aws.amazon.com/kms/pricing/' },
} as const satisfies Record<string, Price>;

export type Priced = keyof typeof prices;

/** Dollars for one unit. */
export const unitPrice = (what: Priced): number => prices[what].dollars / prices[what].per;
