import { containment, hashOf, shinglesOf, sketchOf } from '../../text/shingles.ts';
import { words } from '../../text/words.ts';
import { eventTermsOf, isEventTerm } from './event-terms.ts';
import { factsOf } from './facts.ts';
import type { View } from './views.ts';

/** Numbers kept of a text's shingles, and of its facts. With 48 an estimated share is off by 0.07 as a rule. */
const shinglesKept = 48;
const factsKept = 16;
/** Facts' hashes stand above all shingles' hashes, and terms above both, so that one list of numbers holds all. */
const factsFrom = 2 ** 32;

const leastFacts = 4;
const leastFactsShared = 0.5;

const factHashes = (view: View) => [...factsOf(view.article.body)].map((fact) => factsFrom + hashOf(fact));
const shinglesIn = (fingerprint: readonly number[]) => fingerprint.filter((number) => number < factsFrom);

/** A text in at most 88 numbers, from which later texts can tell how much of them it holds, and whether they tell of its event. */
export function fingerprintOf(view: View): number[] {
  return [...sketchOf(view.shingles, shinglesKept), ...sketchOf(factHashes(view), factsKept), ...eventTermsOf(view)];
}

/** How much of a text an earlier one told, 0 to 1; 0 where their facts differ, as in two reports of one template. */
export function toldShare(view: View, fingerprint: readonly number[]): number {
  const told = containment(view.shingles, shinglesIn(fingerprint), shinglesKept);
  return told > 0 && factsAgreeWith(view, fingerprint) ? told : 0;
}

function factsAgreeWith(view: View, fingerprint: readonly number[]): boolean {
  const facts = new Set(factHashes(view));
  const known = fingerprint.filter((number) => number >= factsFrom && !isEventTerm(number));
  const shared = known.filter((fact) => facts.has(fact)).length;
  return (
    Math.min(facts.size, known.length) < leastFacts ||
    containment(facts, known, factsKept) >= leastFactsShared ||
    shared / known.length >= leastFactsShared
  );
}

/** Kept shingles that must lie in an opening, and the share of them that must be told, before it counts as told. */
const leastLooked = 4;
const leastToldOfParagraph = 0.5;

/** How many of a text's first paragraphs an earlier text told already; 0 where too few numbers speak, and where nothing would be left. */
export function toldOpening({ article: { body, language } }: View, fingerprint: readonly number[]): number {
  const kept = shinglesIn(fingerprint);
  const greatest = kept.length < shinglesKept ? Number.POSITIVE_INFINITY : (kept.at(-1) ?? -1);
  const known = new Set(kept);
  let looked = 0;
  let opening = 0;
  for (const [place, paragraph] of body.entries()) {
    const own = shinglesOf(words(paragraph, language)).filter((shingle) => shingle <= greatest);
    // A paragraph of which no number was kept says nothing: it goes with what follows.
    if (own.length === 0) continue;
    if (own.filter((shingle) => known.has(shingle)).length < own.length * leastToldOfParagraph) return looked >= leastLooked ? opening : 0;
    looked += own.length;
    opening = place + 1;
  }
  return 0;
}
