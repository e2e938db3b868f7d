/** Files on disk as a drop: which key each gets in the inbox. */
import type { Stats } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { compareKeys } from '../lambda/ports/bucket.ts';
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

/** Links count as what they lead to. @param around the real paths of the folders that it stands in, so that a link to one of them is not followed for ever */
async function filesBelow(folder: string, below = '', around: readonly string[] = []): Promise<string[]> {
  const names: string[] = [];
  const real = await realpath(join(folder, below));
  if (around.includes(real)) return names;
  for (const entry of (await readdir(real)).sort(compareKeys)) {
    const name = below ? `${below}/${entry}` : entry;
    const stats = await statOf(join(real, entry));
    if (stats?.isDirectory()) names.push(...(await filesBelow(folder, name, [...around, real])));
    else if (stats?.isFile()) names.push(name);
  }
  return names;
}

/** The same entries, each with a name that no other has. */
function distinct(entries: readonly DropEntry[]): DropEntry[] {
  const taken = new Set(entries.map(({ name }) => name));
  const seen = new Set<string>();
  return entries.map((entry) => {
    let { name } = entry;
    for (let count = 2; seen.has(entry.name) && taken.has(name); count++) name = entry.name.replace(/(\.[^./]*)?$/, ` (${count})$1`);
    seen.add(entry.name);
    taken.add(name);
    return { ...entry, name };
  });
}
