/**
 * Tries every way to fail:
 *
 *     npm run faults                       every fault at every I/O call, a deployment before every one, one and two workers, and 2,000 random schedules
 *     npm run faults -- --seeds 1..100000  as many as you like
 *     npm run faults -- --seeds 4711..4711 one, with its calls
 *     npm run faults -- --mutants          whether it sees each guard that is taken away
 */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { compileTemplate } from '../../templates/compile.ts';
import { calm, describePlan, type Kind, kinds, randomPlan, trial } from './trial.ts';
import { tryMutants } from './try-mutants.ts';
import { type Fault, faults, type Plan } from './world.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seeds: { type: 'string', default: '1..2000' },
    'only-seeds': { type: 'boolean', default: false },
    'but-sites': { type: 'boolean', default: false },
    'until-broken': { type: 'boolean', default: false },
    mutants: { type: 'boolean', default: false },
  },
});
if (values.mutants) process.exit((await tryMutants(positionals[0] ?? '', '1..300')) > 0 ? 1 : 0);
const [first = 1, last = first] = values.seeds.split('..').map(Number);

const templates = { digest: await compileTemplate('digest'), plain: await compileTemplate('plain') };
const allKinds = Object.keys(kinds) as Kind[];
/** I/O calls in a run of each kind without faults. */
const lengths = Object.fromEntries(
  await Promise.all(allKinds.map(async (kind) => [kind, (await trial(templates, calm, kind)).calls.length])),
) as Record<Kind, number>;
const started = performance.now();
let passed = 0;
let failed = 0;
let inDoubt = 0;

async function attempt(plan: Plan, kind: Kind): Promise<boolean> {
  const { broken, calls: reached, unknown } = await trial(templates, plan, kind);
  inDoubt += unknown;
  if (broken.length === 0) passed++;
  else {
    failed++;
    process.stdout.write(`VIOLATION ${kind}; ${describePlan(plan, reached)}\n  ${broken.join('\n  ')}\n`);
    if (values['until-broken']) process.exit(1);
    if (first === last)
      for (const [i, { process: owner, what, fault }] of reached.entries()) process.stdout.write(`  ${i} ${owner}: ${what} ${fault ?? ''}\n`);
  }
  return broken.length === 0;
}

const say = (label: string, count: number, held: number, unknown: number): void =>
  void process.stdout.write(
    `${label.padEnd(40)} ${String(count).padStart(8)} runs ${String(count - held).padStart(4)} violations ${String(unknown).padStart(6)} unknown\n`,
  );

/** Every fault at every call site of every kind of newsletter; what is common to the kinds is tried with one worker and with two once. */
async function exhaustive(): Promise<void> {
  for (const kind of allKinds) {
    process.stdout.write(`${kind}: ${lengths[kind]} I/O calls in a run without faults\n`);
    for (const [at, fault] of faults.entries())
      for (const workers of kind === 'settled' ? [1, 2] : [1 + (at % 2)])
        await everywhere(kind, `${fault}, ${workers} worker${workers === 1 ? '' : 's'}`, { workers }, fault);
  }
}

/** A deployment before every call: alone, and with the process that runs then dying of it. */
async function deployments(): Promise<void> {
  await everywhere('settled', 'a deployment, 1 worker', { workers: 1 }, undefined, true);
  await everywhere('settled', 'a deployment, acts and dies, 1 worker', { workers: 1 }, 'acts and dies', true);
  await everywhere('settled', 'a deployment, acts and dies, 2 workers', { workers: 2 }, 'acts and dies', true);
}

async function everywhere(kind: Kind, label: string, { workers }: Pick<Plan, 'workers'>, fault: Fault | undefined, deploy = false): Promise<void> {
  const before = inDoubt;
  let held = 0;
  for (let i = 0; i < lengths[kind]; i++) {
    const calls = new Map(fault ? [[i, fault] as const] : []);
    if (await attempt({ ...calm, workers, seed: i + 1, calls, ...(deploy && { deployAt: i }) }, kind)) held++;
  }
  say(label, lengths[kind], held, inDoubt - before);
}

async function random(): Promise<void> {
  const before = inDoubt;
  let held = 0;
  for (let seed = first; seed <= last; seed++) {
    const kind = allKinds[seed % allKinds.length] ?? 'settled';
    if (await attempt(randomPlan(seed, lengths[kind]), kind)) held++;
  }
  say(`random schedules, seeds ${first}..${last}`, last - first + 1, held, inDoubt - before);
}

/** Deployments and random schedules in a process of their own, so that two processors have work. What it says follows when it has ended. */
function restBeside(): Promise<void> {
  const child = spawn(process.execPath, [...process.execArgv, fileURLToPath(import.meta.url), '--but-sites', '--seeds', values.seeds]);
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      process.stdout.write(`\nBeside it:\n${Buffer.concat(said).toString()}`);
      if (code !== 0) failed++;
      resolve();
    });
  });
}

if (values['only-seeds'] || first === last) await random();
// Several faults at once break a weak spot sooner than one.
else if (values['until-broken']) for (const part of [random, deployments, exhaustive]) await part();
else if (values['but-sites']) for (const part of [deployments, random]) await part();
else {
  const beside = restBeside();
  await exhaustive();
  await beside;
}
process.stdout.write(`\n${passed} passed, ${failed} failed\n${((performance.now() - started) / 1000).toFixed(0)} s\n`);
process.exitCode = failed > 0 ? 1 : 0;
