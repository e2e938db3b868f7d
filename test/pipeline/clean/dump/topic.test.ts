/** The sliding windows count what their definition says, at every gap. */

import { lookAt } from '../../../../lambda/pipeline/clean/dump/look.ts';
import { topicsOf } from '../../../../lambda/pipeline/clean/dump/topic.ts';
import fc from '../../../laws.ts';

const words = 'harbor bridge ferry council budget tunnel school teacher museum painter orchard cider storm roof rescue island'.split(' ');
const line = (text: string) => ({ kind: 'paragraph' as const, text, gap: 1, indented: false, hrefs: 0, sources: [0] });
const sentence = fc
  .array(fc.constantFrom(...words), { minLength: 6, maxLength: 10 })
  .map((list) => lookAt(line(`It was the ${list.join(' and the ')} of the town that they had.`)));
const button = fc.constant(lookAt(line('Share')));

/** Lexical cohesion and chains at one gap, straight from their definitions. */
function naive(
  prose: readonly ReadonlySet<string>[],
  at: number,
): { cosine: number; recurring: number; across: number; before: number; after: number } {
  const union = (sets: readonly ReadonlySet<string>[]): Set<string> => new Set(sets.flatMap((set) => [...set]));
  const [before, after] = [union(prose.slice(Math.max(0, at - 7), at)), union(prose.slice(at, at + 7))];
  const shared = [...after].filter((word) => before.has(word)).length;
  const [left, right] = [prose.slice(Math.max(0, at - 8), at), prose.slice(at, at + 8)];
  const count = (sets: readonly ReadonlySet<string>[], word: string): number => sets.filter((set) => set.has(word)).length;
  const recurring = [...union([...left, ...right])].filter((word) => count(left, word) + count(right, word) >= 2);
  const across = recurring.filter((word) => count(left, word) > 0 && count(right, word) > 0).length;
  const cosine = shared / Math.sqrt(before.size * after.size);
  return { cosine, recurring: recurring.length, across, before: before.size, after: after.size };
}

const step = (value: number, bounds: readonly number[]): number => bounds.filter((bound) => value > bound).length;

test('cohesion and chains at every line are what their definitions give', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof({ weight: 4, arbitrary: sentence }, button), { maxLength: 40 }), (looks) => {
      const prose = looks.filter((look) => look.prose).map((look) => look.content);
      const topics = topicsOf(looks);
      let at = 0;
      for (const [index, look] of looks.entries()) {
        const { cosine, recurring, across, before, after } = naive(prose, at);
        const chains = recurring < 6 || at === 0 || at === prose.length ? -1 : step(across / recurring, [0.08, 0.2, 0.35, 0.5]);
        const cohesion = before < 12 || after < 12 ? -1 : step(cosine, [0.02, 0.05, 0.09, 0.14]);
        expect(topics[index]).toEqual({ cohesion, chains });
        if (look.prose) at++;
      }
    }),
    { numRuns: 60 },
  );
});
