import type { View } from './views.ts';

/** A text of which every shingle is known, by slot in the index. */
export interface ShingleIndex {
  /** For each text, the slot of the shingle at each position. */
  slots: readonly Uint32Array[];
  /** For each slot, in how many texts its shingle stands. */
  frequency: Uint32Array;
}

/** Texts that hold a shingle are compared with so many that follow them: all pairs of a rare one, a chain through a common one. */
const window = 5;
/** Shared shingles from which on two texts are worth comparing. */
const leastShared = 3;

/** Numbers every shingle and counts the texts it stands in: an open-addressing table, for maps of millions of numbers are slow. */
export function indexShingles(views: readonly View[]): ShingleIndex {
  const total = views.reduce((sum, view) => sum + view.shingles.length, 0);
  const size = 2 ** Math.ceil(Math.log2(Math.max(16, total * 2)));
  const keys = new Uint32Array(size);
  const frequency = new Uint32Array(size);
  const lastSeen = new Int32Array(size).fill(-1);
  const slots = views.map((view, text) => {
    const own = new Uint32Array(view.shingles.length);
    view.shingles.forEach((shingle, position) => {
      let slot = shingle & (size - 1);
      while (frequency[slot] !== 0 && keys[slot] !== shingle) slot = (slot + 1) & (size - 1);
      keys[slot] = shingle;
      if (lastSeen[slot] !== text) {
        lastSeen[slot] = text;
        frequency[slot] = (frequency[slot] ?? 0) + 1;
      }
      own[position] = slot;
    });
    return own;
  });
  return { slots, frequency };
}

/** Pairs of texts that share shingles, first < second, each once, in order. Linear in the shingles: no pair is looked at that shares nothing. */
export function* pairsThatShare({ slots, frequency }: ShingleIndex): Generator<[first: number, second: number]> {
  // The last texts met with each shared shingle: `window` of them, in a ring.
  const place = new Int32Array(frequency.length).fill(-1);
  let places = 0;
  for (let slot = 0; slot < frequency.length; slot++) if ((frequency[slot] ?? 0) > 1) place[slot] = places++;
  const ring = new Int32Array(places * window).fill(-1);
  const met = new Uint32Array(places);
  const lastSeen = new Int32Array(places).fill(-1);
  const shared = new Uint32Array(slots.length);

  for (let text = 0; text < slots.length; text++) {
    const touched: number[] = [];
    for (const slot of slots[text] ?? []) {
      const at = place[slot] ?? -1;
      if (at < 0 || lastSeen[at] === text) continue;
      lastSeen[at] = text;
      const count = met[at] ?? 0;
      for (let k = 0; k < Math.min(count, window); k++) {
        const other = ring[at * window + k] as number;
        if (shared[other] === 0) touched.push(other);
        shared[other] = (shared[other] ?? 0) + 1;
      }
      ring[at * window + (count % window)] = text;
      met[at] = count + 1;
    }
    for (const other of touched.sort((a, b) => a - b)) {
      if ((shared[other] ?? 0) >= leastShared) yield [other, text];
      shared[other] = 0;
    }
  }
}
