/** Where a dropped file belongs, told by its key alone. */
import { keys, unknownNewsletter } from './keys.ts';

export type Place =
  /** Not a file: the object that the S3 console makes for a folder. It stays where it is. */
  | { kind: 'folder' }
  /** `path` is the key below the newsletter's folder; `section` the first folder of it. */
  | { kind: 'file'; newsletter: string; path: string; name: string; section?: string }
  /** What operating systems and archivers leave behind: set aside without a word. */
  | { kind: 'clutter'; newsletter: string; path: string; name: string }
  /** No newsletter of that name: rejected, because a typing error must not mail the wrong list. */
  | { kind: 'unknown'; newsletter: typeof unknownNewsletter; path: string; name: string; reason: string };

/** Files that systems write without being asked, by the whole name or the folder. */
const clutter: readonly { name: string; pattern: RegExp; from: string }[] = [
  { name: '.DS_Store', pattern: /(^|\/)\.DS_Store$/, from: 'macOS Finder' },
  { name: 'AppleDouble', pattern: /(^|\/)\._[^/]*$/, from: 'macOS on foreign file systems' },
  { name: '__MACOSX', pattern: /(^|\/)__MACOSX\//, from: 'macOS Archive Utility' },
  { name: 'Thumbs.db', pattern: /(^|\/)(Thumbs|ehthumbs)\.db$/i, from: 'Windows Explorer' },
  { name: 'desktop.ini', pattern: /(^|\/)desktop\.ini$/i, from: 'Windows Explorer' },
  { name: 'office lock', pattern: /(^|\/)(~\$|\.~lock\.)[^/]*$/, from: 'Microsoft Office and LibreOffice, while a document is open' },
  { name: '.directory', pattern: /(^|\/)\.directory$/, from: 'KDE Dolphin' },
];

/**
 * With one newsletter, the folders below `inbox/` are sections; with several, the first folder names the newsletter.
 * @param key an object's key that begins with `inbox/`
 */
export function placeOf(key: string, newsletters: readonly { name: string }[]): Place {
  const below = key.slice(keys.inbox.length);
  if (below === '' || below.endsWith('/')) return { kind: 'folder' };
  const name = below.slice(below.lastIndexOf('/') + 1);

  const [only, ...others] = newsletters;
  let newsletter = only?.name;
  let path = below;
  if (others.length > 0) {
    const cut = below.indexOf('/');
    const folder = cut < 0 ? '' : below.slice(0, cut);
    newsletter = newsletters.find((candidate) => candidate.name === folder)?.name;
    if (newsletter) path = below.slice(cut + 1);
    else if (!isClutter(below))
      return { kind: 'unknown', newsletter: unknownNewsletter, path: below, name, reason: unknownReason(folder, newsletters) };
  }
  const owner = newsletter ?? unknownNewsletter;
  if (isClutter(path)) return { kind: 'clutter', newsletter: owner, path, name };
  const section = path.includes('/') ? path.slice(0, path.indexOf('/')).trim() : '';
  return { kind: 'file', newsletter: owner, path, name, ...(section ? { section } : {}) };
}

const isClutter = (path: string): boolean => clutter.some(({ pattern }) => pattern.test(path));

function unknownReason(folder: string, newsletters: readonly { name: string }[]): string {
  const names = newsletters.map(({ name }) => name);
  if (!folder) return `This bucket serves several newsletters, so a file needs a folder that names one: ${names.join(', ')}.`;
  const nearest = [...names].sort((a, b) => distance(a, folder) - distance(b, folder) || a.localeCompare(b, 'en'))[0];
  return `There is no newsletter "${folder}". Did you mean "${nearest}"? There are: ${names.join(', ')}.`;
}

/** Levenshtein's edit distance, row by row. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(substitution, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
