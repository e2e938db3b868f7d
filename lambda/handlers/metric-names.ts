/**
 * The metrics of a stack, one table for whoever emits, draws or watches them. Each has one dimension, `service`, the stack's name:
 * CloudWatch bills every combination of name and dimensions as a metric of its own, so a newsletter is a field of the log line and
 * not a dimension.
 */
export const metricNamespace = 'NewsletterDigest';
export const stackDimension = 'service';

/** Emitted when something happened; where nothing did, nothing is emitted, and nothing is billed. */
export const counts = {
  Files: 'files read, whatever became of them',
  Rejected: 'files that could not be read',
  Articles: 'articles found in files',
  Stories: 'stories told in issues',
  Merged: 'articles that became part of a story that another one leads',
  Sent: 'mails that the mail service took',
  Unknown: 'mails whose answer was lost',
  Bounced: 'addresses that do not exist, said their servers',
  Complained: 'readers who called a mail spam',
} as const;

/** Computed by the sweep, every five minutes. */
export const gauges = {
  OverdueMinutes: { unit: 'Count', what: 'how long an issue is overdue: articles or files lie there, and no issue was made' },
  OpenChunks: { unit: 'Count', what: 'chunks of recipients still to be served' },
  QuotaUsedPercent: {
    unit: 'Percent',
    what: "of the mails that SES allows in 24 hours, the part that is sent; the account's, not this stack's alone",
  },
} as const;

export type MetricName = keyof typeof counts | keyof typeof gauges;
export const unitOf = (name: MetricName): 'Count' | 'Percent' => (name in gauges ? gauges[name as keyof typeof gauges].unit : 'Count');
