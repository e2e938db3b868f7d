/**
 * The deployed stack, from the outside: the samples are put into its bucket, and the mail is read where SES relays it. `.ci/run` deploys
 * to an emulated AWS, and says by environment where things are:
 *
 * - `CONTENT_BUCKET`, the stack's bucket
 * - `SMTP_SINK_PORT`, where the emulated SES relays mail to
 * - `WEB_BASE`, where readers' links lead
 * - `EXPECTED_STORIES`, how many stories the local run tells of the same samples
 */

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { request } from 'node:http';
import { join, relative, sep } from 'node:path';
import { ListConfigurationSetsCommand, SESClient, VerifyDomainIdentityCommand } from '@aws-sdk/client-ses';
import { ListQueuesCommand, SQSClient } from '@aws-sdk/client-sqs';
import PostalMime from 'postal-mime';
import { sqsAnnouncer } from '../../lambda/ports/announcer-sqs.ts';
import { openSecret } from '../../lambda/stages/secret.ts';
import { article } from '../helpers/house.ts';
import { call, needed, openBucket, said, signed, until } from './deployed.ts';
import { type ReceivedMail, smtpSink } from './smtp-sink.ts';

jest.setTimeout(10 * 60_000);

const samples = join(__dirname, '../../samples');

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });
}

const stack = 'NewsletterDigest';
const { bucket, keysBelow, json, untilEmpty } = openBucket('CONTENT_BUCKET');
let sink: Awaited<ReturnType<typeof smtpSink>>;
const files = filesBelow(samples);

/** A new account as AWS gives it: mail goes to verified addresses only. The emulator begins with production access. */
async function enterSandbox(): Promise<void> {
  const answer = await fetch(`${needed('AWS_ENDPOINT_URL')}/v2/email/account/details`, {
    method: 'POST',
    headers: { ...signed('ses'), 'content-type': 'application/json' },
    body: JSON.stringify({ MailType: 'TRANSACTIONAL', WebsiteURL: 'https://example.com', ProductionAccessEnabled: false }),
  });
  if (!answer.ok) throw new Error(`The emulator answered ${answer.status}: ${await answer.text()}`);
}

beforeAll(async () => {
  await enterSandbox();
  sink = await smtpSink(Number(needed('SMTP_SINK_PORT')));
});
afterAll(() => sink.close());

test('every sample that is dropped is read, gets a receipt, and leaves the inbox', async () => {
  for (const file of files) await bucket.put(`inbox/${relative(samples, file).split(sep).join('/')}`, readFileSync(file));
  await untilEmpty('inbox/');
  expect((await keysBelow('receipts/digest/')).length).toBe(files.length);
  expect((await keysBelow('archive/')).length + (await keysBelow('rejected/')).length).toBe(files.length);
});

test('asked for the issue, it composes one; an unverified sender stops it with one finding, and nobody is lost', async () => {
  await bucket.put('control/digest/send', '');
  const report = await json<{ status: string; stories: unknown[]; recipients: number }>('issues/digest/1/report.json');
  expect(report).toMatchObject({ status: 'issued', recipients: 3 });
  expect(report.stories).toHaveLength(Number(needed('EXPECTED_STORIES')));

  expect(await json('issues/digest/1/stopped.json')).toMatchObject({ reason: expect.stringContaining('digest@example.com') });
  expect(await keysBelow('outbox/')).toHaveLength(1);
  expect(sink.mails).toEqual([]);
});

test('once the sender is verified, a wake sends the issue to everyone; in the sandbox an unverified recipient costs only itself', async () => {
  await new SESClient({}).send(new VerifyDomainIdentityCommand({ Domain: 'example.com' }));
  const { QueueUrls: [deliver = ''] = [] } = await new SQSClient({}).send(
    new ListQueuesCommand({ QueueNamePrefix: 'NewsletterDigest-DeliverQueue5' }),
  );
  const [chunk = ''] = await keysBelow('outbox/');
  await sqsAnnouncer({ ingest: deliver, compose: deliver, deliver }).announce([{ stage: 'deliver', key: chunk }]);

  await untilEmpty('outbox/');
  const ledger = await Promise.all((await keysBelow('deliveries/digest/1/')).map((key) => json<{ status: string }>(key)));
  expect(ledger.map(({ status }) => status).sort()).toEqual(['refused', 'sent', 'sent']);
});

