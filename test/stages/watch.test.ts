/** What the sweep sees: how long an issue is overdue, and what is still to be served. */
import { watch } from '../../lambda/stages/watch.ts';
import { article, openHouse } from '../helpers/house.ts';

test('nothing waits: nothing is overdue', async () => {
  const house = await openHouse();
  expect(await watch(house.run())).toEqual({ overdueMinutes: 0, openChunks: 0 });
});

test.each([
  ['a file that nobody reads', 119, 0],
  ['a file that nobody reads', 150, 30],
])('%s for %d minutes is %d minutes overdue, where two hours are allowed', async (_what, minutes, overdue) => {
  const house = await openHouse();
  await house.drop('one.md', article(1));
  house.minutesPass(minutes);
  expect((await watch(house.run())).overdueMinutes).toBe(overdue);
});

test('an article that no issue takes is overdue, unless somebody holds the newsletter', async () => {
  const house = await openHouse();
  await house.bucket.put('control/daily/hold', '');
  await house.drop('one.md', article(1));
  await house.drain();
  house.minutesPass(200);
  expect((await watch(house.run())).overdueMinutes).toBe(0);
  await house.bucket.delete('control/daily/hold');
  expect((await watch(house.run())).overdueMinutes).toBe(80);
});

test('of several newsletters the most overdue counts, each with its own files and its own patience', async () => {
  const one = { title: 'One', from: 'digest@example.com' };
  const house = await openHouse({ daily: { ...one, maximumWaitMinutes: 60 }, weekly: { ...one, maximumWaitMinutes: 600 } });
  await house.drop('daily/one.md', article(1));
  await house.drop('weekly/two.md', article(2));
  house.minutesPass(100);
  expect((await watch(house.run())).overdueMinutes).toBe(40);
  await house.bucket.delete('inbox/daily/one.md');
  expect((await watch(house.run())).overdueMinutes).toBe(0);
});

test('open chunks are counted', async () => {
  const house = await openHouse();
  await house.drop('one.md', article(1));
  await house.bucket.put('control/daily/send', '');
  house.mailbox.limits.remaining = 0;
  await house.drain();
  expect((await watch(house.run())).openChunks).toBe(1);
});

describe('a scheduled newsletter', () => {
  const scheduled = { title: 'Morning', from: 'digest@example.com', schedule: '30 6 * * *', timeZone: 'Europe/Berlin' };

  test('is overdue from the first slot after its oldest file on, and not before, however long it waits', async () => {
    // 07:00 in Berlin: the slot of the day is over.
    const house = await openHouse({ daily: scheduled });
    await house.bucket.put('control/daily/hold', '');
    await house.drop('one.md', article(1));
    await house.bucket.delete('control/daily/hold');
    house.minutesPass(23 * 60);
    expect((await watch(house.run())).overdueMinutes).toBe(0);
    house.minutesPass(75);
    expect((await watch(house.run())).overdueMinutes).toBe(45);
  });

  test('that waits for enough stories is never overdue', async () => {
    const house = await openHouse({ daily: { ...scheduled, minimumStories: 3 } });
    await house.drop('one.md', article(1));
    house.minutesPass(3 * 24 * 60);
    expect((await watch(house.run())).overdueMinutes).toBe(0);
  });
});

test('an issue that waits for its editor is not overdue', async () => {
  const house = await openHouse({
    daily: { title: 'Daily', from: 'digest@example.com', recipients: ['ada@example.com'], approve: 'ed@example.com' },
  });
  await house.drop('one.md', article(1));
  await house.bucket.put('control/daily/send', '');
  await house.drain();
  await house.drop('two.md', article(2));
  house.minutesPass(500);
  expect((await watch(house.run())).overdueMinutes).toBe(0);
});
