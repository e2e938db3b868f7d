/** A few hundred damaged and made-up files, the same in every run; `npm run fuzz` tries as many as one likes. */
import { join } from 'node:path';
import fc from 'fast-check';
import { readAndClean } from '../../lambda/stages/read-and-clean.ts';
import { broken } from './invariants.ts';
import { damage, damaged } from './mutations.ts';
import { type Seed, seedFiles } from './seeds.ts';
import { structure } from './structures.ts';

const seeds = seedFiles(join(__dirname, '../..'));
const civil = async (file: Seed): Promise<void> => expect(broken(file, await readAndClean(file))).toEqual([]);

test('a damaged file gives articles or a reason', async () => {
  await fc.assert(
    fc.asyncProperty(damage(seeds), (one) => civil(damaged(seeds, one))),
    { numRuns: 250, seed: 20261121 },
  );
}, 120_000);

test('a file made of nothing but nesting gives articles or a reason', async () => {
  await fc.assert(fc.asyncProperty(structure, civil), { numRuns: 150, seed: 20261121 });
}, 120_000);

test('an undamaged one keeps every promise', async () => {
  for (const seed of seeds) await civil(seed);
}, 120_000);
