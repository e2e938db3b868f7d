/** Files on disk as a drop: which key each gets in the inbox. */
import type { Stats } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { UsageError } from './usage-error.ts';

export interface DropEntry {
  /** Where the file lies. */
  path: string;
  /** Its name in the drop: the path below the folder that was given, with `/` between folders. */
  name: string;
}

/**
 * Lists what a drop of these paths holds: a file by its name; a folder's files by their paths below it, so that its sub-folders become
 * sections. Two that would get the same name are told apart. In a steady order.
 * @throws {UsageError} naming every path that does not exist or cannot be read
 */
export async function listDrop(paths: readonly string[]): Promise<DropEntry[]> {
  const found = await Promise.all(paths.map(async (path) => ({ path: resolve(path), given: path, stats: await statOf(path) })));
  const bad = found.filter(({ stats }) => !stats?.isFile() && !stats?.isDirectory()).map(({ given }) => given);
  if (bad.length > 0)
    throw new UsageError(`there is no file or folder ${bad.map((path) => `"${path}"`).join(', ')}. Give article files, or folders of them.`);

  const entries: DropEntry[] = [];
  for (const { path, stats } of found) {
    if (stats?.isFile()) entries.push({ path, name: basename(path) });
    else for (const name of await filesBelow(path)) entries.push({ path: join(path, name), name });
  }
  return distinct(entries);
}

const statOf = (path: string): Promise<Stats | undefined> => stat(path).catch(() => undefined);

async function filesBelow(folder: string, below = ''): Promise<string[]> {
  const names: string[] = [];
  const entries = await readdir(join(folder, below), { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const name = below ? `${below}/${entry.name}` : entry.name;
    if (entry.isDirectory()) names.push(...(await filesBelow(folder, name)));
    else if (entry.isFile()) names.push(name);
  }
  return names;
}

function distinct(entries: readonly DropEntry[]): DropEntry[] {
  const seen = new Map<string, number>();
  return entries.map((entry) => {
    const count = (seen.get(entry.name) ?? 0) + 1;
    seen.set(entry.name, count);
    return count === 1 ? entry : { ...entry, name: entry.name.replace(/(\.[^./]*)?$/, ` (${count})$1`) };
  });
}
