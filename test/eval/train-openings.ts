/**
 * Trains the model of openings, `lambda/pipeline/clean/openings/model.ts`, and writes its tables, `openings/forest.ts`.
 *
 *     node --max-old-space-size=8000 --import tsx test/eval/train-openings.ts CORPORA-FOLDER TABLE             trains on all sites and writes
 *     node --max-old-space-size=8000 --import tsx test/eval/train-openings.ts CORPORA-FOLDER TABLE --held-out  scores each fold by what the others teach
 *
 * It learns from composed dumps (`lines/compose.ts`, `lines/briefs.ts`) and single pages, labelled by line models that do not know their sites: TABLE is what
 * `train-lines.py --held-out` was told. The second judgement learns from what first ones say of sites they do not know. Deterministic: the same data and tables
 * give the same tables.
 */
import { writeFileSync } from 'node:fs';
import { dumpOf } from '../../lambda/pipeline/clean/dump/dump.ts';
import type { Part } from '../../lambda/pipeline/clean/dump/field.ts';
import { type Labelled, labelLines } from '../../lambda/pipeline/clean/dump/model.ts';
import type { Network } from '../../lambda/pipeline/clean/network.ts';
import { columnsOf } from '../../lambda/pipeline/clean/openings/figures.ts';
import type { OpeningForests } from '../../lambda/pipeline/clean/openings/judge.ts';
import { oddsOf, settleWith } from '../../lambda/pipeline/clean/openings/model.ts';
import { peerColumns } from '../../lambda/pipeline/clean/openings/peers.ts';
import { candidatesOf, type Scene, sceneOf } from '../../lambda/pipeline/clean/openings/scene.ts';
import { type Forest, formatForest, logOdds } from '../../lambda/pipeline/clean/openings/trees.ts';
import { briefs } from './lines/briefs.ts';
import { type Composed, composed } from './lines/compose.ts';
import { exampleOf, FOLDS, readRows } from './lines/corpus.ts';
import { foldNetworks } from './lines/folds.ts';
import { growForest } from './lines/forest.ts';
import { BODY, HEADLINE, isTitle } from './lines/labels.ts';
import { report, scoreDump } from './lines/score.ts';

const [folder = '', table = '', mode] = process.argv.slice(2);
const options = { depth: 4, rate: 0.1, penalty: 2, seed: 11 };
const TREES = { alone: 300, amongOthers: 100 };
/** Dumps that the line model did not learn from either, and the share of single pages: one in three is enough. */
const SIZES = { composed: 4000, briefs: 800, seed: 777, oneIn: 3 };
/** Of the composed dumps, those that are scored: every so manieth. */
const SCORED = 5;

/** A dump as it is kept: what is large and soon worked out again is left out. */
interface Judged extends Labelled {
  example: Composed;
  candidates: number[];
  columns: Float32Array[];
}

const sceneFor = ({ example, chances, labels }: Judged): Scene => sceneOf(dumpOf(example.lines), chances, labels);

function load(): Judged[] {
  const rows = readRows(folder);
  const networks = foldNetworks(table);
  const single = rows
    .filter((_, at) => at % SIZES.oneIn === 0)
    .map((row): Composed => {
      const example = exampleOf(row);
      return { ...example, slices: [{ from: 0, to: example.lines.length, gold: example.gold[0] as Composed['gold'][number] }] };
    });
  return [...composed(rows, SIZES.composed, 1, SIZES.seed), ...briefs(rows, SIZES.briefs, SIZES.seed), ...single]
    .filter(({ lines }) => lines.length > 0)
    .map((example) => {
      const dump = dumpOf(example.lines);
      const { chances, labels } = labelLines(dump, networks[example.fold] as Network);
      const scene = sceneOf(dump, chances, labels);
      const candidates = candidatesOf(scene);
      return { chances, labels, example, candidates, columns: columnsOf(scene, candidates) };
    });
}

/** Lines from a text's first on in which its headline is looked for, where the known text begins with it. */
const WITHIN = 4;

