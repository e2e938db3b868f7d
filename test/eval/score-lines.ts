/**
 * Scores the line model on sites that it does not know, as the evaluation scores texts and splitting.
 *
 *     python test/eval/train-lines.py DATA-FOLDER TABLE --held-out
 *     node --max-old-space-size=8000 --import tsx test/eval/score-lines.ts CORPORA-FOLDER TABLE
 */
import { dumpOf } from '../../lambda/pipeline/clean/dump/dump.ts';
import { labelLines } from '../../lambda/pipeline/clean/dump/model.ts';
import type { Network } from '../../lambda/pipeline/clean/network.ts';
import { examplesIn } from './lines/examples.ts';
import { foldNetworks } from './lines/folds.ts';
import { report, scoreDump } from './lines/score.ts';

async function main(corpora = '', table = ''): Promise<void> {
  const networks = foldNetworks(table);
  const examples = (await examplesIn(corpora)).filter(({ scored }) => scored);
  console.log(report(examples.map((example) => scoreDump(example, labelLines(dumpOf(example.lines), networks[example.fold] as Network)))));
}
void main(...process.argv.slice(2));
