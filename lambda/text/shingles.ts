/**
 * Shingles: runs of consecutive words, as 32-bit hashes. Two texts that share many are the same text, whatever else was edited
 * (Broder, "On the resemblance and containment of documents", 1997).
 */

/** Words in a shingle. Shorter ones are met by chance, longer ones break with every edited word. */
const shingleWords = 4;
/** Overlapping pairs of letters in a shingle, for scripts without spaces: eight letters, about four words. */
const shinglePairs = 7;
const unspacedToken = /^[\p{sc=Han}\p{sc=Hira}\p{sc=Thai}\p{sc=Khmr}\p{sc=Laoo}\p{sc=Mymr}]/u;

/** How many tokens of this text make a shingle: four words, or seven pairs of letters where most of it is in a script without spaces. */
export const shingleLength = (tokens: readonly string[]): number => shingleLengthOf(tokens.length, (place) => tokens[place] ?? '');

/** The same of so many tokens, by their place. */
export function shingleLengthOf(count: number, tokenAt: (place: number) => string): number {
  const looked = Math.min(count, shingleSample);
  let unspaced = 0;
  for (let place = 0; place < looked; place++) {
    const token = tokenAt(place);
    if (token.charCodeAt(0) > 0xdff && unspacedToken.test(token)) unspaced++;
  }
  return unspaced * 2 > looked ? shinglePairs : shingleWords;
}
/** First tokens that settle how long a text's shingles are. */
const shingleSample = 60;

/** FNV-1a over UTF-16 units: small, fast, the same on every machine. Not for secrets. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** Spreads a hash evenly over 32 bits (the finalizer of MurmurHash3), so that its smallest values are a fair sample. */
function spread(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/**
 * The shingles of a text in order, one for each position at which one starts: repeats stay, so that positions tell where shared text
 * stands. A text shorter than one shingle is one shingle; an empty text has none.
 */
export const shinglesOf = (tokens: readonly string[], length = shingleLength(tokens)): Uint32Array =>
  shinglesOfHashes(Uint32Array.from(tokens, hashOf), length);

/** The same of the words' hashes, which are written over. */
export function shinglesOfHashes(hashes: Uint32Array, length: number): Uint32Array {
  if (hashes.length === 0) return hashes;
  const size = Math.min(length, hashes.length);
  const count = hashes.length - size + 1;
  for (let start = 0; start < count; start++) {
    let hash = size;
    for (let i = start; i < start + size; i++) hash = (Math.imul(hash, 0x9e3779b1) + (hashes[i] as number)) | 0;
    // Nothing that follows looks at this hash again.
    hashes[start] = spread(hash);
  }
  return hashes.subarray(0, count);
}

/** The `size` smallest distinct hashes, ascending: a fair sample of the set (bottom-k sketch; Cohen and Kaplan, 2007). */
export function sketchOf(hashes: Iterable<number>, size: number): number[] {
  return [...new Set(hashes)].sort((a, b) => a - b).slice(0, size);
}

/**
 * The share of a set that stands in another, of which only the sketch of that size is kept: what is not greater than the sketch's
 * greatest hash can be looked up in it. A sketch shorter than its size is the whole set. 0 where nothing can be looked up.
 */
export function containment(set: Iterable<number>, sketch: readonly number[], size: number): number {
  const greatest = sketch.length < size ? Number.POSITIVE_INFINITY : (sketch.at(-1) ?? -1);
  const kept = new Set(sketch);
  let looked = 0;
  let found = 0;
  for (const hash of new Set(set)) {
    if (hash > greatest) continue;
    looked++;
    if (kept.has(hash)) found++;
  }
  return looked === 0 ? 0 : found / looked;
}
