/** The extractors that the benchmark compares, each in a process of its own that answers one page after the other. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const installed = join(root, '.cache/bench-extract');
const python = join(installed, 'venv/bin/python');
const npmPackages = { '@mozilla/readability': '0.6.0', linkedom: '0.18.12', defuddle: '0.19.4' };
const pypiPackages = ['trafilatura==2.3.1', 'lxml_html_clean==0.4.6'];

export const peers = ['trafilatura', 'readability', 'readability-bare', 'defuddle'] as const;
export type Peer = 'ours' | (typeof peers)[number];

export interface Page {
  html: string;
  url: string;
}

export interface Extraction {
  /** Empty where there is no article, or where the extractor threw. */
  text: string;
  milliseconds: number;
}

export interface Extractor {
  /** With its version. */
  name: string;
  extract(page: Page): Promise<Extraction>;
  close(): void;
}

/** Puts the peers into `.cache`, out of the project's own packages. What cannot be had is told when it is opened. */
export function installPeers(): void {
  mkdirSync(installed, { recursive: true });
  writeFileSync(join(installed, 'package.json'), JSON.stringify({ private: true, dependencies: npmPackages }));
  spawnSync('npm', ['install', '--no-audit', '--no-fund', '--silent'], { cwd: installed, stdio: 'inherit' });
  if (!existsSync(python)) spawnSync('python3', ['-m', 'venv', join(installed, 'venv')], { stdio: 'inherit' });
  spawnSync(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...pypiPackages], { stdio: 'inherit' });
}

/** Starts one extractor, or answers why it cannot run. */
export async function openExtractor(peer: Peer): Promise<Extractor | string> {
  const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
  const command: [string, string[]] =
    peer === 'ours'
      ? [process.execPath, ['--import', 'tsx', here('extract-ours.ts')]]
      : peer === 'trafilatura'
        ? [python, [here('extract.py')]]
        : [process.execPath, [here('extract.mjs'), peer]];
  if (peer !== 'ours' && !existsSync(join(installed, peer === 'trafilatura' ? 'venv/bin/python' : 'node_modules')))
    return 'it is not installed; run with --install';
  const child = spawn(...command, { cwd: peer.startsWith('r') || peer === 'defuddle' ? installed : root, stdio: ['pipe', 'pipe', 'ignore'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  // The first line is the extractor's name, when it is ready.
  const { value: name, done } = await lines.next();
  if (done) return 'it does not start; run with --install';
  return {
    name,
    async extract(page) {
      child.stdin.write(`${JSON.stringify(page)}\n`);
      const answer = await lines.next();
      if (answer.done) throw new Error(`${name} ended at ${page.url}`);
      return JSON.parse(answer.value) as Extraction;
    },
    close: () => void child.stdin.end(),
  };
}
