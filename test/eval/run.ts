/**
 * Runs the scorer on the public corpora, where they lie beside the project; arguments go on to it:
 *
 *     npm run eval                     every suite
 *     npm run eval -- text --limit 200
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const scorer = fileURLToPath(new URL('../../../shared/eval/run.mjs', import.meta.url));

if (!existsSync(scorer)) {
  process.stdout.write('Skipped: the scorer and its corpora (../shared) are not here. They are no part of the project.\n');
} else {
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', scorer, ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' });
  process.exitCode = status ?? 1;
}
