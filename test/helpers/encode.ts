/** Writes texts in the charsets of the WHATWG Encoding Standard: Node reads them all, but writes none. */
const tables = new Map<string, Map<string, readonly number[]>>();

const windows1252 = [...'€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œ'].map((character, i) => [character, i === 0 ? 0x80 : i < 12 ? 0x81 + i : 0x85 + i] as const);

/** What every one or two bytes read as, turned around. GB18030's four-byte characters are not among them. */
function tableOf(charset: string): Map<string, readonly number[]> {
  const known = tables.get(charset);
  if (known) return known;
  const decoder = new TextDecoder(charset);
  const table = new Map<string, readonly number[]>();
  const learn = (...bytes: number[]): void => {
    const text = decoder.decode(Uint8Array.from(bytes));
    if ([...text].length === 1 && text !== '\ufffd' && !table.has(text)) table.set(text, bytes);
  };
  for (let first = 0; first < 256; first++) learn(first);
  if (/jis|euc|gb|big5/.test(charset))
    for (let first = 0x81; first < 0xff; first++) for (let second = 0x40; second < 0xff; second++) learn(first, second);
  // Node 20.20 reads these bytes of windows-1252 as controls.
  if (charset === 'windows-1252') for (const [character, byte] of windows1252) table.set(character, [byte]);
  tables.set(charset, table);
  return table;
}

/**
 * A text's bytes in a charset; UTF-16 without a mark.
 * @throws where the charset lacks one of its characters
 */
export function encodeAs(charset: string, text: string): Uint8Array {
  if (charset === 'utf-16le' || charset === 'utf-16be') {
    const bytes = Buffer.from(text, 'utf16le');
    return new Uint8Array(charset === 'utf-16be' ? bytes.swap16() : bytes);
  }
  const table = tableOf(charset);
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const bytes = table.get(character);
      if (!bytes) throw new Error(`${charset} has no “${character}”`);
      return [...bytes];
    }),
  );
}
