/**
 * Trains the model of openings, `lambda/pipeline/clean/openings/model.ts`, and writes its table, `openings/forest.ts`.
 *
 *     node --max-old-space-size=8000 --import tsx test/eval/train-openings.ts CORPORA-FOLDER CACHE-FOLDER             trains on all sites and writes
 *     node --max-old-space-size=8000 --import tsx test/eval/train-openings.ts CORPORA-FOLDER CACHE-FOLDER --held-out  scores each fold by what the others teach
 *
 * It learns from composed dumps (`lines/compose.ts`) and single pages, labelled by line models that do not know their sites (`lines/folds.ts`; these take
 * long to train and are kept in CACHE-FOLDER). Deterministic: the same data and cache give the same table.
 */
import { writeFileSync } from 'node:fs';
import type { Part } from '../../lambda/pipeline/clean/dump/field.ts';
import { type Forest, formatForest } from '../../lambda/pipeline/clean/dump/forest.ts';
import { columnsOf } from '../../lambda/pipeline/clean/openings/figures.ts';
import { oddsOf, settleWith } from '../../lambda/pipeline/clean/openings/model.ts';
import { candidatesOf, type Scene, sceneOf } from '../../lambda/pipeline/clean/openings/scene.ts';
import { type Composed, composed } from './lines/compose.ts';
import { exampleOf, FOLDS, readRows } from './lines/corpus.ts';
import { foldModels, type Labelled, labelWith } from './lines/folds.ts';
import { growForest } from './lines/forest.ts';
import { HEADLINE, isTitle } from './lines/labels.ts';
import { report, scoreDump } from './lines/score.ts';

const [folder = '', cache = '', mode] = process.argv.slice(2);
const options = { trees: 100, depth: 5, rate: 0.1, penalty: 2, seed: 11 };
/** Dumps that the line model did not learn from either, and the share of single pages: one in three is enough. */
const SIZES = { composed: 1000, seed: 777, oneIn: 3 };

interface Judged extends Labelled {
  example: Composed;
  candidates: number[];
  columns: Float32Array[];
}

function load(): Judged[] {
  const rows = readRows(folder);
  const models = foldModels(rows, cache);
  const single = rows
    .filter((_, at) => at % SIZES.oneIn === 0)
    .map((row): Composed => {
      const example = exampleOf(row);
      return { ...example, slices: [{ from: 0, to: example.lines.length, gold: example.gold[0] as Composed['gold'][number] }] };
    });
  return [...composed(rows, SIZES.composed, 1, SIZES.seed), ...single]
    .filter(({ lines }) => lines.length > 0)
    .map((example) => {
      const labelled = labelWith(models[example.fold] as (typeof models)[number], example.lines);
      const scene = sceneOf(labelled.dump, labelled.chances, labelled.labels);
      const candidates = candidatesOf(scene);
      return {
        ...labelled,
        example,
        candidates,
        columns: columnsOf(scene, candidates),
      };
    });
}

/** Whether a line is its article's headline; nothing where it may be one, or says the same. */
function truthOf({ allowed, lines, slices }: Composed, at: number): number | undefined {
  if (allowed[at] === HEADLINE) return 1;
  const title = slices.find(({ from, to }) => at >= from && at < to)?.gold.title;
  if ((allowed[at] as number) & (HEADLINE as number) || (title && isTitle(lines[at]?.text ?? '', title))) return undefined;
  return 0;
}

function train(data: readonly Judged[]): Forest {
  const dumps: { columns: Float32Array[]; lines: number[] }[] = [];
  const labels: number[] = [];
  for (const { example, candidates, columns } of data) {
    const lines: number[] = [];
    for (const [row, at] of candidates.entries()) {
      const truth = truthOf(example, at);
      if (truth === undefined) continue;
      lines.push(row);
      labels.push(truth);
    }
    dumps.push({ columns, lines });
  }
  return growForest({ dumps, labels, weights: labels.map(() => 1) }, options);
}

const labelsWith = (scene: Scene, forest: Forest): Part[] => settleWith(scene, oddsOf(scene, forest)).labels;

function crossValidate(data: readonly Judged[]): void {
  const settled = Array.from({ length: FOLDS }, (_, fold) => {
    const forest = train(data.filter(({ example }) => example.fold !== fold));
    return data
      .filter(({ example }) => example.fold === fold)
      .map(({ example, dump, chances, labels }) => scoreDump(example, labelsWith(sceneOf(dump, chances, labels), forest)));
  });
  console.log(`as labelled\n${report(data.map(({ example, labels }) => scoreDump(example, labels)))}`);
  console.log(`with openings settled\n${report(settled.flat())}`);
}

function write(forest: Forest): void {
  writeFileSync(
    new URL('../../lambda/pipeline/clean/openings/forest.ts', import.meta.url),
    `/** Written by test/eval/train-openings.ts; train again instead of editing. See \`parseForest\` in dump/forest.ts; figures are numbered as in openings/figures.ts. */
export const openingForest = \`
${formatForest(forest)}
\`;
`,
  );
}

const data = load();
console.log(`${data.length} dumps, ${data.reduce((sum, { candidates }) => sum + candidates.length, 0)} lines that may open`);
if (mode === '--held-out') crossValidate(data);
else write(train(data));
