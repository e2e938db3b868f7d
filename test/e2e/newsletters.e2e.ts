/**
 * Several newsletters in one stack, a second stage beside the first: one goes out when a drop has settled, one by schedule, one when its
 * editor approves. `.ci/emulator` deploys it from `newsletters.json`, and says by `STAGE_BUCKET` where it lives.
 */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { S3Client } from '@aws-sdk/client-s3';
import { SESClient, VerifyDomainIdentityCommand } from '@aws-sdk/client-ses';
import PostalMime from 'postal-mime';
import type { Bucket } from '../../lambda/ports/bucket.ts';
import { s3Bucket } from '../../lambda/ports/bucket-s3.ts';
import type { NewsletterStatus } from '../../lambda/stages/status.ts';
import { article } from '../helpers/house.ts';
import { smtpSink } from './smtp-sink.ts';

jest.setTimeout(10 * 60_000);

const needed = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run .ci/run`);
  return value;
};

async function until<T>(what: string, look: () => Promise<T | undefined>, minutes = 4): Promise<T> {
  for (const end = performance.now() + minutes * 60_000; performance.now() < end; await wait(500)) {
    const found = await look();
    if (found !== undefined) return found;
  }
  throw new Error(`Waited ${minutes} minutes for ${what}.`);
}

let bucket: Bucket;
let sink: Awaited<ReturnType<typeof smtpSink>>;
beforeAll(async () => {
  bucket = s3Bucket(needed('STAGE_BUCKET'), new S3Client({ forcePathStyle: true }));
  sink = await smtpSink(Number(needed('SMTP_SINK_PORT')));
  await new SESClient({}).send(new VerifyDomainIdentityCommand({ Domain: 'example.com' }));
});
afterAll(() => sink.close());

const keysBelow = async (prefix: string): Promise<string[]> => {
  const keys: string[] = [];
  for await (const { key } of bucket.list(prefix)) keys.push(key);
  return keys;
};
const json = async <T>(key: string): Promise<T> => JSON.parse(new TextDecoder().decode((await bucket.get(key))?.body)) as T;
const report = (newsletter: string, issue: number): Promise<{ status: string; reason: string }> =>
  until(`issue ${issue} of ${newsletter}`, async () => {
    const key = `issues/${newsletter}/${issue}/report.json`;
    return (await bucket.head(key)) ? json(key) : undefined;
  });
/** The command line, as a person calls it; its words go into the run's log. */
async function call(...args: string[]): Promise<string> {
  const env = { ...process.env, NEWSLETTER_SETTINGS: join(__dirname, 'newsletters.json') };
  const command = [...args, '--stack', 'NewsletterDigest-two'];
  const { stdout } = await promisify(execFile)(process.execPath, ['bin/newsletter.mjs', ...command], { env });
  process.stdout.write(`  $ newsletter ${command.join(' ')}\n${stdout.replace(/^/gm, '  ')}\n`);
  return stdout;
}
const status = async (newsletter: string): Promise<NewsletterStatus> =>
  (JSON.parse(await call('status', '--newsletter', newsletter, '--json')) as [NewsletterStatus])[0];
/** The mails of a newsletter so far: to whom, under which subject. */
const mailsOf = async (title: string): Promise<{ to: string; subject: string }[]> => {
  const all = await Promise.all(sink.mails.map(async ({ to, raw }) => ({ to: String(to), mail: await PostalMime.parse(raw) })));
  return all.filter(({ mail }) => mail.from?.name === title).map(({ to, mail }) => ({ to, subject: mail.subject ?? '' }));
};
const mails = (title: string, count: number): Promise<{ to: string; subject: string }[]> =>
  until(`${count} mails of ${title}`, async () => {
    const found = await mailsOf(title);
    return found.length >= count ? found : undefined;
  });

test('each drop finds its newsletter; a poison file and an unknown name are rejected with a receipt that says why', async () => {
  await bucket.put('inbox/morning/one.md', article(1));
  await bucket.put('inbox/quay/one.md', article(2));
  await bucket.put('inbox/quay/poison.pdf', '%PDF-1.7\nno such thing');
  await bucket.put('inbox/review/one.md', article(3));
  await bucket.put('inbox/quai/one.md', article(4));
  await until('an empty inbox', async () => ((await keysBelow('inbox/')).length === 0 ? true : undefined));
  const reasons = await Promise.all(
    ['receipts/quay/poison.pdf/', 'receipts/_unknown/'].map(async (prefix) => {
      const [key = ''] = await keysBelow(prefix);
      return json<{ outcome: string; reason: string }>(key);
    }),
  );
  expect(reasons).toMatchObject([{ outcome: 'rejected' }, { outcome: 'rejected', reason: expect.stringContaining('"quay"') }]);
  expect(await keysBelow('rejected/quay/poison.pdf/')).toHaveLength(1);
});

test('a drop that has settled goes out by itself', async () => {
  expect(await report('quay', 1)).toMatchObject({ status: 'issued', reason: expect.stringMatching(/^Nothing came for/) });
  expect(await mails('Quay Notes', 1)).toMatchObject([{ to: 'ada@example.com' }]);
});

test('an issue that has to be approved goes to its editor alone, until it is', async () => {
  expect(await mails('Quay Review', 1)).toEqual([{ to: 'grace@example.com', subject: expect.stringMatching(/^\[Proof\] ./) }]);
  const awaiting = await until('the proof’s outcome', async () => {
    const found = await status('review');
    return found.proof && found.inProgress?.phase === 'awaiting approval' ? found : undefined;
  });
  expect(awaiting).toMatchObject({ articles: 0, proof: { sent: 1 }, inProgress: { issue: 1 }, next: { due: false } });
  await call('send', '--newsletter', 'review');
  expect((await mails('Quay Review', 2))[1]).toEqual({ to: 'ada@example.com', subject: expect.not.stringContaining('Proof') });
  expect(await report('review', 1)).toMatchObject({ status: 'issued' });
});

test('one that its editor does not want is discarded', async () => {
  await bucket.put('inbox/review/two.md', article(5));
  await until('the next proof', async () => ((await status('review')).inProgress?.issue === 2 ? true : undefined));
  await mails('Quay Review', 3);
  await until('the phase', async () => ((await status('review')).inProgress?.phase === 'awaiting approval' ? true : undefined));
  expect(await call('discard', '--newsletter', 'review')).toContain('nobody gets it');
  expect(await report('review', 2)).toMatchObject({ status: 'discarded' });
  expect((await mailsOf('Quay Review')).map(({ to }) => to)).toEqual(['grace@example.com', 'ada@example.com', 'grace@example.com']);
});

test('a newsletter on hold waits, and goes on', async () => {
  await call('hold', '--newsletter', 'quay');
  await bucket.put('inbox/quay/held.md', article(6));
  await until('an article', async () => ((await keysBelow('articles/quay/')).length > 0 ? true : undefined));
  expect(await status('quay')).toMatchObject({ hold: true, articles: 1, next: { due: false } });
  await call('resume', '--newsletter', 'quay');
  // In place of the sweep, which comes every five minutes.
  await call('send', '--newsletter', 'quay');
  expect(await report('quay', 2)).toMatchObject({ status: 'issued' });
});

test('a newsletter by schedule goes out at its slot, in its zone, woken by it', async () => {
  expect(await report('morning', 1)).toMatchObject({
    status: 'issued',
    reason: expect.stringMatching(/^It is the slot of \d{4}-\d\d-\d\d \d\d:\d\d Asia\/Kolkata\.$/),
  });
  expect(await mails('Morning Quay', 1)).toMatchObject([{ to: 'ada@example.com' }]);
  expect((await status('morning')).schedule).toMatchObject({ cron: '* * * * *', timeZone: 'Asia/Kolkata' });
});

test('each file’s way is told', async () => {
  expect(await call('explain', 'poison.pdf')).toMatch(/rejected/i);
  expect(await call('explain', 'held.md', '--newsletter', 'quay')).toMatch(/issue 2/i);
});
