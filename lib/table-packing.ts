/** Tables in few bytes: JSON under Brotli (RFC 7932). What a table holds as long base64 stands behind the JSON as the bytes that it means. */
import { isDeepStrictEqual } from 'node:util';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';

/** Characters from which a string is worth asking whether it is base64. */
const LONG = 1000;
/** Bytes in front of the JSON that say how long it is. */
const HEAD = 4;

/** What stands in the JSON for such a string: where its bytes are, counted from the JSON's end. */
interface Place {
  base64: readonly [from: number, to: number];
}

/** Plain data, packed; same data, same bytes. @throws where it is not what comes back: a set, a function, an infinite number */
export function packTable(data: unknown): Uint8Array {
  let behind = Buffer.alloc(0);
  const placed = (_: string, value: unknown): unknown => {
    if (typeof value !== 'string' || value.length < LONG) return value;
    const bytes = Buffer.from(value, 'base64');
    if (bytes.toString('base64') !== value) return value;
    const from = behind.length;
    behind = Buffer.concat([behind, bytes]);
    return { base64: [from, behind.length] } satisfies Place;
  };
  const json = Buffer.from(JSON.stringify(data, placed));
  const head = Buffer.alloc(HEAD);
  head.writeUInt32LE(json.length);
  const packed = brotliCompressSync(Buffer.concat([head, json, behind]), {
    params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY, [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS },
  });
  if (!isDeepStrictEqual(unpackTable(packed), data)) throw new Error('A table is packed only if it is plain data: what JSON can hold.');
  return packed;
}

/** What was packed. */
export function unpackTable(packed: Uint8Array): unknown {
  const all = brotliDecompressSync(packed);
  const start = HEAD + all.readUInt32LE();
  return JSON.parse(all.toString('utf8', HEAD, start), (_, value: Partial<Place> | null) => {
    const place = value?.base64;
    return place ? all.toString('base64', start + place[0], start + place[1]) : value;
  });
}
