import type { Decision } from '../../../model.ts';
import { type DecodedText, decodeAs, knownCharset } from './decode.ts';
import { detectCharset, likelierThan } from './guess.ts';
import { decodeMixed } from './mixed.ts';
import { utf8Of } from './utf-8.ts';
import { utf16WithoutMark } from './utf-16.ts';

const byteOrderMarks: readonly (readonly [charset: string, mark: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * The text of a file's bytes: by byte-order mark; then UTF-8 wherever the bytes are valid UTF-8 (other charsets practically never
 * are, and declarations are often stale); then the declaration in the text (XML, meta charset, HTTP-equiv); then UTF-8 with a few broken
 * bytes replaced, or line by line where some are UTF-8 and others are not; then chardet's guess. Charset names are those of the WHATWG Encoding Standard.
 */
export async function decodeText(bytes: Uint8Array): Promise<DecodedText> {
  const marked = byteOrderMarks.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte));
  if (marked) return decoded(bytes, marked[0], []);
  const unmarked = utf16WithoutMark(bytes);
  if (unmarked) return decoded(bytes, unmarked, [guess(unmarked, 'every second byte is zero')]);

  const declared = declaredCharset(bytes);
  // ISO-2022-JP is plain ASCII with escapes, so it is valid UTF-8 too: only here does the declaration come first.
  if (declared === 'iso-2022-jp') return decoded(bytes, declared, []);
  if (hasJapaneseEscapes(bytes)) return decoded(bytes, 'iso-2022-jp', [guess('iso-2022-jp', 'it switches to Japanese by escapes')]);
  const utf8 = utf8Of(bytes);
  if (utf8 !== undefined) return told(utf8, 'utf-8', []);
  if (declared && declared !== 'utf-8') return decoded(bytes, declared, []);

  const mixed = await decodeMixed(bytes);
  if (mixed) return mixed;
  const lenient = new TextDecoder('utf-8').decode(bytes);
  const lost = lostIn(lenient);
  const beyondAscii = countOf(lenient, (code) => code > 0x7f);
  if (lost <= beyondAscii * (declared === 'utf-8' ? 0.5 : 0.1)) {
    return { text: lenient, charset: 'utf-8', decisions: [replaced(lost)] };
  }
  const guessed = likelierThan((await detectCharset(bytes)) ?? 'windows-1252', bytes);
  return decoded(bytes, guessed, [guess(guessed, 'the bytes are no valid UTF-8 and nothing declares a charset')]);
}

const decoded = (bytes: Uint8Array, charset: string, decisions: Decision[]): DecodedText => told(decodeAs(bytes, charset), charset, decisions);

/** A decoded text with a decision about the characters that were lost. */
function told(text: string, charset: string, decisions: Decision[]): DecodedText {
  const lost = lostIn(text);
  return { text, charset, decisions: lost > 0 ? [...decisions, replaced(lost)] : decisions };
}

/** How many replacement characters stand in a text. */
const lostIn = (text: string): number => (text.includes('\ufffd') ? countOf(text, (code) => code === 0xfffd) : 0);

function countOf(text: string, test: (code: number) => boolean): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) if (test(text.charCodeAt(i))) count++;
  return count;
}

/** Whether a text of seven bits switches to Japanese and back (RFC 1468). */
function hasJapaneseEscapes(bytes: Uint8Array): boolean {
  const at = bytes.indexOf(0x1b);
  if (at < 0 || bytes.some((byte) => byte > 0x7f)) return false;
  const text = new TextDecoder('latin1').decode(bytes);
  return /\x1b\$[@B][\x21-\x7e]{2}/.test(text) && /\x1b\([BJ]/.test(text);
}

const declarations = [
  /^\s{0,99}<\?xml[^>]{1,200}?encoding\s{0,9}=\s{0,9}["']([\w.:-]{2,40})["']/i,
  /<meta[^>]{1,300}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{2,40})/i,
  /^@charset "([\w.:-]{2,40})"/i,
];

function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4_096));
  for (const pattern of declarations) {
    const name = pattern.exec(head)?.[1];
    const known = name && knownCharset(name);
    // The declaration could be read byte by byte, so it is not UTF-16, whatever it says.
    if (known) return known.startsWith('utf-16') ? 'utf-8' : known;
  }
  return undefined;
}

function guess(charset: string, why: string): Decision {
  return { step: 'read', action: 'chosen', subject: charset, rule: 'guessed-charset', reason: `The text was read as ${charset}: ${why}.` };
}

function replaced(count: number): Decision {
  return {
    step: 'read',
    action: 'replaced',
    subject: `${count} bytes or characters`,
    rule: 'invalid-characters',
    reason: `The file holds ${count} broken character${count === 1 ? '' : 's'}; a replacement character stands in each one's place.`,
    evidence: { count },
  };
}
