/** Facts of a text as far as its letters show them: numbers, and names (words with a capital that no sentence begins with). */
const fact = /(?<=[\p{L}\p{N},;:’'"“”‘)\-–]\s{1,2}["“‘'(]?)\p{Lu}[\p{L}\p{M}]{1,40}|\p{N}[\p{N}.,]{0,20}\p{N}|\p{N}/gu;
const number = /^\p{N}/u;
/** Whether a fact is a number. */
export const isNumber = (fact: string): boolean => number.test(fact);

/** Fewer facts than these prove nothing. */
const leastFacts = 4;
/** Texts of one event name the same facts: reprints share nine in ten, templated reports (weather, markets, matches) one in four. */
const leastShare = 0.5;
const leastShareOfNumbers = 0.25;

/** The facts that paragraphs name, in lower case, each with the form it is first printed in. */
export function printedFactsOf(paragraphs: readonly string[]): Map<string, string> {
  const facts = new Map<string, string>();
  for (const printed of paragraphs.join('\n').normalize('NFKC').match(fact) ?? []) {
    const one = printed.toLowerCase();
    if (!facts.has(one)) facts.set(one, printed);
  }
  return facts;
}

/** The facts that paragraphs name, in lower case. */
export const factsOf = (paragraphs: readonly string[]): Set<string> => new Set(printedFactsOf(paragraphs).keys());

/** The greater of both texts' shares of facts that the other names too; 1 where one names too few to tell. */
export function sharedFacts(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (Math.min(a.size, b.size) < leastFacts) return 1;
  let both = 0;
  for (const one of a) if (b.has(one)) both++;
  return both / Math.min(a.size, b.size);
}

/**
 * Whether two texts that share phrases also share their facts. Templated reports are the same sentences about other facts: their phrases
 * prove nothing. Numbers are asked apart, because not every language writes names with a capital and some write every noun so.
 */
export function factsAgree(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const numbers = (facts: ReadonlySet<string>) => new Set([...facts].filter(isNumber));
  return sharedFacts(a, b) >= leastShare && sharedFacts(numbers(a), numbers(b)) >= leastShareOfNumbers;
}
