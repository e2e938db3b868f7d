/** RFC 2047 §2: an encoded word is at most 75 characters; `=?utf-8?B?` and `?=` take 12, so 63 remain for base64, which is 45 bytes. */
const bytesPerWord = 45;
/** A name in quotes no longer than this stands on one line. */
const longestQuoted = 64;

/** One line without controls, and without format characters that reorder what a mail client shows as the sender or recipient. */
export function headerText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[\p{Cf}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * A display name as RFC 5322 wants it: bare words, a quoted string, or RFC 2047 encoded words on folded lines. Whatever the name holds, it is ASCII,
 * ends no header and starts no address.
 */
export function encodePhrase(name: string): string {
  const text = headerText(name);
  if (/^[A-Za-z0-9!#$%&'*+\-/^_`{|}~ ]{1,64}$/.test(text) && !text.includes('=?')) return text;
  if (/^[\x20-\x7e]*$/.test(text) && text.length <= longestQuoted && !text.includes('=?')) return `"${text.replace(/[\\"]/g, '\\$&')}"`;
  const words: string[] = [];
  let piece = '';
  for (const character of text) {
    if (piece !== '' && Buffer.byteLength(piece + character) > bytesPerWord) {
      words.push(piece);
      piece = '';
    }
    piece += character;
  }
  words.push(piece);
  return words.map((word) => `=?utf-8?B?${Buffer.from(word).toString('base64')}?=`).join('\r\n ');
}