test('the mail arrives as it was composed: one a recipient, readable, from the newsletter', async () => {
  const mails = await until('two mails', async () => sink.mails.length >= 2 && sink.mails);
  expect(mails.map(({ to }) => to).sort()).toEqual([['ada@example.com'], ['grace@example.com']]);
  const digest = await json<{ digest: { subject: string; storyCount: number; sections: { stories: { headline: string }[] }[] } }>(
    'issues/digest/1/digest.json',
  );
  for (const mail of mails) {
    const parsed = await PostalMime.parse(mail.raw);
    process.stdout.write(`  mail to ${mail.to}: ${JSON.stringify(parsed.subject)}, ${mail.raw.length} bytes\n`);
    expect(parsed.subject).toBe(digest.digest.subject);
    expect(parsed.from?.address).toBe('digest@example.com');
    expect(parsed.to?.[0]?.address).toBe(mail.to[0]);
    for (const headline of digest.digest.sections.flatMap(({ stories }) => stories.map((story) => story.headline))) {
      expect(squeezed(parsed.text)).toContain(squeezed(headline));
    }
    expect(Buffer.byteLength(parsed.html ?? '')).toBeLessThan(100_000);
  }
  expect(withoutOwnHeaders(mails[0])).toBe(withoutOwnHeaders(mails[1]));
});

test('no address stands in a key', async () => {
  expect((await keysBelow('')).length).toBeGreaterThan(files.length);
  expect((await keysBelow('')).filter((key) => /@|grace|zoe/.test(key))).toEqual([]);
});

test('the same drop again sends nothing', async () => {
  for (const file of files) await bucket.put(`inbox/${relative(samples, file).split(sep).join('/')}`, readFileSync(file));
  await untilEmpty('inbox/');
  await bucket.put('control/digest/send', '');
  await untilEmpty('control/');
  expect(await keysBelow('articles/')).toEqual([]);
  expect(sink.mails).toHaveLength(2);
});

const mailTo = (address: string): ReceivedMail => sink.mails.findLast(({ to }) => to[0] === address) as ReceivedMail;
const unsubscribeLink = async (address: string): Promise<string> => {
  const { headers } = await PostalMime.parse(mailTo(address).raw);
  return headers.find(({ key }) => key === 'list-unsubscribe')?.value.slice(1, -1) ?? '';
};
/** Drops one more article and asks for the issue; until all of it is delivered. */
const nextIssue = async (number: number): Promise<string[]> => {
  const before = sink.mails.length;
  await bucket.put(`inbox/World/later-${number}.md`, article(number));
  await until('an article', async () => (await keysBelow('articles/digest/')).length > 0);
  await bucket.put('control/digest/send', '');
  await untilEmpty('control/', 'articles/');
  await untilEmpty('outbox/');
  return sink.mails.slice(before).map(({ to }) => String(to));
};

