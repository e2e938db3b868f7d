import type { Decision } from '../../model.ts';

/** Decoded text, the charset that it was decoded from, and a decision where something was guessed or lost. */
export interface DecodedText {
  text: string;
  charset: string;
  decisions: Decision[];
}

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
  if (isUtf8(bytes)) return decoded(bytes, 'utf-8', []);
  if (declared && declared !== 'utf-8') return decoded(bytes, declared, []);

  const mixed = await decodeMixed(bytes);
  if (mixed) return mixed;
  const lenient = new TextDecoder('utf-8').decode(bytes);
  const lost = countOf(lenient, (code) => code === 0xfffd);
  const beyondAscii = countOf(lenient, (code) => code > 0x7f);
  if (lost <= beyondAscii * (declared === 'utf-8' ? 0.5 : 0.1)) {
    return { text: lenient, charset: 'utf-8', decisions: [replaced(lost)] };
  }
  const guessed = likelierThan((await detectCharset(bytes)) ?? 'windows-1252', bytes);
  return decoded(bytes, guessed, [guess(guessed, 'the bytes are no valid UTF-8 and nothing declares a charset')]);
}

/** What bytes 80 to 9F are in windows-1252. Node 20.20's TextDecoder leaves them as the control characters of Latin-1, where curly quotes and dashes should be. */
export const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Bytes as text in a charset that the WHATWG Encoding Standard names. */
export function decodeAs(bytes: Uint8Array, charset: string): string {
  const plain = new TextDecoder(charset).decode(bytes);
  return charset === 'windows-1252' ? plain.replace(/[\u0080-\u009f]/g, (control) => windows1252.charAt(control.charCodeAt(0) - 0x80)) : plain;
}

function decoded(bytes: Uint8Array, charset: string, decisions: Decision[]): DecodedText {
  const text = decodeAs(bytes, charset);
  const lost = countOf(text, (code) => code === 0xfffd);
  return { text, charset, decisions: lost > 0 ? [...decisions, replaced(lost)] : decisions };
}

function countOf(text: string, test: (code: number) => boolean): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) if (test(text.charCodeAt(i))) count++;
  return count;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Whether a text of seven bits switches to Japanese and back (RFC 1468). */
function hasJapaneseEscapes(bytes: Uint8Array): boolean {
  const at = bytes.indexOf(0x1b);
  if (at < 0 || bytes.some((byte) => byte > 0x7f)) return false;
  const text = new TextDecoder('latin1').decode(bytes);
  return /\x1b\$[@B][\x21-\x7e]{2}/.test(text) && /\x1b\([BJ]/.test(text);
}

/**
 * A text that was put together of parts in UTF-8 and parts in another charset: lines of either kind, none of both. Undefined where it is no such text.
 */
async function decodeMixed(bytes: Uint8Array): Promise<DecodedText | undefined> {
  const lines = linesOfBytes(bytes);
  const foreign = lines.filter((line) => !isUtf8(line));
  const inUtf8 = lines.filter((line) => isUtf8(line)).reduce((sum, line) => sum + lettersInUtf8(line), 0);
  if (inUtf8 < 2 || foreign.some((line) => lettersInUtf8(line) > 0)) return undefined;
  const charset = (await detectCharset(new Uint8Array(Buffer.concat(foreign)))) ?? 'windows-1252';
  const text = lines.map((line) => (isUtf8(line) ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(line) : decodeAs(line, charset))).join('');
  const reason = `${foreign.length} of its ${lines.length} lines are no UTF-8 while others are; they were read as ${charset}.`;
  return { text, charset: 'utf-8', decisions: [{ step: 'read', action: 'chosen', subject: charset, rule: 'mixed-charsets', reason }] };
}

/** The lines of a file's bytes, each with its end. */
function linesOfBytes(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(0x0a, from);
    const to = end < 0 ? bytes.length : end + 1;
    lines.push(bytes.subarray(from, to));
    from = to;
  }
  return lines;
}

/** How many bytes follow a byte that opens a character of UTF-8 beyond ASCII; 0 for any other byte. */
export function restOf(byte: number): number {
  if (byte < 0xc2 || byte > 0xf4) return 0;
  return byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
}

/** How many characters of two bytes and more, as UTF-8 writes them, stand in some bytes. */
function lettersInUtf8(bytes: Uint8Array): number {
  let count = 0;
  for (let i = 0; i + 1 < bytes.length; i++) {
    const rest = restOf(bytes[i] ?? 0);
    if (rest > 0 && isUtf8(bytes.subarray(i, i + rest + 1))) {
      count++;
      i += rest;
    }
  }
  return count;
}

