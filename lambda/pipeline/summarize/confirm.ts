import type { Article } from '../../model.ts';
import type { Candidate } from './candidates.ts';
import { contentOf } from './readable.ts';
import { outletOf } from './voices.ts';

/** Share of a sentence's content words that another article must have in one sentence to confirm it. */
const confirming = 0.6;
/** Share of a sentence's pairs of neighboring words from which on one that has them too is a copy: own words come in an order of their own. */
const copied = 0.7;

/** Articles that tell in their own words what a sentence says, one a voice. */
export interface Confirmation {
  articleIds: readonly string[];
  /** Their outlets' names, where they have one. */
  outlets: readonly string[];
}

/**
 * Who else reports what a sentence says. Only other voices count, each once, and only where they do not repeat the sentence word for word: a
 * reprint of one wire text is no confirmation, however many outlets carry it.
 */
export function confirmationOf(
  candidate: Candidate,
  candidates: readonly Candidate[],
  articles: readonly Article[],
  voices: readonly (string | undefined)[],
): Confirmation {
  const own = voices[candidate.article];
  const content = contentOf(candidate.terms);
  const pairs = pairsOf(candidate.terms);
  const found = new Map<string, Article>();
  if (content.size > 0 && own !== undefined)
    for (const other of candidates) {
      const voice = voices[other.article];
      if (voice === undefined || voice === own || found.has(voice) || !confirms(content, pairs, other)) continue;
      found.set(voice, articles[other.article] as Article);
    }
  const others = [...found.values()];
  return { articleIds: others.map(({ id }) => id), outlets: others.flatMap((article) => outletOf(article) ?? []) };
}

function confirms(content: ReadonlySet<string>, pairs: ReadonlySet<string>, { terms }: Candidate): boolean {
  const fewest = confirming * content.size;
  let hits = 0;
  for (let i = 0; i < terms.length; i++) {
    // Too few are left to confirm it.
    if (hits + terms.length - i < fewest) return false;
    if (content.has(terms[i] as string)) hits++;
  }
  // Repeated words count more than once here, so this only spares what cannot confirm.
  if (hits < fewest || common(content, new Set(terms)) < fewest) return false;
  return common(pairs, pairsOf(terms)) < copied * pairs.size;
}

function common(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  for (const one of a) if (b.has(one)) count++;
  return count;
}

const pairsOf = (terms: readonly string[]): ReadonlySet<string> => new Set(terms.slice(1).map((term, i) => `${terms[i]} ${term}`));
