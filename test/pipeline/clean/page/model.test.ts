import { parseNetwork, votesOf } from '../../../../lambda/pipeline/clean/network.ts';
import { featureNames } from '../../../../lambda/pipeline/clean/page/feature-names.ts';
import { probabilities } from '../../../../lambda/pipeline/clean/page/model.ts';
import { pageNetwork } from '../../../../lambda/pipeline/clean/page/network-weights.ts';
import { pageTrees } from '../../../../lambda/pipeline/clean/page/tree-weights.ts';
import { forestOf, logOdds, parseTrees } from '../../../../lambda/pipeline/clean/page/trees.ts';
import { generator } from '../../../helpers/chance.ts';

const network = parseNetwork(pageNetwork);
const random = generator(3);
const rows = Array.from({ length: 12 }, () => Float32Array.from(featureNames, () => (random() < 0.5 ? 0 : 4 * random())));

test('the shipped network looks at the features that there are', () => {
  const width = featureNames.length;
  const channels = network.entry.rows;
  expect([network.means.length, network.spreads.length, network.entry.width]).toEqual([width, width, width]);
  expect(network.rounds.map((round) => [round.rows, round.width])).toEqual(network.gaps.map(() => [channels, 3 * channels]));
  expect([network.exit.rows, network.exit.width, network.transitions]).toEqual([1, channels, []]);
});

test('what trees and network think counts alike', () => {
  const trees = logOdds(forestOf(parseTrees(pageTrees)), rows);
  const votes = votesOf(network, rows.length, (row, feature) => rows[row]?.[feature] as number);
  probabilities(rows).forEach((probability, i) => {
    expect(Math.log(probability / (1 - probability))).toBeCloseTo(((trees[i] as number) + (votes[i]?.[0] as number)) / 2);
  });
});

test('a page without blocks has no probabilities', () => expect([...probabilities([])]).toEqual([]));
