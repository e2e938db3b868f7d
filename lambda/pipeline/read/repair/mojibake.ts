/** UTF-8 that somebody read as a charset of single bytes and saved again: "Itâ€™s" is "It’s" (what ftfy calls mojibake, Speer 2019). */

import { windows1252 } from '../../../text/windows-1252.ts';
import { restOf } from '../charset/utf-8.ts';

/** Charsets that UTF-8 is misread as, commonest first. Bytes that one leaves undefined stand as the control of their number. */
const misreadAs = ['windows-1252', 'windows-1251', 'macintosh', 'windows-1250'] as const;

/** What byte a character was, by charset; made when first needed. */
const bytesOf = new Map<string, ReadonlyMap<string, number>>();
function byteTable(charset: string): ReadonlyMap<string, number> {
  const known = bytesOf.get(charset);
  if (known) return known;
  const table = new Map<string, number>();
  for (let byte = 0x80; byte < 0x100; byte++) table.set(String.fromCharCode(byte), byte);
  const decoder = new TextDecoder(charset);
  for (let byte = 0x80; byte < 0x100; byte++) table.set(decoder.decode(Uint8Array.of(byte)), byte);
  if (charset === 'windows-1252') for (const [i, char] of [...windows1252].entries()) table.set(char, 0x80 + i);
  bytesOf.set(charset, table);
  return table;
}

/** How often UTF-8 is misread one time after the other. */
const PASSES = 3;
const beyondAscii = /[^\0-\x7f]/;
/** A misread character has become two beyond ASCII at least. */
const twoBeyondAscii = /[^\0-\x7f]{2}/;

/** What UTF-8's first byte of a character and the byte behind it are misread as, in any of the charsets; made when first needed. */
let bytePair: RegExp | undefined;
function bytePairs(): RegExp {
  if (bytePair) return bytePair;
  const misreadOf = (is: (byte: number) => boolean): string =>
    misreadAs.flatMap((charset) => [...byteTable(charset)].flatMap(([char, byte]) => (is(byte) ? [char] : []))).join('');
  bytePair = new RegExp(`[${misreadOf((byte) => restOf(byte) > 0)}][${misreadOf((byte) => byte < 0xc0)}]`);
  return bytePair;
}

/** Whether a text has two characters beside each other that one of UTF-8 can have become; most texts have none. */
export const mayBeMisread = (text: string): boolean => twoBeyondAscii.test(text) && bytePairs().test(text);

/** What no text holds, so that one of it is enough: misread letters of Latin-1, and misread quotation marks and dashes. */
const sure =
  /Ã[\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹Œž‘’“”•–—˜™š›œŸ€]|â(?:€|\u0080)|‚Ä[ìîòôùûúü¶]|√[©®±∂∫]|(?:[РС][\u0080-\u00bfЂ-џ°±µ¶·№«»„…†‡€‰‹‘’“”•–—™›¤¦§©¬®]){2}/u;
/** Misread marks whose last byte got lost or became a plain space on the way. */
const worn: readonly (readonly [RegExp, string])[] = [
  [/â€(?=[\s.,;:!?)"'\]]|$)/gu, '”'],
  [/Â(?=[ \u00a0])/gu, ''],
  [/Ã (?=\p{L}|[\s,.])/gu, 'à '],
];

/** A line of text as it was before it was misread; the same where it was not. */
export function unmisread(line: string): string {
  let text = line;
  for (let pass = 0; pass < PASSES && mayBeMisread(text); pass++) {
    const next = onceUnmisread(text);
    if (next === text) break;
    text = next;
  }
  return text;
}

function onceUnmisread(line: string): string {
  for (const charset of misreadAs) {
    const whole = reread(line, byteTable(charset));
    if (whole !== undefined && (sure.test(line) || line.length - whole.length >= 3)) return whole;
  }
  return sure.test(line) ? wornMended(line) : line;
}

/** The text whose UTF-8 these characters are; undefined where they are none, which the first character beyond ASCII mostly tells. */
function reread(line: string, table: ReadonlyMap<string, number>): string | undefined {
  const bytes: number[] = [];
  let missing = 0;
  const first = Math.max(0, line.search(beyondAscii));
  for (let i = first; i < line.length; i++) {
    const code = line.charCodeAt(i);
    const byte = code < 0x80 ? code : table.get(line.charAt(i));
    if (byte === undefined || (missing > 0 ? byte < 0x80 || byte > 0xbf : byte >= 0x80 && restOf(byte) === 0)) return undefined;
    missing = missing > 0 ? missing - 1 : restOf(byte);
    bytes.push(byte);
  }
  if (missing > 0) return undefined;
  const text = decoded(bytes);
  return text === undefined ? undefined : line.slice(0, first) + text;
}

function decoded(bytes: readonly number[]): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(bytes));
  } catch {
    return undefined;
  }
}

/** Runs beyond ASCII, one by one, where the line as a whole is none: for its last bytes wore off, or somebody wrote into it since. */
function wornMended(line: string): string {
  const table = byteTable('windows-1252');
  const mended = line.replace(/[^\0-\x7f]+/g, (run) => reread(run, table) ?? parts(run, table));
  return worn.reduce((text, [pattern, mark]) => text.replace(pattern, mark), mended);
}

/** A run's pieces of two, three or four characters that are one character's UTF-8. */
function parts(run: string, table: ReadonlyMap<string, number>): string {
  let text = '';
  for (let at = 0; at < run.length; ) {
    const length = 1 + restOf(table.get(run.charAt(at)) ?? 0);
    const piece = run.slice(at, at + length);
    const char = length > 1 && piece.length === length ? reread(piece, table) : undefined;
    text += char ?? run.charAt(at);
    at += char === undefined ? 1 : length;
  }
  return text;
}
