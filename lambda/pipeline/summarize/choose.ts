import type { SummaryBudget } from '../../model.ts';
import type { Candidate } from './candidate.ts';
import type { Concepts } from './concepts.ts';
import { contentOf } from './content.ts';
import type { Judged } from './readable.ts';

/** A chosen sentence with the figures that chose it. */
export interface Choice {
  /** Index into the candidates. */
  index: number;
  /** What it covers that the sentences chosen before it do not. */
  gain: number;
  /** What it covers in all. */
  worth: number;
}

/** Length of the summaries people write of news, in words: the yardstick where only sentences are budgeted. */
const usualWords = 57;
/** A summary exceeds its words by at most this factor, so that `about` stays true; the objective keeps most of them near the budget. */
const slack = 1.5;
/** Sentences that share more than this of their content words say the same; the shorter's words count. */
const sameContent = 0.6;

interface Limits {
  sentences: number;
  /** The hard limit: the budget with its slack, or the shortest candidate where none fits. */
  words: number;
  /** Length under which brevity earns nothing. */
  floor: number;
  /** Added to the length: the expected length of a person's summary, in the F measure below. */
  reference: number;
}

function limitsOf({ sentences, words }: SummaryBudget, shortest: number): Limits {
  const most = Math.max(1, Math.floor(sentences ?? Number.POSITIVE_INFINITY));
  if (words === undefined) return { sentences: most, words: Number.POSITIVE_INFINITY, floor: 0, reference: usualWords };
  return { sentences: most, words: Math.max(shortest, words * slack), floor: words, reference: words / 2 };
}

/**
 * Chooses sentences that together cover the most worth for their length: the expected F measure against a person's summary, `covered / (length + reference)`.
 * Greedy, then exchanges while one helps. Every concept counts once, so a sentence that repeats another earns nothing.
 *
 * At least one sentence is chosen where one can stand by itself, whatever its length. A sentence that leans on the one before comes only after it.
 * Ties go to the earlier candidate, so the result is a function of its input.
 */
export function choose(candidates: readonly Candidate[], judged: readonly Judged[], concepts: Concepts, budget: SummaryBudget): Choice[] {
  const lengths = candidates.flatMap(({ length }, index) => (judged[index]?.flaw || judged[index]?.leans ? [] : [length]));
  const limits = limitsOf(budget, Math.min(...lengths));
  const contents = new Map<number, ReadonlySet<string>>();
  const content = (index: number): ReadonlySet<string> => {
    const known = contents.get(index) ?? contentOf((candidates[index] as Candidate).terms);
    contents.set(index, known);
    return known;
  };
  const covered = new Uint16Array(concepts.worth.length);
  const order: number[] = [];
  let length = 0;
  let total = 0;

  const gainOf = (index: number): number => {
    let gain = 0;
    for (const id of concepts.of[index] as Int32Array) if (covered[id] === 0) gain += concepts.worth[id] as number;
    return gain * (judged[index] as Judged).quality;
  };
  const full = candidates.map((_, index) => gainOf(index));
  const add = (index: number): void => {
    total += gainOf(index);
    length += (candidates[index] as Candidate).length;
    order.push(index);
    for (const id of concepts.of[index] as Int32Array) covered[id] = (covered[id] as number) + 1;
  };
  const remove = (index: number): void => {
    order.splice(order.indexOf(index), 1);
    length -= (candidates[index] as Candidate).length;
    for (const id of concepts.of[index] as Int32Array) covered[id] = (covered[id] as number) - 1;
    total -= gainOf(index);
  };
  const value = (worth: number, words: number): number => worth / (Math.max(words, limits.floor) + limits.reference);
  const allowed = (index: number): boolean => {
    const candidate = candidates[index] as Candidate;
    if (order.includes(index)) return false;
    if (length + candidate.length > limits.words) return false;
    if ((judged[index] as Judged).leans && (candidate.position === 0 || !order.includes(index - 1))) return false;
    return !order.some((other) => repeats(content(index), content(other)));
  };
  const best = (than: number): number => {
    let found = -1;
    let most = than;
    for (let index = 0; index < candidates.length; index++) {
      if ((judged[index] as Judged).flaw) continue;
      const words = length + (candidates[index] as Candidate).length;
      // Most cannot win even if all they say were new: cheaper to know than the gain.
      if (value(total + (full[index] as number), words) <= most + 1e-9) continue;
      const reached = value(total + gainOf(index), words);
      if (reached > most + 1e-9 && allowed(index)) {
        most = reached;
        found = index;
      }
    }
    return found;
  };
  const fill = (): boolean => {
    const before = order.length;
    while (order.length < limits.sentences) {
      const index = best(order.length === 0 ? -1 : value(total, length));
      if (index < 0) break;
      add(index);
    }
    return order.length > before;
  };

  fill();
  for (let round = 0; round < 3 && order.length > 0; round++) {
    let changed = false;
    for (const index of [...order]) {
      // What leans on it would fall over.
      if (order.includes(index + 1) && (judged[index + 1] as Judged).leans && candidates[index + 1]?.position !== 0) continue;
      const before = value(total, length);
      remove(index);
      const other = best(before);
      add(other < 0 ? index : other);
      changed ||= other >= 0;
    }
    if (!fill() && !changed) break;
  }
  return explain(order, concepts);
}

/** Do they share so much content that the second reading would feel like the first? */
function repeats(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0) return true;
  let common = 0;
  for (const word of small) if (large.has(word)) common++;
  return common / small.size > sameContent;
}

/** The chosen in the order of what each adds to those before it. */
function explain(chosen: readonly number[], concepts: Concepts): Choice[] {
  const covered = new Set<number>();
  const left = new Set([...chosen].sort((a, b) => a - b));
  const sum = (ids: Iterable<number>): number => [...ids].reduce((total, id) => total + (concepts.worth[id] as number), 0);
  const choices: Choice[] = [];
  while (left.size > 0) {
    const next = [...left]
      .map((index) => {
        const ids = concepts.of[index] as Int32Array;
        return { index, gain: sum(ids.filter((id) => !covered.has(id))), worth: sum(ids) };
      })
      .reduce((best, other) => (other.gain > best.gain + 1e-9 ? other : best));
    choices.push(next);
    left.delete(next.index);
    for (const id of concepts.of[next.index] as Int32Array) covered.add(id);
  }
  return choices;
}
