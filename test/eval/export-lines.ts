/**
 * Writes what the line model of `lambda/pipeline/clean/dump/` learns from; `train-lines.py` trains it, `score-lines.ts` scores it on sites that it does not know.
 *
 *     node --max-old-space-size=8000 --import tsx test/eval/export-lines.ts CORPORA-FOLDER DATA-FOLDER
 *     python test/eval/train-lines.py DATA-FOLDER lambda/pipeline/clean/dump/weights.ts
 *
 * DATA-FOLDER gets `dumps.jsonl`, a row a dump: its id, its fold of the sites, what it weighs, how many lines it has, and what each may be (bits in the order of
 * `parts`); and `figures.f32`, a row a line: what `figuresOf` says of it, as little-endian floats.
 */
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { dumpOf } from '../../lambda/pipeline/clean/dump/dump.ts';
import { figuresOf } from '../../lambda/pipeline/clean/dump/figures.ts';
import type { Example } from './lines/corpus.ts';
import { examplesIn } from './lines/examples.ts';

function rowsOfFigures({ lines }: Example): Float32Array {
  const columns = [...figuresOf(dumpOf(lines)).values()];
  const rows = new Float32Array(lines.length * columns.length);
  for (const [figure, column] of columns.entries()) for (const [line, value] of column.entries()) rows[line * columns.length + figure] = value;
  return rows;
}

async function main(corpora = '', data = ''): Promise<void> {
  mkdirSync(data, { recursive: true });
  const examples = await examplesIn(corpora);
  console.log(`${examples.length} dumps, ${examples.reduce((sum, { lines }) => sum + lines.length, 0)} lines`);
  const [dumps, figures] = ['dumps.jsonl', 'figures.f32'].map((name) => openSync(join(data, name), 'w')) as [number, number];
  for (const example of examples) {
    const { id, fold, weight, lines, allowed } = example;
    writeSync(dumps, `${JSON.stringify({ id, fold, weight, lines: lines.length, allowed: [...allowed] })}\n`);
    writeSync(figures, new Uint8Array(rowsOfFigures(example).buffer));
  }
  closeSync(dumps);
  closeSync(figures);
}
void main(...process.argv.slice(2));
