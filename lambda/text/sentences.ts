import type { LanguageTag } from '../model.ts';
import { everywhere, stopsByLanguage } from './abbreviations.ts';

/**
 * Splits a paragraph into sentences; joined and white space aside, they are the paragraph.
 *
 * Rules of our own in one pass over the stops, in place of `Intl.Segmenter`, whose sentence rules (UAX #29) know no abbreviations,
 * initials, ordinals or lists and are slower. Each candidate stop is put to the rules of `endsSentence`, first answer wins. A quotation or bracket of
 * up to 400 characters is never cut: half a quotation is no sentence a reader can use.
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

  const markers = listMarkers(text);
  let nextMarker = 0;
  let enclosed: Uint8Array | undefined;
  rules.stop.lastIndex = 0;
  for (let match = rules.stop.exec(text); match !== null; match = rules.stop.exec(text)) {
    const candidate = candidateAt(text, match.index, match[0]);
    rules.stop.lastIndex = Math.max(candidate.end, match.index + 1);
    while (nextMarker < markers.length && (markers[nextMarker] as number) <= match.index) cutAt(markers[nextMarker++] as number);
    if (candidate.next >= text.length) break;
    if (!endsSentence(text, start, candidate, rules)) continue;
    enclosed ??= enclosedPlaces(text);
    if (enclosed[candidate.end] === 0) cutAt(candidate.end);
  }
  while (nextMarker < markers.length) cutAt(markers[nextMarker++] as number);
  cutAt(text.length);
  return sentences;
}

// ── rules by language ────────────────────────────────────────────────────────────────────────────────────────────────────────

interface Rules {
  stop: RegExp;
  titles: ReadonlySet<string>;
  endings: ReadonlySet<string>;
  beforeNumbers: ReadonlySet<string>;
  openers: ReadonlySet<string>;
  ordinals: boolean;
}

/** Stops that need no look at what follows: scripts whose full stop has no other use. */
const plainStop = /[。｡！？؟۔।॥։።፧፨။၊‼⁇⁈⁉᠃᠉។៕]/u;
/** Armenian ends sentences with `։` (often typed as a colon) and uses the dot as a comma; Greek asks with `;`. */
const stopPatterns: Readonly<Record<string, RegExp>> = { hy: /[։:]/gu, el: /[.!?…;\u037E]/gu };
const commonStops = /[.!?…。．｡！？؟۔।॥։።፧፨။‼⁇⁈⁉᠃᠉។៕]/gu;

const setOf = (...lists: string[]): ReadonlySet<string> => new Set(lists.join(' ').split(' ').filter(Boolean));
const cache = new Map<string, Rules>();

/** The base of a tag that has rules of its own, or `und`: the tag comes from untrusted files, so it is never looked up as it is. */
function baseLanguage(language: LanguageTag): string {
  const base = language.split('-', 1)[0]?.toLowerCase() ?? '';
  if (base === 'nb' || base === 'nn') return 'no';
  return Object.hasOwn(stopsByLanguage, base) || Object.hasOwn(stopPatterns, base) ? base : 'und';
}

function rulesFor(language: LanguageTag): Rules {
  const base = baseLanguage(language);
  const known = cache.get(base);
  if (known) return known;
  const own = stopsByLanguage[base] ?? everywhere;
  const rules: Rules = {
    stop: new RegExp(stopPatterns[base] ?? commonStops),
    titles: setOf(everywhere.titles, own.titles),
    endings: setOf(everywhere.endings, own.endings),
    beforeNumbers: setOf(everywhere.beforeNumbers, own.beforeNumbers),
    openers: setOf(own.openers),
    ordinals: own.ordinals ?? false,
  };
  cache.set(base, rules);
  return rules;
}

// ── candidates ───────────────────────────────────────────────────────────────────────────────────────────────────────────────

interface Candidate {
  /** Where the run of stops begins. */
  stop: number;
  /** The run of stops itself, without closing quotes. */
  run: string;
  /** Behind the stops and what closes with them. */
  end: number;
  /** Were there quotes or brackets between the stops and the end? */
  closed: boolean;
  /** The first character that is not white space behind the end. */
  next: number;
}

