/** Runs the peers of the summaries' benchmark: two Python libraries, in an environment of their own made when asked for. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const environment = join(tmpdir(), 'newsletter-bench-summaries');
const script = fileURLToPath(new URL('summarize.py', import.meta.url));
const packages = ['sumy==0.13.0', 'numpy==2.4.6', 'pysbd==0.3.4'];

/** Why the peers cannot run, or nothing. Makes their environment where it is asked for and not there yet. */
export function preparePeers(install: boolean): string | undefined {
  if (existsSync(join(environment, 'ready'))) return undefined;
  if (!install) return 'they are not installed; --install does it';
  if (spawnSync('python3', ['--version']).status !== 0) return 'python3 is not here';
  if (spawnSync('python3', ['-m', 'venv', environment]).status !== 0) return 'python3 has no venv';
  const pip = spawnSync(join(environment, 'bin/pip'), ['install', '--quiet', ...packages], { encoding: 'utf8' });
  if (pip.status !== 0) return `pip could not install ${packages.join(', ')}: ${pip.stderr.trim().split('\n').at(-1)}`;
  spawnSync('touch', [join(environment, 'ready')]);
  return undefined;
}

/** Hands one job to one peer. */
export function runPeer<T>(name: 'sentences' | 'lexrank' | 'textrank' | 'lsa', job: unknown): T {
  const { status, stdout, stderr } = spawnSync(join(environment, 'bin/python'), [script, name], {
    input: JSON.stringify(job),
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    // One thread, as ours: processor time counts them all.
    env: { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1' },
  });
  if (status !== 0) throw new Error(`The peer ${name} failed: ${stderr}`);
  return JSON.parse(stdout) as T;
}
