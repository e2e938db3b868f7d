/** Runs the peers of the grouping benchmark: two Python libraries, in an environment of their own made when first asked for. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const environment = join(tmpdir(), 'newsletter-bench-peers');
const script = fileURLToPath(new URL('group.py', import.meta.url));
const packages = ['datasketch==2.0.0', 'scikit-learn==1.9.1'];

export interface PeerResult {
  /** One label an article; null where the peer cannot take so many. */
  labels: number[] | null;
  seconds: number;
  processors: number;
  megabytes: number;
}

/** Makes the environment where it is not there yet. Answers why the peers cannot run, or nothing. */
export function preparePeers(): string | undefined {
  if (existsSync(join(environment, 'ready'))) return undefined;
  if (spawnSync('python3', ['--version']).status !== 0) return 'python3 is not here';
  if (spawnSync('python3', ['-m', 'venv', environment]).status !== 0) return 'python3 has no venv';
  const pip = spawnSync(join(environment, 'bin/pip'), ['install', '--quiet', ...packages], { encoding: 'utf8' });
  if (pip.status !== 0) return `pip could not install ${packages.join(' and ')}: ${pip.stderr.trim().split('\n').at(-1)}`;
  spawnSync('touch', [join(environment, 'ready')]);
  return undefined;
}

/** Runs one peer over texts. */
export function runPeer(name: 'minhash' | 'tfidf', texts: readonly string[]): PeerResult {
  const { status, stdout, stderr } = spawnSync(join(environment, 'bin/python'), [script, name], {
    input: texts.map((text) => JSON.stringify({ text })).join('\n'),
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (status !== 0) throw new Error(`The peer ${name} failed: ${stderr}`);
  return JSON.parse(stdout) as PeerResult;
}
