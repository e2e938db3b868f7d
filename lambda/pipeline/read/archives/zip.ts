import { type UnzipFileInfo, unzipSync } from 'fflate';
import { type Decision, type DroppedFile, UnreadableFile } from '../../../model.ts';
import { counted } from '../../../text/counted.ts';
import { bounds } from '../bounds.ts';
import { foldSpace } from '../fold.ts';
import { placeInSavedPage } from './saved-page.ts';

/** Names of everything in a zip, and the bytes that it says to unpack to, without unpacking it. Empty where the archive is broken. */
export function listingOf(bytes: Uint8Array): { names: string[]; announced: number } {
  const names: string[] = [];
  let announced = 0;
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.push(name);
        announced += originalSize;
        return false;
      },
    });
  } catch {
    return { names, announced };
  }
  return { names, announced };
}

/** What file managers put into archives and nobody meant to send. */
const litter = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\._)/i;

/**
 * The files of a zip archive, in the archive's order. Names are hints only and never become paths; entries whose name climbs out of
 * the archive (`../`), that are too large, or that do not unpack are rejected one by one, with a decision each.
 * @throws {UnreadableFile} `broken-archive`, `encrypted-archive`, `too-large-unpacked`, `too-many-entries`, `empty-archive`
 */
export function unzip(bytes: Uint8Array, decisions: Decision[]): DroppedFile[] {
  const entries: UnzipFileInfo[] = [];
  attempt(() =>
    unzipSync(bytes, {
      filter: (entry) => {
        entries.push(entry);
        return false;
      },
    }),
  );
  const meant = entries.filter(({ name }) => !name.endsWith('/') && !litter.test(name));
  const files = meant.filter(({ name }) => placeInSavedPage(name) !== 'part');
  if (files.length < meant.length) decisions.push(partsLeftOut(meant.length - files.length));
  const announced = files.reduce((sum, { originalSize }) => sum + originalSize, 0);
  if (files.length === 0)
    throw new UnreadableFile('empty-archive', 'The zip archive holds no file. Put the articles into it, or drop them as they are.');
  if (files.length > bounds.archiveEntries)
    throw new UnreadableFile(
      'too-many-entries',
      `The zip archive holds ${files.length} files; at most ${bounds.archiveEntries} are read from one. Split it into smaller archives.`,
    );
  if (announced > bounds.unpackedBytes)
    throw new UnreadableFile(
      'too-large-unpacked',
      `The zip archive unpacks to ${Math.round(announced / 1e6)} MB; at most ${bounds.unpackedBytes / 1e6} MB are read. Drop the article files themselves, or split it.`,
    );

  const unpacked: DroppedFile[] = [];
  files.forEach((entry, position) => {
    const refused = refusalOf(entry);
    if (refused) {
      decisions.push(rejected(entry.name, refused.rule, refused.reason));
      return;
    }
    let seen = -1;
    const wanted = entries.indexOf(entry);
    try {
      // Entries of the same name are told apart by their place. The output never grows past the announced size.
      const [content] = Object.values(unzipSync(bytes, { filter: () => ++seen === wanted }));
      if (content) unpacked.push({ name: entry.name.split(/[\\/]/).at(-1) ?? `entry-${position}`, bytes: content });
    } catch {
      decisions.push(rejected(entry.name, 'broken-entry', 'This file of the archive does not unpack; the others were read.'));
    }
  });
  return unpacked;
}

function refusalOf({ name, originalSize, size }: UnzipFileInfo): { rule: string; reason: string } | undefined {
  if (/(?:^|[\\/])\.\.(?:[\\/]|$)|^[\\/]|^[a-z]:|\0/i.test(name))
    return { rule: 'unsafe-entry-name', reason: 'Its name points outside of the archive, which no honest archive does; it was not read.' };
  if (originalSize > bounds.fileBytes)
    return {
      rule: 'too-large',
      reason: `It unpacks to ${Math.round(originalSize / 1e6)} MB; at most ${bounds.fileBytes / 1e6} MB of one file are read.`,
    };
  if (originalSize > 1_000_000 && originalSize > size * 200)
    return { rule: 'archive-bomb', reason: 'It unpacks to more than 200 times its size, as no text does; it was not read.' };
  return undefined;
}

const partsLeftOut = (count: number): Decision => ({
  step: 'read',
  action: 'left out',
  subject: counted(count, 'file'),
  rule: 'saved-page-part',
  reason: 'Pictures, styles and scripts that a browser saved beside a page; the page itself was read.',
});

const rejected = (name: string, rule: string, reason: string): Decision => ({
  step: 'read',
  action: 'rejected',
  subject: foldSpace(name.slice(0, 300)),
  rule,
  reason,
});

function attempt(unpack: () => void): void {
  try {
    unpack();
  } catch (cause) {
    throw new UnreadableFile(
      'broken-archive',
      'The zip archive is broken, cut or encrypted and cannot be unpacked. Pack the articles again without a password, or drop them as they are.',
      { cause },
    );
  }
}
