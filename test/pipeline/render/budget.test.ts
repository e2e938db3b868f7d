import { byImportance, fitBudget } from '../../../lambda/pipeline/render/budget.ts';
import fc from '../../laws.ts';
import { digestOf, story } from './fixtures.ts';

const ids = (count: number): string[] => Array.from({ length: count }, (_, n) => `s${n}`);
const weighing = (shell: number, full: number, brief: number) => (selection: { full: ReadonlySet<string>; brief: ReadonlySet<string> }) =>
  shell + selection.full.size * full + selection.brief.size * brief;

test.each<[string, number, number, [number, number]]>([
  ['all in full where they fit', 10, 2000, [10, 0]],
  ['some in full, the others as headlines', 10, 1000, [8, 2]],
  ['headlines at the end left out', 100, 1000, [5, 40]],
  ['headlines only', 100, 300, [0, 20]],
  ['nothing where not even the shell fits', 10, 50, [0, 0]],
])('%s', (_, count, most, expected) => {
  const { full, brief } = fitBudget(ids(count), weighing(100, 100, 10), most);
  expect([full.size, brief.size]).toEqual(expected);
});

test('what is chosen fits, is a run from the most important on, and no fuller run fits', () => {
  fc.assert(
    fc.property(
      fc.nat(300),
      fc.integer({ min: 1, max: 2000 }),
      fc.integer({ min: 1, max: 300 }),
      fc.integer({ min: 5000, max: 90_000 }),
      (count, more, brief, most) => {
        const bytesOf = weighing(4000, brief + more, brief);
        const all = ids(count);
        const selection = fitBudget(all, bytesOf, most);
        expect(bytesOf(selection)).toBeLessThanOrEqual(most);
        expect([...selection.full, ...selection.brief]).toEqual(all.slice(0, selection.full.size + selection.brief.size));
        if (selection.brief.size > 0) expect(bytesOf(selection) + more).toBeGreaterThan(most);
        if (selection.full.size + selection.brief.size < count) expect(bytesOf(selection) + brief).toBeGreaterThan(most - more);
      },
    ),
  );
});

test('every section’s first story comes before any section’s second', () => {
  const section = (name: string, count: number) => ({
    name,
    stories: Array.from({ length: count }, (_, n) => story(`${name}${n}`, [], [], { id: `${name}${n}` })),
  });
  expect(byImportance(digestOf([section('a', 3), section('b', 1), section('c', 2)]))).toEqual(['a0', 'b0', 'c0', 'a1', 'c1', 'a2']);
});
