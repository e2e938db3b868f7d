import type { LanguageTag } from '../model.ts';
import { endsSentence } from './sentence-ends.ts';
import { joinedPlaces } from './sentence-joins.ts';
import { listMarkers } from './sentence-lists.ts';
import { rulesFor } from './sentence-rules.ts';
import { enclosedPlaces } from './sentence-spans.ts';
import { candidateAt } from './sentence-stops.ts';

/**
 * Splits a paragraph into sentences; joined and white space aside, they are the paragraph.
 *
 * Rules of our own in one pass over the stops, in place of `Intl.Segmenter`, whose sentence rules (UAX #29) know no abbreviations,
 * initials, ordinals or lists and are slower. Each candidate stop is put to the rules of `endsSentence`, first answer wins. A quotation or bracket of
 * up to 400 characters is never cut: half a quotation is no sentence a reader can use. Sentences that a page joined are parted.
 *
 * @returns trimmed sentences, none empty; an empty list for blank text
 */
export function splitSentences(text: string, language: LanguageTag): string[] {
  const rules = rulesFor(language);
  const sentences: string[] = [];
  let start = 0;
  const cutAt = (end: number): void => {
    const sentence = text.slice(start, end).trim();
    if (sentence !== '') sentences.push(sentence);
    start = end;
  };

  // Where a sentence begins whatever stands before it.
  const beginnings = [...listMarkers(text), ...joinedPlaces(text, language)].sort((a, b) => a - b);
  let nextBeginning = 0;
  let enclosed: Uint8Array | undefined;
  rules.stop.lastIndex = 0;
  for (let match = rules.stop.exec(text); match !== null; match = rules.stop.exec(text)) {
    const candidate = candidateAt(text, match.index, match[0]);
    rules.stop.lastIndex = Math.max(candidate.end, match.index + 1);
    while ((beginnings[nextBeginning] ?? text.length) <= match.index) cutAt(beginnings[nextBeginning++] as number);
    if (candidate.next >= text.length) break;
    if (!endsSentence(text, start, candidate, rules)) continue;
    enclosed ??= enclosedPlaces(text);
    // A quotation mark behind the stop may open the next sentence: whoever knows where that begins is believed.
    if (enclosed[candidate.end] === 0) cutAt(Math.min(candidate.end, beginnings[nextBeginning] ?? text.length));
  }
  while (nextBeginning < beginnings.length) cutAt(beginnings[nextBeginning++] as number);
  cutAt(text.length);
  return sentences;
}