describe('readers', () => {
  test("a link's page asks, one click on it in the mail program unsubscribes, and the next issue goes to the others", async () => {
    const link = await unsubscribeLink('ada@example.com');
    expect(link.startsWith(needed('WEB_BASE'))).toBe(true);
    expect(await web('GET', link)).toMatchObject({ status: 200, body: expect.stringContaining('<form method="post">') });
    expect(await keysBelow('unsubscribed/')).toEqual([]);
    expect((await web('POST', `${link.slice(0, -1)}${link.endsWith('0') ? '1' : '0'}`, 'List-Unsubscribe=One-Click')).status).toBe(404);
    expect(await keysBelow('unsubscribed/')).toEqual([]);
    expect((await web('POST', link, 'List-Unsubscribe=One-Click')).status).toBe(200);
    expect(await keysBelow('unsubscribed/')).toHaveLength(1);
    expect(await nextIssue(1)).toEqual(['grace@example.com']);
  });

  test('the web version is the issue, for whoever has its link', async () => {
    const { html = '', subject = '' } = await PostalMime.parse(mailTo('grace@example.com').raw);
    const link = html.match(/https:\/\/[^"\s]+\/i\/digest\/[^"\s]+/)?.[0] ?? '';
    const page = await web('GET', link);
    expect(page.status).toBe(200);
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    expect(squeezed(page.body)).toContain(subject.split(' ')[0]);
    expect((await web('GET', link.slice(0, -32) + '0'.repeat(32))).status).toBe(404);
  });

  test('a bounce reaches the function by the rule, and stops mail to the address', async () => {
    const { ConfigurationSets: [set] = [] } = await new SESClient({}).send(new ListConfigurationSetsCommand({}));
    const event = bounceOf('grace@example.com', set?.Name ?? '');
    // The source aws.ses is AWS's own, so nobody can put the event on the bus: the rule is asked whether it would take it, and its target is called.
    const { Rules } = await events<{ Rules: { Name: string; EventPattern?: string }[] }>('ListRules', {});
    const rule = Rules.find(({ EventPattern }) => EventPattern?.includes('aws.ses'));
    const takes = (candidate: object) =>
      events<{ Result: boolean }>('TestEventPattern', { EventPattern: rule?.EventPattern, Event: JSON.stringify(candidate) });
    expect(await takes(event)).toEqual({ Result: true });
    expect(await takes(bounceOf('grace@example.com', 'another-set'))).toEqual({ Result: false });
    const { Targets } = await events<{ Targets: { Arn: string }[] }>('ListTargetsByRule', { Rule: rule?.Name });
    const invoked = await fetch(`${needed('AWS_ENDPOINT_URL')}/2015-03-31/functions/${Targets[0]?.Arn.split(':').at(-1)}/invocations`, {
      method: 'POST',
      headers: { ...signed('lambda'), 'x-amz-invocation-type': 'Event' },
      body: JSON.stringify(event),
    });
    expect(invoked.status).toBe(202);

    const key = `suppressed/${(await openSecret(bucket)).hash('grace@example.com')}.json`;
    await until('the record', () => bucket.head(key));
    expect(await nextIssue(2)).toEqual([]);
  });
});

test('the command line sees and steers the stack as it does a folder', async () => {
  const seen = async (): Promise<unknown> => (JSON.parse(await said(stack, ['status', '--json'])) as unknown[])[0];
  expect(await seen()).toMatchObject({
    newsletter: 'digest',
    hold: false,
    articles: 0,
    issues: [
      { issue: 3, figures: { sent: 0, refused: 1, unknown: 0, skipped: 2 } },
      { issue: 2, figures: { sent: 1, refused: 1, unknown: 0, skipped: 1 } },
      { issue: 1, figures: { sent: 2, refused: 1, unknown: 0, skipped: 0 } },
    ],
  });
  await said(stack, ['hold']);
  await bucket.put('inbox/World/held.md', article(3));
  await until('an article', async () => (await keysBelow('articles/digest/')).length > 0);
  await said(stack, ['send']);
  expect(await seen()).toMatchObject({ hold: true, send: true, articles: 1, next: { due: false } });
  await said(stack, ['resume']);
  // In place of the sweep, which comes every five minutes.
  await said(stack, ['send']);
  await untilEmpty('control/', 'articles/');
  expect(await seen()).toMatchObject({ hold: false, send: false, articles: 0, issues: [{ issue: 4 }, {}, {}, {}] });
});

