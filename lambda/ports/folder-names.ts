/**
 * Object keys as file paths, and back. Any key has a path of its own on any file system:
 *
 * - a key's last part always contains a dot and the folders before it never do, so `a` can stand beside `a/b`;
 * - capitals are written `!a`, so `A` and `a` differ where the file system folds case;
 * - all but plain ASCII letters, digits, `-`, `_`, space and (in a file's name) `.` is percent-encoded, so `:`, `..`, trailing dots,
 *   and composed or decomposed Unicode cannot collide or escape;
 * - a part too long for a file name goes on in a folder below, marked by a trailing `%-`.
 */

const plain = /[a-z0-9_\- ]/;
const longestName = 180;

function escapePart(part: string, keepDots: boolean): string {
  let out = '';
  for (const byte of Buffer.from(part, 'utf8')) {
    const character = String.fromCharCode(byte);
    if (plain.test(character) || (keepDots && character === '.')) out += character;
    else if (byte >= 65 && byte <= 90) out += `!${character.toLowerCase()}`;
    else out += `%${byte.toString(16).padStart(2, '0')}`;
  }
  // A leading or trailing space or dot is lost or hidden on some systems; an empty part (`a//b`) needs a name.
  return out.replace(/^[ .]/, percent).replace(/[ .]$/, percent) || '%00';
}

const percent = (character: string): string => `%${character.charCodeAt(0).toString(16)}`;

function unescapePart(name: string): string {
  if (name === '%00') return '';
  const bytes: number[] = [];
  for (let i = 0; i < name.length; i++) {
    const character = name.charAt(i);
    if (character === '!') bytes.push(name.charCodeAt(++i) - 32);
    else if (character === '%') {
      bytes.push(Number.parseInt(name.slice(i + 1, i + 3), 16));
      i += 2;
    } else bytes.push(name.charCodeAt(i));
  }
  return Buffer.from(bytes).toString('utf8');
}

const chunked = (name: string): string[] => {
  const chunks: string[] = [];
  let rest = name;
  while (rest.length > longestName) {
    chunks.push(`${rest.slice(0, longestName)}%-`);
    rest = rest.slice(longestName);
  }
  return [...chunks, rest];
};

/** The path of a key below the bucket's folder, as its parts. */
export function keyToPath(key: string): string[] {
  const parts = key.split('/');
  const file = parts.pop() ?? '';
  const fileName = escapePart(file, true);
  return [...parts.map((part) => escapePart(part, false)), fileName.includes('.') ? fileName : `${fileName}.%`].flatMap(chunked);
}

/** The path of the deepest folder that holds every key with this prefix. */
export const folderOfPrefix = (prefix: string): string[] =>
  prefix
    .split('/')
    .slice(0, -1)
    .map((part) => escapePart(part, false))
    .flatMap(chunked);

/** The key of a path that `keyToPath` made. */
export function pathToKey(path: readonly string[]): string {
  const parts: string[] = [];
  let continued = '';
  for (const name of path) {
    if (name.endsWith('%-')) continued += name.slice(0, -2);
    else {
      parts.push(continued + name);
      continued = '';
    }
  }
  const file = parts.pop() ?? '';
  return [...parts.map(unescapePart), unescapePart(file.endsWith('.%') ? file.slice(0, -2) : file)].join('/');
}
