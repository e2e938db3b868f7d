import type { LanguageTag } from '../../model.ts';
import type { Candidate } from './candidate.ts';

/** "(IPP)": a short form in brackets, two to eight letters, at least two of them capitals. */
const inBrackets = /\((\p{Lu}[\p{L}\p{N}&.-]{0,6}\p{Lu}[a-z]?)\)/uy;
/** As far before the brackets as what it stands for may begin, in words and in characters. */
const longestMeaning = 8;
const farthest = 160;
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
  if (shortensForSpace.test(language)) return [];
  const explained = new Set<string>();
  const found: number[] = [];
  for (const { text, position } of own) {
    for (const form of explained) {
      if (!holdsWord(text, form)) continue;
      found.push(position);
      break;
    }
    if (position < opening) continue;
    for (const form of formsIn(text)) if (!headline.includes(form)) explained.add(form);
  }
  return found;
}

/** The short forms that a sentence explains. */
function formsIn(text: string): string[] {
  const forms: string[] = [];
  for (let at = text.indexOf('('); at >= 0; at = text.indexOf('(', at + 1)) {
    inBrackets.lastIndex = at;
    const form = inBrackets.exec(text)?.[1];
    if (form !== undefined && standsFor(form, text.slice(Math.max(0, at - farthest), at))) forms.push(form);
  }
  return forms;
}

/** Its letters stand in this order in the words before it, the first at the head of one: "the Institute of Ports (IP)", not "Ada Calloway (CPQ)", a party. */
function standsFor(form: string, before: string): boolean {
  const letters = [...form.toLowerCase()].filter((letter) => /\p{L}/u.test(letter));
  const words = before
    .toLowerCase()
    .split(/[\s,’']+/u)
    .filter((word) => word !== '')
    .slice(-longestMeaning);
  return words.some((word, i) => word.startsWith(letters[0] ?? ' ') && holdsInOrder(words.slice(i).join(' '), letters));
}

function holdsInOrder(text: string, letters: readonly string[]): boolean {
  let at = -1;
  return letters.every((letter) => {
    at = text.indexOf(letter, at + 1);
    return at >= 0;
  });
}

const letter = /[\p{L}\p{N}]/u;

/** Does a word stand in it by itself? In brackets it is explained once more. */
function holdsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const before = text.charAt(at - 1);
    if (before !== '(' && !letter.test(before) && !letter.test(text.charAt(at + word.length))) return true;
  }
  return false;
}
