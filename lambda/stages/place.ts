/** Where a dropped file belongs, told by its key alone. */
import { isPartsFolder, placeInSavedPage } from '../pipeline/read/archives/saved-page.ts';
import { keys, unknownNewsletter } from './keys.ts';

export type Place =
  /** Not a file: the object that the S3 console makes for a folder. It stays where it is. */
  | { kind: 'folder' }
  /** `path` is the key below the newsletter's folder; `section` the first folder of it. A `frame` of a saved page need not hold anything. */
  | { kind: 'file'; newsletter: string; path: string; name: string; section?: string; frame?: true }
  /** What operating systems and archivers leave behind: set aside without a word. */
  | { kind: 'clutter'; newsletter: string; path: string; name: string }
  /** A picture, style or script that a browser saved beside a page: set aside too. */
  | { kind: 'part'; newsletter: string; path: string; name: string }
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
    else if (asideKind(below) === undefined)
      return { kind: 'unknown', newsletter: unknownNewsletter, path: below, name, reason: unknownReason(folder, newsletters) };
  }
  const owner = newsletter ?? unknownNewsletter;
  const aside = asideKind(path);
  if (aside) return { kind: aside, newsletter: owner, path, name };
  const folder = path.includes('/') ? path.slice(0, path.indexOf('/')).trim() : '';
  const section = isPartsFolder(folder) ? '' : folder;
  const isFrame = placeInSavedPage(path) === 'frame';
  return { kind: 'file', newsletter: owner, path, name, ...(section ? { section } : {}), ...(isFrame ? { frame: true } : {}) };
}

/** What nobody dropped on purpose, by its place and name. */
function asideKind(path: string): 'clutter' | 'part' | undefined {
  if (clutter.some(({ pattern }) => pattern.test(path))) return 'clutter';
  return placeInSavedPage(path) === 'part' ? 'part' : undefined;
}

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
