/**
 * Trains the page model's trees on a folder of pages with their true bodies and writes `lambda/pipeline/clean/page/tree-weights.ts`:
 *
 *     node --import tsx test/eval/train-page-trees.ts FOLDER [--folds [3]]
 *
 * FOLDER holds `html-*.jsonl.br` files, one JSON object a line with `html`, `url`, `domain` and `body` (or sentences `with` and `without` which the body is). With `--folds` it trains
 * without a third (or another part) of the sites, scores them, does so for each part, and writes nothing. The weights are figures about shapes and places; no text of a page is in them.
 */
import { writeFileSync } from 'node:fs';
import { forestOf, logOdds, type Trees } from '../../lambda/pipeline/clean/page/trees.ts';
import { boost } from './boost.ts';
import { loadPages, type Page } from './page-samples.ts';

const [folder = '', mode, parts = '3'] = process.argv.slice(2);
const options = { trees: 300, depth: 5, rate: 0.065, penalty: 2, leastLeaf: 5, rowShare: 0.5, featureShare: 0.4, seed: 7 };
/**
 * What a page's copy without names weighs against the page. Class names lead on the sites they were seen on and astray on others: with the copies the
 * model learns what a text looks like without them.
 */
const NAMELESS = 0.5;

/** All weights together are what they were without the copies, so that `penalty` and `leastLeaf` mean the same. */
function train(pages: readonly Page[]): Trees {
  const labels = pages.flatMap((page) => page.labels);
  const weights = pages.flatMap((page) => page.weights);
  const scaled = (by: number) => weights.map((weight) => (weight * by) / (1 + NAMELESS));
  return boost(
    {
      rows: [...pages.flatMap((page) => page.rows), ...pages.flatMap((page) => page.nameless)],
      labels: [...labels, ...labels],
      weights: [...scaled(1), ...scaled(NAMELESS)],
    },
    options,
  );
}

/** Word F1 of each page whose body is known: near the shingle F1, and quick. */
function score(pages: readonly Page[], trees: Trees): { corpus: string; f1: number }[] {
  const forest = forestOf(trees);
  return pages
    .filter((page) => page.goldWords > 0)
    .map((page) => {
      let hit = 0;
      let found = 0;
      logOdds(forest, page.rows).forEach((odds, i) => {
        if (odds < 0) return;
        found += page.words[i] as number;
        if (page.labels[i] === 1) hit += page.words[i] as number;
      });
      return { corpus: page.corpus, f1: found === 0 ? 0 : (2 * hit) / (found + page.goldWords) };
    });
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
function tell(scores: readonly { corpus: string; f1: number }[]): string {
  const corpora = [...new Set(scores.map(({ corpus }) => corpus))];
  const f1 = (some: readonly { f1: number }[]) => mean(some.map((one) => one.f1)).toFixed(4);
  return [`all ${f1(scores)}`, ...corpora.map((corpus) => `${corpus} ${f1(scores.filter((one) => one.corpus === corpus))}`)].join('  ');
}

const pages = loadPages(folder);
const sites = [...new Set(pages.map((page) => page.site))].sort();
if (mode === '--folds') {
  const foldOf = (page: Page) => sites.indexOf(page.site) % Number(parts);
  const scores = Array.from({ length: Number(parts) }, (_, fold) => {
    const trees = train(pages.filter((page) => foldOf(page) !== fold));
    const held = score(
      pages.filter((page) => foldOf(page) === fold),
      trees,
    );
    console.log(`part ${fold}: ${tell(held)}`);
    return held;
  });
  console.log(`all parts: ${tell(scores.flat())}`);
} else {
  const trees = train(pages);
  const lines = trees.leaves.map((leaves, tree) => [trees.features[tree], trees.thresholds[tree], leaves].map((row) => row?.join(' ')).join('|'));
  writeFileSync(
    new URL('../../lambda/pipeline/clean/page/tree-weights.ts', import.meta.url),
    `/** Written by test/eval/train-page-trees.ts; train again instead of editing. See \`parseTrees\` in trees.ts; features are numbered as in features.ts. */\nexport const pageTrees = \`\n${trees.depth} ${trees.bias}\n${lines.join('\n')}\n\`;\n`,
  );
  console.log(`${pages.length} pages of ${sites.length} sites; on the pages trained on: ${tell(score(pages, trees))}`);
}
