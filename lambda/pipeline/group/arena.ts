/** Numbers in a block: small drops must not pay for large ones, and large ones not for thousands of small blocks. */
const firstBlock = 2 ** 14;
const largestBlock = 2 ** 20;

/**
 * Room for many short arrays of numbers that live as long as each other: parts of a few large blocks. An array with memory of its own costs the
 * collector ten times what a part costs, and of a large drop there are half a million.
 */
export class Arena {
  private block = new ArrayBuffer(0);
  private used = 0;
  private next = firstBlock;
  private scratch = new Uint32Array(1024);

  /** Where the next numbers begin, in bytes; after it there is room for all of them. */
  private place(count: number): number {
    if (this.used + count * 4 > this.block.byteLength) {
      this.block = new ArrayBuffer(Math.max(count, this.next) * 4);
      this.used = 0;
      this.next = Math.min(this.next * 2, largestBlock);
    }
    const at = this.used;
    this.used += count * 4;
    return at;
  }

  /** A copy of whole numbers. */
  keep(numbers: Uint32Array): Uint32Array {
    const at = this.place(numbers.length);
    const kept = new Uint32Array(this.block, at, numbers.length);
    kept.set(numbers);
    return kept;
  }

  /** A copy of fractions. */
  keepFractions(numbers: Float32Array): Float32Array {
    const at = this.place(numbers.length);
    const kept = new Float32Array(this.block, at, numbers.length);
    kept.set(numbers);
    return kept;
  }

  /** Room for so many numbers, to work in until it is next asked for. What stands there is left over. */
  worktop(count: number): Uint32Array {
    if (this.scratch.length < count) this.scratch = new Uint32Array(2 ** Math.ceil(Math.log2(count)));
    return this.scratch;
  }
}
