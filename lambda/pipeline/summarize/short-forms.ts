import type { LanguageTag } from '../../model.ts';
import type { Candidate } from './candidates.ts';

/** "the Institute of Ports and Passes (IPP)": a short form behind what it stands for, two to eight letters, at least two of them capitals. */
const explained = /(?<![\p{L}\p{N}])(?:[\p{L}\p{N}’'&-]{1,40}[\s,]{1,2}){1,8}\((\p{Lu}[\p{L}\p{N}&.-]{0,6}\p{Lu}[a-z]?)\)/gu;
/** A word that may be one, where it is used. */
const used = /(?<![\p{L}\p{N}(])\p{Lu}[\p{L}\p{N}&.-]{0,6}\p{Lu}[a-z]?(?![\p{L}\p{N})])/gu;
/** What neither is without: most sentences have no two capitals in a word. */
const twoCapitals = /\p{Lu}[\p{L}\p{N}&.-]{0,6}\p{Lu}/u;
/** Whoever reads a summary has most often read the first sentences. */
const opening = 2;
/** Vietnamese papers shorten for space what everybody knows. */
const shortensForSpace = /^vi\b/iu;

/**
 * The sentences of an article with a short form that an earlier one explains, which is not the article's opening, and that the headline does not use: whoever has not read that one
 * does not know what it stands for. What an article explains is not known to everybody.
 * @returns their positions
 */
export function needExplanation(own: readonly Candidate[], headline: string, language: LanguageTag): number[] {
  const meaning = new Map<string, number>();
  const found: number[] = [];
  if (shortensForSpace.test(language)) return found;
  for (const { text, position } of own) {
    if (!twoCapitals.test(text)) continue;
    if (meaning.size > 0 && (text.match(used) ?? []).some((form) => (meaning.get(form) ?? position) < position)) found.push(position);
    if (position < opening || !text.includes('(')) continue;
    for (const [before, form = ''] of text.matchAll(explained))
      if (!meaning.has(form) && !headline.includes(form) && standsFor(form, before)) meaning.set(form, position);
  }
  return found;
}

/** Its letters stand in this order in the words before it, the first at the head of one: "the Institute of Ports (IP)", not "Ada Calloway (CPQ)", a party. */
function standsFor(form: string, before: string): boolean {
  const letters = [...form.toLowerCase()].filter((letter) => /\p{L}/u.test(letter));
  const words = before
    .slice(0, before.lastIndexOf('('))
    .toLowerCase()
    .split(/[\s,’']+/u);
  return words.some((word, i) => word.startsWith(letters[0] ?? ' ') && holdsInOrder(words.slice(i).join(' '), letters));
}

function holdsInOrder(text: string, letters: readonly string[]): boolean {
  let at = -1;
  return letters.every((letter) => {
    at = text.indexOf(letter, at + 1);
    return at >= 0;
  });
}
