import type { LanguageTag } from '../../model.ts';

/**
 * How a sentence shows that it stood in a list, or under a picture with a word of its own before it. Written for this project from what pages print. A reader of a
 * summary does not see the list.
 */
const numbered = /^[\s•⁃·]{0,3}(?:\p{Nd}{1,2}\)\s?|\p{Nd}{1,2}\.(?=[^\s\p{Nd}])|[a-h]\)\s)["“«„]?\p{L}/u;
/** A number and a stop before a capital: in languages that write ordinals so, it may be a day or a place. */
const ordinal = /^[\s•⁃·]{0,3}\p{Nd}{1,2}\.\s["“«„]?\p{Lu}/u;
const writesOrdinals = /^(?:de|lb|da|no|nb|nn|fi|et|is|cs|sk|pl|hu|sl|hr|sr|bs|tr|lv)\b/iu;

/** "Not getting in: Bieber and his crew were …": a few words and a colon, a whole sentence behind them. */
const label = /^[^\p{L}\p{N}]{0,2}([\p{L}\p{N}'’&\- ]{3,45}?)\s?:\s(?=["“‘']?[\p{L}\p{N}])(?!["“‘'])/u;
const longestLabel = 5;
/** Words with which a label tells something, or says who speaks: "The council:", "Reyle said:", "There is more:". English alone is known well enough. */
const telling =
  /^(?:the|an?|there|here|this|that|it|we|he|she|they|i|one|but|and|his|her|its|their)\b|\b(?:is|are|was|were|has|have|had|will|would|says?|said|tells?|told|writes?|wrote|reads?|asks?|added|\p{L}{3,}ed)$|’s\b|'s\b/iu;

/** "一、降低费用。", "（二）": the numbers of Chinese and Japanese lists. */
const ideographic = /^[（(]?[一二三四五六七八九十]{1,3}(?:、|[）)])/u;
/** "16:45 The council …", "7h25 - Le conseil …": an entry of a live report. */
const clockTime = /^\p{Nd}{1,2}[:h]\p{Nd}{2}(?: (?:Uhr|hs?|Hrs)\.?)?\s?[-–—:|•]?\s["“„«]?\p{Lu}/u;

/** Is it an item of a list, told by its number, or of a live report, told by its time? */
export function isListItem(text: string, language: LanguageTag): boolean {
  const code = text.charCodeAt(0);
  // Most sentences begin with a letter.
  if ((code >= 65 && code <= 90) || (code > 104 && code <= 122)) return false;
  return ideographic.test(text) || clockTime.test(text) || numbered.test(text) || (!writesOrdinals.test(language) && ordinal.test(text));
}

/** Is it told by a label before a colon, as pictures and lists have? English alone. */
export function isLabelled(text: string, language: LanguageTag): boolean {
  if (!/^[^:]{3,48}:/.test(text) || !/^en\b/iu.test(language)) return false;
  const words = label.exec(text)?.[1]?.trim() ?? '';
  return words !== '' && words.split(/\s+/u).length <= longestLabel && !telling.test(words);
}
