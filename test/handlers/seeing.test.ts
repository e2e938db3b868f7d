/** What can be seen from outside: metrics, and log lines that are found by issue; an address in neither. */
import { composeHandler } from '../../lambda/handlers/compose.ts';
import { deliverHandler } from '../../lambda/handlers/deliver.ts';
import { feedbackHandler } from '../../lambda/handlers/feedback.ts';
import { ingestHandler } from '../../lambda/handlers/ingest.ts';
import { counts, gauges, metricNamespace } from '../../lambda/handlers/metric-names.ts';
import { openMetrics } from '../../lambda/handlers/metrics.ts';
import type { Report } from '../../lambda/stages/records.ts';
import { invocation, s3Event, sqsEvent, testRuntime } from './events.ts';

jest.mock('compiled-templates:chosen', () => ({ default: {} }), { virtual: true });

describe('metrics', () => {
  /** Powertools writes to standard output by a console of its own. */
  function written(work: () => void): Record<string, unknown>[] {
    const lines: string[] = [];
    const write = jest.spyOn(process.stdout, 'write').mockImplementation((line) => lines.push(String(line)) > 0);
    try {
      work();
    } finally {
      write.mockRestore();
    }
    return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  }
  const dev = process.env['POWERTOOLS_DEV'];
  beforeEach(() => delete process.env['POWERTOOLS_DEV']);
  afterAll(() => {
    if (dev !== undefined) process.env['POWERTOOLS_DEV'] = dev;
  });

  test('are one line in the embedded format, with the stack as their only dimension', () => {
    const [line] = written(() =>
      openMetrics('NewsletterDigest-dev').emit({ Sent: 998, Unknown: 2 }, { newsletter: 'daily', correlation_id: 'daily/3' }),
    );
    expect(line).toMatchObject({
      _aws: {
        CloudWatchMetrics: [
          {
            Namespace: metricNamespace,
            Dimensions: [['service']],
            Metrics: [
              { Name: 'Sent', Unit: 'Count' },
              { Name: 'Unknown', Unit: 'Count' },
            ],
          },
        ],
      },
      service: 'NewsletterDigest-dev',
      newsletter: 'daily',
      correlation_id: 'daily/3',
      Sent: 998,
      Unknown: 2,
    });
  });

  test('a count of nothing is not emitted, a gauge at nothing is', () => {
    expect(written(() => openMetrics('S').emit({ Sent: 0, Unknown: 0 }))).toEqual([]);
    expect(written(() => openMetrics('S').emit({ OpenChunks: 0, OverdueMinutes: -5 }))).toMatchObject([{ OpenChunks: 0, OverdueMinutes: -5 }]);
  });

  test('one emission does not leak into the next', () => {
    const metrics = openMetrics('S');
    const [, second] = written(() => {
      metrics.emit({ Files: 1, Rejected: 1 }, { newsletter: 'daily' });
      metrics.emit({ Files: 1 });
    });
    expect(second).not.toHaveProperty('Rejected');
    expect(second).not.toHaveProperty('newsletter');
  });

  test('no name is both a count and a gauge', () => {
    expect(Object.keys(counts).filter((name) => name in gauges)).toEqual([]);
  });
});

const article = (id: string, role: 'lead' | 'related') => ({ id, headline: `Headline ${id}`, key: `inbox/${id}.md`, role });
const report: Report = {
  version: 1,
  newsletter: 'daily',
  issue: 3,
  issuedAt: '2026-11-21T06:00:00.000Z',
  status: 'issued',
  reason: 'Nothing came for 10 minutes.',
  stories: [
    { id: 'a', headline: 'A', articles: [article('a', 'lead'), article('b', 'related'), article('c', 'related')] },
    { id: 'd', headline: 'D', articles: [article('d', 'lead')] },
  ],
  decisions: [
    { step: 'group', action: 'left out', subject: 'e', rule: 'told-before', reason: 'Issue 2 told it.' },
    { step: 'group', action: 'merged', subject: 'A', rule: 'same-event', reason: 'They are about the same event.' },
  ],
  recipients: 2,
};

