import type { Article } from '../../model.ts';
import { words } from '../../text/words.ts';
import type { Candidate } from './candidate.ts';
import type { Choice } from './choose.ts';
import { contentOf } from './content.ts';
import { stemOf } from './stems.ts';

/** An outlet tells the news in its first two sentences. */
const opening = 2;
/** Two openings that share this much of the shorter one's content tell one thing in two outlets' words. Vietnamese is counted by syllables, which more sentences share. */
const sameNews = 0.45;
const sameNewsInSyllables = 0.6;
const inSyllables = /^vi\b/iu;
/** So many words of the headline an opening has that tells its news. */
const headlineShared = 2;

/**
 * The chosen sentence that tells the headline's news once more: how an outlet opens, where another outlet's opening is chosen that adds more. Under a headline a reader has it
 * three times then. Only where there is a headline: without one, what all outlets open with bears repeating.
 * @param choices in the order of what each adds
 * @returns its index into the candidates
 */
export function retold(choices: readonly Choice[], candidates: readonly Candidate[], { headline, language }: Article): number | undefined {
  const news = stemsOf(words(headline, language));
  const openings = choices
    .map(({ index }) => ({ index, candidate: candidates[index] as Candidate }))
    .filter(({ candidate }) => candidate.position < opening)
    .map((entry) => ({ ...entry, stems: stemsOf(entry.candidate.terms) }))
    .filter(({ stems }) => shared(news, stems) >= headlineShared);
  const enough = inSyllables.test(language) ? sameNewsInSyllables : sameNews;
  return openings.find(({ candidate, stems }, i) =>
    openings.slice(0, i).some((other) => {
      return other.candidate.article !== candidate.article && shared(stems, other.stems) >= enough * Math.min(stems.size, other.stems.size);
    }),
  )?.index;
}

const stemsOf = (terms: readonly string[]): ReadonlySet<string> => new Set([...contentOf(terms)].map(stemOf));

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  for (const stem of a) if (b.has(stem)) count++;
  return count;
}
