import { type Forest, formatForest, logOdds, parseForest } from '../../../../lambda/pipeline/clean/openings/trees.ts';

/** One tree: figure 0 up to 5 goes left; there figure 1 up to 0.5 goes left. */
const forest: Forest = {
  depth: 2,
  bias: -0.25,
  figures: Uint16Array.from([0, 1, 1]),
  thresholds: Float64Array.from([5, 0.5, 9e9]),
  leaves: Float64Array.from([-1, 0.5, 2, 3]),
};
const columns = [Float32Array.from([5, 5, 6]), Float32Array.from([0.5, 0.75, 0])];

test.each([
  ['left and left', 0, -1.25],
  ['left and right', 1, 0.25],
  ['right, where the second question has only one answer', 2, 1.75],
])('a line goes %s', (_, line, expected) => {
  expect(logOdds(forest, columns, line)).toBe(expected);
});

test('trees add up', () => {
  const twice: Forest = {
    ...forest,
    figures: Uint16Array.from([...forest.figures, ...forest.figures]),
    thresholds: Float64Array.from([...forest.thresholds, ...forest.thresholds]),
    leaves: Float64Array.from([...forest.leaves, ...forest.leaves]),
  };
  expect(logOdds(twice, columns, 2)).toBe(3.75);
});

test('a forest survives being written and read', () => {
  expect(parseForest(`\n${formatForest(forest)}\n`)).toEqual(forest);
});
