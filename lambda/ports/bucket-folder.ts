import { createHash, randomUUID } from 'node:crypto';
import { link, mkdir, readdir, readFile, rename, rm, rmdir, stat, unlink, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Bucket, compareKeys, type ObjectInfo } from './bucket.ts';
import type { Clock } from './clock.ts';
import { lockFolder } from './folder-lock.ts';
import { folderOfPrefix, keyToPath, pathToKey } from './folder-names.ts';

/** Neither name can be an escaped key's: a percent sign is always followed by two hexadecimal digits there. */
const temporaryFolder = '%tmp';
const lockFile = '%lock';

const missing = (error: unknown): boolean =>
  (error as NodeJS.ErrnoException).code === 'ENOENT' || (error as NodeJS.ErrnoException).code === 'ENOTDIR';
const md5 = (bytes: Uint8Array): string => createHash('md5').update(bytes).digest('hex');

/** A bucket whose lock is held; `close` lets another process have it. */
export type FolderBucket = Bucket & { close(): Promise<void> };

/**
 * A bucket in a folder, honest about conditions: an object appears whole or not at all (a temporary file, then `link(2)` to create or
 * `rename(2)` to replace), and one process at a time holds the folder, so that compare-and-swap needs no more than a queue in memory.
 * Times are the clock's. No events are stored: whoever starts, sweeps.
 * @throws {FolderIsLocked} where another process holds it
 */
export async function openFolderBucket(root: string, clock: Clock): Promise<FolderBucket> {
  await mkdir(join(root, temporaryFolder), { recursive: true });
  const unlock = await lockFolder(join(root, lockFile));
  const pathOf = (key: string): string => join(root, ...keyToPath(key));
  const etags = etagCache();

  /** Writes run one after the other: between looking and writing nothing else of this process can step in. */
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work, work);
    last = turn.catch(() => undefined);
    return turn;
  };

  const head = async (key: string): Promise<ObjectInfo | undefined> => {
    try {
      return await etags.describe(key, pathOf(key));
    } catch (error) {
      if (missing(error)) return undefined;
      throw error;
    }
  };

  const write = async (key: string, bytes: Uint8Array, create: boolean): Promise<boolean> => {
    const path = pathOf(key);
    const temporary = join(root, temporaryFolder, randomUUID());
    await writeFile(temporary, bytes);
    const now = clock.now();
    await utimes(temporary, now, now);
    await mkdir(dirname(path), { recursive: true });
    if (!create) {
      await rename(temporary, path);
      return true;
    }
    try {
      await link(temporary, path);
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
      throw error;
    } finally {
      await unlink(temporary);
    }
  };

  /** Folders that became empty go, so that the folder looks like the bucket's list of keys. */
  const prune = async (path: string): Promise<void> => {
    for (let folder = dirname(path); folder.startsWith(root) && folder !== root; folder = dirname(folder)) {
      try {
        await rmdir(folder);
      } catch {
        return;
      }
    }
  };

  return {
    head,
    async get(key) {
      try {
        const path = pathOf(key);
        const body = await readFile(path);
        const { mtime } = await stat(path);
        return { key, body: new Uint8Array(body), etag: md5(body), size: body.length, lastModified: mtime };
      } catch (error) {
        if (missing(error)) return undefined;
        throw error;
      }
    },
    put: (key, body, condition) =>
      inTurn(async () => {
        const bytes = typeof body === 'string' ? Buffer.from(body) : body;
        if (condition && 'ifMatch' in condition && (await head(key))?.etag !== condition.ifMatch) return undefined;
        const written = await write(key, bytes, condition !== undefined && 'create' in condition);
        return written ? { etag: md5(bytes) } : undefined;
      }),
    delete: (key, condition) =>
      inTurn(async () => {
        const present = await head(key);
        if (!present) return true;
        if (condition && present.etag !== condition.ifMatch) return false;
        await unlink(pathOf(key));
        await prune(pathOf(key));
        return true;
      }),
    copy: (from, to) =>
      inTurn(async () => {
        if ((await head(from.key))?.etag !== from.etag) return false;
        return write(to, await readFile(pathOf(from.key)), false);
      }),
    async *list(prefix, options = {}) {
      const { startAfter } = options;
      const keys: { key: string; path: string }[] = [];
      for await (const path of files(root, folderOfPrefix(prefix))) {
        const key = pathToKey(path);
        if (key.startsWith(prefix) && (startAfter === undefined || compareKeys(key, startAfter) > 0)) keys.push({ key, path: join(root, ...path) });
      }
      keys.sort((a, b) => compareKeys(a.key, b.key));
      for (const { key, path } of keys) {
        try {
          yield await etags.describe(key, path);
        } catch (error) {
          if (!missing(error)) throw error;
        }
      }
    },
    async close() {
      await last;
      await rm(join(root, temporaryFolder), { recursive: true, force: true });
      await unlock();
    },
  };
}

async function* files(root: string, path: readonly string[]): AsyncGenerator<string[]> {
  const entries = await readdir(join(root, ...path), { withFileTypes: true }).catch((error: unknown) => {
    if (missing(error)) return [];
    throw error;
  });
  for (const entry of entries) {
    if (path.length === 0 && (entry.name === temporaryFolder || entry.name === lockFile)) continue;
    if (entry.isDirectory()) yield* files(root, [...path, entry.name]);
    else if (entry.isFile()) yield [...path, entry.name];
  }
}

/** A listing tells entity tags, and a file's is a hash of its bytes: each is computed once for as long as the file stays the same. */
function etagCache(): { describe(key: string, path: string): Promise<ObjectInfo> } {
  const known = new Map<string, { stamp: string; etag: string }>();
  return {
    async describe(key, path) {
      const { size, mtime, mtimeNs, ino } = await stat(path, { bigint: true });
      const stamp = `${ino}:${mtimeNs}:${size}`;
      let entry = known.get(path);
      if (entry?.stamp !== stamp) {
        entry = { stamp, etag: md5(await readFile(path)) };
        known.set(path, entry);
      }
      return { key, etag: entry.etag, size: Number(size), lastModified: mtime };
    },
  };
}
