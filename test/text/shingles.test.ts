import { containment, shingleLength, shinglesOf, sketchOf } from '../../lambda/text/shingles.ts';

const numbered = (from: number, count: number) => Array.from({ length: count }, (_, i) => `word${from + i}`);

test('a text has one shingle for each position, and the same words give the same ones', () => {
  expect(shinglesOf(numbered(0, 10))).toHaveLength(7);
  expect([...shinglesOf(numbered(3, 4))]).toEqual([shinglesOf(numbered(0, 10))[3]]);
});

test('a text shorter than a shingle is one, an empty text has none', () => {
  expect(shinglesOf(['brief'])).toHaveLength(1);
  expect(shinglesOf([])).toHaveLength(0);
});

test('pairs of letters make longer shingles than words do', () => {
  expect(shingleLength(['one', 'two'])).toBe(4);
  expect(shingleLength(['東京', '京都'])).toBe(7);
});

test('a sketch tells about how much of a set it was taken from', () => {
  const all = shinglesOf(numbered(0, 2003));
  const half = shinglesOf([...numbered(0, 1003), ...numbered(9000, 1000)]);
  expect(containment(all, sketchOf(all, 64), 64)).toBe(1);
  const share = containment(half, sketchOf(all, 64), 64);
  expect(share).toBeGreaterThan(0.3);
  expect(share).toBeLessThan(0.7);
  expect(containment(all, [], 64)).toBe(0);
});
