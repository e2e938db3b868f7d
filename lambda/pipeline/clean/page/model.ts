/**
 * The page model: how likely each block of a page is part of its article, by its row of features (`features.ts`). Trees judge every block by itself
 * (`trees.ts`), a small network judges all blocks in their course (`../network.ts`). One errs where the other does not: the mean of their log-odds is better
 * than either, most on sites that neither has seen. Their tables hold figures about shapes and places: no text of a page is in them.
 */
import { parseNetwork, votesOf } from '../network.ts';
import { pageNetwork } from './network-weights.ts';
import { pageTrees } from './tree-weights.ts';
import { forestOf, logOdds, type Push, parseTrees, pushesAgainst } from './trees.ts';

const forest = forestOf(parseTrees(pageTrees));
const network = parseNetwork(pageNetwork);

/** Each block's probability, 0 to 1, of being part of the article. */
export function probabilities(rows: readonly Float32Array[]): Float64Array {
  const votes = votesOf(network, rows.length, (block, feature) => rows[block]?.[feature] as number);
  return logOdds(forest, rows).map((odds, block) => probability((odds + (votes[block]?.[0] as number)) / 2));
}

const probability = (odds: number): number => 1 / (1 + Math.exp(-odds));

/** What spoke against a block by itself, strongest first: what trees ask can be said in words. */
export const reasonsAgainst = (row: Float32Array): Generator<Push> => pushesAgainst(forest, row);
