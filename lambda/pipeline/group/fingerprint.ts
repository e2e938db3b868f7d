import { containment, hashOf, sketchOf } from '../../text/shingles.ts';
import { factsOf } from './facts.ts';
import type { View } from './views.ts';

/** Numbers kept of a text's shingles, and of its facts. With 48 an estimated share is off by 0.07 as a rule. */
const shinglesKept = 48;
const factsKept = 16;
/** Facts' hashes stand above all shingles' hashes, so that one list of numbers holds both. */
const factsFrom = 2 ** 32;

/** A text told before: so much of its own words was, and with facts that agree. A follow-up has more to tell; a template other facts. */
const leastTold = 0.6;
const leastFacts = 4;
const leastFactsShared = 0.5;

const factHashes = (view: View) => [...factsOf(view.article.body)].map((fact) => factsFrom + hashOf(fact));

/** A text in at most 64 numbers, from which later texts can tell how much of them it holds. */
export function fingerprintOf(view: View): number[] {
  return [...sketchOf(view.shingles, shinglesKept), ...sketchOf(factHashes(view), factsKept)];
}

/** How much of a text an earlier one told, 0 to 1, or undefined where it is not the same text. */
export function toldBefore(view: View, fingerprint: readonly number[]): number | undefined {
  const shingles = fingerprint.filter((number) => number < factsFrom);
  const told = containment(view.shingles, shingles, shinglesKept);
  if (told < leastTold) return undefined;
  const facts = new Set(factHashes(view));
  const known = fingerprint.filter((number) => number >= factsFrom);
  const shared = known.filter((fact) => facts.has(fact)).length;
  const enough =
    Math.min(facts.size, known.length) < leastFacts ||
    containment(facts, known, factsKept) >= leastFactsShared ||
    shared / known.length >= leastFactsShared;
  return enough ? told : undefined;
}
