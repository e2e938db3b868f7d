import { containment, hashOf, shinglesOf, sketchOf } from '../../text/shingles.ts';
import { words } from '../../text/words.ts';
import { eventTermsOf, isEventTerm } from './event-terms.ts';
import { factsOf, isNumber } from './facts.ts';
import { shinglesIn, type View } from './views.ts';

/** Numbers kept of a text's shingles. With 48 an estimated share is off by 0.07 as a rule. */
const shinglesKept = 48;
/** Half of the reports name no more facts: what is new in a later one is then told exactly, and of the others by a fair sample. */
const factsKept = 32;
/** Facts' hashes stand above all shingles' hashes, and terms above both, so that one list of numbers holds all. */
const factsFrom = 2 ** 32;

/** Facts a person would look up: fewer prove nothing, and of fewer than half shared, or of hardly a number, the texts are of one template. */
const leastFacts = 4;
const leastFactsShared = 0.5;
const leastNumbersShared = 0.25;

/** Of a fact's hash the lowest bit says whether it is a number. */
export const factNumber = (fact: string): number => factsFrom + ((hashOf(fact) & ~1) >>> 0) + (isNumber(fact) ? 1 : 0);
const factHashes = (view: View) => [...factsOf(view.article.body)].map(factNumber);
/** The facts that are kept of a text, and up to which number they are all there are: of what is greater nothing can be told. */
export function keptFacts(fingerprint: readonly number[]): { facts: number[]; upTo: number } {
  const facts = fingerprint.filter((number) => number >= factsFrom && !isEventTerm(number));
  return { facts, upTo: facts.length < factsKept ? Number.POSITIVE_INFINITY : (facts.at(-1) ?? factsFrom) };
}
const keptShingles = (fingerprint: readonly number[]) => fingerprint.filter((number) => number < factsFrom);

/** A text in at most 104 numbers, from which later texts can tell how much of them it holds, and whether they tell of its event. */
export function fingerprintOf(view: View): number[] {
  return [...sketchOf(shinglesIn(view), shinglesKept), ...sketchOf(factHashes(view), factsKept), ...eventTermsOf(view)];
}

/** How much of a text an earlier one told. Shares are 0 to 1. */
export interface Told {
  whole: number;
  /** Share of the text before and after what was told, a twentieth of that aside at either end: a follow-up has its own lead. */
  before: number;
  after: number;
}

const stray = 0.05;

/** How much of a text an earlier one told; nothing where their facts differ, as in two reports of one template. */
export function toldBy(view: View, fingerprint: readonly number[]): Told | undefined {
  const own = shinglesIn(view);
  const shingles = keptShingles(fingerprint);
  const whole = containment(own, shingles, shinglesKept);
  if (whole === 0 || !factsAgreeWith(view, fingerprint)) return undefined;
  const known = new Set(shingles);
  const places = [...own.keys()].filter((place) => known.has(own[place] as number));
  const at = (share: number) => (places[Math.floor(share * (places.length - 1))] ?? 0) / own.length;
  return { whole, before: at(stray), after: 1 - at(1 - stray) };
}

/** From this share of phrases on, texts whose facts differ are of one template: today's market report is no news of yesterday's. */
const leastTemplate = 0.3;

/** Whether a text is the same sentences as an earlier one about other facts. */
export const sameTemplate = (view: View, fingerprint: readonly number[]): boolean =>
  containment(shinglesIn(view), keptShingles(fingerprint), shinglesKept) >= leastTemplate && !factsAgreeWith(view, fingerprint);

function factsAgreeWith(view: View, fingerprint: readonly number[]): boolean {
  const facts = factHashes(view);
  const known = keptFacts(fingerprint).facts;
  return agree(facts, known, leastFactsShared) && agree(facts.filter(odd), known.filter(odd), leastNumbersShared);
}

const odd = (number: number) => number % 2 === 1;

function agree(facts: readonly number[], known: readonly number[], least: number): boolean {
  if (Math.min(facts.length, known.length) < leastFacts) return true;
  const own = new Set(facts);
  return containment(own, known, factsKept) >= least || known.filter((fact) => own.has(fact)).length >= known.length * least;
}

/** Kept shingles that must lie in an opening, and the share of them that must be told, before it counts as told. */
const leastLooked = 4;
const leastToldOfParagraph = 0.5;

/** How many of a text's first and last paragraphs an earlier text told already; 0 where too few numbers speak, and where nothing would be left. */
export function toldEnds({ article: { body, language } }: View, fingerprint: readonly number[]): { opening: number; closing: number } {
  const kept = keptShingles(fingerprint);
  const greatest = kept.length < shinglesKept ? Number.POSITIVE_INFINITY : (kept.at(-1) ?? -1);
  const known = new Set(kept);
  const paragraphs = body.map((paragraph) => {
    const own = shinglesOf(words(paragraph, language)).filter((shingle) => shingle <= greatest);
    return { looked: own.length, told: own.filter((shingle) => known.has(shingle)).length };
  });
  const opening = toldRun(paragraphs);
  return { opening, closing: opening > 0 ? 0 : toldRun(paragraphs.reverse()) };
}

/** How many paragraphs from the first on were told. */
function toldRun(paragraphs: readonly { looked: number; told: number }[]): number {
  let all = 0;
  let run = 0;
  for (const [place, { looked, told }] of paragraphs.entries()) {
    // A paragraph of which no number was kept says nothing: it goes with what follows.
    if (looked === 0) continue;
    if (told < looked * leastToldOfParagraph) return all >= leastLooked ? run : 0;
    all += looked;
    run = place + 1;
  }
  return 0;
}
