import type { Rules } from './sentence-rules.ts';
import { isSpace, matchAt, type StopCandidate } from './sentence-stops.ts';
import { isAsciiWord } from './words.ts';

/** Stops that need no look at what follows: scripts whose full stop has no other use. */
const plainStop = /[。｡！？؟۔।॥։።፧፨။၊‼⁇⁈⁉᠃᠉។៕]/u;
const upper = /^[\p{Lu}\p{Lt}]/u;
const lower = /^\p{Ll}/u;
const digit = /^\p{Nd}/u;
const lead = /[“"'«„‘‚‹([{¿¡「『《（【•·*–—\-−―…\s]{0,24}/uy;
const dashes = /^[–—\-−―]/u;
const wordAt = /[\p{L}\p{M}\p{Nd}’']+/uy;

/** Does the sentence that began at `start` end with this candidate? The order of the rules matters. */
export function endsSentence(text: string, start: number, { stop, run, end, closed, next }: StopCandidate, rules: Rules): boolean {
  const after = text.slice(next, next + 1);
  const spaced = next > end;
  if (/^[,،、，;:)\]%]/.test(after)) return false;
  // `[...]`: words left out of a quotation.
  if (/[[(]/u.test(text.charAt(stop - 1)) && /[\])]/u.test(text.charAt(stop + run.length))) return false;
  // 3．29: a full-width point between figures.
  if (run === '．') return !digit.test(after);
  // `11:00`, where a colon ends sentences.
  if (run === ':' && !spaced && digit.test(after)) return false;
  if (plainStop.test(run) || rules.colonStops || run === '．' || (run === ';' && spaced)) return true;

  const afterLead = isAsciiWord(text.charCodeAt(next)) ? next : next + matchAt(lead, text, next).length;
  const following = String.fromCodePoint(text.codePointAt(afterLead) ?? 0x20);
  const word = wordBefore(text, stop, start);

  if (!spaced) return closed && upper.test(following) && closesQuote(text, end);
  // `1.`, `a.`, `IV.` at the start are list markers, not sentences.
  if (run === '.' && stop - start < 12 && isMarker(text.slice(start, stop).trim())) return false;

  if (run.includes('!') || run.includes('?')) {
    if (!lower.test(following)) return true;
    // `керек? — деді`, `"Why?" she asked`, `Yahoo! in`: what follows belongs to it; a bare question may be followed by another in lower case.
    return run.includes('?') && !closed && !dashes.test(after);
  }
  if (/^(?:\.{3}|…|(?: ?\.){3})$/u.test(run)) {
    // Three dots set with spaces stand for words left out within the sentence.
    return run.includes(' ') || isSpace(text.charCodeAt(stop - 1)) ? false : upper.test(following);
  }
  // `Jacksonville (Fla.) Raines`: a short form in brackets.
  if (run === '.' && text.charAt(stop + 1) === ')' && shortForm.test(text.slice(Math.max(start, stop - 8), stop))) return false;
  if (run.length > 1 || closed) return !lower.test(following);
  // `word. ...and then`: the next sentence opens with dots.
  if (/^(?:\.{2,3}|…)\S/u.test(text.slice(next, next + 4))) return true;
  // Text that sets a space before its stops is tokenized: the stop is one by itself.
  if (isSpace(text.charCodeAt(stop - 1))) return true;
  return plainStopEnds(text, start, stop, word, following, afterLead, rules);
}

/** A single full stop followed by white space: abbreviation, initial, ordinal, or the end. */
function plainStopEnds(text: string, start: number, stop: number, word: string, following: string, afterLead: number, rules: Rules): boolean {
  const bare = word.toLowerCase();
  // A lower-case word follows: an abbreviation's stop, unless a whole long word stands before it.
  if (lower.test(following))
    return bare.length >= 6 && !bare.includes('.') && !rules.titles.has(bare) && !rules.endings.has(bare) && /^\p{Ll}+$/u.test(word);
  if (digit.test(following) && rules.beforeNumbers.has(bare)) return false;
  if (word === '') return true;

  if (/^\p{Nd}{1,2}$/u.test(word) && rules.ordinals) return opensAt(text, afterLead, rules) && Number(word) > 31;
  if (/^[IVX]{1,5}$/u.test(word) && rules.ordinals) return false;
  // `6 p.m. Mr. Smith`: the time ends the sentence where there is one to end.
  if (/^[ap]\.m$/iu.test(word))
    return !zone.test(text.slice(afterLead, afterLead + 6)) && (opensAt(text, afterLead, rules) || wordsBetween(text, start, stop) > 4);
  // `U.S. Government`, `J.F. Kennedy`, `т.г.`, `P.-V. Covid`
  if (/^\p{L}{1,2}(?:\.-?\p{L}{1,2})+$/u.test(word)) return !rules.titles.has(bare) && opensAt(text, afterLead, rules);
  if (/^\p{L}$/u.test(word))
    return (word === 'I' || !upper.test(capitalBefore(text, start, stop - word.length))) && upper.test(word) && opensAt(text, afterLead, rules);
  if (wholeZone.test(word)) return true;
  if (rules.titles.has(bare) && (rules.endings.has(bare) === false || !opensAt(text, afterLead, rules))) return false;
  if (rules.endings.has(bare)) return opensAt(text, afterLead, rules);
  return true;
}

/** Does a word stand at a place that opens sentences? */
function opensAt(text: string, at: number, rules: Rules): boolean {
  return rules.openers.has(matchAt(wordAt, text, at).toLowerCase().split(/[’']/u, 1)[0] ?? '');
}

/** The zone behind a time of day: `p.m. EST`, `a.m. GMT`. */
const zone = /^(?:[ECMP][SD]?T|GMT|UTC|BST|CES?T|I?ST)\b/u;
const wholeZone = /^(?:[ECMP][SD]T|GMT|UTC)$/u;
const shortForm = /\(\p{L}{1,6}$/u;
const closesQuote = (text: string, end: number): boolean => /[”»“]/u.test(text.charAt(end - 1));
const isMarker = (text: string): boolean => /^[•⁃\-–*·]?\s*(?:\p{Nd}{1,3}|\p{L}|[IVX]{1,4})$/u.test(text);

const inWord = /[\p{L}\p{M}\p{Nd}.°º\-/&’'№\u202A\u202C]/u;

/** The token before the stop, at most 24 characters: letters, figures and inner stops. */
function wordBefore(text: string, stop: number, start: number): string {
  let from = stop;
  const least = Math.max(start, stop - 24);
  let plain = true;
  while (from > least) {
    const code = text.charCodeAt(from - 1);
    if (!isAsciiWord(code)) {
      if (!inWord.test(text.charAt(from - 1))) break;
      plain = false;
    }
    from--;
  }
  if (plain) return text.slice(from, stop);
  return text.slice(from, stop).replace(/^[^\p{L}\p{N}№]+|[\u202A\u202C]/gu, '');
}

/** The first letter of the word before `at`, or nothing. */
function capitalBefore(text: string, start: number, at: number): string {
  return /([\p{L}\p{M}]+)[.,]?\s+$/u.exec(text.slice(Math.max(start, at - 30), at))?.[1]?.charAt(0) ?? '';
}

function wordsBetween(text: string, start: number, stop: number): number {
  return text
    .slice(Math.max(start, stop - 200), stop)
    .trim()
    .split(/\s+/u).length;
}
