/** What status says at each point of an issue's way, and that looking changes nothing. */
import { askFor } from '../../lambda/stages/control.ts';
import { newsletterStatus } from '../../lambda/stages/status.ts';
import { article, type House, openHouse } from '../helpers/house.ts';
import { issue } from '../helpers/readers.ts';

const look = (house: House, name = 'daily') => {
  const newsletter = house.config.newsletters.find((one) => one.name === name);
  if (!newsletter) throw new Error(`no newsletter ${name}`);
  return newsletterStatus(house.run(), newsletter);
};

test('an empty bucket has nothing to tell', async () => {
  expect(await look(await openHouse())).toEqual({
    newsletter: 'daily',
    hold: false,
    send: false,
    files: 0,
    articles: 0,
    next: { due: false, reason: 'No article waits.' },
    issues: [],
  });
});

test('from a dropped file to a delivered issue', async () => {
  const house = await openHouse();
  await house.drop('World/one.md', article(1));
  await house.drop('.DS_Store', 'x');
  expect(await look(house)).toMatchObject({ files: 1, articles: 0 });
  await house.drain();
  expect(await look(house)).toMatchObject({ files: 0, articles: 1, next: { due: false, lookAgainAt: new Date('2026-11-21T06:10:00Z') } });
  house.minutesPass(10);
  expect(await look(house)).toMatchObject({ articles: 1, next: { due: true }, issues: [] });

  house.mailbox.limits.rate = 1;
  house.mailbox.answers.push({ status: 'refused', because: 'sender', reason: 'not verified' });
  await house.drain();
  expect((await look(house)).issues).toMatchObject([{ issue: 1, status: 'issued', recipients: 2, openChunks: 1, stopped: 'not verified' }]);

  house.mailbox.answers.push({ status: 'refused', because: 'recipient', reason: 'unknown user' });
  await house.drain();
  const { articles, issues } = await look(house);
  expect(articles).toBe(0);
  expect(issues).toEqual([
    {
      issue: 1,
      status: 'issued',
      issuedAt: '2026-11-21T06:10:00.000Z',
      reason: 'Nothing came for 10 minutes.',
      stories: 1,
      recipients: 2,
      figures: { sent: 1, refused: 1, unknown: 0, skipped: 0 },
      openChunks: 0,
    },
  ]);
});

test('an issue in progress is told, and the last five issues, the latest first', async () => {
  const house = await openHouse();
  for (let number = 1; number <= 6; number++) await issue(house, number);
  expect((await look(house)).issues.map(({ issue }) => issue)).toEqual([6, 5, 4, 3, 2]);
  const inProgress = { issue: 7, owner: 'worker', leaseUntil: '2026-11-21T09:00:00.000Z', attempts: 2 };
  await house.bucket.put('state/daily/head.json', JSON.stringify({ version: 1, lastIssue: 6, inProgress }));
  // As an earlier version of the code wrote it.
  expect((await look(house)).inProgress).toEqual({ ...inProgress, phase: 'composing' });
});

test('each of several newsletters knows its own', async () => {
  const settings = { title: 'T', from: 'digest@example.com', recipients: ['ada@example.com'] };
  const house = await openHouse({ daily: settings, weekly: settings });
  await house.drop('weekly/one.md', article(1));
  expect([(await look(house, 'daily')).files, (await look(house, 'weekly')).files]).toEqual([0, 1]);
});

test('a hold holds until it is resumed, and a wish to send is seen and met', async () => {
  const house = await openHouse();
  await house.drop('one.md', article(1));
  await askFor(house.bucket, 'daily', 'hold');
  await askFor(house.bucket, 'daily', 'send');
  await house.drain();
  expect(await look(house)).toMatchObject({ hold: true, send: true, articles: 1, next: { due: false, reason: 'The newsletter is on hold.' } });
  await askFor(house.bucket, 'daily', 'resume');
  await askFor(house.bucket, 'daily', 'resume');
  await house.drain();
  expect(await look(house)).toMatchObject({ hold: false, send: false, articles: 0, issues: [{ issue: 1 }] });
});

test('looking changes nothing', async () => {
  const house = await openHouse();
  await house.drop('one.md', article(1));
  await house.drain();
  const before = await house.keys();
  await look(house);
  expect(await house.keys()).toEqual(before);
});
