/** A piece of a Rich Text document: a group's brace, a control word with its number, a run of bytes in the text's charset, or a character. */
export type RtfToken =
  | { kind: 'open' | 'close' | 'star' }
  | { kind: 'word'; name: string; value: number | undefined }
  | { kind: 'bytes'; bytes: Uint8Array }
  | { kind: 'character'; text: string };

const OPEN = 0x7b;
const CLOSE = 0x7d;
const BACKSLASH = 0x5c;
/** The longest that the specification allows a word and its number to be. */
const longestWord = 32;
const longestNumber = 10;

const isLetter = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
/** Line ends of the file mean nothing. */
const isNothing = (code: number): boolean => code === 0x0a || code === 0x0d || code === 0;

/** The tokens of a Rich Text document, each byte looked at once. Total: whatever the bytes are, there are tokens. */
export function* rtfTokens(bytes: Uint8Array): Generator<RtfToken> {
  for (let at = 0; at < bytes.length; ) {
    const code = bytes[at] ?? 0;
    if (code === OPEN || code === CLOSE) {
      yield { kind: code === OPEN ? 'open' : 'close' };
      at++;
    } else if (isNothing(code)) at++;
    else if (code !== BACKSLASH) {
      const end = endOfRun(bytes, at);
      yield { kind: 'bytes', bytes: bytes.subarray(at, end) };
      at = end;
    } else if (isLetter(bytes[at + 1] ?? 0)) {
      const { name, value, end } = wordAt(bytes, at + 1);
      if (name === 'bin') at = end + Math.max(0, value ?? 0);
      else {
        yield { kind: 'word', name, value };
        at = end;
      }
    } else {
      const symbol = symbolAt(bytes, at + 1);
      if (symbol.token) yield symbol.token;
      at = symbol.end;
    }
  }
}

function endOfRun(bytes: Uint8Array, from: number): number {
  let end = from;
  for (let code = bytes[end]; code !== undefined && code !== OPEN && code !== CLOSE && code !== BACKSLASH && !isNothing(code); ) code = bytes[++end];
  return end;
}

/** A word from its first letter: letters, a number that may follow, and one space that belongs to it. */
function wordAt(bytes: Uint8Array, from: number): { name: string; value: number | undefined; end: number } {
  let end = from;
  while (end - from < longestWord && isLetter(bytes[end] ?? 0)) end++;
  const name = String.fromCharCode(...bytes.subarray(from, end));
  const digits = end;
  if (bytes[end] === 0x2d && isDigit(bytes[end + 1] ?? 0)) end++;
  while (end - digits < longestNumber && isDigit(bytes[end] ?? 0)) end++;
  const value = end > digits ? Number(String.fromCharCode(...bytes.subarray(digits, end))) : undefined;
  return { name, value, end: bytes[end] === 0x20 ? end + 1 : end };
}

/** What a backslash with a character that is no letter means. */
function symbolAt(bytes: Uint8Array, at: number): { token?: RtfToken; end: number } {
  const code = bytes[at] ?? 0;
  const end = at + 1;
  switch (String.fromCharCode(code)) {
    case "'": {
      const value = Number.parseInt(String.fromCharCode(bytes[at + 1] ?? 0, bytes[at + 2] ?? 0), 16);
      return Number.isNaN(value) ? { end } : { token: { kind: 'bytes', bytes: Uint8Array.of(value) }, end: at + 3 };
    }
    case '*':
      return { token: { kind: 'star' }, end };
    case '~':
      return { token: { kind: 'character', text: '\u00a0' }, end };
    case '_':
      return { token: { kind: 'character', text: '-' }, end };
    case '\n':
    case '\r':
      return { token: { kind: 'word', name: 'par', value: undefined }, end };
    case '{':
    case '}':
    case '\\':
      return { token: { kind: 'bytes', bytes: bytes.subarray(at, end) }, end };
    default:
      return { end };
  }
}
