import { forestOf, logOdds, parseTrees, pushesAgainst } from '../../../../lambda/pipeline/clean/page/trees.ts';

/** A tree that asks whether the feature is at most 0.5, and answers with the first value or the second. */
const tree = (feature: number, low: number, high: number) => `${feature}|0.5|${low} ${high}`;
const forest = (...trees: readonly string[]) => forestOf(parseTrees(['1 0', ...trees].join('\n')));
const row = (...values: readonly number[]) => Float32Array.from(values);

test('all trees add to a block’s log-odds, each by what it asks', () => {
  const two = forest(tree(0, -1, 1), tree(1, 0.25, -0.25));
  const [first = 0, second = 0] = logOdds(two, [row(0, 0), row(1, 1)]);
  expect(first).toBeCloseTo(-0.75);
  expect(second).toBeCloseTo(0.75);
});

describe('a block that fifty trees find hopeless is settled', () => {
  const many = forest(...Array(50).fill(tree(0, -0.1, 0.1)), ...Array(50).fill(tree(1, 0.1, -0.1)));

  test('the others are not asked about it, but about its neighbors', () => {
    const [settled = 0, open = 0] = logOdds(many, [row(0, 0), row(1, 0)]);
    expect(settled).toBeCloseTo(-5);
    expect(open).toBeCloseTo(10);
  });

  test('nor do they stand among the reasons', () => {
    const against = [...pushesAgainst(many, row(0, 1))].map(({ feature, high }) => ({ feature, high }));
    expect(against).toEqual([{ feature: 0, high: false }]);
  });
});

test('what spoke against a block comes strongest first, for each side of a feature', () => {
  const three = forest(tree(0, -1, 1), tree(1, -3, 3), tree(2, 2, -2));
  expect([...pushesAgainst(three, row(0, 0, 0))].map(({ feature, high, by }) => [feature, high, by])).toEqual([
    [1, false, -3],
    [0, false, -1],
  ]);
});
