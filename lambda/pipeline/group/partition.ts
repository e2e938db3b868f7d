/** Disjoint sets of indices, with path halving (Tarjan and van Leeuwen, 1984). The root of a set is its smallest index, so order of union does not matter. */
export class Partition {
  private readonly parent: Int32Array;

  constructor(size: number) {
    this.parent = Int32Array.from({ length: size }, (_, index) => index);
  }

  root(index: number): number {
    let at = index;
    for (;;) {
      const up = this.parent[at] as number;
      if (up === at) return at;
      const above = this.parent[up] as number;
      this.parent[at] = above;
      at = above;
    }
  }

  /** Joins two sets. False where they were one already. */
  join(a: number, b: number): boolean {
    const first = this.root(a);
    const second = this.root(b);
    if (first === second) return false;
    this.parent[Math.max(first, second)] = Math.min(first, second);
    return true;
  }

  /** The sets, each ascending, in order of their smallest index. */
  sets(): number[][] {
    const sets = new Map<number, number[]>();
    for (let index = 0; index < this.parent.length; index++) {
      const root = this.root(index);
      const set = sets.get(root);
      if (set) set.push(index);
      else sets.set(root, [index]);
    }
    return [...sets.values()];
  }
}
