import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFolderBucket } from '../../lambda/ports/bucket-folder.ts';
import { simulatedClock } from '../../lambda/ports/clock.ts';
import { FolderIsLocked } from '../../lambda/ports/folder-lock.ts';
import { keyToPath, pathToKey } from '../../lambda/ports/folder-names.ts';
import fc from '../laws.ts';
import { bucketContract } from './bucket-contract.ts';

const start = new Date('2026-11-21T06:00:00Z');
const newFolder = () => mkdtemp(join(tmpdir(), 'bucket-'));

bucketContract('the folder bucket', async () => {
  const folder = await newFolder();
  const bucket = await openFolderBucket(folder, simulatedClock(start));
  return {
    bucket,
    close: async () => {
      await bucket.close();
      await rm(folder, { recursive: true });
    },
  };
});

describe('the folder bucket', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await newFolder();
  });
  afterEach(() => rm(folder, { recursive: true }));

  test('dates objects by its clock', async () => {
    const clock = simulatedClock(start);
    const bucket = await openFolderBucket(folder, clock);
    clock.advance(60_000);
    await bucket.put('x', '1');
    expect((await bucket.head('x'))?.lastModified).toEqual(new Date('2026-11-21T06:01:00Z'));
    await bucket.close();
  });

  test('lets one holder in at a time, and the next one after it closes', async () => {
    const first = await openFolderBucket(folder, simulatedClock(start));
    await expect(openFolderBucket(folder, simulatedClock(start))).rejects.toThrow(FolderIsLocked);
    await first.close();
    await (await openFolderBucket(folder, simulatedClock(start))).close();
  });

  test('takes over a lock whose process is gone', async () => {
    await writeFile(join(folder, '%lock'), '999999999');
    const bucket = await openFolderBucket(folder, simulatedClock(start));
    await bucket.close();
    expect(await readdir(folder)).toEqual([]);
  });

  test('keeps what it holds over a restart', async () => {
    const first = await openFolderBucket(folder, simulatedClock(start));
    await first.put('state/daily/head.json', '{}');
    await first.close();
    const second = await openFolderBucket(folder, simulatedClock(start));
    expect(new TextDecoder().decode((await second.get('state/daily/head.json'))?.body)).toBe('{}');
    await second.close();
  });
});

describe('keys as paths', () => {
  test('every key comes back from its path, and no two keys share one, case folded', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), { minLength: 1, maxLength: 5 }).map((parts) => parts.join('/')),
        (key) => {
          const path = keyToPath(key);
          expect(pathToKey(path)).toBe(key.toWellFormed());
          expect(path.join('/')).toBe(path.join('/').toLowerCase());
          for (const name of path) expect(name).toMatch(/^[a-z0-9_\-!%][a-z0-9_\-!%. ]{0,181}$/);
          expect(path).not.toContain('..');
        },
      ),
    );
  });
});
