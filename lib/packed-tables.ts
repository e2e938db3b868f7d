/**
 * Brings the large tables of figures into the bundles as packed files beside the code, in two fifths of their bytes. In the sources they stay text that
 * a person can read and compare. A table is unpacked when the module that has it is loaded.
 */
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Plugin } from 'esbuild';
import * as lineNetwork from '../lambda/pipeline/clean/dump/weights.ts';
import * as openingForest from '../lambda/pipeline/clean/openings/forest.ts';
import * as pageNetwork from '../lambda/pipeline/clean/page/network-weights.ts';
import * as pageTrees from '../lambda/pipeline/clean/page/tree-weights.ts';
import * as openers from '../lambda/pipeline/summarize/openers.ts';
import * as languageNgrams from '../lambda/text/language-ngrams.ts';
import { packTable } from './table-packing.ts';

/** The modules that are packed, and what they export: plain data and nothing else. */
export const packedTables: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'lambda/pipeline/clean/dump/weights.ts': lineNetwork,
  'lambda/pipeline/clean/openings/forest.ts': openingForest,
  'lambda/pipeline/clean/page/network-weights.ts': pageNetwork,
  'lambda/pipeline/clean/page/tree-weights.ts': pageTrees,
  'lambda/pipeline/summarize/openers.ts': openers,
  'lambda/text/language-ngrams.ts': languageNgrams,
};

const namespace = 'packed-tables';

/** The esbuild plugin. @param root the repository's */
export function packedTablesPlugin(root: string): Plugin {
  const tables = new Map(Object.entries(packedTables).map(([place, data]) => [join(root, place), data]));
  const names = [...new Set([...tables.keys()].map((path) => basename(path, '.ts')))];
  return {
    name: namespace,
    setup(builder) {
      builder.onLoad({ filter: new RegExp(`[\\\\/](?:${names.join('|')})\\.ts$`), namespace: 'file' }, async ({ path }) => {
        const data = tables.get(path);
        return data && { contents: substitute(path, Object.keys(data), await readFile(path, 'utf8')), loader: 'js', resolveDir: join(root, 'lib') };
      });
      builder.onResolve({ filter: /\.ts\.packed$/ }, ({ path }) => ({ path, namespace, pluginData: tables.get(path.replace(/\.packed$/, '')) }));
      builder.onLoad({ filter: /.*/, namespace }, ({ path, pluginData }) => ({ contents: packedOnce(path, { ...pluginData }), loader: 'file' }));
    },
  };
}

/** What takes a module's place: the same exports, read from the file beside, under the same notices of other people's rights (`/*!`). */
function substitute(path: string, names: readonly string[], source: string): string {
  return [
    ...(source.match(/\/\*![\s\S]*?\*\//g) ?? []),
    "import { readFileSync } from 'node:fs';",
    "import { unpackTable } from './table-packing.ts';",
    `import file from ${JSON.stringify(`${path}.packed`)};`,
    `export const { ${names.join(', ')} } = unpackTable(readFileSync(new URL(file, import.meta.url)));`,
  ].join('\n');
}

/** Every bundle comes by the same tables, and packing one takes most of a second. */
const packed = new Map<string, Uint8Array>();

function packedOnce(path: string, data: unknown): Uint8Array {
  const bytes = packed.get(path) ?? packTable(data);
  packed.set(path, bytes);
  return bytes;
}
