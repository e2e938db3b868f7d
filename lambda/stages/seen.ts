import { createHash } from 'node:crypto';

/**
 * Remembers texts by the first 64 bits of their SHA-256, in 16 bytes or fewer each: of a million texts two different ones are taken for
 * the same with a chance of 1 to 30 million.
 * @returns tells whether a text came before, and remembers it
 */
export function seenBefore(): (text: string) => boolean {
  let capacity = 1024;
  let count = 0;
  let table = new Uint32Array(2 * capacity);

  /** Open addressing, linear probing. @returns whether it was there */
  const put = (into: Uint32Array, high: number, low: number): boolean => {
    const mask = into.length / 2 - 1;
    for (let slot = low & mask; ; slot = (slot + 1) & mask) {
      const [presentHigh, presentLow] = [into[2 * slot], into[2 * slot + 1]];
      if (presentHigh === high && presentLow === low) return true;
      if (presentHigh === 0 && presentLow === 0) {
        into[2 * slot] = high;
        into[2 * slot + 1] = low;
        return false;
      }
    }
  };

  return (text) => {
    const hash = createHash('sha256').update(text).digest();
    // Two zeros mark an empty slot.
    if (put(table, hash.readUInt32BE(0), hash.readUInt32BE(4) || 1)) return true;
    if (++count * 2 > capacity) {
      capacity *= 2;
      const larger = new Uint32Array(2 * capacity);
      for (let slot = 0; slot < table.length; slot += 2) if (table[slot] || table[slot + 1]) put(larger, table[slot] ?? 0, table[slot + 1] ?? 0);
      table = larger;
    }
    return false;
  };
}
