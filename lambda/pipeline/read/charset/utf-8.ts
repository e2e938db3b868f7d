/** How UTF-8 shows in bytes (RFC 3629). */

/** The text whose UTF-8 some bytes are; undefined where they are none. */
export function utf8Of(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Whether some bytes are UTF-8. */
export const isUtf8 = (bytes: Uint8Array): boolean => utf8Of(bytes) !== undefined;

/** How many bytes follow a byte that opens a character of UTF-8 beyond ASCII; 0 for any other byte. */
export function restOf(byte: number): number {
  if (byte < 0xc2 || byte > 0xf4) return 0;
  return byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
}

/** How many characters of two bytes and more, as UTF-8 writes them, stand in some bytes. */
export function lettersInUtf8(bytes: Uint8Array): number {
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
