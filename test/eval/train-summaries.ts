/**
 * Trains the weights of the summaries' concept model and writes them into `lambda/pipeline/summarize/weights.ts`:
 *
 *     node --import tsx test/eval/train-summaries.ts FOLDER [--print | --table]
 *
 * FOLDER holds `summ_*.jsonl.gz`, one story a line: `{ lang, docs: string[], refs: string[] }`, documents with a headline on their first line where
 * there are several. Two logistic regressions (words, pairs) by Newton's method with a ridge penalty; a concept's truth is the share of references that have it.
 * Every collection counts alike, and within it every story. `--print` only shows the weights; `--table` trains without each collection and without each story,
 * and prints how it is summarized then, beside the weights that ship and the first sentences.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { featureNames } from '../../lambda/pipeline/summarize/features.ts';
import { weights } from '../../lambda/pipeline/summarize/weights.ts';
import { type Collection, examplesOf, fitTables, readRows } from './summary-examples.ts';
import { printTable } from './table-summaries.ts';

function main(folder: string | undefined, options: readonly string[]): void {
  if (!folder) throw new Error('Say where the summ_*.jsonl.gz files are: node --import tsx test/eval/train-summaries.ts FOLDER');
  const files = readdirSync(folder)
    .filter((name) => /^summ_.*\.jsonl\.gz$/.test(name))
    .sort();
  const collections = files.map((file): Collection => ({ name: file.replace(/^summ_|\.jsonl\.gz$/g, ''), rows: readRows(`${folder}/${file}`) }));
  if (options.includes('--table')) {
    printTable(collections);
    return;
  }
  const trained = fitTables(collections.flatMap(({ rows }) => rows.map((row) => examplesOf(row, 1 / rows.length))));
  const table = (name: 'word' | 'pair'): string =>
    `  ${name}: [\n${trained[name].map((value, i) => `    ${value}, // ${featureNames[name][i]}`).join('\n')}\n  ],`;
  const text = `${table('word')}\n${table('pair')}\n  pairWeight: ${weights.pairWeight},\n  wordPower: ${weights.wordPower},`;
  if (options.includes('--print')) {
    console.log(text);
    return;
  }
  const place = new URL('../../lambda/pipeline/summarize/weights.ts', import.meta.url);
  const [head = ''] = readFileSync(place, 'utf8').split(/(?<=weights: FeatureTable = \{\n)/);
  writeFileSync(place, `${head}${text}\n};\n`);
}

if (process.argv[1]?.endsWith('train-summaries.ts')) main(process.argv[2], process.argv.slice(3));
