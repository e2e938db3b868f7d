import { isAsciiWord } from './words.ts';

/** A stop that may end a sentence. */
export interface StopCandidate {
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
export const isSpace = (code: number): boolean =>
  code === 0x20 || code === 0xa0 || (code >= 9 && code <= 13) || code === 0x3000 || code === 0x202f || (code >= 0x2000 && code <= 0x200b);

/** What the pattern, a sticky one, matches at a place; empty where it does not. */
export function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

/** The candidate of a stop found at `stop`, with the stops that follow it and what closes with them. */
export function candidateAt(text: string, stop: number, first: string): StopCandidate {
  if (first === '.' && standsAlone(text, stop)) return { stop, run: first, end: stop + 1, closed: false, next: behindSpace(text, stop + 1) };
  let run = matchAt(stopsRun, text, stop) || first;
  // An ellipsis set with spaces: `word . . . .` is one run; in `word. . . . Next` the first dot is the stop and the rest opens the next sentence.
  const dots = matchAt(spacedDots, text, stop + run.length);
  if (run === '.' && dots !== '' && (isSpace(text.charCodeAt(stop - 1)) || endOfText(text, stop + run.length + dots.length) || dots.length !== 6))
    run += dots;
  const closing = matchAt(closers, text, stop + run.length);
  const end = stop + run.length + closing.length;
  return { stop, run, end, closed: closing.replace(/[\u202C\u200F\u200E]/gu, '') !== '', next: behindSpace(text, end) };
}

/** A full stop with nothing of its own behind it, as most are: a letter or figure of ASCII, the end, or a space before something else than a dot or quote. */
function standsAlone(text: string, stop: number): boolean {
  const code = text.charCodeAt(stop + 1);
  if (code !== 0x20) return stop + 1 === text.length || isAsciiWord(code);
  const behind = text.charCodeAt(stop + 2);
  return behind !== 0x2e && behind !== 0xbb;
}

function behindSpace(text: string, from: number): number {
  let next = from;
  while (next < text.length && isSpace(text.charCodeAt(next))) next++;
  return next;
}

/** Nothing but closing marks from here on. */
const endOfText = (text: string, at: number): boolean => text.length - at <= 8 && /^[”"’'»)]*\s*$/u.test(text.slice(at));