const stopsRun = /[.!?…。．｡！？؟۔।॥։።፧‼⁇⁈⁉]+/uy;
const spacedDots = /(?: \.){2,}/y;
const closers = /(?:[”"’'»›)\]」』》〉）］】“‘\u202C\u200F\u200E]|[ \u00A0\u202F]»)*[.。]?/uy;
const isSpace = (code: number): boolean =>
  code === 0x20 || code === 0xa0 || (code >= 9 && code <= 13) || code === 0x3000 || code === 0x202f || (code >= 0x2000 && code <= 0x200b);

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

function candidateAt(text: string, stop: number, first: string): Candidate {
  let run = matchAt(stopsRun, text, stop) || first;
  // An ellipsis set with spaces: `word . . . .` is one run; in `word. . . . Next` the first dot is the stop and the rest opens the next sentence.
  const dots = matchAt(spacedDots, text, stop + run.length);
  if (run === '.' && dots !== '' && (isSpace(text.charCodeAt(stop - 1)) || endOfText(text, stop + run.length + dots.length) || dots.length !== 6))
    run += dots;
  const closing = matchAt(closers, text, stop + run.length);
  const end = stop + run.length + closing.length;
  let next = end;
  while (next < text.length && isSpace(text.charCodeAt(next))) next++;
  return { stop, run, end, closed: closing.replace(/[\u202C\u200F\u200E]/gu, '') !== '', next };
}

/** Nothing but closing marks from here on. */
const endOfText = (text: string, at: number): boolean => text.length - at <= 8 && /^[”"’'»)]*\s*$/u.test(text.slice(at));

const upper = /^[\p{Lu}\p{Lt}]/u;
const lower = /^\p{Ll}/u;
const digit = /^\p{Nd}/u;
const lead = /[“"'«„‘‚‹([{¿¡「『《（【•·*–—\-−―…\s]{0,24}/uy;
const dashes = /^[–—\-−―]/u;
const wordAt = /[\p{L}\p{M}\p{Nd}’']+/uy;

// ── the rules ────────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Does the sentence that began at `start` end with this candidate? The order of the rules matters. */
function endsSentence(text: string, start: number, { stop, run, end, closed, next }: Candidate, rules: Rules): boolean {
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

// ── what must not be cut ─────────────────────────────────────────────────────────────────────────────────────────────────────

/** Longer ones are more likely a quote that was never closed, or a speech that has to be cut somewhere. */
const longestSpan = 400;
/** Deeper nesting is no prose; bounds the work on hostile text. */
const deepestNesting = 8;
const pairs: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“”',
  '«': '»',
  '(': ')',
  '[': ']',
  '「': '」',
  '『': '』',
  '《': '》',
  '（': '）',
  '【': '】',
  '"': '"',
  '‹': '›',
};
const enclosing = /[“”„«»()[\]「」『』《》（）【】"‹›]/gu;

/** For each place between two characters, 1 where it lies within a quotation or bracket that opens and closes within the paragraph. */
function enclosedPlaces(text: string): Uint8Array {
  const places = new Uint8Array(text.length + 1);
  const open: { at: number; closers: string }[] = [];
  let filled = 0;
  for (const { index, 0: mark } of text.matchAll(enclosing)) {
    while (open.length > 0 && index - (open[0] as { at: number }).at > longestSpan) open.shift();
    const closes = open.findLastIndex(({ closers }) => closers.includes(mark));
    if (closes >= 0) {
      places.fill(1, Math.max(filled, (open[closes] as { at: number }).at + 1), index + 1);
      if (closes === 0) filled = index + 1;
      open.length = closes;
    } else {
      const closers = pairs[mark];
      if (closers) open.push({ at: index, closers });
      if (open.length > deepestNesting) open.shift();
    }
  }
  return places;
}

const listStart = /^\s*([•⁃]?\s*)(\p{Nd}{1,3}|[a-z])(\.\)|\)|\.)\s/u;

/** Where the items of a run-in list begin (`1) One 2) Two`), the first one excepted. The paragraph must open with its first marker. */
function listMarkers(text: string): number[] {
  const first = listStart.exec(text);
  if (!first) return [];
  const [, bullet = '', label = '', form = ''] = first;
  const found: number[] = [];
  let from = first[0].length;
  for (let k = 1; k < 1000; k++) {
    const next = /\p{Nd}/u.test(label) ? String(Number(label) + k) : String.fromCharCode(label.charCodeAt(0) + k);
    const at = text.indexOf(` ${bullet}${next}${form} `, from);
    if (at < 0 || !upper.test(text.slice(at + bullet.length + next.length + form.length + 2))) break;
    found.push(at + 1);
    from = at + 1;
  }
  return found;
}
