/** UTF-16 without its mark shows by the zero bytes of ASCII characters, at even (big-endian) or odd places. */
export function utf16WithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
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
