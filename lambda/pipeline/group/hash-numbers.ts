/** Numbers 32-bit hashes 1, 2, 3 … in the order met: open addressing in typed arrays, because maps of millions of numbers are slow and large. */
export class HashNumbers {
  private keys: Uint32Array;
  private numbers: Uint32Array;
  /** Numbers given so far. */
  count = 0;

  /** `expected` is how many there will be about; more only take longer. */
  constructor(expected: number) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(64, expected * 2)));
    this.keys = new Uint32Array(size);
    this.numbers = new Uint32Array(size);
  }

  numberOf(hash: number): number {
    const slot = this.slotOf(hash);
    const known = this.numbers[slot] as number;
    if (known !== 0) return known;
    this.keys[slot] = hash;
    this.numbers[slot] = ++this.count;
    if (this.count * 4 > this.keys.length * 3) this.grow();
    return this.count;
  }

  private slotOf(hash: number): number {
    const mask = this.keys.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (this.numbers[slot] !== 0 && this.keys[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    const { keys, numbers } = this;
    this.keys = new Uint32Array(keys.length * 2);
    this.numbers = new Uint32Array(keys.length * 2);
    for (let old = 0; old < keys.length; old++) {
      if (numbers[old] === 0) continue;
      const slot = this.slotOf(keys[old] as number);
      this.keys[slot] = keys[old] as number;
      this.numbers[slot] = numbers[old] as number;
    }
  }
}
