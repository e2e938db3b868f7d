/**
 * Several newsletters in one stack, a second stage beside the first: one goes out when a drop has settled, one by schedule, one when its
 * editor approves. `.ci/emulator` deploys it from `newsletters.json`, and says by `STAGE_BUCKET` where it lives.
 */
import { join } from 'node:path';
import { SESClient, VerifyDomainIdentityCommand } from '@aws-sdk/client-ses';
import PostalMime from 'postal-mime';
import type { NewsletterStatus } from '../../lambda/stages/status.ts';
import { article } from '../helpers/house.ts';
import { needed, openBucket, said, until as untilIn } from './deployed.ts';
import { smtpSink } from './smtp-sink.ts';

jest.setTimeout(10 * 60_000);

/** What goes out by itself waits for a settled drop, or for the next minute's slot. */
const until = <T>(what: string, look: () => Promise<T | false | undefined>): Promise<T> => untilIn(what, look, 4);

const { bucket, keysBelow, json, untilEmpty } = openBucket('STAGE_BUCKET');
let sink: Awaited<ReturnType<typeof smtpSink>>;
beforeAll(async () => {
  sink = await smtpSink(Number(needed('SMTP_SINK_PORT')));
  await new SESClient({}).send(new VerifyDomainIdentityCommand({ Domain: 'example.com' }));
});
afterAll(() => sink.close());

const report = (newsletter: string, issue: number): Promise<{ status: string; reason: string }> =>
  until(`issue ${issue} of ${newsletter}`, async () => {
    const key = `issues/${newsletter}/${issue}/report.json`;
    return (await bucket.head(key)) && json(key);
  });
const call = (...args: string[]): Promise<string> => said('NewsletterDigest-two', args, { NEWSLETTER_SETTINGS: join(__dirname, 'newsletters.json') });
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
    return found.length >= count && found;
  });

test('each drop finds its newsletter; a poison file and an unknown name are rejected with a receipt that says why', async () => {
  await bucket.put('inbox/morning/one.md', article(1));
  await bucket.put('inbox/quay/one.md', article(2));
  await bucket.put('inbox/quay/poison.pdf', '%PDF-1.7\nno such thing');
  await bucket.put('inbox/review/one.md', article(3));
  await bucket.put('inbox/quai/one.md', article(4));
  await untilEmpty('inbox/');
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
    return found.proof !== undefined && found.inProgress?.phase === 'awaiting approval' && found;
  });
  expect(awaiting).toMatchObject({ articles: 0, proof: { sent: 1 }, inProgress: { issue: 1 }, next: { due: false } });
  await call('send', '--newsletter', 'review');
  expect((await mails('Quay Review', 2))[1]).toEqual({ to: 'ada@example.com', subject: expect.not.stringContaining('Proof') });
  expect(await report('review', 1)).toMatchObject({ status: 'issued' });
});

test('one that its editor does not want is discarded', async () => {
  await bucket.put('inbox/review/two.md', article(5));
  await until('the next proof', async () => (await status('review')).inProgress?.issue === 2);
  await mails('Quay Review', 3);
  await until('the phase', async () => (await status('review')).inProgress?.phase === 'awaiting approval');
  expect(await call('discard', '--newsletter', 'review')).toContain('nobody gets it');
  expect(await report('review', 2)).toMatchObject({ status: 'discarded' });
  expect((await mailsOf('Quay Review')).map(({ to }) => to)).toEqual(['grace@example.com', 'ada@example.com', 'grace@example.com']);
});

test('a newsletter on hold waits, and goes on', async () => {
  await call('hold', '--newsletter', 'quay');
  await bucket.put('inbox/quay/held.md', article(6));
  await until('an article', async () => (await keysBelow('articles/quay/')).length > 0);
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
