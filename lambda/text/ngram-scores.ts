import { type NgramTable, ngramTables } from './language-ngrams.ts';
import { ngramsOf } from './ngrams.ts';

/** An unpacked table: n-grams by hash, in open addressing, because a map of as many takes five times as long to fill. */
interface Unpacked {
  languages: readonly string[];
  levels: readonly number[];
  bytes: Uint8Array;
  /** Hashes, each one greater than it is: 0 is an empty slot. */
  hashes: Uint32Array;
  /** Of the hash in the same slot: where its bytes begin, and how many there are. */
  places: Uint32Array;
}

const levelBits = 3;
/** A place in one number: where the bytes of an n-gram begin, and how many languages it speaks for. */
const countBits = 6;

const unpacked = new Map<string, Unpacked>();

function tableOf(script: string): Unpacked | undefined {
  const known = unpacked.get(script);
  if (known) return known;
  const packed = ngramTables[script];
  if (!packed) return undefined;
  const table = unpack(packed);
  unpacked.set(script, table);
  return table;
}

function unpack({ languages, levels, packed }: NgramTable): Unpacked {
  const bytes = Buffer.from(packed, 'base64');
  // An n-gram takes two bytes or more, so that at most half of the slots are filled.
  const slots = 2 ** Math.ceil(Math.log2(bytes.length));
  const hashes = new Uint32Array(slots);
  const places = new Uint32Array(slots);
  let at = 0;
  const varint = (): number => {
    let number = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] as number;
      number |= (byte & 127) << shift;
      if (byte < 128) return number;
    }
  };
  for (let count = 1; at < bytes.length; count++) {
    let hash = 0;
    for (let left = varint(); left > 0; left--) {
      hash += varint();
      const slot = slotOf(hashes, hash);
      hashes[slot] = hash + 1;
      places[slot] = (at << countBits) | count;
      at += count;
    }
  }
  return { languages: languages.split(' '), levels, bytes, hashes, places };
}

/** Where a hash stands, or would. */
function slotOf(hashes: Uint32Array, hash: number): number {
  const mask = hashes.length - 1;
  let slot = hash & mask;
  while (hashes[slot] !== 0 && hashes[slot] !== hash + 1) slot = (slot + 1) & mask;
  return slot;
}

/**
 * How much the n-grams of words speak for each language of a script, 0 to 1, the best with 1; empty where none is known. The sum of the
 * distinct n-grams' figures, which grow with the logarithm of their frequency: naive Bayes, as the Efficient Language Detector has it.
 */
export function ngramScores(words: Iterable<string>, script: string): Map<string, number> {
  const table = tableOf(script);
  const scores = new Map<string, number>();
  if (!table) return scores;
  const sums = new Float64Array(table.languages.length);
  for (const hash of ngramsOf(words)) {
    const place = table.places[slotOf(table.hashes, hash)] as number;
    const from = place >>> countBits;
    for (let at = from; at < from + (place & (2 ** countBits - 1)); at++) {
      const byte = table.bytes[at] as number;
      sums[byte >>> levelBits] = (sums[byte >>> levelBits] as number) + (table.levels[byte & (2 ** levelBits - 1)] as number);
    }
  }
  const most = Math.max(...sums);
  if (most > 0) for (const [number, language] of table.languages.entries()) scores.set(language, (sums[number] as number) / most);
  return scores;
}
