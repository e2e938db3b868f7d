/** A newsletter with a schedule, from drop to mail; the slot rule itself is tested in test/schedule. */

import { composeIssue } from '../../lambda/stages/compose-issue.ts';
import { askFor } from '../../lambda/stages/control.ts';
import { newsletterStatus } from '../../lambda/stages/status.ts';
import { article, type House, openHouse, start } from '../helpers/house.ts';

const settings = { title: 'The Harbour Morning', from: 'digest@example.com', recipients: ['ada@example.com'] };
/** The house begins at 06:00 UTC, 07:00 in Berlin. */
const scheduled = (more: Record<string, unknown> = {}): Promise<House> =>
  openHouse({ daily: { ...settings, schedule: '30 8 * * *', timeZone: 'Europe/Berlin', ...more } });
const hour = 60;
const issues = async (house: House): Promise<string[]> => (await house.keys('issues/')).filter((key) => key.endsWith('/report.json'));
const drop = async (house: House, ...numbers: number[]): Promise<void> => {
  for (const number of numbers) await house.drop(`${number}.md`, article(number));
  await house.drain();
};
const status = (house: House) => newsletterStatus(house.run(), house.config.newsletters[0] as never);

test('goes out at its slot, once, with what came before it', async () => {
  const house = await scheduled();
  await drop(house, 1);
  house.minutesPass(80);
  await drop(house, 2);
  expect(await issues(house)).toEqual([]);
  expect((await status(house)).next).toEqual({
    due: false,
    reason: 'The next slot is 2026-11-21 08:30 Europe/Berlin.',
    lookAgainAt: new Date('2026-11-21T07:30:00Z'),
  });
  house.minutesPass(10);
  await house.drain();
  expect(await house.json('issues/daily/1/report.json')).toMatchObject({
    status: 'issued',
    reason: 'It is the slot of 2026-11-21 08:30 Europe/Berlin.',
    stories: [{}, {}],
  });
  expect(house.mailbox.mails).toHaveLength(1);
  // What comes later waits for the next day, however long it is quiet.
  await drop(house, 3);
  house.minutesPass(20 * hour);
  await house.drain();
  expect(await issues(house)).toHaveLength(1);
  house.minutesPass(4 * hour);
  await house.drain();
  expect(await issues(house)).toHaveLength(2);
});

test('the first look makes nothing up: slots count from then on', async () => {
  const house = await scheduled({ schedule: '30 6 * * *' });
  await drop(house, 1);
  expect(await house.json('state/daily/head.json')).toEqual({
    version: 2,
    lastIssue: 0,
    slots: { schedule: '30 6 * * * Europe/Berlin', last: start.toISOString() },
  });
  expect(await issues(house)).toEqual([]);
});

test('after days in which nobody looked, the slot is made up once', async () => {
  const house = await scheduled();
  await drop(house, 1);
  house.minutesPass(5 * 24 * hour);
  await house.drain();
  await drop(house, 2);
  expect(await issues(house)).toHaveLength(1);
  expect(await house.json('issues/daily/1/report.json')).toMatchObject({ reason: 'It is the slot of 2026-11-25 08:30 Europe/Berlin.' });
});

test('a slot with nothing to go out with is over: an article that comes later waits for the next', async () => {
  const house = await scheduled();
  await house.drain();
  house.minutesPass(91);
  await house.drain();
  house.minutesPass(20);
  await drop(house, 1);
  house.minutesPass(hour);
  await house.drain();
  expect(await issues(house)).toEqual([]);
  expect((await status(house)).schedule).toMatchObject({ last: '2026-11-21T07:30:00.000Z', next: new Date('2026-11-22T07:30:00Z') });
});

test('waits a little for files that came before the slot and are still to be read', async () => {
  const house = await scheduled();
  await drop(house, 1);
  house.minutesPass(89);
  await house.drop('late.md', article(2));
  house.minutesPass(2);
  expect(await composeIssue(house.run(), 'daily')).toMatchObject({
    status: 'waiting',
    reason: 'It is the slot of 2026-11-21 08:30 Europe/Berlin, and 1 file is still to be read.',
    lookAgainAt: new Date('2026-11-21T07:45:00Z'),
  });
  await house.drain();
  expect(await house.json('issues/daily/1/report.json')).toMatchObject({ stories: [{}, {}] });
});

test('but not for ever, nor for one that came after it', async () => {
  const stuck = await scheduled();
  await drop(stuck, 1);
  stuck.minutesPass(89);
  await stuck.drop('stuck.md', article(2));
  stuck.minutesPass(16);
  expect(await composeIssue(stuck.run(), 'daily')).toMatchObject({ status: 'issued' });

  const fresh = await scheduled();
  await drop(fresh, 1);
  fresh.minutesPass(91);
  await fresh.drop('fresh.md', article(2));
  expect(await composeIssue(fresh.run(), 'daily')).toMatchObject({ status: 'issued' });
});

