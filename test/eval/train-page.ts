/**
 * Trains the page model on a folder of pages with their true bodies and writes `lambda/pipeline/clean/page/weights.ts`:
 *
 *     node --import tsx test/eval/train-page.ts FOLDER [--folds]
 *
 * FOLDER holds `html-*.jsonl.br` files, one JSON object a line with `html`, `url`, `domain` and `body` (or sentences `with` and `without` which the body is). With `--folds` it trains on two thirds of the
 * sites and scores the others, three times, and writes nothing. The weights are figures about shapes and places; no text of a page is in them.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { pageFeatures } from '../../lambda/pipeline/clean/page/features.ts';
import { forestOf, probabilities, type Trees } from '../../lambda/pipeline/clean/page/model.ts';
import { readHtml } from '../../lambda/pipeline/read/html.ts';
import { comparableWords } from '../../lambda/text/fold.ts';
import { boost } from './boost.ts';

interface Page {
  corpus: string;
  site: string;
  rows: Float32Array[];
  labels: number[];
  /** What each block weighs in training; nothing where its label is not known. */
  weights: number[];
  /** Words of each block: what it weighs in the score. */
  words: number[];
  /** Words of the true body; none where only some sentences are known to be in it or not. */
  goldWords: number;
}

const [folder = '', mode] = process.argv.slice(2);
const options = { trees: 200, depth: 5, rate: 0.09, penalty: 2, leastLeaf: 5, rowShare: 0.5, featureShare: 0.4, seed: 7 };
/** What the few known sentences of a page weigh against a page whose body is known. */
const PARTIAL = 0.3;

interface Row {
  html: string;
  url: string;
  domain: string;
  body?: string;
  /** Sentences that are in the body, and texts that are not. */
  with?: string[];
  without?: string[];
}

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
      const page = pageOf(JSON.parse(line) as Row, name);
      if (page) pages.push(page);
    }
  }
  const onSite = new Map<string, number>();
  for (const { site } of pages) onSite.set(site, (onSite.get(site) ?? 0) + 1);
  // Ten pages of one site say less than ten sites.
  for (const page of pages) page.weights = page.weights.map((weight) => weight / Math.sqrt(onSite.get(page.site) ?? 1));
  return pages;
}

function pageOf(row: Row, corpus: string): Page | undefined {
  if (!row.body && !row.with?.length) return undefined;
  const [raw] = readHtml(row.html, { url: row.url });
  if (!raw || raw.blocks.length === 0) return undefined;
  const words = raw.blocks.map(({ text }) => comparableWords(text));
  const known = row.body ? byBody(words, row.body) : bySentences(words, row);
  const { rows } = pageFeatures(raw.blocks, raw.claims);
  return { corpus, site: row.domain, rows, words: words.map((list) => list.length), ...known };
}

/** A block is of the body where half of its four-word shingles are; within a page, blocks weigh by their words, against all words and against the body's. */
function byBody(words: readonly string[][], body: string): Pick<Page, 'labels' | 'weights' | 'goldWords'> {
  const goldWords = comparableWords(body);
  const gold = ` ${goldWords.join(' ')} `;
  const shingles = new Set<string>();
  for (let i = 0; i + 4 <= goldWords.length; i++) shingles.add(goldWords.slice(i, i + 4).join(' '));
  const labels = words.map((list) => {
    if (list.length < 6) return list.length > 1 && gold.includes(` ${list.join(' ')} `) ? 1 : 0;
    let hits = 0;
    for (let i = 0; i + 4 <= list.length; i++) if (shingles.has(list.slice(i, i + 4).join(' '))) hits++;
    return hits >= (list.length - 3) * 0.5 ? 1 : 0;
  });
  const all = words.reduce((sum, list) => sum + Math.min(list.length, 80) + 2, 0);
  const share = (count: number) => 100 * Math.sqrt(((Math.min(count, 80) + 2) / all) * ((Math.min(count, 120) + 2) / (goldWords.length + 100)));
  // A page without any block of its body teaches nothing.
  const weights = words.map((list) => (labels.includes(1) ? share(list.length) : 0));
  return { labels, weights, goldWords: goldWords.length };
}

function bySentences(words: readonly string[][], row: Row): Pick<Page, 'labels' | 'weights' | 'goldWords'> {
  const [inside, outside] = [row.with ?? [], row.without ?? []].map((texts) => texts.map((text) => ` ${comparableWords(text).join(' ')} `));
  const holds = (list: readonly string[], texts: readonly string[] = []) => texts.some((text) => ` ${list.join(' ')} `.includes(text));
  const labels = words.map((list) => (holds(list, inside) ? 1 : 0));
  const known = words.map((list, i) => labels[i] === 1 || holds(list, outside));
  const count = known.filter(Boolean).length;
  return { labels, weights: known.map((one) => (one ? (100 * PARTIAL) / count : 0)), goldWords: 0 };
}

function train(pages: readonly Page[]): Trees {
  return boost(
    { rows: pages.flatMap((page) => page.rows), labels: pages.flatMap((page) => page.labels), weights: pages.flatMap((page) => page.weights) },
    options,
  );
}

/** Mean word F1 of the pages at a threshold: near the shingle F1, and quick. */
function score(pages: readonly Page[], trees: Trees, threshold: number): number {
  const forest = forestOf(trees);
  const scores = pages
    .filter((page) => page.goldWords > 0)
    .map((page) => {
      let hit = 0;
      let found = 0;
      probabilities(forest, page.rows).forEach((odds, i) => {
        if (odds < threshold) return;
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
    new URL('../../lambda/pipeline/clean/page/weights.ts', import.meta.url),
    `/** Written by test/eval/train-page.ts; train again instead of editing. See \`parseTrees\` in page/model.ts; features are numbered as in page/features.ts. */\nexport const pageWeights = \`\n${trees.depth} ${trees.bias}\n${lines.join('\n')}\n\`;\n`,
  );
  console.log(`${pages.length} pages of ${sites.length} sites; ${score(pages, trees, 0.5).toFixed(4)} on the pages trained on`);
}
