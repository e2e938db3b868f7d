import type { Decision } from '../../model.ts';
import { type Coverage, coverageOf } from './coverage.ts';
import { factsAgree, factsOf, sharedFacts } from './facts.ts';
import { nameOf } from './names.ts';
import { Partition } from './partition.ts';
import { printedPhrases } from './printed.ts';
import { indexShingles, pairsThatShare } from './shingle-index.ts';
import type { View } from './views.ts';

/**
 * What makes two texts one. Tuned on generated wire edits at five levels against follow-ups and templated reports; a lower `whole`
 * or `lead` lets follow-ups in, a higher one loses heavily edited copy; wider ends let in follow-ups that quote half of an old report.
 */
const thresholds = {
  /** A phrase that stands in more texts of the drop than this is a template or page furniture. */
  rareIn: 6,
  /** Share of the words, in the text of which more is shared. */
  whole: 0.45,
  /** Share of the first 150 words, in the text of which less is shared. */
  lead: 0.1,
  /** Share of the text that either tells alone before and after what they share: a follow-up has its own lead, a quoting text its own end. */
  before: 0.15,
  after: 0.25,
} as const;
/** From this share of all words on the phrases' rarity no longer matters: one report in many outlets. */
const nearlyAll = 0.9;
const examples = 3;

/** The groups of texts that are the same text, and why. */
export interface SameText {
  partition: Partition;
  decisions: Decision[];
  /** Pairs whose phrases are the same and whose facts are not, by `pairKey`: never one event. */
  templated: ReadonlySet<number>;
}

/** The key of a pair of indices below 2^26. */
export const pairKey = (a: number, b: number): number => Math.min(a, b) * 2 ** 26 + Math.max(a, b);

/** Joins texts that are the same: exact copies, reprints, edited wire copy, truncations. Near-linear: only pairs that share phrases are compared. */
export function joinSameText(views: readonly View[]): SameText {
  const partition = new Partition(views.length);
  const decisions: Decision[] = [];
  const templated = new Set<number>();
  joinCopies(views, partition, decisions);

  const firsts = views.map((_, index) => index).filter((index) => partition.root(index) === index);
  const texts = firsts.map((index) => views[index] as View);
  const facts = new Map<number, Set<string>>();
  const factsAt = (text: number) => {
    const known = facts.get(text);
    if (known) return known;
    const found = factsOf((texts[text] as View).article.body);
    facts.set(text, found);
    return found;
  };
  const index = indexShingles(texts);
  for (const [a, b] of pairsThatShare(index)) {
    const [first, second] = [texts[a] as View, texts[b] as View];
    const span = Math.min(first.span, first.words.length);
    const rule = ruleThatJoins(
      (most) => coverageOf(index, a, b, span, most),
      (most) => coverageOf(index, b, a, span, most),
    );
    if (!rule) continue;
    if (!factsAgree(factsAt(a), factsAt(b))) {
      templated.add(pairKey(firsts[a] as number, firsts[b] as number));
      continue;
    }
    if (!partition.join(firsts[a] as number, firsts[b] as number)) continue;
    decisions.push(merged(first, second, rule, sharedFacts(factsAt(a), factsAt(b))));
  }
  return { partition, decisions, templated };
}

interface Joined {
  rule: 'shared-rare-shingles' | 'nearly-identical';
  first: Coverage;
  second: Coverage;
}

/** How much of a text stands in the other, by phrases that stand in at most so many texts. */
type Cover = (most: number) => Coverage;

function ruleThatJoins(ofFirst: Cover, ofSecond: Cover): Joined | undefined {
  const rare = fitting(ofFirst, ofSecond, thresholds.rareIn, thresholds.whole);
  if (rare) return { rule: 'shared-rare-shingles', ...rare };
  const all = fitting(ofFirst, ofSecond, Number.POSITIVE_INFINITY, nearlyAll);
  return all && { rule: 'nearly-identical', ...all };
}

/** Both coverages, where they fit. The second is not measured where the first settles it, as for most pairs it does. */
function fitting(ofFirst: Cover, ofSecond: Cover, most: number, whole: number): { first: Coverage; second: Coverage } | undefined {
  const first = ofFirst(most);
  if (first.lead < thresholds.lead) return undefined;
  const second = ofSecond(most);
  return fits(first, second, whole) ? { first, second } : undefined;
}

const fits = (a: Coverage, b: Coverage, whole: number) =>
  Math.max(a.whole, b.whole) >= whole &&
  Math.min(a.lead, b.lead) >= thresholds.lead &&
  Math.min(a.before, b.before) <= thresholds.before &&
  Math.min(a.after, b.after) <= thresholds.after;

/** Word for word the same, whatever the headline: no index needed. */
function joinCopies(views: readonly View[], partition: Partition, decisions: Decision[]): void {
  const known = new Map<number, number[]>();
  const wordsOf = ({ words, headlineWords }: View) => (words.length > 0 ? words : headlineWords);
  views.forEach((view, index) => {
    const words = wordsOf(view);
    const hash = hashOfNumbers(words);
    const alike = known.get(hash) ?? [];
    const first = alike.find((other) => same(words, wordsOf(views[other] as View)));
    if (first === undefined) {
      known.set(hash, [...alike, index]);
      return;
    }
    partition.join(first, index);
    const original = views[first] as View;
    decisions.push({
      step: 'group',
      action: 'merged',
      subject: nameOf(view),
      rule: 'exact-copy',
      reason: `is word for word the same as “${nameOf(original)}”`,
      evidence: { ids: [original.article.id, view.article.id], words: view.words.length },
    });
  });
}

function hashOfNumbers(numbers: Uint32Array): number {
  let hash = numbers.length;
  for (const number of numbers) hash = (Math.imul(hash, 0x9e3779b1) + number) | 0;
  return hash;
}

const same = (a: Uint32Array, b: Uint32Array) => a.length === b.length && a.every((number, i) => number === b[i]);

function merged(first: View, second: View, { rule, first: a, second: b }: Joined, facts: number): Decision {
  const phrases = printedPhrases(second, b.shared);
  const percent = Math.round(Math.max(a.whole, b.whole) * 100);
  return {
    step: 'group',
    action: 'merged',
    subject: nameOf(second),
    rule,
    reason:
      rule === 'shared-rare-shingles'
        ? `shares ${phrases.length} rare ${phrases.length === 1 ? 'phrase' : 'phrases'} (${percent} % of the text) with “${nameOf(first)}”`
        : `is nearly word for word “${nameOf(first)}” (${percent} % of the text)`,
    evidence: {
      ids: [first.article.id, second.article.id],
      sharedOfFirst: rounded(a.whole),
      sharedOfSecond: rounded(b.whole),
      sharedOfLeads: rounded(Math.min(a.lead, b.lead)),
      sharedFacts: rounded(facts),
      threshold: rule === 'shared-rare-shingles' ? thresholds.whole : nearlyAll,
      phrases: phrases
        .sort((x, y) => y.length - x.length || (x < y ? -1 : 1))
        .slice(0, examples)
        .map((phrase) => phrase.slice(0, 120)),
    },
  };
}

const rounded = (share: number) => Math.round(share * 1000) / 1000;
