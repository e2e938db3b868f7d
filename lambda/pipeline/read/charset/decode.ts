/** Charsets by their names in the WHATWG Encoding Standard. */
import type { Decision } from '../../../model.ts';
import { markOf } from '../../../text/windows-1252.ts';

/** Decoded text, the charset that it was decoded from, and a decision where something was guessed or lost. */
export interface DecodedText {
  text: string;
  charset: string;
  decisions: Decision[];
}

/** Bytes as text in a charset that the WHATWG Encoding Standard names. */
export function decodeAs(bytes: Uint8Array, charset: string): string {
  const plain = new TextDecoder(charset).decode(bytes);
  return charset === 'windows-1252' ? plain.replace(/[\u0080-\u009f]/g, markOf) : plain;
}

/** The Encoding Standard's name of a charset that a label names; undefined where it names none. */
export function knownCharset(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}
