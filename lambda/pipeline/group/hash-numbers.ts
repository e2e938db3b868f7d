/**
 * Numbers hashes 1, 2, 3 … in the order met: open addressing in typed arrays, because maps of millions of numbers are slow and large. A
 * hash is one 32-bit number, or two where different things must hardly ever fall together.
 */
export class HashNumbers {
  private firsts: Uint32Array;
  private seconds: Uint32Array;
  private numbers: Uint32Array;
  /** Numbers given so far. */
  count = 0;

  /** `expected` is how many there will be about; more only take longer. */
  constructor(expected: number) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(64, expected * 2)));
    this.firsts = new Uint32Array(size);
    this.seconds = new Uint32Array(size);
    this.numbers = new Uint32Array(size);
  }

  /** The number of a hash; a new one where it was not met before: then it is the new `count`. */
  numberOf(first: number, second = 0): number {
    const slot = this.slotOf(first, second);
    const known = this.numbers[slot] as number;
    if (known !== 0) return known;
    this.firsts[slot] = first;
    this.seconds[slot] = second;
    this.numbers[slot] = ++this.count;
    if (this.count * 4 > this.numbers.length * 3) this.grow();
    return this.count;
  }

  private slotOf(first: number, second: number): number {
    const mask = this.numbers.length - 1;
    let slot = (first ^ (first >>> 15)) & mask;
    while (this.numbers[slot] !== 0 && (this.firsts[slot] !== first || this.seconds[slot] !== second)) slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    const { firsts, seconds, numbers } = this;
    this.firsts = new Uint32Array(numbers.length * 2);
    this.seconds = new Uint32Array(numbers.length * 2);
    this.numbers = new Uint32Array(numbers.length * 2);
    for (let old = 0; old < numbers.length; old++) {
      if (numbers[old] === 0) continue;
      const slot = this.slotOf(firsts[old] as number, seconds[old] as number);
      this.firsts[slot] = firsts[old] as number;
      this.seconds[slot] = seconds[old] as number;
      this.numbers[slot] = numbers[old] as number;
    }
  }
}
