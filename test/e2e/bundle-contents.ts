/**
 * What is in each Lambda: packages with version and licence, bytes at the start and on demand, and how long it takes to load. Fails on a
 * licence or package that `bundle-limits.json` does not know, and above its bytes.
 *
 *     node --import tsx test/e2e/bundle-contents.ts
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Bundle, bundleHandlers, type HandlerName } from '../../lib/bundles.ts';
import { compileTemplate, templateNames } from '../../templates/compile.ts';

interface Limits {
  /** Licences that a bundle may carry. */
  licenses: string[];
  /** Packages that are for building and testing, and have no place in a Lambda. */
  buildOnly: string[];
  /** The most bytes of each bundle: what loads at the start, and everything. */
  bytes: Record<HandlerName, { start: number; all: number }>;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const limits = JSON.parse(readFileSync(new URL('bundle-limits.json', import.meta.url), 'utf8')) as Limits;
const problems: string[] = [];

type Outputs = Bundle['metafile']['outputs'];

/** The folder of the package that a bundled file belongs to; what a package ships bundled, without a description of its own, is the package's. */
function packageFolder(input: string): string | undefined {
  const folder = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1];
  return folder === undefined || existsSync(join(root, folder, 'package.json'))
    ? folder
    : packageFolder(folder.slice(0, folder.lastIndexOf('node_modules/')));
}

/** Bytes of each package in these outputs, our own code as one. */
function bytesByPackage(outputs: Outputs): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { inputs } of Object.values(outputs)) {
    for (const [input, { bytesInOutput }] of Object.entries(inputs)) {
      const name = packageFolder(input) ?? 'our own';
      sums.set(name, (sums.get(name) ?? 0) + bytesInOutput);
    }
  }
  return sums;
}

/** The outputs that load before the handler can run: the entry, and what it imports without asking. */
function loadedAtStart(outputs: Outputs): string[] {
  const seen = new Set(Object.keys(outputs).filter((file) => file.endsWith('/index.mjs')));
  for (const file of seen)
    for (const { kind, path } of outputs[file]?.imports ?? []) if (kind === 'import-statement' && outputs[path]) seen.add(path);
  return [...seen];
}

function describe(folder: string): { name: string; version: string; license: string } {
  const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
    license?: string;
  };
  return { name, version, license: license ?? 'none' };
}

/** Milliseconds that a script says it took, of seven tries the fastest: what else the machine does only adds to it. */
function fastestOfSeven(script: string, folder: string): number {
  const tries = Array.from({ length: 7 }, () => spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })).map(
    ({ status, stdout, stderr }) => {
      if (status !== 0) throw new Error(`The bundle in ${folder} does not load:\n${stderr}`);
      return Number(stdout);
    },
  );
  return Math.min(...tries);
}

const addressIn = (folder: string, file: string): string => JSON.stringify(pathToFileURL(join(folder, file)).href);

/** Milliseconds until the bundle can take its first event. */
const loadTime = (folder: string): number =>
  fastestOfSeven(`const start = performance.now(); await import(${addressIn(folder, 'index.mjs')}); console.log(performance.now() - start);`, folder);

/** Milliseconds until ingest has loaded and, in the thread that starts beside it, read its first file. */
const firstReadTime = (folder: string, name: string, text: string): number =>
  fastestOfSeven(
    `import { Worker } from 'node:worker_threads';
    const start = performance.now();
    const worker = new Worker(new URL(${addressIn(folder, 'reader.mjs')}), { execArgv: [] });
    const read = new Promise((resolve, reject) => worker.on('message', resolve).on('error', reject));
    await import(${addressIn(folder, 'index.mjs')});
    worker.postMessage({ name: ${JSON.stringify(name)}, bytes: new TextEncoder().encode(${JSON.stringify(text)}) });
    const { reading } = await read;
    if (reading?.status !== 'read') throw new Error(JSON.stringify(reading));
    console.log(performance.now() - start);
    process.exit();`,
    folder,
  );

// Every template there is: the most that a deployment can carry.
const templates = Object.fromEntries(await Promise.all(templateNames().map(async (name) => [name, await compileTemplate(name)] as const)));
const bundles = await bundleHandlers({ root, outdir: join(root, '.cache/bundles'), templates });
const packages = new Map<string, { bytes: number; bundles: string[] }>();

console.log(
  `${'bundle'.padEnd(10)}${'at start'.padStart(12)}${'limit'.padStart(12)}${'all'.padStart(12)}${'limit'.padStart(12)}${'load ms'.padStart(10)}`,
);
for (const { name, folder, metafile } of bundles) {
  const size = (files: readonly string[]): number => files.reduce((sum, file) => sum + (metafile.outputs[file]?.bytes ?? 0), 0);
  const start = size(loadedAtStart(metafile.outputs));
  const all = size(Object.keys(metafile.outputs));
  const limit = limits.bytes[name];
  console.log(
    `${name.padEnd(10)}${[start, limit.start, all, limit.all].map((bytes) => bytes.toLocaleString('en').padStart(12)).join('')}${loadTime(folder).toFixed(0).padStart(10)}`,
  );
  if (start > limit.start) problems.push(`${name}: ${start} bytes load at the start, ${limit.start} are allowed (bundle-limits.json).`);
  if (all > limit.all) problems.push(`${name}: the bundle has ${all} bytes, ${limit.all} are allowed (bundle-limits.json).`);
  for (const [folderName, bytes] of bytesByPackage(metafile.outputs)) {
    const entry = packages.get(folderName) ?? { bytes: 0, bundles: [] };
    packages.set(folderName, { bytes: Math.max(entry.bytes, bytes), bundles: [...entry.bundles, name] });
  }
}

const ingest = bundles.find(({ name }) => name === 'ingest');
if (ingest) {
  const story =
    'The new bridge at Ostwick opened on Tuesday, two months early, the county said. Some 3,000 people walked across it on the first day.';
  const bare = loadTime(ingest.folder);
  for (const [what, name, text] of [
    ['text', 'bridge.txt', `Bridge opens early\n\n${story}\n`],
    ['page', 'bridge.html', `<!doctype html><html><body><h1>Bridge opens early</h1><p>${story}</p></body></html>`],
  ] as const) {
    const time = firstReadTime(ingest.folder, name, text);
    console.log(
      `ingest: the first ${what} is read ${time.toFixed(0)} ms after the start, ${(time - bare).toFixed(0)} ms after the SDK and the stage alone (Node ${process.version})`,
    );
  }
}

console.log(`\n${'package'.padEnd(44)}${'version'.padEnd(12)}${'license'.padEnd(28)}${'bytes'.padStart(9)}  in`);
for (const [folder, { bytes, bundles: within }] of [...packages].sort(([, a], [, b]) => b.bytes - a.bytes)) {
  const { name, version, license } = folder === 'our own' ? { name: 'our own', version: '', license: 'MIT' } : describe(folder);
  console.log(`${name.padEnd(44)}${version.padEnd(12)}${license.padEnd(28)}${bytes.toLocaleString('en').padStart(9)}  ${within.join(' ')}`);
  if (!limits.licenses.includes(license)) problems.push(`${name} ${version} is under "${license}", which bundle-limits.json does not know.`);
  if (limits.buildOnly.includes(name)) problems.push(`${name} is for building and has no place in ${within.join(', ')}.`);
}

for (const problem of problems) console.log(`\nPROBLEM ${problem}`);
if (problems.length > 0) process.exitCode = 1;