/** UTF-16 without its mark shows by the zero bytes of ASCII characters, at even (big-endian) or odd places. */
function utf16WithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const head = bytes.subarray(0, 2_000);
  if (head.length < 4) return undefined;
  let even = 0;
  let odd = 0;
  for (let i = 0; i + 1 < head.length; i += 2) {
    if (head[i] === 0) even++;
    if (head[i + 1] === 0) odd++;
  }
  const pairs = Math.floor(head.length / 2);
  if (odd > pairs * 0.4 && even < pairs * 0.05) return 'utf-16le';
  if (even > pairs * 0.4 && odd < pairs * 0.05) return 'utf-16be';
  // A text with a zero here and there is no UTF-16: there, small Latin letters are bytes by chance.
  if (head.filter((byte) => byte === 0x20 || (byte >= 0x61 && byte <= 0x7a)).length > head.length * 0.5) return undefined;
  // Scripts beyond Latin have a zero byte only in their spaces and line ends, which other charsets never have.
  if (even + odd === 0) return undefined;
  const [little, big] = [utf16Marks(head, 'utf-16le'), utf16Marks(head, 'utf-16be')];
  if (little > big * 4 && little > pairs * 0.01) return 'utf-16le';
  if (big > little * 4 && big > pairs * 0.01) return 'utf-16be';
  return undefined;
}

/** Spaces, line ends and full stops of any script: turned around, their two bytes are no such character. */
function utf16Marks(bytes: Uint8Array, charset: string): number {
  const text = new TextDecoder(charset).decode(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  return text.match(/[ \r\n。、，．！？۔،।]/g)?.length ?? 0;
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

/** The Encoding Standard's name of a charset that a label names; undefined where it names none. */
export function knownCharset(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

/** chardet looks at a sample around the bytes that are not ASCII, which is where charsets differ. It loads at the first file that needs a guess. */
async function detectCharset(bytes: Uint8Array): Promise<string | undefined> {
  const { default: chardet } = await import('chardet');
  const label = chardet.detect(sampleOf(bytes));
  const charset = label ? knownCharset(label) : undefined;
  return charset !== undefined && hasControls(bytes) ? (windowsOf[charset] ?? charset) : charset;
}

/** Bytes around the first that are not ASCII. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const from = Math.max(0, bytes.findIndex((byte) => byte > 0x7f) - 1_000);
  return bytes.subarray(from, from + 60_000);
}

/** ISO charsets that Windows' own differ from only in having marks where those have controls (80 to 9F), which no text holds. */
const windowsOf: Readonly<Record<string, string>> = {
  'iso-8859-2': 'windows-1250',
  'iso-8859-5': 'windows-1251',
  'iso-8859-7': 'windows-1253',
  'iso-8859-8': 'windows-1255',
  'iso-8859-6': 'windows-1256',
  'iso-8859-13': 'windows-1257',
};
const hasControls = (bytes: Uint8Array): boolean => bytes.some((byte) => byte >= 0x80 && byte <= 0x9f);

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

/** Charsets that chardet does not know, and those that it takes them for. */
const unknownTo: Readonly<Record<string, readonly string[]>> = {
  'windows-1252': ['macintosh', 'ibm866', 'koi8-r'],
  'iso-8859-1': ['macintosh', 'ibm866', 'koi8-r'],
  'windows-1251': ['x-mac-cyrillic', 'ibm866'],
  'iso-8859-5': ['x-mac-cyrillic', 'ibm866'],
  'koi8-r': ['x-mac-cyrillic', 'ibm866'],
};
/** Characters that make no sense in the guessed charset, at least, and how many times fewer there are in the one that is taken instead. */
const LIKELIER = { least: 3, times: 4 };

/** The guessed charset, unless the text makes far more sense in one that is taken for it. */
function likelierThan(guessed: string, bytes: Uint8Array): string {
  const others = unknownTo[guessed] ?? [];
  const sample = others.length > 0 ? sampleOf(bytes) : new Uint8Array();
  const own = senselessIn(decodeAs(sample, guessed));
  if (own < LIKELIER.least) return guessed;
  const better = others.map((charset) => [charset, senselessIn(decodeAs(sample, charset))] as const).sort(([, a], [, b]) => a - b)[0];
  return better && better[1] * LIKELIER.times <= own ? better[0] : guessed;
}

/**
 * How many of a text's characters beyond ASCII make no sense where they stand. It makes sense if a letter stands beside a letter of its own kind, no capital
 * behind a small one, and a mark of typography between what it parts.
 */
function senselessIn(text: string): number {
  let count = 0;
  for (const { index, 0: char } of text.matchAll(/[^\0-\x7f]/gu)) if (!makesSense(char, text.charAt(index - 1), text.charAt(index + 1))) count++;
  return count;
}

function makesSense(char: string, before: string, after: string): boolean {
  if (/\p{L}/u.test(char)) {
    if (/\p{Ll}/u.test(before) && /\p{Lu}/u.test(char)) return false;
    const isCyrillic = /\p{Script=Cyrillic}/u.test(char);
    const beside = [before, after].filter((one) => /\p{L}/u.test(one));
    return beside.length > 0 ? beside.every((one) => /\p{Script=Cyrillic}/u.test(one) === isCyrillic) : isCyrillic && /\p{Ll}/u.test(char);
  }
  if (/[’']/u.test(char)) return /\p{L}/u.test(before);
  if (/[“„«‘]/u.test(char)) return /^$|[\s(]/u.test(before);
  if (/[”»]/u.test(char)) return /[\p{L}\p{N}.,!?…]/u.test(before);
  return /[–—…\u00a0€§°]/u.test(char) && !(/\p{L}/u.test(before) && /\p{L}/u.test(after) && char !== '—');
}
