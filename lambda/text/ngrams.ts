/**
 * The n-grams that languages are told by: runs of four bytes of a word's UTF-8, every third byte, with a space where the word begins or
 * ends. Bytes, because one window then fits every script. As the Efficient Language Detector cuts them, whose figures `language-ngrams.ts` holds.
 */

/** Bytes of a word looked at: longer words are addresses. */
const mostBytes = 70;
const size = 4;
const stride = 3;
const space = 0x20;
/** Hashes are this wide: of the hashes nobody has in the tables one in a hundred at most is taken for one that somebody has. */
export const hashBits = 22;

/** Adds a byte to a hash (FNV-1a). */
const mix = (hash: number, byte: number): number => Math.imul(hash ^ byte, 0x01000193);
const seed = 0x811c9dc5;
/** Folds a hash's 32 bits into `hashBits`. */
const fold = (hash: number): number => ((hash >>> hashBits) ^ hash) & (2 ** hashBits - 1);

/** The hash of an n-gram's bytes. */
export const hashOfBytes = (bytes: Iterable<number>): number => {
  let hash = seed;
  for (const byte of bytes) hash = mix(hash, byte);
  return fold(hash);
};

/** The distinct n-grams of words, as hashes. */
export function ngramsOf(words: Iterable<string>): Set<number> {
  const encoder = new TextEncoder();
  const hashes = new Set<number>();
  for (const word of words) {
    const bytes = encoder.encode(word).subarray(0, mostBytes);
    const add = (from: number, to: number, last: boolean) => {
      let hash = from === 0 ? mix(seed, space) : seed;
      for (let at = from; at < to; at++) hash = mix(hash, bytes[at] as number);
      hashes.add(fold(last ? mix(hash, space) : hash));
    };
    let at = 0;
    for (; at + size < bytes.length; at += stride) add(at, at + size, false);
    if (bytes.length > 0) add(Math.max(0, bytes.length - size), bytes.length, true);
  }
  return hashes;
}
