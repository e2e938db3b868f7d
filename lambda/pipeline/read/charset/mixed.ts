import { type DecodedText, decodeAs } from './decode.ts';
import { detectCharset } from './guess.ts';
import { isUtf8, lettersInUtf8 } from './utf-8.ts';

/**
 * A text that was put together of parts in UTF-8 and parts in another charset: lines of either kind, none of both. Undefined where it is no such text.
 */
export async function decodeMixed(bytes: Uint8Array): Promise<DecodedText | undefined> {
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
