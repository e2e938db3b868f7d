/** Line models that do not know a dump's sites: one a fold, trained on the others. What is stacked on the line model learns from what these say. */
import { readFileSync } from 'node:fs';
import { type Network, parseNetwork } from '../../../lambda/pipeline/clean/network.ts';
import { FOLDS } from './corpus.ts';

/** @param table what `train-lines.py` was told with `--held-out`: it wrote a table for each fold, `TABLE.0` and so on */
export function foldNetworks(table: string): Network[] {
  return Array.from({ length: FOLDS }, (_, fold) => parseNetwork(readFileSync(`${table}.${fold}`, 'utf8')));
}
