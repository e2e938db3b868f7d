/** Every call that a stage makes to the bucket is one that its role allows: the stages run with the table in `lib/permissions.ts` as guard. */
import PostalMime from 'postal-mime';
import type { Bucket } from '../../lambda/ports/bucket.ts';
import { composeIssue } from '../../lambda/stages/compose-issue.ts';
import { deliverChunk } from '../../lambda/stages/deliver-chunk.ts';
import { ingestFile } from '../../lambda/stages/ingest-file.ts';
import { tellNews } from '../../lambda/stages/report.ts';
import { openSecret } from '../../lambda/stages/secret.ts';
import { sweep } from '../../lambda/stages/sweep.ts';
import { takeFeedback } from '../../lambda/stages/take-feedback.ts';
import { watch } from '../../lambda/stages/watch.ts';
import { answerWeb } from '../../lambda/stages/web.ts';
import { type BucketAccess, bucketAccess } from '../../lib/permissions.ts';
import { article, type House, openHouse } from '../helpers/house.ts';

/** IAM's `*` stands for any characters, slashes too. */
const allows = (patterns: readonly string[], key: string): boolean =>
  patterns.some((pattern) =>
    new RegExp(
      `^${pattern
        .split('*')
        .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
        .join('.*')}$`,
      's',
    ).test(key),
  );

/** A bucket that notes what the role would be denied. */
function guarded(bucket: Bucket, stage: keyof typeof bucketAccess, denied: Set<string>): Bucket {
  const check = (right: keyof BucketAccess, key: string): void => {
    if (!allows(bucketAccess[stage][right], key)) denied.add(`${stage} may not ${right} ${key}`);
  };
  return {
    get(key) {
      check('read', key);
      return bucket.get(key);
    },
    head(key) {
      check('read', key);
      return bucket.head(key);
    },
    put(key, body, condition) {
      check('write', key);
      return bucket.put(key, body, condition);
    },
    // With a condition S3 wants the right to read as well; so does a copy, for its source.
    delete(key, condition) {
      check('remove', key);
      if (condition) check('read', key);
      return bucket.delete(key, condition);
    },
    copy(from, to) {
      check('read', from.key);
      check('write', to);
      return bucket.copy(from, to);
    },
    list: (prefix, options) => bucket.list(prefix, options),
  };
}

/** Sweeps and serves what the sweep finds, each stage with its role's rights. */
async function round(house: House, denied: Set<string>, last = false): Promise<void> {
  const context = (stage: keyof typeof bucketAccess) => {
    const run = house.run();
    return { ...run, bucket: guarded(run.bucket, stage, denied) };
  };
  await watch(context('sweep'));
  await tellNews({ ...context('sweep'), notifier: { notify: async () => ({ status: 'sent' }) } });
  for (const wake of await sweep(context('sweep'), { minutes: 0 })) {
    if (wake.stage === 'ingest') await ingestFile(context('ingest'), wake.key, { last });
    else if (wake.stage === 'compose') await composeIssue(context('compose'), wake.newsletter);
    else await deliverChunk(context('deliver'), wake.key);
  }
}

const webBase = 'https://web.example';

test.each([
  ['pages for readers', { webBase }],
  ['none', {}],
])('the stages need no right that their role has not, with %s', async (_what, more) => {
  const denied = new Set<string>();
  const house = await openHouse(undefined, more);
  await house.drop('World/one.md', article(1));
  await house.drop('two.md', article(2));
  await house.drop('empty.txt', '');
  await house.drop('.DS_Store', 'x');
  await house.drop('poison.txt', article(3));
  await house.bucket.put('control/daily/send', '');
  await round(house, denied);
  expect((await house.keys('receipts/')).length).toBe(5);
  expect(await house.keys('issues/daily/1/message.eml')).toHaveLength(1);

  // An account that is not ready: the claim is given back, and the issue waits.
  // One for each mail that may be in flight.
  house.mailbox.limits.rate = 1;
  house.mailbox.answers.push({ status: 'refused', because: 'sender', reason: 'not verified' });
  await round(house, denied);
  expect(house.mailbox.mails).toHaveLength(0);
  await house.bucket.put('control/daily/hold', '');
  await round(house, denied);
  await house.bucket.delete('control/daily/hold');
  await round(house, denied);
  expect(house.mailbox.mails.map(({ to }) => to)).toEqual(['ada@example.com', 'grace@example.com']);

  // The next issue, from a list in the bucket; one file's reading failed before.
  await house.bucket.put('recipients/daily.csv', 'email,name\nada@example.com,Ada\n');
  await house.drop('three.md', article(4));
  await round(house, denied);
  await house.drop('four.md', article(5));
  await round(house, denied, true);
  house.minutesPass(60);
  await round(house, denied);
  await round(house, denied);
  expect(house.mailbox.mails).toHaveLength(3);

  expect(await house.json('state/daily/reported.json')).toMatchObject({ outcome: 'sent' });
  expect([...denied]).toEqual([]);
});

