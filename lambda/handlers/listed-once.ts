import type { Bucket, ObjectInfo } from '../ports/bucket.ts';

/**
 * A bucket that lists each prefix once and remembers it: what the sweep looks at is looked at by several of its parts, and a listing is
 * what an idle stack pays for. Only as good as the seconds that one sweep takes.
 */
export function listedOnce(bucket: Bucket): Bucket {
  const listings = new Map<string, ObjectInfo[]>();
  return {
    ...bucket,
    async *list(prefix, options) {
      const id = JSON.stringify([prefix, options]);
      let listing = listings.get(id);
      if (!listing) {
        listing = [];
        for await (const info of bucket.list(prefix, options)) listing.push(info);
        listings.set(id, listing);
      }
      yield* listing;
    },
  };
}
