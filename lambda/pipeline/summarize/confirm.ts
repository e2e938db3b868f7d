import type { Article } from '../../model.ts';
import type { Candidate } from './candidate.ts';
import type { Concepts } from './concepts.ts';
import { contentOf } from './content.ts';
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
  index: number,
  candidates: readonly Candidate[],
  concepts: Concepts,
  articles: readonly Article[],
  voices: readonly (string | undefined)[],
): Confirmation {
  const candidate = candidates[index] as Candidate;
  const own = voices[candidate.article];
  const said = saidBy(candidate, concepts.of[index] as Int32Array, concepts);
  const found = new Map<string, Article>();
  if (said.words > 0 && own !== undefined)
    for (let next = 0; next < candidates.length; next++) {
      const { article } = candidates[next] as Candidate;
      const voice = voices[article];
      if (voice === undefined || voice === own || found.has(voice) || !confirms(said, concepts.of[next] as Int32Array, concepts)) continue;
      found.set(voice, articles[article] as Article);
    }
  const others = [...found.values()];
  return { articleIds: others.map(({ id }) => id), outlets: others.flatMap((article) => outletOf(article) ?? []) };
}

/** What a sentence says, by concept, ready to be held against hundreds of others. */
interface Said {
  /** For each concept 1 where it is a content word of the sentence, or one of its pairs of neighboring words. */
  has: Uint8Array;
  /** How many of them are words, and how many pairs. */
  words: number;
  pairs: number;
}

function saidBy({ terms }: Candidate, own: Int32Array, { find, worth, wordCount }: Concepts): Said {
  const has = new Uint8Array(worth.length);
  const content = contentOf(terms);
  for (const term of content) has[find(term) as number] = 1;
  const pairs = own.filter((concept) => concept >= wordCount);
  for (const pair of pairs) has[pair] = 1;
  return { has, words: content.size, pairs: pairs.length };
}

/** Does another sentence, by its concepts, say most of it, and in an order of its own? */
function confirms({ has, words, pairs }: Said, other: Int32Array, { wordCount }: Concepts): boolean {
  let commonWords = 0;
  let commonPairs = 0;
  for (let i = 0; i < other.length; i++) {
    const concept = other[i] as number;
    if (has[concept] === 0) continue;
    if (concept < wordCount) commonWords++;
    else commonPairs++;
  }
  return commonWords >= confirming * words && commonPairs < copied * pairs;
}
