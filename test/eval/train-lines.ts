/**
 * Trains the line model of `lambda/pipeline/clean/` and writes its two tables, `dump/forests.ts` and `dump/weights.ts`.
 *
 *     node --max-old-space-size=8000 --import tsx test/eval/train-lines.ts CORPORA-FOLDER             trains on all sites and writes
 *     node --max-old-space-size=8000 --import tsx test/eval/train-lines.ts CORPORA-FOLDER --held-out  scores each fifth of the sites by what the others teach, writes nothing
 *
 * CORPORA-FOLDER holds `text.jsonl.gz` (dumps with their article's text), `meta.json` (titles) and `html-*.jsonl.br` (pages for further dumps). Two models
 * are stacked (Wolpert 1992): boosted trees judge each line by its figures, and a conditional random field labels the whole dump by its readable
 * features and by what the trees say; where the trees are sure they object. The field learns from what trees say of sites they were not trained on,
 * as it will meet them.
 * Deterministic: the same data gives the same tables.
 */
import { writeFileSync } from 'node:fs';
import { inAccord } from '../../lambda/pipeline/clean/dump/accord.ts';
import type { Chances } from '../../lambda/pipeline/clean/dump/chances.ts';
import { featuresOf } from '../../lambda/pipeline/clean/dump/features.ts';
import { type LineWeights, labelsOf, parts } from '../../lambda/pipeline/clean/dump/field.ts';
import { type Forest, formatForest, logOdds } from '../../lambda/pipeline/clean/dump/forest.ts';
import { composed } from './lines/compose.ts';
import { type Example, exampleOf, FOLDS, readRows } from './lines/corpus.ts';
import { type Labelled, Names, trainField } from './lines/crf.ts';
import { restyledRows, silverRows } from './lines/render.ts';
import { report, type Scored, scoreDump } from './lines/score.ts';
import { figuresFor, type Question, trainForest } from './lines/stack.ts';

const [folder = '', mode] = process.argv.slice(2);
/** Composed dumps of several articles. */
const COMPOSED = 800;
/** Collections of pages whose text nobody marked. */
const UNMARKED = ['traf', 'hdate', 'rdbl', 'post'];

async function load(): Promise<Example[]> {
  const rows = readRows(folder);
  const further = [...(await silverRows(folder, UNMARKED)), ...restyledRows(folder, rows)];
  return [...rows.map((row) => exampleOf(row)), ...further.map((row) => exampleOf(row, 0.5)), ...composed(rows, COMPOSED, 1.5)].filter(
    ({ lines }) => lines.length > 0,
  );
}

/** What forests say of dumps whose sites they do not know: one forest a fold. */
function judgedOutside(examples: readonly Example[], figures: ReadonlyMap<Example, Float32Array[]>, question: Question): Map<Example, Float64Array> {
  const said = new Map<Example, Float64Array>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const forest = trainForest(
      examples.filter((example) => example.fold !== fold),
      figures,
      question,
    );
    for (const example of examples.filter((one) => one.fold === fold)) said.set(example, judged(example, figures, forest));
    console.log(`${question}: fold ${fold + 1} of ${FOLDS}`);
  }
  return said;
}

const judged = (example: Example, figures: ReadonlyMap<Example, Float32Array[]>, forest: Forest): Float64Array =>
  Float64Array.from(example.lines, (_, index) => logOdds(forest, figures.get(example) as Float32Array[], index));

function crossValidate(data: readonly (Labelled & { chances: Chances })[], names: Names): void {
  const scored: Scored[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = trainField(
      data.filter(({ example }) => example.fold !== fold),
      names,
    );
    for (const { example, chances } of data.filter((one) => one.example.fold === fold)) {
      scored.push(scoreDump(example, inAccord(labelsOf(featuresOf(example.lines, chances), weights), chances.body)));
    }
  }
  console.log(report(scored));
}

function write(forests: Readonly<Record<Question, Forest>>, { features, transitions }: LineWeights): void {
  const at = (name: string): URL => new URL(`../../lambda/pipeline/clean/${name}`, import.meta.url);
  writeFileSync(
    at('dump/forests.ts'),
    `/** Written by test/eval/train-lines.ts; train again instead of editing. See \`parseForest\` in dump/forest.ts; figures are numbered as in dump/figures.ts. */
export const bodyForest = \`
${formatForest(forests.body)}
\`;
export const headlineForest = \`
${formatForest(forests.headline)}
\`;
`,
  );
  const rows = Object.entries(features).map(([name, w]) => `    ${JSON.stringify(name)}: [${w.join(', ')}],`);
  writeFileSync(
    at('dump/weights.ts'),
    `/**
 * The line model's weights: for each readable feature (\`dump/features.ts\`) its vote for ${parts.join(', ')}.
 * Written by \`test/eval/train-lines.ts\` from public research data (text dumps of web pages with their articles' texts); do not edit by hand.
 */
import type { LineWeights } from './field.ts';

// biome-ignore format: a table reads best with a row a feature
export const lineWeights: LineWeights = {
  features: {
${rows.join('\n')}
  },
  transitions: ${JSON.stringify(transitions)},
};
`,
  );
}

async function main(): Promise<void> {
  const examples = await load();
  console.log(`${examples.length} dumps, ${examples.reduce((sum, { lines }) => sum + lines.length, 0)} lines`);
  const figures = new Map(examples.map((example) => [example, figuresFor(example)]));
  const said = { body: judgedOutside(examples, figures, 'body'), headline: judgedOutside(examples, figures, 'headline') };
  const names = new Names();
  const data = examples.map((example) => {
    const chances = { body: said.body.get(example) as Float64Array, headline: said.headline.get(example) as Float64Array };
    return { example, chances, features: featuresOf(example.lines, chances).map((features) => names.numbered(features)) };
  });
  if (mode === '--held-out') return crossValidate(data, names);
  const forests = { body: trainForest(examples, figures, 'body'), headline: trainForest(examples, figures, 'headline') };
  write(forests, trainField(data, names));
}
void main();
