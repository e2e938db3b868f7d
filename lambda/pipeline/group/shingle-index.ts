import { HashNumbers } from './hash-numbers.ts';
import { shinglesIn, type View } from './views.ts';

/** A drop's texts by the shingles they share. */
export interface ShingleIndex {
  /** For each text and position, the number of the shingle there; 0 for one that stands in this text only. */
  shingles: readonly Uint32Array[];
  /** For each number, in how many texts its shingle stands; of 0 one. */
  frequency: Uint32Array;
  /** For each number, the last stamp put on it: marks that need no wiping. */
  stamps: Uint32Array;
  lastStamp: number;
}

/** Texts that hold a shingle are compared with so many that follow them: all pairs of a rare one, a chain through a common one. */
const window = 5;
/** Shared shingles from which on two texts are worth comparing. */
const leastShared = 3;

/** Bits a shingle: of those that stand in one text only, one in eight at most shares its bit with another and is numbered too. */
const bitsEach = 8;

/**
 * Numbers the shingles that stand in more than one text and counts those texts. Two passes, because most shingles stand in one: the first
 * marks in a bit for each hash what is met, and what is met again (a Bloom filter of one hash), so that only the latter take room.
 */
export function indexShingles(views: readonly View[]): ShingleIndex {
  const total = views.reduce((sum, view) => sum + view.words.length, 0);
  const bits = 2 ** Math.ceil(Math.log2(Math.max(64, total * bitsEach)));
  const met = new Uint32Array(bits / 32);
  const again = new Uint32Array(bits / 32);
  let repeated = 0;
  for (const view of views) {
    for (const shingle of shinglesIn(view, view.lexicon.arena.worktop(view.words.length))) {
      const at = (shingle & (bits - 1)) >>> 5;
      const bit = 1 << (shingle & 31);
      if (((met[at] as number) & bit) === 0) met[at] = (met[at] as number) | bit;
      else if (((again[at] as number) & bit) === 0) {
        again[at] = (again[at] as number) | bit;
        repeated++;
      }
    }
  }

  const numbers = new HashNumbers(repeated);
  const shingles = views.map((view) => {
    const { arena } = view.lexicon;
    const own = shinglesIn(view, arena.worktop(view.words.length));
    for (let position = 0; position < own.length; position++) {
      const shingle = own[position] as number;
      const several = ((again[(shingle & (bits - 1)) >>> 5] as number) & (1 << (shingle & 31))) !== 0;
      own[position] = several ? numbers.numberOf(shingle) : 0;
    }
    return arena.keep(own);
  });

  const frequency = new Uint32Array(numbers.count + 1);
  const lastSeen = new Int32Array(numbers.count + 1).fill(-1);
  shingles.forEach((own, text) => {
    for (const number of own) {
      if (lastSeen[number] === text) continue;
      lastSeen[number] = text;
      frequency[number] = (frequency[number] as number) + 1;
    }
  });
  frequency[0] = 1;
  return { shingles, frequency, stamps: new Uint32Array(numbers.count + 1), lastStamp: 0 };
}

/** Pairs of texts that share shingles, first < second, each once, in order. Linear in the shingles: no pair is looked at that shares nothing. */
export function* pairsThatShare({ shingles, frequency }: ShingleIndex): Generator<[first: number, second: number]> {
  // The last texts met with each shared shingle: `window` of them, in a ring.
  const place = new Int32Array(frequency.length).fill(-1);
  let places = 0;
  for (let number = 1; number < frequency.length; number++) if ((frequency[number] as number) > 1) place[number] = places++;
  const ring = new Int32Array(places * window);
  const met = new Uint32Array(places);
  const lastSeen = new Int32Array(places).fill(-1);
  const shared = new Uint32Array(shingles.length);

  for (let text = 0; text < shingles.length; text++) {
    const touched: number[] = [];
    for (const number of shingles[text] as Uint32Array) {
      const at = place[number] as number;
      if (at < 0 || lastSeen[at] === text) continue;
      lastSeen[at] = text;
      const count = met[at] as number;
      for (let k = Math.min(count, window) - 1; k >= 0; k--) {
        const other = ring[at * window + k] as number;
        if (shared[other] === 0) touched.push(other);
        shared[other] = (shared[other] as number) + 1;
      }
      ring[at * window + (count % window)] = text;
      met[at] = count + 1;
    }
    touched.sort((a, b) => a - b);
    for (const other of touched) {
      if ((shared[other] as number) >= leastShared) yield [other, text];
      shared[other] = 0;
    }
  }
}
