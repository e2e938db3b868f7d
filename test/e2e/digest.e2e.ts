/**
 * The deployed stack, from the outside: the samples are put into its bucket, and the mail is read where SES relays it. `.ci/run` deploys
 * to an emulated AWS, and says by environment where things are:
 *
 * - `CONTENT_BUCKET`, the stack's bucket
 * - `SMTP_SINK_PORT`, where the emulated SES relays mail to
 * - `EXPECTED_STORIES`, how many stories the local run tells of the same samples
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { S3Client } from '@aws-sdk/client-s3';
import { SESClient, VerifyDomainIdentityCommand } from '@aws-sdk/client-ses';
import { ListQueuesCommand, SQSClient } from '@aws-sdk/client-sqs';
import PostalMime from 'postal-mime';
import { sqsAnnouncer } from '../../lambda/ports/announcer-sqs.ts';
import type { Bucket } from '../../lambda/ports/bucket.ts';
import { s3Bucket } from '../../lambda/ports/bucket-s3.ts';
import { type ReceivedMail, smtpSink } from './smtp-sink.ts';

jest.setTimeout(10 * 60_000);

const needed = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run .ci/run`);
  return value;
};
const samples = join(__dirname, '../../samples');

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });
}

async function until<T>(what: string, look: () => Promise<T | undefined>, minutes = 2): Promise<T> {
  for (const end = performance.now() + minutes * 60_000; performance.now() < end; await wait(500)) {
    const found = await look();
    if (found !== undefined) return found;
  }
  throw new Error(`Waited ${minutes} minutes for ${what}.`);
}

let bucket: Bucket;
let sink: Awaited<ReturnType<typeof smtpSink>>;
const files = filesBelow(samples);

const keysBelow = async (prefix: string): Promise<string[]> => {
  const keys: string[] = [];
  for await (const { key } of bucket.list(prefix)) keys.push(key);
  return keys;
};
const json = async <T>(key: string): Promise<T> => JSON.parse(new TextDecoder().decode((await bucket.get(key))?.body)) as T;

/** A new account as AWS gives it: mail goes to verified addresses only. The emulator begins with production access. */
async function enterSandbox(): Promise<void> {
  const answer = await fetch(`${needed('AWS_ENDPOINT_URL')}/v2/email/account/details`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: 'AWS4-HMAC-SHA256 Credential=test/20261121/us-east-1/ses/aws4_request, SignedHeaders=host, Signature=0',
    },
    body: JSON.stringify({ MailType: 'TRANSACTIONAL', WebsiteURL: 'https://example.com', ProductionAccessEnabled: false }),
  });
  if (!answer.ok) throw new Error(`The emulator answered ${answer.status}: ${await answer.text()}`);
}

beforeAll(async () => {
  await enterSandbox();
  bucket = s3Bucket(needed('CONTENT_BUCKET'), new S3Client({ forcePathStyle: true }));
  sink = await smtpSink(Number(needed('SMTP_SINK_PORT')));
});
afterAll(() => sink.close());

test('every sample that is dropped is read, gets a receipt, and leaves the inbox', async () => {
  for (const file of files) await bucket.put(`inbox/${relative(samples, file).split(sep).join('/')}`, readFileSync(file));
  await until('an empty inbox', async () => ((await keysBelow('inbox/')).length === 0 ? true : undefined));
  expect((await keysBelow('receipts/digest/')).length).toBe(files.length);
  expect((await keysBelow('archive/')).length + (await keysBelow('rejected/')).length).toBe(files.length);
});

test('asked for the issue, it composes one; an unverified sender stops it with one finding, and nobody is lost', async () => {
  await bucket.put('control/digest/send', '');
  await until('an issue', () => bucket.head('issues/digest/1/message.eml').then((found) => found && true));
  const report = await json<{ status: string; stories: unknown[]; recipients: number }>('issues/digest/1/report.json');
  expect(report).toMatchObject({ status: 'issued', recipients: 3 });
  expect(report.stories).toHaveLength(Number(needed('EXPECTED_STORIES')));

  await until('the finding', () => bucket.head('issues/digest/1/stopped.json').then((found) => found && true));
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

  await until('an empty outbox', async () => ((await keysBelow('outbox/')).length === 0 ? true : undefined));
  const ledger = await Promise.all((await keysBelow('deliveries/digest/1/')).map((key) => json<{ status: string }>(key)));
  expect(ledger.map(({ status }) => status).sort()).toEqual(['refused', 'sent', 'sent']);
});

test('the mail arrives as it was composed: one a recipient, readable, from the newsletter', async () => {
  const mails = await until('two mails', async () => (sink.mails.length >= 2 ? sink.mails : undefined));
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
  await until('an empty inbox', async () => ((await keysBelow('inbox/')).length === 0 ? true : undefined));
  await bucket.put('control/digest/send', '');
  await until('the wish to be met', async () => ((await keysBelow('control/')).length === 0 ? true : undefined));
  expect(await keysBelow('articles/')).toEqual([]);
  expect(sink.mails).toHaveLength(2);
});

const squeezed = (text: string | undefined): string => (text ?? '').replace(/\s+/g, ' ');
/** What two recipients' copies have in common: all but the recipient, and what SES writes itself. */
const withoutOwnHeaders = (mail: ReceivedMail | undefined): string | undefined =>
  mail?.raw.replace(/^(?:To|Message-ID|Date): .*\r\n(?:[ \t].*\r\n)*/gm, '');
