/**
 * Does the harness see what it is for? Each mutant takes one guard away from a copy of the code, and the harness has to break:
 *
 *     npm run faults -- --mutants            all of them
 *     npm run faults -- --mutants ledger     those whose name holds the word
 */
import { spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Mutant, mutants } from './mutants.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs the harness on a copy of the code with this one change. @returns its first complaint, or undefined where it saw nothing */
async function caughtBy({ file, from, to }: Mutant, seeds: string): Promise<string | undefined> {
  const copy = await mkdtemp(join(tmpdir(), 'mutant-'));
  try {
    for (const part of ['lambda', 'templates', 'test/faults', 'test/helpers', 'package.json', 'tsconfig.json'])
      await cp(join(root, part), join(copy, part), { recursive: true });
    await symlink(join(root, 'node_modules'), join(copy, 'node_modules'));
    const path = join(copy, 'lambda', file);
    const code = await readFile(path, 'utf8');
    if (code.split(from).length !== 2) throw new Error(`${file} has ${code.split(from).length - 1} places that read: ${from}`);
    await writeFile(
      path,
      code.replace(from, () => to),
    );
    return await firstComplaint(copy, seeds);
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

function firstComplaint(folder: string, seeds: string): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const run = spawn(process.execPath, ['--import', 'tsx', 'test/faults/run.ts', '--until-broken', '--seeds', seeds], { cwd: folder });
    let output = '';
    run.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    run.stderr.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    run.on('error', reject);
    run.on('close', (code) => {
      const [schedule, complaint] = /^VIOLATION (.*)\n {2}(.*)$/m.exec(output)?.slice(1) ?? [];
      if (schedule !== undefined) resolve(`${complaint} [${schedule}]`);
      else if (code === 0) resolve(undefined);
      else resolve(`the harness itself breaks: ${/^\s*\[?[A-Z]\w*: .*$/m.exec(output)?.[0].trim() ?? output.trim().split('\n').at(-1)}`);
    });
  });
}

/**
 * Tries mutants and prints what caught each.
 * @returns how many went unseen
 */
export async function tryMutants(word: string, seeds: string): Promise<number> {
  let unseen = 0;
  for (const mutant of mutants.filter(({ name }) => name.includes(word))) {
    const complaint = await caughtBy(mutant, seeds);
    if (complaint === undefined) unseen++;
    process.stdout.write(
      `${complaint === undefined ? 'UNSEEN' : 'caught'}  ${mutant.name}\n        ${complaint?.slice(0, 220) ?? 'no promise broke'}\n`,
    );
  }
  return unseen;
}
