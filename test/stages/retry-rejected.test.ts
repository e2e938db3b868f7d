/** Rejected files, tried again: their bytes are never lost, and no receipt of the first try keeps the second from happening. */
import type { Bucket } from '../../lambda/ports/bucket.ts';
import { retryRejected } from '../../lambda/stages/retry-rejected.ts';
import { article, type House, openHouse } from '../helpers/house.ts';

/** A file that failed too often, by a defect that is mended by now: its bytes are a fine article. */
async function withRejected(name = 'World/one.md'): Promise<House> {
  const house = await openHouse();
  await house.bucket.put('control/daily/hold', '');
  await house.drop(name, '');
  await house.drain();
  const [receipt = ''] = await house.keys('receipts/daily/');
  const [rejected = ''] = await house.keys('rejected/daily/');
  // As if the last try had given up on it.
  await house.bucket.put(rejected, article(1));
  expect(await house.json(receipt)).toMatchObject({ outcome: 'rejected' });
  return house;
}

test('goes back to its place, is read, and both receipts tell of it', async () => {
  const house = await withRejected();
  expect(await retryRejected(house.bucket, 'daily')).toEqual([{ path: 'World/one.md', status: 'back' }]);
  expect(await house.keys('inbox/')).toEqual(['inbox/World/one.md']);
  await house.drain();
  expect(await house.keys('inbox/')).toEqual([]);
  expect(await house.keys('articles/')).toHaveLength(1);
  const outcomes = await Promise.all((await house.keys('receipts/daily/')).map((key) => house.json(key)));
  expect(outcomes.map((receipt) => (receipt as { outcome: string }).outcome).sort()).toEqual(['accepted', 'rejected']);
  expect(await retryRejected(house.bucket, 'daily')).toEqual([]);
});

test('what fails again is rejected again, with its bytes, and can be tried again', async () => {
  const house = await openHouse();
  await house.drop('a.txt', '');
  for (let round = 1; round <= 3; round++) {
    await house.drain();
    expect(await house.keys('rejected/')).toHaveLength(1);
    expect((await house.keys('receipts/daily/')).filter((key) => /retried-\d+/.test(key))).toHaveLength(round - 1);
    expect(await retryRejected(house.bucket, 'daily')).toEqual([{ path: 'a.txt', status: 'back' }]);
  }
});

test('one file alone, by a name', async () => {
  const house = await openHouse();
  await house.drop('a.txt', '');
  await house.drop('b.txt', '');
  await house.drain();
  expect(await retryRejected(house.bucket, 'daily', (path) => path === 'b.txt')).toEqual([{ path: 'b.txt', status: 'back' }]);
  expect(await house.keys('inbox/')).toEqual(['inbox/b.txt']);
});

test('a newer file at its place is not overwritten', async () => {
  const house = await withRejected();
  await house.drop('World/one.md', article(2));
  expect(await retryRejected(house.bucket, 'daily')).toMatchObject([{ status: 'kept', reason: expect.stringContaining('inbox/World/one.md') }]);
  expect(await house.text('inbox/World/one.md')).toBe(article(2));
  expect((await house.keys('receipts/')).filter((key) => key.includes('retried'))).toEqual([]);
});

test('a receipt that cannot be read is said, and costs no other file', async () => {
  const house = await openHouse();
  await house.drop('a.txt', '');
  await house.drop('b.txt', '');
  await house.drain();
  const [broken = ''] = await house.keys('receipts/daily/a.txt');
  await house.bucket.put(broken, 'no json');
  expect(await retryRejected(house.bucket, 'daily')).toMatchObject([{ status: 'lost' }, { path: 'b.txt', status: 'back' }]);
});

test('nothing is rejected: nothing happens', async () => {
  expect(await retryRejected((await openHouse()).bucket, 'daily')).toEqual([]);
});

test('wherever it dies, calling it again brings the file back, and its bytes are always somewhere', async () => {
  const dying = (bucket: Bucket, at: number, acts: boolean) => {
    let calls = 0;
    const guard = async <T>(act: () => Promise<T>): Promise<T> => {
      calls++;
      if (calls > at) throw new Error('dead');
      if (calls === at) {
        if (acts) await act();
        throw new Error('dies');
      }
      return act();
    };
    const store: Bucket = {
      ...bucket,
      get: (key) => guard(() => bucket.get(key)),
      head: (key) => guard(() => bucket.head(key)),
      put: (...given) => guard(() => bucket.put(...given)),
      delete: (...given) => guard(() => bucket.delete(...given)),
      copy: (...given) => guard(() => bucket.copy(...given)),
    };
    return { store, calls: () => calls };
  };
  const whole = await withRejected();
  const counted = dying(whole.bucket, Number.POSITIVE_INFINITY, false);
  await retryRejected(counted.store, 'daily');
  for (let at = 1; at <= counted.calls(); at++)
    for (const acts of [false, true]) {
      const house = await withRejected();
      await retryRejected(dying(house.bucket, at, acts).store, 'daily').catch(() => undefined);
      expect(await house.keys('rejected/')).toHaveLength(1);
      await retryRejected(house.bucket, 'daily');
      await house.drain();
      expect([at, acts, (await house.keys('articles/')).length]).toEqual([at, acts, 1]);
      expect(await house.keys('inbox/')).toEqual([]);
    }
});
