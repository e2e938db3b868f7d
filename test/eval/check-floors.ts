/**
 * Quality, pinned like behavior: runs the scorer and compares its figures with the floors in `floors.json`. Lowering a floor is a
 * deliberate act, with its reason in the commit; raising one is how an improvement stays.
 *
 *     node --import tsx test/eval/check-floors.ts            compares
 *     node --import tsx test/eval/check-floors.ts --raise    writes what was measured as the new floors, where it is better
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

interface Floors {
  /** Rows of each corpus that are scored. */
  limit: number;
  /** A figure lies this much below its measurement, so that a change of a few rows is no alarm. */
  slack: number;
  /** Figures that may not fall: `suite.part.figure`. */
  floors: Record<string, number>;
}

/** Suites whose every row is scored: their kinds take turns, so that every third row would be one kind alone. */
const WHOLE: readonly string[] = ['split'];

const root = fileURLToPath(new URL('../..', import.meta.url));
const scorer = fileURLToPath(new URL('../../../shared/eval/run.mjs', import.meta.url));
const floorsFile = fileURLToPath(new URL('floors.json', import.meta.url));

if (!existsSync(scorer)) {
  console.log('Skipped: the scorer and its corpora (../shared) are not here. They are no part of the project.');
} else {
  const floors = JSON.parse(readFileSync(floorsFile, 'utf8')) as Floors;
  const measured = measure(floors);
  const below = compare(floors, measured);
  if (process.argv.includes('--raise')) raise(floors, measured);
  else if (below > 0) process.exitCode = 1;
}

function measure({ limit, floors }: Floors): Map<string, number> {
  const suites = [...new Set(Object.keys(floors).map((name) => name.slice(0, name.indexOf('.'))))];
  const sampled = suites.filter((suite) => !WHOLE.includes(suite));
  return new Map([...scored([...sampled, '--limit', String(limit)]), ...scored(WHOLE)]);
}

/** The scorer's figures by name, for these suites and options. */
function scored(options: readonly string[]): [string, number][] {
  const folder = mkdtempSync(join(tmpdir(), 'floors-'));
  try {
    const json = join(folder, 'figures.json');
    const { status } = spawnSync(process.execPath, ['--import', 'tsx', scorer, ...options, '--json', json], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    if (status !== 0) throw new Error(`The scorer ended with ${status}.`);
    return flatten(JSON.parse(readFileSync(json, 'utf8')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function flatten(value: unknown, path: readonly string[] = []): [string, number][] {
  if (typeof value === 'number') return [[path.join('.'), value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => flatten(inner, [...path, key]));
}

/** Prints the table. @returns how many figures lie below their floor */
function compare({ floors }: Floors, measured: ReadonlyMap<string, number>): number {
  let below = 0;
  console.log(`${'figure'.padEnd(34)}floor   now`);
  for (const [name, floor] of Object.entries(floors)) {
    const now = measured.get(name);
    const ok = now !== undefined && now >= floor;
    if (!ok) below++;
    console.log(`${name.padEnd(34)}${floor.toFixed(3)}   ${now?.toFixed(3) ?? '–    '}${ok ? '' : '   BELOW'}`);
  }
  console.log(below === 0 ? 'Every figure holds its floor.' : `${below} of ${Object.keys(floors).length} figures are below their floor.`);
  return below;
}

function raise(given: Floors, measured: ReadonlyMap<string, number>): void {
  const floors = Object.fromEntries(
    Object.entries(given.floors).map(([name, floor]) => [name, Math.max(floor, Math.floor(((measured.get(name) ?? 0) - given.slack) * 1000) / 1000)]),
  );
  writeFileSync(floorsFile, `${JSON.stringify({ ...given, floors }, null, 2)}\n`);
}
