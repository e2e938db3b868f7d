import type { LanguageTag } from '../../model.ts';
import type { Candidate } from './candidate.ts';

/** A hook is short; a longer first sentence tells something of its own. */
const longestHook = 25;
/** How much of who, where, when and how many the next sentences must tell. */
const enough = 2;
/** German writes every noun with a capital; these scripts have none. */
const tellsNamesByCapitals = /^(?!de\b|lb\b)/iu;

/**
 * Does an article open with a hook, "Nobody had looked at the lamp for years.", and give the news behind it? The first sentence names nobody, no place, no day and no number, one
 * of the next two several.
 * @param from its sentences without a standfirst
 * @param own all of them
 */
export function opensWithHook(from: readonly Candidate[], own: readonly Candidate[], language: LanguageTag): boolean {
  const [first, ...next] = from.slice(0, 3);
  if (first === undefined || first.length > longestHook || !tellsNamesByCapitals.test(language)) return false;
  return (
    factsIn(first.text) === 0 &&
    !opensWithFact.test(first.text) &&
    !nameBehindArticle.test(first.text) &&
    !opensWithName(first.text, own) &&
    next.some(({ text }) => factsIn(text) >= enough)
  );
}

/** Names, as far as capitals tell them, and numbers behind a sentence's first word. */
function factsIn(text: string): number {
  const words = text.split(/\s+/u).slice(1);
  return words.filter((word) => /^[^\p{L}\p{N}]{0,2}(?:\p{Lu}(?!’|'|$)|\p{N})/u.test(word)).length;
}

/** `73 villages`: a number as the first word; `l’Orlin`: a name behind an article. */
const opensWithFact = /^[^\p{L}\p{N}]{0,2}\p{N}/u;
const nameBehindArticle = /(?<!\p{L})[dlDL][’']\p{Lu}/u;

/** Its first word stands with a capital within other sentences and never small: it names somebody or a place. */
function opensWithName(text: string, own: readonly Candidate[]): boolean {
  const name = /^[^\p{L}\p{N}]{0,2}(\p{Lu}\p{L}{2,30})(?=\s)/u.exec(text)?.[1];
  if (name === undefined) return false;
  const within = ` ${name}`;
  const small = within.toLowerCase();
  return own.some((other) => other.text.includes(within)) && !own.some((other) => other.text.includes(small));
}