/** Whether each line is its article's headline; nothing where it may be one, or says the same. */
function truthsOf({ allowed, lines, slices }: Composed): (number | undefined)[] {
  const truths: (number | undefined)[] = lines.map(() => 0);
  for (const { from, to, gold } of slices) {
    const says = (at: number): boolean => gold.title !== undefined && isTitle(lines[at]?.text ?? '', gold.title);
    for (let at = from; at < to; at++)
      truths[at] = allowed[at] === HEADLINE ? 1 : (allowed[at] as number) & (HEADLINE as number) || says(at) ? undefined : 0;
    if (truths.slice(from, to).includes(1)) continue;
    const first = allowed.indexOf(BODY as number, from);
    for (let at = first; first >= 0 && at < Math.min(to, first + WITHIN); at++)
      if (says(at)) {
        truths[at] = 1;
        break;
      }
  }
  return truths;
}

/** The first judgement's figures of all dumps, or the second's. */
type FiguresOf = (one: Judged) => readonly Float32Array[];
const ownFigures: FiguresOf = ({ columns }) => columns;

function train(data: readonly Judged[], figuresOf: FiguresOf, trees: number): Forest {
  const dumps: { columns: readonly Float32Array[]; lines: number[] }[] = [];
  const labels: number[] = [];
  for (const one of data) {
    const truths = truthsOf(one.example);
    const lines: number[] = [];
    for (const [row, at] of one.candidates.entries()) {
      const truth = truths[at];
      if (truth === undefined) continue;
      lines.push(row);
      labels.push(truth);
    }
    dumps.push({ columns: figuresOf(one), lines });
  }
  return growForest({ dumps, labels, weights: labels.map(() => 1) }, { ...options, trees });
}

const others = (data: readonly Judged[], fold: number): Judged[] => data.filter(({ example }) => example.fold !== fold);

/** One first forest a fold, ignorant of it; and what the second judgement sees of every dump by them. */
function judgedOutside(data: readonly Judged[]): { forests: Forest[]; figures: FiguresOf } {
  const forests = Array.from({ length: FOLDS }, (_, fold) => train(others(data, fold), ownFigures, TREES.alone));
  const peers = new Map(
    data.map((one) => {
      const forest = forests[one.example.fold] as Forest;
      const odds = one.candidates.map((_, row) => logOdds(forest, one.columns, row));
      return [one, peerColumns(sceneFor(one), one.candidates, odds)];
    }),
  );
  return { forests, figures: (one) => [...one.columns, ...(peers.get(one) as Float32Array[])] };
}

const labelsWith = (scene: Scene, forests: OpeningForests): Part[] => settleWith(scene, oddsOf(scene, forests)).labels;

function crossValidate(data: readonly Judged[]): void {
  const { forests, figures } = judgedOutside(data);
  const scored = data.filter((_, at) => at % SCORED === 0);
  const settled = forests.flatMap((alone, fold) => {
    const amongOthers = train(others(data, fold), figures, TREES.amongOthers);
    return scored
      .filter(({ example }) => example.fold === fold)
      .map((one) => scoreDump(one.example, { labels: labelsWith(sceneFor(one), { alone, amongOthers }), chances: one.chances }));
  });
  console.log(`as labelled\n${report(scored.map((one) => scoreDump(one.example, one)))}`);
  console.log(`with openings settled\n${report(settled)}`);
}

function write({ alone, amongOthers }: OpeningForests): void {
  writeFileSync(
    new URL('../../lambda/pipeline/clean/openings/forest.ts', import.meta.url),
    `/**
 * Written by test/eval/train-openings.ts; train again instead of editing. See \`parseForest\` in trees.ts; figures are numbered as in
 * openings/figures.ts, and those of openings/peers.ts after them.
 */
export const forestAlone = \`
${formatForest(alone)}
\`;
export const forestAmongOthers = \`
${formatForest(amongOthers)}
\`;
`,
  );
}

const data = load();
console.log(`${data.length} dumps, ${data.reduce((sum, { candidates }) => sum + candidates.length, 0)} lines that may open`);
if (mode === '--held-out') crossValidate(data);
else write({ alone: train(data, ownFigures, TREES.alone), amongOthers: train(data, judgedOutside(data).figures, TREES.amongOthers) });
