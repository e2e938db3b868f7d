import type { Article, LanguageTag } from '../../model.ts';
import { words } from '../../text/words.ts';
import type { Candidate } from './candidate.ts';
import type { Choice } from './choose.ts';
import { contentOf } from './content.ts';
import { stemOf } from './stems.ts';
import { onOtherDays } from './weekdays.ts';

/** An outlet tells the news in its first two sentences. */
const opening = 2;
/** Two openings that share this much of the shorter one's content tell one thing in two outlets' words. Vietnamese is counted by syllables, which more sentences share. */
const sameNews = 0.45;
const sameNewsInSyllables = 0.6;
const inSyllables = /^vi\b/iu;
/** So many words of the headline an opening has that tells its news. */
const headlineShared = 2;
/**
 * First sentences that each have so many words of the headline are two ledes of one event, and tell it twice from a smaller share on: of pairs of English ledes with .30 to .45 in
 * common, read one by one, 9 of 10 did; of those below .25, half.
 */
const sureShared = 3;
const sameEvent = 0.28;
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
    .map(({ index, candidate }) => ({ index, ...candidate, stems: stemsOf(candidate.terms) }))
    .map((entry) => ({ ...entry, told: shared(news, entry.stems) }))
    .filter(({ told }) => told >= headlineShared);
  return openings.find((one, i) => openings.slice(0, i).some((other) => one.article !== other.article && tellTheSame(one, other, language)))?.index;
}

interface Opening extends Candidate {
  stems: ReadonlySet<string>;
  /** How many words of the headline it has. */
  told: number;
}

function tellTheSame(one: Opening, other: Opening, language: LanguageTag): boolean {
  const ledes = one.position === 0 && other.position === 0 && Math.min(one.told, other.told) >= sureShared;
  const enough = inSyllables.test(language) ? sameNewsInSyllables : ledes && !onOtherDays(one.terms, other.terms, language) ? sameEvent : sameNews;
  return shared(one.stems, other.stems) >= enough * Math.min(one.stems.size, other.stems.size);
}

const stemsOf = (terms: readonly string[]): ReadonlySet<string> => new Set([...contentOf(terms)].map(stemOf));

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  for (const stem of a) if (b.has(stem)) count++;
  return count;
}
