import { displayWidth, graphemesOf, graphemeWidth, isWide } from './display-width.ts';

/**
 * Characters that a reader does not see but that move, hide or flood what is seen: controls, bidi embeddings, overrides and isolates
 * (UAX #9; "Trojan Source", CVE-2021-42574), zero-width spaces, soft hyphens, tags, interlinear marks. Joiners stay: Persian and emoji need them.
 */
const unseen = /[\u00ad\u061c\u115f\u1160\u180e\u200b\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e0fff}]/gu;
const controls = /[\p{Cc}\u2028\u2029]+/gu;
/** More joiners and direction marks in a row than any script writes. */
const joinerRun = /[\u200c-\u200f]{3,}/g;
/** More marks on one letter than any script writes ("zalgo"); Vietnamese, Hebrew, Tibetan and Thai need up to four. */
const markRun = /(\p{M}{4})\p{M}+/gu;
/** Longer than any word; such a run is an address, an encoded blob or an attack on the layout. Scripts that write without spaces are no such run. */
const longWord =
  /[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}、。・「」（）]{81,}/gu;
const suspicious = /[\p{Cc}\p{Cf}\u2028\u2029\u115f\u1160\u3164\uffa0\ud800-\udfff]|\p{M}{5}|\s\s|[^\S \u00a0\u202f]|\S{81}|^\s|\s$/u;

/**
 * Text in which there is nothing to take out, told fast: words of at most 80 letters with one space between them, in blocks that hold nothing but
 * letters, digits and punctuation. Most texts are such; what is not is looked at closely.
 */
const plainLetter =
  '[!-~\\u00a1-\\u00ac\\u00ae-\\u024f\\u0386-\\u0482\\u048a-\\u052f\\u05d0-\\u05ea\\u0621-\\u064a\\u0660-\\u0669\\u2010-\\u2027\\u20ac\\u3001-\\u3029\\u3041-\\u3096\\u30a0-\\u30ff\\u4e00-\\u9fff]';
const plain = new RegExp(`^${plainLetter}{1,80}(?: ${plainLetter}{1,80})*$`);

/**
 * Text as it may be shown: one line, no invisible characters that change what a reader sees, no word that bursts the layout. Idempotent.
 * The text is not yet escaped for any format.
 */
export function displayText(text: string): string {
  if (plain.test(text) || !suspicious.test(text)) return text;
  return text
    .toWellFormed()
    .replace(controls, ' ')
    .replace(unseen, '')
    .replace(joinerRun, '')
    .replace(markRun, '$1')
    .replace(longWord, (word) => `${Array.from(word.slice(0, 240)).slice(0, 60).join('')}…`)
    .replace(/\s{2,}|[^\S\u00a0\u202f]/g, ' ')
    .trim();
}

/**
 * A text cut to so many columns, at the end of a word, with "…" where something is missing. Languages without spaces are cut between
 * characters.
 * @param columns at least 2
 */
export function clip(text: string, columns: number): string {
  // No UTF-16 unit takes more than two columns: most texts need no closer look.
  if (text.length * 2 <= columns || displayWidth(text) <= columns) return text;
  const graphemes = graphemesOf(text);
  let width = 0;
  let end = 0;
  while (end < graphemes.length && width + graphemeWidth(graphemes[end] ?? '') < columns) width += graphemeWidth(graphemes[end++] ?? '');
  const cut = wordEnd(graphemes, end);
  return `${trimTail(graphemes.slice(0, cut > 0 ? cut : end).join(''))}…`;
}

/** The last place at or before `end` where a word is over; 0 where one word fills it all. */
function wordEnd(graphemes: readonly string[], end: number): number {
  for (let at = end; at > 0; at -= 1) {
    const before = graphemes[at - 1] ?? '';
    const after = graphemes[at] ?? ' ';
    if (/^\s/.test(after) || isWide(before) || isWide(after)) return at;
  }
  return 0;
}

/** Without the punctuation that would stand oddly before "…". */
function trimTail(text: string): string {
  return text.replace(/[\s,;:–—\-·、，；：(（「“‘"'«]+$/u, '');
}
