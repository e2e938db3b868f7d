import { HashNumbers } from '../../../lambda/pipeline/group/hash-numbers.ts';
import fc from '../../laws.ts';

test('numbers hashes in the order met, however many and however alike', () => {
  const hash = fc.oneof(
    fc.nat(0xffffffff),
    fc.nat(50).map((n) => n * 2 ** 24),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(hash, fc.nat(3)), { maxLength: 400 }), (hashes) => {
      const numbers = new HashNumbers(4);
      const known = new Map<string, number>();
      for (const [first, second] of hashes) {
        const key = `${first} ${second}`;
        if (!known.has(key)) known.set(key, known.size + 1);
        expect(numbers.numberOf(first, second)).toBe(known.get(key));
      }
      expect(numbers.count).toBe(known.size);
    }),
    { numRuns: 50 },
  );
});
