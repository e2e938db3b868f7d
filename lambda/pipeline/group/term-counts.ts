import type { View } from './views.ts';

/**
 * What a word counts for by where it stands: a headline and a lead name the event, what follows is more and more background.
 * The figures were tuned together with the threshold of same-event.ts.
 */
const weight = { headline: 3, lead: 2, rest: 1 } as const;
const leadWords = 60;
/** Words looked at: the far end of a long report tells of other days. */
const mostWords = 400;

/** How often a text holds each term, by number, weighted by where it stands. */
export function termCountsOf({ article: { language }, lexicon, words, headlineWords }: View): Map<number, number> {
  const counts = new Map<number, number>();
  const count = (word: number, worth: number) => {
    const term = lexicon.termOf(word, language);
    counts.set(term, (counts.get(term) ?? 0) + worth);
  };
  for (const word of headlineWords) count(word, weight.headline);
  for (let position = 0; position < Math.min(words.length, mostWords); position++)
    count(words[position] as number, position < leadWords ? weight.lead : weight.rest);
  return counts;
}
