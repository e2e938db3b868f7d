import type { Rules } from './sentence-rules.ts';
import { isSpace, matchAt, type StopCandidate } from './sentence-stops.ts';

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
  if (/^[,،、，;:)\]%]/u.test(after)) return false;
  // `[...]`: words left out of a quotation.
  if (/[[(]/u.test(text.charAt(stop - 1)) && /[\])]/u.test(text.charAt(stop + run.length))) return false;
  // 3．29: a full-width point between figures.
  if (run === '．') return !digit.test(after);
  if (plainStop.test(run) || rules.stop.source.includes(':') || run === '．' || (run === ';' && spaced)) return true;

  const afterLead = next + matchAt(lead, text, next).length;
  const following = String.fromCodePoint(text.codePointAt(afterLead) ?? 0x20);
  const word = wordBefore(text, stop, start);

  if (!spaced) return run === '.' && !closed ? missingSpace(text, stop, word, following) : closed && upper.test(following) && closesQuote(text, end);
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
  const opens = (): boolean => rules.openers.has(matchAt(wordAt, text, afterLead).toLowerCase().split(/[’']/u, 1)[0] ?? '');
  // A lower-case word follows: an abbreviation's stop, unless a whole long word stands before it.
  if (lower.test(following))
    return bare.length >= 6 && !bare.includes('.') && !rules.titles.has(bare) && !rules.endings.has(bare) && /^\p{Ll}+$/u.test(word);
  if (digit.test(following) && rules.beforeNumbers.has(bare)) return false;
  if (word === '') return true;

  if (/^\p{Nd}{1,2}$/u.test(word) && rules.ordinals) return opens() && Number(word) > 31;
  if (/^[IVX]{1,5}$/u.test(word) && rules.ordinals) return false;
  // `6 p.m. Mr. Smith`: the time ends the sentence where there is one to end.
  if (/^[ap]\.m$/iu.test(word)) return opens() || wordsBetween(text, start, stop) > 4;
  // `U.S. Government`, `J.F. Kennedy`, `т.г.`
  if (/^\p{L}{1,2}(?:\.\p{L}{1,2})+$/u.test(word)) return !rules.titles.has(bare) && opens();
  if (/^\p{L}$/u.test(word)) return (word === 'I' || !upper.test(capitalBefore(text, start, stop - word.length))) && upper.test(word) && opens();
  if (rules.titles.has(bare) && (rules.endings.has(bare) === false || !opens())) return false;
  if (rules.endings.has(bare)) return opens();
  return true;
}

/** As far as an address is looked at, in characters. */
const longestAddress = 80;

/** `last year.Then`: a scrape that lost a space, told from `node.js` and `Jane.Doe@host` by case and by the token around it. */
function missingSpace(text: string, stop: number, word: string, following: string): boolean {
  if (!upper.test(following) || !/^[\p{L}\p{M}]*\p{Ll}{3}$/u.test(word)) return false;
  if (text.charAt(stop + 1) !== following) return false;
  const before =
    text
      .slice(Math.max(0, stop - longestAddress), stop)
      .split(' ')
      .at(-1) ?? '';
  const behind = text.slice(stop, stop + longestAddress).split(' ', 1)[0] ?? '';
  return !/[@/_\\]|www\./iu.test(before + behind);
}

const closesQuote = (text: string, end: number): boolean => /[”»“]/u.test(text.charAt(end - 1));
const isMarker = (text: string): boolean => /^[•⁃\-–*·]?\s*(?:\p{Nd}{1,3}|\p{L}|[IVX]{1,4})$/u.test(text);

/** The token before the stop, at most 24 characters: letters, figures and inner stops. */
function wordBefore(text: string, stop: number, start: number): string {
  let from = stop;
  const least = Math.max(start, stop - 24);
  while (from > least && /[\p{L}\p{M}\p{Nd}.°º\-/&’'№\u202A\u202C]/u.test(text.charAt(from - 1))) from--;
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
