import type { Arena } from './arena.ts';
import type { View } from './views.ts';

/**
 * What a word counts for by where it stands: a headline and a lead name the event, what follows is more and more background.
 * The figures were tuned together with the threshold of same-event.ts.
 */
const weight = { headline: 3, lead: 2, rest: 1 } as const;
const leadWords = 60;
/** Words looked at: the far end of a long report tells of other days. */
const mostWords = 400;

/** Terms by number, ascending, each with how often a text holds it. */
export interface TermCounts {
  terms: Uint32Array;
  counts: Float32Array;
}

/** How often a text holds each term, weighted by where it stands; kept in the arena, where one is given. */
export function termCountsOf({ article: { language }, lexicon, words, headlineWords }: View, arena?: Arena): TermCounts {
  const looked = Math.min(words.length, mostWords);
  // Term and weight in one number, so that sorting brings equal terms together: far faster than a map for each text.
  const most = headlineWords.length + looked;
  const room = lexicon.arena.worktop(2 * most);
  const met = room.subarray(0, most);
  for (let i = 0; i < looked; i++) met[i] = lexicon.termOf(words[i] as number, language) * 4 + (i < leadWords ? weight.lead : weight.rest);
  for (let i = 0; i < headlineWords.length; i++) met[looked + i] = lexicon.termOf(headlineWords[i] as number, language) * 4 + weight.headline;
  met.sort();
  const counts = new Float32Array(room.buffer, most * Float32Array.BYTES_PER_ELEMENT, most);
  let distinct = 0;
  for (let i = 0; i < met.length; i++) {
    const term = (met[i] as number) >>> 2;
    const worth = (met[i] as number) & 3;
    if (distinct > 0 && met[distinct - 1] === term) counts[distinct - 1] = (counts[distinct - 1] as number) + worth;
    else {
      // What was read may be written over: there are never more distinct terms than terms met.
      met[distinct] = term;
      counts[distinct++] = worth;
    }
  }
  const [terms, frequencies] = [met.subarray(0, distinct), counts.subarray(0, distinct)];
  return arena ? { terms: arena.keep(terms), counts: arena.keepFractions(frequencies) } : { terms: terms.slice(), counts: frequencies.slice() };
}
