/**
 * What an operator does with the deployed stack, after `digest.e2e.ts` made issues on it: the doctor, a test mail, a rejected file and dead
 * letters tried again, a report, and the alarms as they stand. `.ci/emulator` runs it after the others.
 */
import { CreateEmailIdentityCommand, SESv2Client } from '@aws-sdk/client-sesv2';
import { GetQueueAttributesCommand, ListQueuesCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import PostalMime from 'postal-mime';
import type { Finding } from '../../bin/doctor/checks.ts';
import { openSecret } from '../../lambda/stages/secret.ts';
import { article } from '../helpers/house.ts';
import { type Called, call as callOn, needed, openBucket, signed, until } from './deployed.ts';
import { smtpSink } from './smtp-sink.ts';

jest.setTimeout(5 * 60_000);

const stack = 'NewsletterDigest';
const { bucket, keysBelow, json } = openBucket('CONTENT_BUCKET');
let sink: Awaited<ReturnType<typeof smtpSink>>;
beforeAll(async () => {
  sink = await smtpSink(Number(needed('SMTP_SINK_PORT')));
});
afterAll(() => sink.close());

const call = (...args: string[]): Promise<Called> => callOn(stack, args);

/** Asks CloudWatch, of which nothing here has a client. */
async function monitoring<T>(action: string, input: object = {}): Promise<T> {
  const answer = await fetch(needed('AWS_ENDPOINT_URL'), {
    method: 'POST',
    headers: {
      ...signed('monitoring'),
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': `GraniteServiceVersion20100801.${action}`,
    },
    body: JSON.stringify(input),
  });
  if (!answer.ok) throw new Error(`${action}: the emulator answered ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as T;
}

const sqs = new SQSClient({});
const queueUrl = async (name: string): Promise<string> => {
  const { QueueUrls: [url = ''] = [] } = await sqs.send(new ListQueuesCommand({ QueueNamePrefix: `${stack}-${name}` }));
  return url;
};
const lying = async (url: string): Promise<number> =>
  Number((await sqs.send(new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ['All'] }))).Attributes?.['ApproximateNumberOfMessages']);

test('the doctor finds the stack, tells that the account is in the sandbox, and what to do', async () => {
  // The emulator keeps what version 1 of SES verified apart from what version 2 tells.
  await new SESv2Client({}).send(new CreateEmailIdentityCommand({ EmailIdentity: 'example.com' }));
  await call('doctor', '--from', 'digest@example.com');
  const findings = JSON.parse((await call('doctor', '--from', 'digest@example.com', '--json')).stdout) as Finding[];
  const level = (what: string): string | undefined => findings.find((finding) => finding.what.startsWith(what))?.level;
  for (const what of ['settings', 'credentials', 'region', 'bootstrap', 'quota', 'sender', 'stack', 'configuration set'])
    expect([what, level(what)]).toEqual([what, 'ok']);
  expect(level('sandbox')).toBe('warn');
  expect(findings.find(({ what }) => what === 'alarms')?.found).toContain('ops@example.com');
  for (const { level: one, todo } of findings) expect(one === 'ok' || todo).toBeTruthy();
});

test('a tester gets the last issue, marked, and no ledger knows of it', async () => {
  const before = await keysBelow('deliveries/');
  expect((await call('test', 'ada@example.com')).code).toBe(0);
  const mail = await until('the mail', async () => sink.mails[0]);
  expect((await PostalMime.parse(mail.raw)).subject).toMatch(/^\[Test\] ./);
  expect(mail.to).toEqual(['ada@example.com']);
  expect(await keysBelow('deliveries/')).toEqual(before);

  const refused = await call('test', 'zoe@elsewhere.example');
  expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('doctor') });
});

test('a file that cannot be read gets its receipt, and once the cause is mended it is tried again', async () => {
  await bucket.put('inbox/World/poison.txt', '');
  const [rejected = ''] = await until('the rejection', async () => {
    const keys = await keysBelow('rejected/digest/World/poison.txt/');
    return keys.length > 0 && (await keysBelow('inbox/')).length === 0 && keys;
  });
  const [receipt = ''] = await keysBelow('receipts/digest/World/poison.txt/');
  expect(await json(receipt)).toMatchObject({ outcome: 'rejected', reason: expect.stringMatching(/./) });
  await call('explain', 'poison.txt');

  // What stands for a mended reader: the same place holds something that can be read.
  await bucket.put(rejected, article(9));
  const { code, stdout } = await call('retry', 'rejected', 'poison.txt');
  expect([code, stdout]).toEqual([0, expect.stringContaining('back      World/poison.txt')]);
  await until('both receipts', async () => (await keysBelow('receipts/digest/World/poison.txt/')).length === 2);
  const outcomes = await Promise.all(
    (await keysBelow('receipts/digest/World/poison.txt/')).map(async (key) => (await json<{ outcome: string }>(key)).outcome),
  );
  expect(outcomes.sort()).toEqual(['accepted', 'rejected']);
  expect(await keysBelow('articles/digest/')).toHaveLength(1);
});

test('dead letters go back where they came from, and an event about a mail is taken in', async () => {
  const dead = await queueUrl('IngestQueueDeadLetters');
  const feedback = await queueUrl('MailFeedbackDeadLetters');
  await sqs.send(new SendMessageCommand({ QueueUrl: dead, MessageBody: JSON.stringify({ wake: { stage: 'ingest', key: 'inbox/gone.md' } }) }));
  const bounce = {
    source: 'aws.ses',
    detail: {
      eventType: 'Bounce',
      bounce: { bounceType: 'Permanent', bouncedRecipients: [{ emailAddress: 'gone@example.com' }], timestamp: '2026-11-21T06:00:00Z' },
      mail: { headers: [] },
    },
  };
  await sqs.send(new SendMessageCommand({ QueueUrl: feedback, MessageBody: JSON.stringify({ requestPayload: bounce }) }));

  const { code, stdout } = await call('retry', 'dead-letters');
  expect(code).toBe(0);
  expect(stdout).toMatch(/IngestQueue +1 message tried again/);
  expect(stdout).toMatch(/MailFeedback +1 message tried again/);
  expect(await lying(dead)).toBe(0);
  expect(await lying(feedback)).toBe(0);
  const work = await queueUrl('IngestQueue8');
  await until('an empty queue', async () => (await lying(work)) === 0);
  expect(await bucket.head(`suppressed/${(await openSecret(bucket)).hash('gone@example.com')}.json`)).toBeDefined();
  expect((await call('retry', 'dead-letters')).stdout).toBe('No dead letters.\n');
});

test('the sweep tells the operator of the last issue, once', async () => {
  const functions = (await (
    await fetch(`${needed('AWS_ENDPOINT_URL')}/2015-03-31/functions/`, {
      headers: signed('lambda'),
    })
  ).json()) as { Functions: { FunctionName: string; Description: string }[] };
  const name = functions.Functions.find(({ Description }) => Description.startsWith('Wakes the stages'))?.FunctionName;
  const sweep = async (): Promise<void> => {
    const answer = await fetch(`${needed('AWS_ENDPOINT_URL')}/2015-03-31/functions/${name}/invocations`, {
      method: 'POST',
      headers: signed('lambda'),
      body: '{}',
    });
    expect([answer.status, answer.headers.get('x-amz-function-error')]).toEqual([200, null]);
  };
  await sweep();
  const told = await json<{ outcome: string; lastIssue: number; at: string }>('state/digest/reported.json');
  const head = await json<{ lastIssue: number }>('state/digest/head.json');
  expect(told).toMatchObject({ outcome: 'sent', lastIssue: head.lastIssue });
  await sweep();
  expect((await json<{ at: string }>('state/digest/reported.json')).at).toBe(told.at);
});

interface MetricAlarm {
  AlarmName: string;
  AlarmDescription: string;
  MetricName: string;
  Statistic: string;
  Period: number;
  Threshold: number;
  ComparisonOperator: string;
  AlarmActions: string[];
}

test('each alarm is on one metric, says what to do, and goes to the topic', async () => {
  const { MetricAlarms } = await monitoring<{ MetricAlarms: MetricAlarm[] }>('DescribeAlarms', { MaxRecords: 100 });
  for (const { AlarmName, MetricName, Statistic, Threshold, Period } of MetricAlarms)
    process.stdout.write(`  ${AlarmName.replace(/-[A-Za-z0-9]+$/, '').padEnd(66)} ${MetricName}, ${Statistic} of ${Period} s, at ${Threshold}\n`);
  expect(MetricAlarms.map(({ MetricName }) => MetricName).sort()).toEqual(
    [
      ...Array<string>(5).fill('ApproximateNumberOfMessagesVisible'),
      ...Array<string>(6).fill('Errors'),
      'OverdueMinutes',
      'QuotaUsedPercent',
      'Reputation.BounceRate',
      'Reputation.ComplaintRate',
    ].sort(),
  );
  for (const { AlarmDescription, ComparisonOperator, AlarmActions } of MetricAlarms) {
    expect(AlarmDescription).toMatch(/^.{20,}\.$/);
    expect(ComparisonOperator).toBe('GreaterThanOrEqualToThreshold');
    expect(AlarmActions).toEqual([expect.stringMatching(/^arn:aws:sns:.*AlarmsTopic/)]);
  }
});

test('the dashboard is there', async () => {
  const { DashboardEntries } = await monitoring<{ DashboardEntries: unknown[] }>('ListDashboards');
  expect(DashboardEntries).toHaveLength(1);
});
