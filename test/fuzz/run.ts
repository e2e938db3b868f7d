/**
 * Feeds damaged and made-up files to reading and cleaning, in the thread that can be stopped, and looks whether anything but a reading or a
 * reason comes back:
 *
 *     npm run fuzz                           5,000 files from a new seed
 *     npm run fuzz -- --runs 20000 --seed 7  as many, and from the seed, that you like
 *
 * What it finds is shrunk by fast-check and told with the seed and path that bring it back.
 */
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { workerReader } from '../../lambda/ports/reader-worker.ts';
import { broken } from './invariants.ts';
import { damage, damaged } from './mutations.ts';
import { type Seed, seedFiles } from './seeds.ts';
import { structure } from './structures.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
    path: { type: 'string' },
    seconds: { type: 'string', default: '30' },
  },
});
const seeds = seedFiles(fileURLToPath(new URL('../..', import.meta.url)));
const reader = workerReader(new URL('../../bin/reader.mjs', import.meta.url));
const tally = new Map<string, number>();
let longest = { milliseconds: 0, name: '' };

async function civil(file: Seed): Promise<void> {
  const started = performance.now();
  const reading = await reader.read(file, Number(values.seconds) * 1000);
  const milliseconds = performance.now() - started;
  if (milliseconds > longest.milliseconds) {
    longest = { milliseconds, name: file.name };
    writeFileSync(join(tmpdir(), 'fuzz-longest'), file.bytes);
  }
  const outcome = reading.status === 'read' ? `read as ${reading.format}` : reading.status === 'unreadable' ? `refused: ${reading.rule}` : 'stopped';
  tally.set(outcome, (tally.get(outcome) ?? 0) + 1);
  const problems = broken(file, reading);
  if (problems.length === 0) return;
  writeFileSync(join(tmpdir(), 'fuzz-failing'), file.bytes);
  throw new Error(problems.slice(0, 5).join('\n'));
}

const runs = Number(values.runs);
const seed = Number(values.seed);
process.stdout.write(`seed ${seed}, ${runs} files from ${seeds.length}\n`);
const started = performance.now();
const either = fc.oneof({ weight: 3, arbitrary: damage(seeds).map((one) => damaged(seeds, one)) }, { weight: 1, arbitrary: structure });
const result = await fc.check(fc.asyncProperty(either, civil), {
  numRuns: runs,
  seed,
  ...(values.path === undefined ? {} : { path: values.path }),
});
await reader.close();
for (const [outcome, count] of [...tally].sort(([, a], [, b]) => b - a)) process.stdout.write(`${String(count).padStart(8)}  ${outcome}\n`);
process.stdout.write(
  `${result.numRuns} files in ${((performance.now() - started) / 1000).toFixed(0)} s; the slowest took ${longest.milliseconds.toFixed(0)} ms (${longest.name}; kept in ${join(tmpdir(), 'fuzz-longest')})\n`,
);
if (result.failed) {
  const error = result.errorInstance instanceof Error ? result.errorInstance.message : String(result.errorInstance);
  process.stdout.write(
    `FAILED after ${result.numRuns} files, seed ${seed}, path "${result.counterexamplePath}"; the smallest file found lies in ${join(tmpdir(), 'fuzz-failing')}\n${error}\n`,
  );
  process.exitCode = 1;
}
