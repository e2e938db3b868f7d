import { Heap } from './heap.ts';
import type { Edge } from './neighbors.ts';

/** Two clusters that became one: by their smallest members, with the average similarity of their pairs. */
export interface Merge {
  a: number;
  b: number;
  similarity: number;
}

/** Members that speak for a large cluster where similarities are missing: its average then costs no more than this squared. */
const mostSampled = 12;

const sampleOf = (members: readonly number[]): readonly number[] =>
  members.length <= mostSampled
    ? members
    : Array.from({ length: mostSampled }, (_, k) => members[Math.floor((k * members.length) / mostSampled)] as number);

interface Bond {
  a: number;
  b: number;
  average: number;
}

/**
 * Agglomerative clustering by average linkage (UPGMA; Sokal and Michener, 1958): the two clusters whose members are on average most alike
 * become one, while that average is at least `threshold`. No chains: one bridge between two events does not join them.
 * `similarityOf` is asked for pairs no edge tells. Merges in order; equal averages go by smaller members, so the result is one whatever the edges' order.
 */
export function averageLinkage(size: number, edges: readonly Edge[], threshold: number, similarityOf: (a: number, b: number) => number): Merge[] {
  // Clusters are named by their smallest member; bonds hold the sum of similarities over pairs of members.
  const members = Array.from({ length: size }, (_, index) => [index]);
  const bonds = Array.from({ length: size }, () => new Map<number, number>());
  const queue = new Heap<Bond>((x, y) => x.average > y.average || (x.average === y.average && (x.a < y.a || (x.a === y.a && x.b < y.b))));
  const countOf = (cluster: number) => members[cluster]?.length ?? 0;
  const averageOf = (a: number, b: number) => (bonds[a]?.get(b) ?? 0) / (countOf(a) * countOf(b));
  const bind = (a: number, b: number, sum: number) => {
    bonds[a]?.set(b, sum);
    bonds[b]?.set(a, sum);
    const average = averageOf(a, b);
    if (average >= threshold) queue.push({ a: Math.min(a, b), b: Math.max(a, b), average });
  };
  const sumOf = (a: number, b: number) => {
    const [some, others] = [sampleOf(members[a] ?? []), sampleOf(members[b] ?? [])];
    const sum = some.reduce((all, x) => all + others.reduce((part, y) => part + similarityOf(x, y), 0), 0);
    return (sum * countOf(a) * countOf(b)) / (some.length * others.length);
  };

  for (const { a, b, similarity } of edges) bind(a, b, similarity);
  const merges: Merge[] = [];
  for (let next = queue.pop(); next; next = queue.pop()) {
    const { a, b, average } = next;
    // Bonds of clusters that have grown or gone since are stale: the current ones stand in the queue too.
    if (countOf(a) === 0 || countOf(b) === 0 || averageOf(a, b) !== average) continue;
    merges.push({ a, b, similarity: average });
    const [own, others] = [bonds[a] as Map<number, number>, bonds[b] as Map<number, number>];
    own.delete(b);
    others.delete(a);
    const sums = [...new Set([...own.keys(), ...others.keys()])].map((c): [number, number] => [
      c,
      (own.get(c) ?? sumOf(a, c)) + (others.get(c) ?? sumOf(b, c)),
    ]);
    for (const c of others.keys()) bonds[c]?.delete(b);
    members[a]?.push(...(members[b] ?? []));
    members[b] = [];
    others.clear();
    for (const [c, sum] of sums) bind(a, c, sum);
  }
  return merges;
}