test('slots, a minimum of stories, proofs, approval and discarding need no right that a role has not', async () => {
  const denied = new Set<string>();
  const settings = { title: 'T', from: 'digest@example.com', recipients: ['ada@example.com'] };
  const house = await openHouse({ daily: { ...settings, schedule: '*/30 * * * *', minimumStories: 2, approve: 'editor@example.com' } }, { webBase });
  const rounds = async (): Promise<void> => {
    house.minutesPass(30);
    for (let i = 0; i < 3; i++) await round(house, denied);
  };
  await round(house, denied);
  await rounds();
  await house.drop('one.md', article(1));
  await rounds();
  expect(await house.json('state/daily/head.json')).toMatchObject({ lastIssue: 0, tooFew: { stories: 1 } });
  await house.drop('two.md', article(2));
  await rounds();
  await house.bucket.put('control/daily/send', '');
  await rounds();
  expect(house.mailbox.mails.map(({ to }) => to)).toEqual(['editor@example.com', 'ada@example.com']);
  for (const number of [3, 4]) await house.drop(`${number}.md`, article(number));
  await rounds();
  await house.bucket.put('control/daily/discard', '');
  await rounds();
  expect(await house.json('issues/daily/2/report.json')).toMatchObject({ status: 'discarded' });
  expect([...denied]).toEqual([]);
});

test('readers’ pages need no right that their role has not', async () => {
  const denied = new Set<string>();
  const house = await openHouse(undefined, { webBase });
  await house.drop('one.md', article(1));
  await house.bucket.put('control/daily/send', '');
  await round(house, denied);
  await round(house, denied);
  const { headers, html = '' } = await PostalMime.parse(house.mailbox.mails[0]?.raw ?? '');
  const [, unsubscribe = ''] = /<https:\/\/web\.example(\/u\/[^>]+)>/.exec(headers.find(({ key }) => key === 'list-unsubscribe')?.value ?? '') ?? [];
  const [, webVersion = ''] = /https:\/\/web\.example(\/i\/[^"\s]+)/.exec(html) ?? [];
  const run = house.run();
  const context = { ...run, bucket: guarded(run.bucket, 'web', denied) };
  const asked = [
    { method: 'GET', path: unsubscribe },
    { method: 'POST', path: unsubscribe, body: 'List-Unsubscribe=One-Click' },
    { method: 'GET', path: unsubscribe },
    { method: 'POST', path: unsubscribe, body: 'action=subscribe' },
    { method: 'GET', path: webVersion },
  ];
  for (const request of asked) expect((await answerWeb(context, request)).status).toBe(200);
  expect([...denied]).toEqual([]);
});

test('feedback needs no right that its role has not', async () => {
  const denied = new Set<string>();
  const house = await openHouse();
  await openSecret(house.bucket);
  const context = { bucket: guarded(house.bucket, 'feedback', denied) };
  const told = { at: '2026-11-21T07:00:00.000Z', addresses: ['ada@example.com'] };
  await takeFeedback(context, { ...told, kind: 'permanent bounce' });
  await takeFeedback(context, { ...told, kind: 'complaint', newsletter: 'daily' });
  expect((await house.keys('')).filter((key) => /^(?:suppressed|unsubscribed)/.test(key))).toHaveLength(2);
  expect([...denied]).toEqual([]);
});

test('the guard does deny', async () => {
  const denied = new Set<string>();
  const house = await openHouse();
  await ingestFile({ ...house.run(), bucket: guarded(house.bucket, 'deliver', denied) }, 'inbox/a.txt', { last: false });
  expect([...denied]).toEqual(['deliver may not read inbox/a.txt']);
});