test('the command line tells a story of an issue by its number: whose it is, and where each sentence of its summary stands', async () => {
  interface Shown {
    headline: string;
    summary: { sentences: unknown[] };
  }
  const { digest } = await json<{ digest: { sections: { stories: Shown[] }[] } }>('issues/digest/1/digest.json');
  const [first] = digest.sections.flatMap(({ stories }) => stories);
  const told = await said(stack, ['explain', '#1:1']);
  expect(told).toContain(`${first?.headline} digest #1:1`);
  expect(told.match(/stands in \S.*, paragraph \d+, sentence \d+/g)).toHaveLength(first?.summary.sentences.length ?? 0);
  expect(await call(stack, ['explain', '#1:99'])).toMatchObject({ code: 2, stderr: expect.stringContaining('there is no story #1:99') });
});

test('an issue goes to fifty people once; who unsubscribes does not get the next one, and the command line says what they got and why', async () => {
  const readers = Array.from({ length: 50 }, (_, i) => `reader-${String(i + 1).padStart(2, '0')}@example.com`);
  await bucket.put('recipients/digest.csv', `email,name\n${readers.map((address, i) => `${address},Reader ${i + 1}\n`).join('')}`);
  expect((await nextIssue(4)).sort()).toEqual(readers);

  expect((await web('POST', await unsubscribeLink('reader-07@example.com'), 'List-Unsubscribe=One-Click')).status).toBe(200);
  expect((await nextIssue(5)).sort()).toEqual(readers.filter((address) => address !== 'reader-07@example.com'));

  const told = await said(stack, ['explain', 'reader-07@example.com']);
  expect(told).toMatch(/digest 5 [^\n]*\n[^\n]*sent as/);
  expect(told).toMatch(/digest 6 [^\n]*\n[^\n]*left out: unsubscribed/);
});

async function events<T>(action: string, input: object): Promise<T> {
  const answer = await fetch(needed('AWS_ENDPOINT_URL'), {
    method: 'POST',
    headers: { ...signed('events'), 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': `AWSEvents.${action}` },
    body: JSON.stringify(input),
  });
  if (!answer.ok) throw new Error(`${action}: the emulator answered ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as T;
}

/** SES's event as EventBridge hands it on: "Contents of event data that Amazon SES publishes" in its developer guide. */
const bounceOf = (emailAddress: string, configurationSet: string) => ({
  version: '0',
  id: 'e7c9c7a4-0000-4000-8000-000000000001',
  'detail-type': 'Email Bounced',
  source: 'aws.ses',
  account: '000000000000',
  time: '2026-11-21T07:00:00Z',
  region: 'us-east-1',
  resources: [],
  detail: {
    eventType: 'Bounce',
    bounce: {
      bounceType: 'Permanent',
      bounceSubType: 'General',
      bouncedRecipients: [{ emailAddress, action: 'failed', status: '5.1.1' }],
      timestamp: '2026-11-21T07:00:00.000Z',
    },
    mail: { messageId: 'm-1', tags: { 'ses:configuration-set': [configurationSet] } },
  },
});

/** Asks a function URL. Its name resolves nowhere here: the emulator knows it by the Host header, which `fetch` does not let one set. */
function web(method: string, link: string, body = ''): Promise<{ status: number; headers: Record<string, unknown>; body: string }> {
  const { host, pathname } = new URL(link);
  return new Promise((resolve, reject) => {
    const call = request(
      new URL(pathname, needed('AWS_ENDPOINT_URL')),
      { method, headers: { host, ...(body && { 'content-type': 'application/x-www-form-urlencoded', 'content-length': Buffer.byteLength(body) }) } },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts).toString('utf8') }));
      },
    );
    call.on('error', reject);
    call.end(body);
  });
}

const squeezed = (text: string | undefined): string => (text ?? '').replace(/\s+/g, ' ');
/** What two recipients' copies have in common: all but the recipient and their link, and what SES writes itself. */
const withoutOwnHeaders = (mail: ReceivedMail | undefined): string | undefined =>
  mail?.raw
    .replaceAll('=\r\n', '')
    .replace(/[0-9a-f]{40}\/[0-9a-f]{32}/g, '')
    .replace(/^(?:To|Message-ID|Date): .*\r\n(?:[ \t].*\r\n)*/gm, '');
