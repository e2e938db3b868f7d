/**
 * What a reader cannot see goes, what a reader sees stays: one line of text from any source.
 *
 * Removed: byte-order marks, soft hyphens, zero-width spaces, bidi controls (Unicode UAX #9; an override can make a text read as
 * another one), tag characters, control characters. Joiners (U+200C, U+200D) stay where they shape what is seen: Arabic-script, Indic letters, emoji.
 */
// biome-ignore-start lint/suspicious/noControlCharactersInRegex: control characters are what is removed
const INVISIBLE =
  /\u17B4|\u17B5|[\u180B-\u180D]|[\u00AD\u061C\u115F\u1160\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;
const CONTROL = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F]/g;
// biome-ignore-end lint/suspicious/noControlCharactersInRegex: end of the table
const STRAY_JOINER =
  /(?<![\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Myanmar}\p{Script=Khmer}\p{M}\p{Extended_Pictographic}])[\u200C\u200D]+|[\u200C\u200D]+(?!\S)/gu;

/**
 * What windows-1252 has at 0x80 to 0x9F. As Unicode these code points are control characters that no text holds: where they stand, the text was
 * decoded as Latin-1 by mistake (the WHATWG Encoding Standard decodes `iso-8859-1` as windows-1252 for this reason).
 */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const MISREAD = /[\u0080-\u0084\u0086-\u009F]/g;

/** Folds a text to one visible line: NFC (Unicode UAX #15), no invisible characters, every run of white space one space. Idempotent. */
export function foldText(text: string): string {
  const visible = text
    .replace(INVISIBLE, '')
    .replace(MISREAD, (c) => WINDOWS_1252.charAt(c.charCodeAt(0) - 0x80))
    .replace(CONTROL, ' ')
    .replace(STRAY_JOINER, '');
  return visible.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** A text's letters and digits alone, in lower case with width and accents' composition folded: to compare two texts by. */
export function comparable(text: string): string {
  // Most lines are ASCII, where composition and width change nothing and the pattern is ten times as fast.
  if (isAscii(text))
    return text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The words of a text to compare by; where a script is written without spaces, each character is one. */
export function comparableWords(text: string): string[] {
  return wordsOfComparable(comparable(text));
}

/** The words of what `comparable` returned. */
export function wordsOfComparable(key: string): string[] {
  if (isAscii(key)) return key === '' ? [] : key.split(' ');
  return (
    key.match(
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+/gu,
    ) ?? []
  );
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) return false;
  return true;
}
