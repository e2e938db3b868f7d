/**
 * What a word counts for by where it stands: a headline and a lead name the event, what follows is more and more background.
 * The figures were tuned together with the threshold of same-event.ts.
 */
const weight = { headline: 3, lead: 2, rest: 1 } as const;
const leadWords = 60;
/** Words looked at: the far end of a long report tells of other days. */
const mostWords = 400;

/** How often a text holds each term, weighted by where it stands. `termOf` says which term a word is indexed by. */
export function termCountsOf<Word, Term>(headline: readonly Word[], body: readonly Word[], termOf: (word: Word) => Term): Map<Term, number> {
  const counts = new Map<Term, number>();
  const count = (word: Word, worth: number) => {
    const term = termOf(word);
    counts.set(term, (counts.get(term) ?? 0) + worth);
  };
  for (const word of headline) count(word, weight.headline);
  for (let position = 0; position < Math.min(body.length, mostWords); position++)
    count(body[position] as Word, position < leadWords ? weight.lead : weight.rest);
  return counts;
}
