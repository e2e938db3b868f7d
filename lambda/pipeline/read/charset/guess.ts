/** The charset of bytes that declare none: chardet's guess, and what tells better where chardet is known to be wrong. */
import { decodeAs, knownCharset } from './decode.ts';

/** chardet looks at a sample around the bytes that are not ASCII, which is where charsets differ. It loads at the first file that needs a guess. */
export async function detectCharset(bytes: Uint8Array): Promise<string | undefined> {
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
export function likelierThan(guessed: string, bytes: Uint8Array): string {
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
