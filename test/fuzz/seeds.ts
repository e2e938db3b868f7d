/** Files to damage: every input of the case folders of reading and cleaning, and the samples. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

export interface Seed {
  name: string;
  bytes: Uint8Array;
}

const concerns = /^(?:read|page|clean|split)--/;

/** @param root the repository's folder */
export function seedFiles(root: string): Seed[] {
  const cases = join(root, 'test/cases');
  const inputs = readdirSync(cases)
    .filter((name) => concerns.test(name))
    .sort()
    .flatMap((name) =>
      readdirSync(join(cases, name))
        .filter((file) => file.startsWith('input.'))
        .map((file) => join(cases, name, file)),
    );
  const samples = readdirSync(join(root, 'samples'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return [...inputs, ...samples].map((path) => ({ name: basename(path), bytes: new Uint8Array(readFileSync(path)) }));
}
