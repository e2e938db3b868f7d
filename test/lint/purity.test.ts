/**
 * The core's purity is a lint rule; this proves that the rule bites. It lints one file per row in a temporary project that has the
 * real biome.json and its plugins, all in one run of Biome.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = join(__dirname, '..', '..');
const imports = 'lint/style/noRestrictedImports';
const globals = 'lint/style/noRestrictedGlobals';
const plugin = 'plugin';

/** Code that must not stand in the core, and the rule that says so. */
const forbidden: [name: string, rule: string, code: string][] = [
  ['the file system', imports, "import { readFileSync } from 'node:fs';\nexport const found = readFileSync;"],
  ['the file system by promises', imports, "import { readFile } from 'node:fs/promises';\nexport const found = readFile;"],
  ['HTTP', imports, "import { request } from 'node:http';\nexport const found = request;"],
  ['sockets', imports, "import { connect } from 'node:net';\nexport const found = connect;"],
  ['processes', imports, "import { spawn } from 'node:child_process';\nexport const found = spawn;"],
  ['a module loaded late', imports, "export const found = () => import('node:https');"],
  ['random bytes', imports, "import { randomBytes } from 'node:crypto';\nexport const found = randomBytes;"],
  ['the AWS SDK', imports, "import { S3Client } from '@aws-sdk/client-s3';\nexport const found = S3Client;"],
  ['a logger', imports, "import { Logger } from '@aws-lambda-powertools/logger';\nexport const found = Logger;"],
  ['a port, even as a type', imports, "import type { Bucket } from '../../ports/bucket.ts';\nexport type Found = Bucket;"],
  ['a stage', imports, "import { sweep } from '../../stages/sweep.ts';\nexport const found = sweep;"],
  ['a handler', imports, "import { handler } from '../../handlers/web.ts';\nexport const found = handler;"],
  ['the time', plugin, 'export const found = Date.now();'],
  ['the time by reference', plugin, 'export const found = Date.now;'],
  ['the date', plugin, 'export const found = new Date();'],
  ['the date as text', plugin, 'export const found = Date();'],
  ['a random number', plugin, 'export const found = Math.random();'],
  ['a timer of high resolution', globals, 'export const found = performance.now();'],
  ['a random id', globals, 'export const found = crypto.randomUUID();'],
  ['an environment variable', globals, "export const found = process.env['HOME'];"],
  ['the environment, unpacked', globals, 'const { env } = process;\nexport const found = env;'],
  ['a way around by globalThis', globals, 'export const found = globalThis.performance;'],
  ['a timer', globals, 'export const found = setTimeout;'],
  ['the network', globals, "export const found = () => fetch('https://news.example/');"],
  ['output', globals, "export const found = () => console.log('found');"],
];

/** Code that the core may have. */
const allowed: [name: string, code: string][] = [
  ['a hash', "import { createHash } from 'node:crypto';\nexport const found = createHash;"],
  ['a given time', 'export const found = (time: string) => new Date(time);'],
  ['a fixed time', 'export const found = Date.UTC(2026, 10, 20);'],
  ['the model', "import type { Article } from '../../model.ts';\nexport type Found = Article;"],
  ['the language tools', "import { splitSentences } from '../../text/sentences.ts';\nexport const found = splitSentences;"],
  ['a module of its own step', "import { found } from './blocks/found.ts';\nexport const again = found;"],
];

interface Diagnostic {
  category: string;
  message: string;
  location: { path: string };
}

let project: string;
let diagnostics: Diagnostic[];
const of = (path: string) => diagnostics.filter((diagnostic) => diagnostic.location.path === path).map(({ category }) => category);

const steps = ['read', 'clean', 'group', 'summarize', 'edit', 'render'];
const otherStep = (step: string) => steps[(steps.indexOf(step) + 1) % steps.length];

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'purity-'));
  const write = (path: string, code: string) => {
    mkdirSync(dirname(join(project, path)), { recursive: true });
    writeFileSync(join(project, path), `${code}\n`);
  };
  for (const name of ['biome.json', 'biome', 'package.json']) cpSync(join(root, name), join(project, name), { recursive: true });
  forbidden.forEach(([, , code], row) => {
    write(`lambda/pipeline/read/forbidden-${row}.ts`, code);
    write(`lambda/text/tools/forbidden-${row}.ts`, code);
    write(`lambda/stages/forbidden-${row}.ts`, code);
  });
  allowed.forEach(([, code], row) => {
    write(`lambda/pipeline/read/allowed-${row}.ts`, code);
  });
  for (const step of steps) {
    write(`lambda/pipeline/${step}/neighbor.ts`, `import { found } from '../${otherStep(step)}/index.ts';\nexport const again = found;`);
    write(`lambda/pipeline/${step}/deep/neighbor.ts`, `import { found } from '../../${otherStep(step)}/found.ts';\nexport const again = found;`);
  }
  write('lambda/pipeline/index.ts', "export { readFile } from './read/index.ts';\nexport { cleanArticles } from './clean/index.ts';");
  const biome = join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
  const args = [biome, 'lint', '.', '--reporter=json', '--max-diagnostics=none', '--error-on-warnings'];
  diagnostics = (JSON.parse(outputOf(args, project)) as { diagnostics: Diagnostic[] }).diagnostics;
});

afterAll(() => rmSync(project, { recursive: true, force: true }));

/** Biome's report; it exits with 1 where it finds something. */
function outputOf(args: string[], cwd: string): string {
  try {
    return execFileSync(process.execPath, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

test.each(forbidden.map(([name, rule], row) => [name, rule, row] as const))('the core may not have %s', (_name, rule, row) => {
  expect(of(`lambda/pipeline/read/forbidden-${row}.ts`)).toContain(rule);
  expect(of(`lambda/text/tools/forbidden-${row}.ts`)).toContain(rule);
  expect(of(`lambda/stages/forbidden-${row}.ts`)).not.toContain(rule);
});

test.each(allowed.map(([name], row) => [name, row] as const))('the core may have %s', (_name, row) => {
  expect(of(`lambda/pipeline/read/allowed-${row}.ts`)).toEqual([]);
});

test.each(steps)('%s imports no other step', (step) => {
  expect(of(`lambda/pipeline/${step}/neighbor.ts`)).toContain(imports);
  expect(of(`lambda/pipeline/${step}/deep/neighbor.ts`)).toContain(imports);
});

test('the list of steps names them all', () => {
  expect(of('lambda/pipeline/index.ts')).toEqual([]);
});
