/**
 * Tries every way to fail:
 *
 *     npm run faults                       every fault at every I/O call, one and two workers, and 2,000 random schedules
 *     npm run faults -- --seeds 1..100000  as many as you like
 *     npm run faults -- --seeds 4711..4711 one, with its calls
 *     npm run faults -- --mutants          whether it sees each guard that is taken away
 */
import { parseArgs } from 'node:util';
import { compileTemplate } from '../../templates/compile.ts';
import { tryMutants } from './mutants.ts';
import { calm, describePlan, randomPlan, trial } from './trial.ts';
import { faults, type Plan } from './world.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seeds: { type: 'string', default: '1..2000' },
    'only-seeds': { type: 'boolean', default: false },
    'until-broken': { type: 'boolean', default: false },
    mutants: { type: 'boolean', default: false },
  },
});
if (values.mutants) process.exit((await tryMutants(positionals[0] ?? '', '1..300')) > 0 ? 1 : 0);
const [first = 1, last = first] = values.seeds.split('..').map(Number);

const template = await compileTemplate();
const { calls } = await trial(template, calm);
const started = performance.now();
let passed = 0;
let failed = 0;
let inDoubt = 0;

async function attempt(plan: Plan): Promise<boolean> {
  const { broken, calls: reached, unknown } = await trial(template, plan);
  inDoubt += unknown;
  if (broken.length === 0) passed++;
  else {
    failed++;
    process.stdout.write(`VIOLATION ${describePlan(plan, reached)}\n  ${broken.join('\n  ')}\n`);
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

/** Every fault at every call site. */
async function exhaustive(): Promise<void> {
  process.stdout.write(`${calls.length} I/O calls in a run without faults\n\n`);
  for (const workers of [1, 2]) {
    for (const fault of faults) {
      const before = inDoubt;
      let held = 0;
      for (const i of calls.keys()) if (await attempt({ ...calm, workers, seed: i + 1, calls: new Map([[i, fault]]) })) held++;
      say(`${fault}, ${workers} worker${workers === 1 ? '' : 's'}`, calls.length, held, inDoubt - before);
    }
  }
}

async function random(): Promise<void> {
  const before = inDoubt;
  let held = 0;
  for (let seed = first; seed <= last; seed++) if (await attempt(randomPlan(seed, calls.length))) held++;
  say(`random schedules, seeds ${first}..${last}`, last - first + 1, held, inDoubt - before);
}

const parts = values['only-seeds'] || first === last ? [random] : [exhaustive, random];
// Several faults at once break a weak spot sooner than one.
for (const part of values['until-broken'] ? parts.reverse() : parts) await part();
process.stdout.write(`\n${passed} passed, ${failed} failed\n${((performance.now() - started) / 1000).toFixed(0)} s\n`);
process.exitCode = failed > 0 ? 1 : 0;