test('an article that was read minutes after the slot goes with it, where nobody looked in between', async () => {
  const house = await scheduled();
  await house.drain();
  house.minutesPass(89);
  await house.drop('slow.md', article(1));
  house.minutesPass(5);
  await house.drain();
  expect(await issues(house)).toHaveLength(1);
});

test('whoever asks for it gets it at once, and the slot stays', async () => {
  const house = await scheduled();
  await drop(house, 1);
  await askFor(house.bucket, 'daily', 'send');
  await house.drain();
  expect(await issues(house)).toHaveLength(1);
  await drop(house, 2);
  house.minutesPass(90);
  await house.drain();
  expect(await issues(house)).toHaveLength(2);
});

test('a hold lets the slot pass, and it is made up when the hold ends', async () => {
  const house = await scheduled();
  await drop(house, 1);
  await askFor(house.bucket, 'daily', 'hold');
  house.minutesPass(2 * hour);
  await house.drain();
  expect(await issues(house)).toEqual([]);
  await askFor(house.bucket, 'daily', 'resume');
  await house.drain();
  expect(await issues(house)).toHaveLength(1);
});

test('another schedule counts from its deployment on', async () => {
  const house = await scheduled();
  await drop(house, 1);
  const [newsletter] = house.config.newsletters;
  const config = { newsletters: [{ ...newsletter, schedule: '0 6 * * *' }] } as typeof house.config;
  house.minutesPass(10);
  expect(await composeIssue({ ...house.run(), config }, 'daily')).toMatchObject({ status: 'waiting' });
  expect(await composeIssue({ ...house.run(), config }, 'daily')).toMatchObject({ lookAgainAt: new Date('2026-11-22T05:00:00Z') });
});

test('two workers at a slot make one issue, and the one that looked too early for it none', async () => {
  const house = await scheduled();
  await drop(house, 1);
  house.minutesPass(90);
  const reports = await Promise.all([composeIssue(house.run(), 'daily'), composeIssue(house.run(), 'daily')]);
  expect(reports.map(({ status: one }) => one).sort()).toEqual(['busy', 'issued']);
});

describe('a minimum of stories', () => {
  test('keeps the articles for the next slot, without a mail or a number, and status says so', async () => {
    const house = await scheduled({ minimumStories: 3 });
    await drop(house, 1, 2);
    house.minutesPass(90);
    await house.drain();
    expect(await issues(house)).toEqual([]);
    expect(await house.keys('issues/')).toEqual([]);
    expect(await status(house)).toMatchObject({
      articles: 2,
      next: { due: false, reason: 'The next slot is 2026-11-22 08:30 Europe/Berlin.' },
      tooFew: { at: '2026-11-21T07:30:00.000Z', stories: 2, minimum: 3, articles: 2 },
    });
    await drop(house, 3);
    house.minutesPass(24 * hour);
    await house.drain();
    expect(await house.json('issues/daily/1/report.json')).toMatchObject({ stories: [{}, {}, {}] });
    expect((await status(house)).tooFew).toBeUndefined();
  });

  test('counts stories and not articles', async () => {
    const house = await scheduled({ minimumStories: 2 });
    await house.drop('a.md', article(1));
    await house.drop('b.md', article(1, 'Ellery Evening Sheet'));
    await house.drain();
    house.minutesPass(90);
    await house.drain();
    expect((await status(house)).tooFew).toMatchObject({ stories: 1, articles: 2 });
  });

  test('is nothing to somebody who asks for the issue', async () => {
    const house = await scheduled({ minimumStories: 3 });
    await drop(house, 1);
    await askFor(house.bucket, 'daily', 'send');
    await house.drain();
    expect(await issues(house)).toHaveLength(1);
  });

  test('without a schedule, waits for more until the oldest article has waited the maximum, and counts only what is new', async () => {
    const house = await openHouse({ daily: { ...settings, minimumStories: 3 } });
    await drop(house, 1);
    house.minutesPass(10);
    expect(await composeIssue(house.run(), 'daily')).toMatchObject({ status: 'waiting', reason: 'Only 1 story of at least 3: the articles wait.' });
    expect(await composeIssue(house.run(), 'daily')).toMatchObject({
      status: 'waiting',
      reason: 'Only 1 story of at least 3: more may come, until the oldest article has waited the maximum.',
      lookAgainAt: new Date('2026-11-21T08:00:00Z'),
    });
    await drop(house, 2);
    house.minutesPass(10);
    expect(await composeIssue(house.run(), 'daily')).toMatchObject({ reason: 'Only 2 stories of at least 3: the articles wait.' });
    house.minutesPass(100);
    await house.drain();
    expect(await issues(house)).toHaveLength(1);
  });

  test('articles that hold nothing new do not wait for others', async () => {
    const house = await scheduled({ minimumStories: 2 });
    await drop(house, 1, 2);
    house.minutesPass(90);
    await house.drain();
    await house.drop('again.md', article(1));
    await house.drain();
    house.minutesPass(24 * hour);
    await house.drain();
    expect(await house.json('issues/daily/2/report.json')).toMatchObject({ status: 'nothing-new' });
    expect(await house.keys('articles/')).toEqual([]);
  });
});
