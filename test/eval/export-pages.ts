/**
 * Writes what the page model of `lambda/pipeline/clean/page/` learns from; `train-page-network.py` trains it and scores it on sites that it does not know.
 *
 *     node --max-old-space-size=8000 --import tsx test/eval/export-pages.ts CORPORA-FOLDER DATA-FOLDER
 *     python test/eval/train-page-network.py DATA-FOLDER lambda/pipeline/clean/page/network-weights.ts
 *
 * CORPORA-FOLDER holds `html-*.jsonl.br` files, one JSON object a line with `html`, `url`, `domain` and `body` (or sentences `with` and `without` which the body
 * is). DATA-FOLDER gets `pages.jsonl`, a row a page: its collection and site, and of each block whether it is of the body, what it weighs, and its words; and
 * `figures.f32` and `nameless.f32`, a row a block: its features, and those it has where no element has an id or a class, as little-endian floats.
 */
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { loadPages } from './page-samples.ts';

function main(corpora = '', data = ''): void {
  mkdirSync(data, { recursive: true });
  const [pages, figures, nameless] = ['pages.jsonl', 'figures.f32', 'nameless.f32'].map((name) => openSync(join(data, name), 'w')) as [
    number,
    number,
    number,
  ];
  for (const { rows, nameless: bare, ...page } of loadPages(corpora)) {
    writeSync(pages, `${JSON.stringify(page)}\n`);
    for (const row of rows) writeSync(figures, row);
    for (const row of bare) writeSync(nameless, row);
  }
  for (const file of [pages, figures, nameless]) closeSync(file);
}
main(...process.argv.slice(2));