test.each([
  ['accepted', [{ id: 'a', headline: 'A', words: 100 }], { Files: 1, Rejected: 0, Articles: 1 }],
  ['rejected', [], { Files: 1, Rejected: 1, Articles: 0 }],
] as const)('a file is one line and its metrics: %s', async (outcome, articles, values) => {
  const { runtime, lines, emitted } = testRuntime();
  const receipt = {
    version: 1 as const,
    key: 'inbox/a.md',
    etag: 'e',
    newsletter: 'daily',
    path: 'a.md',
    size: 3,
    readAt: '2026-11-21T06:00:00.000Z',
    outcome,
    articles,
    decisions: [],
  };
  await ingestHandler(runtime, async (_, key) => ({ status: outcome, key, receipt }))(sqsEvent([s3Event('inbox/a.md')]), invocation);
  expect(lines).toMatchObject([{ message: 'file', fields: { newsletter: 'daily', status: outcome } }]);
  expect(emitted).toEqual([{ values, about: { newsletter: 'daily' } }]);
});

test('a file that was read before is not counted again', async () => {
  const { runtime, emitted } = testRuntime();
  await ingestHandler(runtime, async (_, key) => ({ status: 'nothing-there', key }))(sqsEvent([s3Event('inbox/a.md')]), invocation);
  expect(emitted).toEqual([]);
});

test('an issue is one line and its metrics; each article that was left out is a line, found by the issue', async () => {
  const { runtime, lines, emitted } = testRuntime();
  await composeHandler(runtime, async () => ({ status: 'issued', newsletter: 'daily', issue: 3, reason: report.reason, report }))(
    sqsEvent([s3Event('control/daily/send')]),
    invocation,
  );
  expect(lines.map(({ message, fields }) => [message, fields['correlation_id']])).toEqual([
    ['issue', 'daily/3'],
    ['left out', 'daily/3'],
  ]);
  expect(lines[0]?.fields).toMatchObject({ stories: 2, merged: 2, left_out: 1, recipients: 2 });
  expect(lines[1]?.fields).toMatchObject({ subject: 'e', rule: 'told-before', reason: 'Issue 2 told it.' });
  expect(emitted).toEqual([{ values: { Stories: 2, Merged: 2 }, about: { newsletter: 'daily', correlation_id: 'daily/3' } }]);
});

test('a newsletter that waits emits nothing', async () => {
  const { runtime, emitted } = testRuntime();
  await composeHandler(runtime, async (_, newsletter) => ({ status: 'waiting', newsletter, reason: 'No article waits.' }))(
    sqsEvent([s3Event('control/daily/send')]),
    invocation,
  );
  expect(emitted).toEqual([]);
});

test('a chunk is a line that is found by its issue, and its figures when it is done', async () => {
  const { runtime, lines, emitted } = testRuntime();
  const figures = { sent: 498, refused: 1, unknown: 1, skipped: 0 };
  await deliverHandler(runtime, async (_context, key) => ({ status: 'done', key, figures, notSent: [{ recipient: 'ab12', outcome: 'unknown' }] }))(
    sqsEvent([s3Event('outbox/daily/000003/0001.json')]),
    invocation,
  );
  expect(lines).toMatchObject([
    { message: 'chunk', fields: { correlation_id: 'daily/3', status: 'done', figures } },
    { message: 'not sent', fields: { correlation_id: 'daily/3', recipient: 'ab12', outcome: 'unknown' } },
  ]);
  expect(emitted).toEqual([{ values: { Sent: 498, Unknown: 1 }, about: { newsletter: 'daily', correlation_id: 'daily/3' } }]);
});

test.each([
  ['Bounce', { Bounced: 1 }],
  ['Complaint', { Complained: 1 }],
])('a %s counts, and is found by the issue that it answers', async (eventType, values) => {
  const { runtime, lines, emitted } = testRuntime();
  const bounce = { bounceType: 'Permanent', bouncedRecipients: [{ emailAddress: 'ada@example.com' }], timestamp: '2026-11-21T06:00:00Z' };
  const complaint = { complainedRecipients: [{ emailAddress: 'ada@example.com' }], timestamp: '2026-11-21T06:00:00Z' };
  await feedbackHandler(runtime, async (_, { kind }) => ({ status: 'suppressed', kind, recipients: ['ab12'] }))({
    source: 'aws.ses',
    detail: { eventType, bounce, complaint, mail: { headers: [{ name: 'Feedback-ID', value: '3:daily:digest:newsletter' }] } },
  });
  expect(lines).toMatchObject([{ message: 'feedback', fields: { correlation_id: 'daily/3', newsletter: 'daily', recipients: ['ab12'] } }]);
  expect(emitted).toMatchObject([{ values }]);
  expect(JSON.stringify([lines, emitted])).not.toContain('@');
});
