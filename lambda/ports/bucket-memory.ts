import { createHash } from 'node:crypto';
import { type Bucket, compareKeys, type StoredObject } from './bucket.ts';
import type { Clock } from './clock.ts';

/** A bucket in memory, for tests and simulations. Bodies are copied in and out, so that nobody shares them by accident. */
export function memoryBucket(clock: Clock): Bucket {
  const objects = new Map<string, StoredObject>();

  const store = (key: string, body: Uint8Array): { etag: string } => {
    const etag = createHash('md5').update(body).digest('hex');
    objects.set(key, { key, etag, size: body.length, lastModified: clock.now(), body });
    return { etag };
  };

  return {
    async get(key) {
      const object = objects.get(key);
      return object && { ...object, body: object.body.slice() };
    },
    async head(key) {
      const object = objects.get(key);
      if (!object) return undefined;
      const { body: _, ...info } = object;
      return info;
    },
    async put(key, body, condition) {
      const present = objects.get(key);
      if (condition && 'create' in condition && present) return undefined;
      if (condition && 'ifMatch' in condition && present?.etag !== condition.ifMatch) return undefined;
      return store(key, typeof body === 'string' ? new TextEncoder().encode(body) : body.slice());
    },
    async delete(key, condition) {
      const present = objects.get(key);
      if (present && condition && present.etag !== condition.ifMatch) return false;
      objects.delete(key);
      return true;
    },
    async copy(from, to) {
      const source = objects.get(from.key);
      if (source?.etag !== from.etag) return false;
      store(to, source.body);
      return true;
    },
    async *list(prefix, options = {}) {
      const keys = [...objects.keys()].filter((key) => key.startsWith(prefix)).sort(compareKeys);
      for (const key of keys) {
        if (options.startAfter !== undefined && compareKeys(key, options.startAfter) <= 0) continue;
        const object = objects.get(key);
        if (!object) continue;
        const { body: _, ...info } = object;
        yield info;
      }
    },
  };
}
