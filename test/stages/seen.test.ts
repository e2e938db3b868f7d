import { seenBefore } from '../../lambda/stages/seen.ts';

test('tells what came before, also after the table has grown many times', () => {
  const seen = seenBefore();
  const texts = Array.from({ length: 20_000 }, (_, i) => `reader-${i}@example.com`);
  expect(texts.filter(seen)).toEqual([]);
  expect(texts.filter(seen)).toHaveLength(texts.length);
  expect(seen('')).toBe(false);
  expect(seen('')).toBe(true);
});
