/**
 * Trains the page model on a folder of pages with their true bodies and writes `lambda/pipeline/clean/page-weights.ts`:
 *
 *     node --import tsx test/eval/train-page.ts FOLDER [--folds]
 *
 * FOLDER holds `html-*.jsonl.br` files, one JSON object a line with `html`, `url`, `domain` and `body`. With `--folds` it trains on two thirds of the
 * sites and scores the others, three times, and writes nothing. The weights are figures about shapes and places; no text of a page is in them.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { pageFeatures } from '../../lambda/pipeline/clean/page-features.ts';
import { probability, type Trees } from '../../lambda/pipeline/clean/page-model.ts';
import { readHtml } from '../../lambda/pipeline/read/html.ts';
import { comparableWords } from '../../lambda/text/fold.ts';
import { boost } from './boost.ts';

interface Page {
  corpus: string;
  site: string;
  rows: Float32Array[];
  labels: number[];
  /** Words of each block: what it weighs in the score. */
  words: number[];
  goldWords: number;
}

const [folder = '', mode] = process.argv.slice(2);
const options = { trees: 110, depth: 5, rate: 0.12, penalty: 1, seed: 7 };

function load(): Page[] {
  const pages: Page[] = [];
  for (const name of readdirSync(folder)
    .filter((file) => /^html-.*\.jsonl\.br$/.test(file))
    .sort()) {
    const lines = brotliDecompressSync(readFileSync(join(folder, name)))
      .toString('utf8')
      .split('\n')
      .filter(Boolean);
    for (const line of lines) {
      const row = JSON.parse(line) as { html: string; url: string; domain: string; body?: string };
      if (!row.body) continue;
      const page = pageOf(row as typeof row & { body: string }, name);
      if (page) pages.push(page);
    }
  }
  return pages;
}

function pageOf({ html, url, domain, body }: { html: string; url: string; domain: string; body: string }, corpus: string): Page | undefined {
  const [raw] = readHtml(html, { url });
  if (!raw || raw.blocks.length === 0) return undefined;
  const gold = ` ${comparableWords(body).join(' ')} `;
  const goldWords = comparableWords(body);
  const shingles = new Set<string>();
  for (let i = 0; i + 4 <= goldWords.length; i++) shingles.add(goldWords.slice(i, i + 4).join(' '));
  const words = raw.blocks.map(({ text }) => comparableWords(text));
  const labels = words.map((list) => {
    if (list.length === 0) return 0;
    if (list.length < 6) return gold.includes(` ${list.join(' ')} `) && list.length > 1 ? 1 : 0;
    let hits = 0;
    for (let i = 0; i + 4 <= list.length; i++) if (shingles.has(list.slice(i, i + 4).join(' '))) hits++;
    return hits >= (list.length - 3) * 0.5 ? 1 : 0;
  });
  return {
    corpus,
    site: domain,
    rows: pageFeatures(raw.blocks, raw.claims).rows,
    labels,
    words: words.map((list) => list.length),
    goldWords: goldWords.length,
  };
}

/** Every page weighs the same; within it, blocks weigh by their words. */
function train(pages: readonly Page[]): Trees {
  const kept = pages.filter((page) => page.labels.some((label) => label === 1));
  const weights = kept.flatMap((page) => {
    const all = page.words.reduce((sum, count) => sum + Math.min(count, 80) + 2, 0);
    return page.words.map((count) => (100 * (Math.min(count, 80) + 2)) / all);
  });
  return boost({ rows: kept.flatMap((page) => page.rows), labels: kept.flatMap((page) => page.labels), weights }, options);
}

/** Mean word F1 of the pages at a threshold: near the shingle F1, and quick. */
function score(pages: readonly Page[], trees: Trees, threshold: number): number {
  const scores = pages.map((page) => {
    let hit = 0;
    let found = 0;
    page.rows.forEach((row, i) => {
      if (probability(trees, row) < threshold) return;
      found += page.words[i] as number;
      if (page.labels[i] === 1) hit += page.words[i] as number;
    });
    return found === 0 ? 0 : (2 * hit) / (found + page.goldWords);
  });
  return scores.reduce((sum, value) => sum + value, 0) / scores.length;
}

const pages = load();
const sites = [...new Set(pages.map((page) => page.site))].sort();
if (mode === '--folds') {
  const foldOf = (page: Page) => sites.indexOf(page.site) % 3;
  for (const fold of [0, 1, 2]) {
    const trees = train(pages.filter((page) => foldOf(page) !== fold));
    const held = pages.filter((page) => foldOf(page) === fold);
    console.log(`fold ${fold}: ${[0.3, 0.4, 0.5, 0.6].map((threshold) => `${threshold}: ${score(held, trees, threshold).toFixed(4)}`).join('  ')}`);
  }
} else {
  const trees = train(pages);
  const lines = trees.leaves.map((leaves, tree) => [trees.features[tree], trees.thresholds[tree], leaves].map((row) => row?.join(' ')).join('|'));
  writeFileSync(
    new URL('../../lambda/pipeline/clean/page-weights.ts', import.meta.url),
    `/** Written by test/eval/train-page.ts; train again instead of editing. See \`parseTrees\` in page-model.ts; features are numbered as in page-features.ts. */\nexport const pageWeights = \`\n${trees.depth} ${trees.bias}\n${lines.join('\n')}\n\`;\n`,
  );
  console.log(`${pages.length} pages of ${sites.length} sites; ${score(pages, trees, 0.5).toFixed(4)} on the pages trained on`);
}
