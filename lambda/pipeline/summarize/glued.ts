import type { LanguageTag } from '../../model.ts';
import { rulesFor } from '../../text/sentence-rules.ts';

/** As far as an address is looked at, in characters. */
const longestAddress = 60;
/** What no glued sentence is without: cheaper to look for than all that follows, and most sentences have none. */
const stopWithinText = /[.!?…][^\s.,!?…)]/;
/** The same of glued headings: a small letter, a capital behind it. */
const capitalWithinWord = /[a-z\u00df-\u04ff]["”»)]?[A-Z\u00c0-\u042f]/;
/** Where two sentences may touch: a stop, what closes before or opens behind it, and a capital. */
const touching = /[.!?…](?=["“”«»„]{0,2}\p{Lu})/gu;
/** A whole word before the stop: three small letters, a figure of two digits, or what closes a quotation or bracket. */
const wordBefore = /(?:\p{Ll}{3}|\p{Nd}{2}|[\p{L}\p{Nd}.!?…]\s?["”“»)%])$/u;
/** A word behind it, no initial: `L’eau`, `A Paris`, `Le`. */
const wordBehind = /^["“«„]?\p{Lu}(?:\p{Ll}|[’'\s]\p{L})/u;
const address = /[@/_\\]|www\.|\.(?:com|net|org|info|fr|de|co)\b/iu;
/** A remark in brackets before a sentence: `(Photo: Ines Calloway) The bridge …`. */
const remark = /^\([^()]{1,80}\)\s{0,3}(?=\p{Lu})/u;

/** A word in small letters, and one that begins with a capital directly behind it: `… of the dayThe mayor …`. Names with a capital within begin with one: LinkedIn. */
const headingEnd = /(?<![\p{L}\p{M}])\p{Ll}{3,40}["”»)]?(?=(\p{Lu}\p{Ll}{0,12})[\s’'])/gu;

/**
 * Parts sentences that a page joined without a space, "… asked the council.The mayor …", "… “it holds”.The mayor …", and a heading from the sentence that it
 * was joined to, where that one begins with a word that opens sentences: "What the night broughtThe mayor …". No quotation is cut. A remark in brackets that
 * stands before the first, a photo's credit most often, is left out; all else of the sentence is in one of the parts.
 */
export function unglued(sentence: string, language: LanguageTag): string[] {
  const from = sentence.startsWith('(') ? (remark.exec(sentence)?.[0].length ?? 0) : 0;
  const found = [
    ...(stopWithinText.test(sentence) ? touchingPlaces(sentence, from) : []),
    ...(capitalWithinWord.test(sentence) ? headingPlaces(sentence, from, language) : []),
  ];
  if (found.length === 0) return [from === 0 ? sentence : sentence.slice(from)];
  const places = [from, ...new Set(found.sort((a, b) => a - b)), sentence.length];
  return places
    .slice(1)
    .map((end, i) => sentence.slice(places[i], end).trim())
    .filter((part) => part !== '');
}

function touchingPlaces(sentence: string, from: number): number[] {
  const places: number[] = [];
  const quotes = quotesIn(sentence, from);
  let start = from;
  for (const { index } of sentence.matchAll(touching)) {
    if (index < start) continue;
    const before = sentence.slice(Math.max(start, index - longestAddress), index);
    if (!wordBefore.test(before)) continue;
    const behind = sentence.slice(index, index + longestAddress);
    if (address.test((before.split(/\s/u).at(-1) ?? '') + (behind.split(/\s/u, 1)[0] ?? ''))) continue;
    const closer = quotes.closerAt(index + 1);
    const end = index + 1 + (closer?.includes(sentence.charAt(index + 1)) ? 1 : 0);
    if ((closer !== undefined && end === index + 1) || !wordBehind.test(sentence.slice(end, end + 4))) continue;
    places.push(end);
    start = end;
  }
  return places;
}

function headingPlaces(sentence: string, from: number, language: LanguageTag): number[] {
  const { openers } = rulesFor(language);
  const quotes = quotesIn(sentence, from);
  const places: number[] = [];
  for (const match of sentence.matchAll(headingEnd)) {
    const end = match.index + match[0].length;
    if (end > from && openers.has(match[1]?.toLowerCase() ?? '') && quotes.closerAt(end) === undefined) places.push(end);
  }
  return places;
}

/** Follows a text's quotation marks from left to right, each looked at once: what would close the quotation open at a place, undefined where none is open. */
function quotesIn(text: string, from: number): { closerAt(place: number): string | undefined } {
  let closer: string | undefined;
  let seen = from;
  return {
    closerAt(place) {
      for (; seen < place; seen++) {
        const mark = text.charAt(seen);
        if (closer?.includes(mark)) closer = undefined;
        else if (closer === undefined) closer = closers.get(mark);
      }
      return closer;
    },
  };
}

/** Quotation marks by what closes them. */
const closers: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['“', '”'],
  ['„', '“”'],
  ['«', '»'],
]);
