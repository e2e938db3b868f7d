/**
 * What every bucket promises. Each adapter's test opens one and runs this suite: the folder and the memory bucket in `npm test`, S3
 * in the deep check, where something answers as S3 does.
 */
import type { Bucket } from '../../lambda/ports/bucket.ts';

const text = (bytes: Uint8Array | undefined): string | undefined => bytes && new TextDecoder().decode(bytes);

async function keysOf(bucket: Bucket, prefix: string, startAfter?: string): Promise<string[]> {
  const keys: string[] = [];
  for await (const { key } of bucket.list(prefix, startAfter === undefined ? {} : { startAfter })) keys.push(key);
  return keys;
}

/**
 * @param open gives an empty bucket, and how to let go of it
 */
export function bucketContract(name: string, open: () => Promise<{ bucket: Bucket; close(): Promise<void> }>): void {
  describe(`${name}, as every bucket`, () => {
    let bucket: Bucket;
    let close: () => Promise<void>;
    beforeEach(async () => {
      ({ bucket, close } = await open());
    });
    afterEach(() => close());

    test('gives back what was put, with its size and entity tag', async () => {
      const put = await bucket.put('a/b.txt', 'grüß dich');
      const got = await bucket.get('a/b.txt');
      expect(text(got?.body)).toBe('grüß dich');
      expect(got).toMatchObject({ key: 'a/b.txt', etag: put?.etag, size: 11 });
      expect(await bucket.head('a/b.txt')).toMatchObject({ key: 'a/b.txt', etag: put?.etag, size: 11 });
      expect(got?.lastModified.getTime()).toBeGreaterThan(Date.parse('2000-01-01'));
    });

    test('gives back any bytes, none among them', async () => {
      const bytes = Uint8Array.from({ length: 256 }, (_, i) => i);
      await bucket.put('bytes', bytes);
      await bucket.put('nothing', '');
      expect(Uint8Array.from((await bucket.get('bytes'))?.body ?? [])).toEqual(bytes);
      expect((await bucket.get('nothing'))?.body.length).toBe(0);
    });

    test('answers undefined for a key that is not there', async () => {
      expect(await bucket.get('nowhere')).toBeUndefined();
      expect(await bucket.head('nowhere')).toBeUndefined();
      expect(await bucket.get('nowhere/deeper/still.json')).toBeUndefined();
    });

    test('the entity tag follows the bytes', async () => {
      const first = await bucket.put('tag', 'one');
      const second = await bucket.put('tag', 'two');
      const again = await bucket.put('tag', 'one');
      expect(second?.etag).not.toBe(first?.etag);
      expect(again?.etag).toBe(first?.etag);
      expect(first?.etag).not.toContain('"');
    });

    test('creates only where nothing is', async () => {
      expect(await bucket.put('once', 'first', { create: true })).toBeDefined();
      expect(await bucket.put('once', 'second', { create: true })).toBeUndefined();
      expect(text((await bucket.get('once'))?.body)).toBe('first');
    });

    test('of many that create at once, one wins', async () => {
      const results = await Promise.all(Array.from({ length: 8 }, (_, i) => bucket.put('race', `writer ${i}`, { create: true })));
      const winners = results.flatMap((result, i) => (result ? [i] : []));
      expect(winners).toHaveLength(1);
      expect(text((await bucket.get('race'))?.body)).toBe(`writer ${winners[0]}`);
    });

    test('replaces only the version that was seen', async () => {
      const first = await bucket.put('swap', 'one');
      const second = await bucket.put('swap', 'two', { ifMatch: first?.etag ?? '' });
      expect(second).toBeDefined();
      expect(await bucket.put('swap', 'three', { ifMatch: first?.etag ?? '' })).toBeUndefined();
      expect(text((await bucket.get('swap'))?.body)).toBe('two');
    });

    test('of many that swap the same version, one wins', async () => {
      const seen = await bucket.put('swap-race', 'start');
      const results = await Promise.all(Array.from({ length: 8 }, (_, i) => bucket.put('swap-race', `worker ${i}`, { ifMatch: seen?.etag ?? '' })));
      expect(results.filter(Boolean)).toHaveLength(1);
    });

    test('replaces nothing where nothing is', async () => {
      expect(await bucket.put('gone', 'x', { ifMatch: 'd41d8cd98f00b204e9800998ecf8427e' })).toBeUndefined();
      expect(await bucket.get('gone')).toBeUndefined();
    });

    test('deletes, and deleting what is not there succeeds', async () => {
      await bucket.put('d/x', '1');
      expect(await bucket.delete('d/x')).toBe(true);
      expect(await bucket.delete('d/x')).toBe(true);
      expect(await bucket.get('d/x')).toBeUndefined();
      expect(await keysOf(bucket, 'd/')).toEqual([]);
    });

    test('deletes only the version that was seen', async () => {
      const first = await bucket.put('keep', 'one');
      await bucket.put('keep', 'two');
      expect(await bucket.delete('keep', { ifMatch: first?.etag ?? '' })).toBe(false);
      expect(text((await bucket.get('keep'))?.body)).toBe('two');
    });

    test('copies the version that was seen, and no other', async () => {
      const first = await bucket.put('from here', 'one');
      expect(await bucket.copy({ key: 'from here', etag: first?.etag ?? '' }, 'to/there + more')).toBe(true);
      expect(text((await bucket.get('to/there + more'))?.body)).toBe('one');
      await bucket.put('from here', 'two');
      expect(await bucket.copy({ key: 'from here', etag: first?.etag ?? '' }, 'to/elsewhere')).toBe(false);
      expect(await bucket.get('to/elsewhere')).toBeUndefined();
      expect(await bucket.copy({ key: 'never', etag: first?.etag ?? '' }, 'to/elsewhere')).toBe(false);
    });

    test('lists by prefix in the order of the UTF-8 bytes', async () => {
      const keys = ['p/b', 'p/B', 'p/a', 'p/a/b', 'p/a-b', 'p/ä', 'p/\u{1F600}', 'p/\uFF5E', 'q/other'];
      for (const key of keys) await bucket.put(key, key);
      const expected = keys.filter((key) => key.startsWith('p/')).sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
      expect(await keysOf(bucket, 'p/')).toEqual(expected);
      expect(await keysOf(bucket, 'p/a')).toEqual(['p/a', 'p/a-b', 'p/a/b']);
      expect(await keysOf(bucket, 'p/', 'p/a')).toEqual(expected.slice(expected.indexOf('p/a') + 1));
      expect(await keysOf(bucket, 'none/')).toEqual([]);
    });

    test.each([
      'with space/and more.txt',
      'plus+plus/a+b.html',
      'percent%20/100%.txt',
      'ünïcödé/日本語のファイル名.txt',
      'e\u0301 decomposed.txt',
      '\u00e9 composed.txt',
      'عربي/خبر.html',
      'colon:and?query#hash&more=1;x,y@z$',
      'quotes\'and"double".txt',
      'dots/../and/./dot.txt',
      'UPPER/lower/MiXed.TXT',
      `long/${'n'.repeat(600)}.json`,
      'trailing /space .txt ',
    ])('keeps the odd key %j apart and whole', async (key) => {
      await bucket.put(key, `body of ${key}`, { create: true });
      await bucket.put(`${key}.other`, 'other', { create: true });
      expect(text((await bucket.get(key))?.body)).toBe(`body of ${key}`);
      expect((await keysOf(bucket, '')).sort()).toEqual([key, `${key}.other`].sort());
      expect(await bucket.delete(key)).toBe(true);
      expect(await keysOf(bucket, '')).toEqual([`${key}.other`]);
    });

    test('a key can stand beside keys below it, and beside itself in capitals', async () => {
      for (const key of ['x', 'x/y', 'x/y/z', 'X', 'x.y', 'x.y/z']) await bucket.put(key, key);
      for (const key of ['x', 'x/y', 'x/y/z', 'X', 'x.y', 'x.y/z']) expect(text((await bucket.get(key))?.body)).toBe(key);
      await bucket.delete('x/y');
      expect(text((await bucket.get('x/y/z'))?.body)).toBe('x/y/z');
    });

    test('lists more keys than one page holds, each once', async () => {
      const keys = Array.from({ length: 1100 }, (_, i) => `page/${String(i).padStart(5, '0')}`);
      for (let i = 0; i < keys.length; i += 50) await Promise.all(keys.slice(i, i + 50).map((key) => bucket.put(key, '')));
      expect(await keysOf(bucket, 'page/')).toEqual(keys);
      expect(await keysOf(bucket, 'page/', 'page/01097')).toEqual(['page/01098', 'page/01099']);
    }, 60_000);
  });
}
