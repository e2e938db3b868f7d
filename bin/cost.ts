/**
 * What a month costs: how much of everything AWS charges for the stages use, times the table of prices. Pure; what it assumes about the
 * stack (alarms, queues, how often it sweeps) a test compares with the template.
 */
import { counts, gauges } from '../lambda/handlers/metric-names.ts';
import { type Priced, prices } from '../lib/prices.ts';

export interface Usage {
  /** Files of one issue. */
  files: number;
  /** Recipients of one issue. */
  recipients: number;
  /** Issues a month. */
  issues: number;
}

/** What the stack is made of, whatever it does. */
export const standing = { queues: 4, alarms: 15, dashboards: 1, sweeps: 30 * 24 * 12 } as const;

/** What one thing takes: calls as the stages make them, seconds as measured or, where the network rules, assumed on the slow side. */
export const assumed = {
  /** Connections by which Lambda polls a queue, however quiet it is, each for 20 seconds a request ("Using Lambda with Amazon SQS": it begins with five). */
  pollers: 5,
  pollSeconds: 20,
  /** Bytes of a message as it is sent, and of a dropped file. */
  messageBytes: 45_000,
  fileBytes: 60_000,
  /** Mails a second that a new account out of the sandbox may send; both workers wait for their share of it. */
  rate: 14,
  chunk: 500,
  workers: 2,
  sweep: { seconds: 0.8, gb: 0.5, lists: 4, reads: 5, logBytes: 2_500 },
  /** compose looks once a newsletter and sweep. */
  look: { seconds: 0.5, gb: 1.73, lists: 2, reads: 3, logBytes: 700 },
  file: { seconds: 1.5, gb: 1.73, writes: 4.2, reads: 4, logBytes: 900 },
  issue: { seconds: 8, gb: 1.73, writes: 16, reads: 30, lists: 30, logBytes: 20_000 },
  recipient: { writes: 2, reads: 3, ledgerBytes: 250 },
  /** Months for which archive and ledger are kept, about. */
  archiveMonths: 3,
  ledgerMonths: 13,
} as const;

export interface CostLine {
  what: Priced;
  /** What it is used for. */
  because: string;
  units: number;
  /** Dollars, as if nothing were free. */
  listed: number;
  /** Dollars beyond what is free for good. */
  dollars: number;
}

export interface Cost {
  lines: CostLine[];
  listed: number;
  dollars: number;
}

const secondsAMonth = 30 * 24 * 3600;
const gigabyte = 1_000_000_000;

/** Counts a month of one newsletter in an account that has nothing else. */
export function monthlyCost({ files, recipients, issues }: Usage): Cost {
  const { sweep, look, file, issue, recipient } = assumed;
  const { sweeps } = standing;
  const mails = recipients * issues;
  const dropped = files * issues;
  const chunks = Math.ceil(recipients / assumed.chunk) * issues;
  const sendingSeconds = (mails / (assumed.rate * 0.9)) * Math.min(assumed.workers, Math.max(1, chunks / Math.max(1, issues)));
  const invocations = sweeps * 2 + dropped + 2 * issues + chunks;
  // Told by the hour: what the sweep computes always, counts in the hours of an issue.
  const metricMonths = Object.keys(gauges).length + (Object.keys(counts).length * Math.min(24 * 30, 2 * issues)) / (24 * 30);

  const amounts: [what: Priced, units: number, because: string][] = [
    ['mail', mails, `${issues} issues to ${recipients} recipients`],
    ['mailAttachment', 0, 'a digest has no attachment'],
    ['dataOut', (mails * assumed.messageBytes) / gigabyte, `mails of ${assumed.messageBytes / 1000} KB`],
    ['lambdaRequest', invocations, `${sweeps} sweeps and as many looks, a call a file, two an issue, one a chunk of ${assumed.chunk}`],
    [
      'lambdaTime',
      sweeps * (sweep.seconds * sweep.gb + look.seconds * look.gb) +
        dropped * file.seconds * file.gb +
        issues * issue.seconds * issue.gb +
        sendingSeconds * 0.5,
      `sweeps, files, issues, and sending at ${assumed.rate} a second`,
    ],
    [
      'queueRequest',
      standing.queues * assumed.pollers * (secondsAMonth / assumed.pollSeconds) + 3 * (sweeps + dropped * 2 + issues * 2 + chunks),
      `${standing.queues} queues, each polled by ${assumed.pollers} connections day and night, and the messages`,
    ],
    [
      'storeWrite',
      sweeps * (sweep.lists + look.lists) + dropped * file.writes + issues * (issue.writes + issue.lists) + mails * recipient.writes,
      'two a mail (claim, outcome), about four a file, lists of sweeps',
    ],
    [
      'storeRead',
      sweeps * (sweep.reads + look.reads) + dropped * (file.reads + 1) + issues * issue.reads + mails * recipient.reads,
      'three a mail, about five a file, looks of sweeps',
    ],
    [
      'storage',
      (dropped * 2 * assumed.fileBytes * assumed.archiveMonths + mails * recipient.ledgerBytes * assumed.ledgerMonths) / gigabyte,
      'files for three months, the ledger for thirteen',
    ],
    ['metric', metricMonths, `${Object.keys(gauges).length} always, ${Object.keys(counts).length} in the hours of an issue`],
    ['alarm', standing.alarms, 'dead letters, errors, overdue, quota, bounces, complaints'],
    ['dashboard', standing.dashboards, 'one page'],
    [
      'logs',
      (sweeps * (sweep.logBytes + look.logBytes) + dropped * file.logBytes + issues * issue.logBytes + mails * 20) / gigabyte,
      'a line a file, an issue, a chunk and a sweep, with metrics in them',
    ],
    ['trace', invocations, 'each invocation, at most'],
    ['notice', issues, 'one report an issue'],
    ['schedule', sweeps, 'the sweep'],
  ];
  const lines = amounts.map(([what, units, because]) => ({ what, because, units, ...charged(what, units) }));
  const sum = (of: 'listed' | 'dollars'): number => lines.reduce((total, line) => total + line[of], 0);
  return { lines, listed: sum('listed'), dollars: sum('dollars') };
}

function charged(what: Priced, units: number): { listed: number; dollars: number } {
  const { dollars, per, ...price } = prices[what];
  const free = 'free' in price ? price.free : 0;
  return { listed: (units * dollars) / per, dollars: (Math.max(0, units - free) * dollars) / per };
}
