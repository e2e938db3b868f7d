/** Line models that do not know a dump's sites: one a fold, trained on the others. What is stacked on the line model learns from what these say. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inAccord } from '../../../lambda/pipeline/clean/dump/accord.ts';
import type { Chances } from '../../../lambda/pipeline/clean/dump/chances.ts';
import { type Dump, dumpOf } from '../../../lambda/pipeline/clean/dump/dump.ts';
import { featuresOf } from '../../../lambda/pipeline/clean/dump/features.ts';
import { type LineWeights, labelsOf, type Part } from '../../../lambda/pipeline/clean/dump/field.ts';
import { formatForest, parseForest } from '../../../lambda/pipeline/clean/dump/forest.ts';
import { type Forests, judgeLines } from '../../../lambda/pipeline/clean/dump/judge.ts';
import type { Line } from '../../../lambda/pipeline/clean/lines.ts';
import { composed } from './compose.ts';
import { type Example, exampleOf, FOLDS, type Row } from './corpus.ts';
import { Names, trainField } from './crf.ts';
import { figuresFor, type Question, trainForest } from './stack.ts';

export interface LineModel {
  forests: Forests;
  weights: LineWeights;
}

/** A dump as such a model labels it. */
export interface Labelled {
  dump: Dump;
  chances: Chances;
  labels: Part[];
}

export function labelWith({ forests, weights }: LineModel, lines: readonly Line[]): Labelled {
  const dump = dumpOf(lines);
  const chances = judgeLines(dump, forests);
  return { dump, chances, labels: inAccord(labelsOf(featuresOf(lines, chances, dump), weights), chances.body) };
}

/** Composed dumps to learn from, and trees a forest: fewer than the shipped model has, since there are eight forests to grow. */
const SIZES = { composed: 600, trees: 60 };

/** One line model a fold, ignorant of that fold. Kept in a folder, which a second run reads. */
export function foldModels(rows: readonly Row[], cache: string): LineModel[] {
  mkdirSync(cache, { recursive: true });
  const paths = Array.from({ length: FOLDS }, (_, fold) => join(cache, `fold-${fold}.json`));
  if (!paths.every(existsSync)) train(rows, paths);
  return paths.map((path) => {
    const { body, headline, weights } = JSON.parse(readFileSync(path, 'utf8')) as { body: string; headline: string; weights: LineWeights };
    return { forests: { body: parseForest(body), headline: parseForest(headline) }, weights };
  });
}

function train(rows: readonly Row[], paths: readonly string[]): void {
  const examples: Example[] = [...rows.map((row) => exampleOf(row)), ...composed(rows, SIZES.composed, 1.5)].filter(({ lines }) => lines.length > 0);
  const figures = new Map(examples.map((example) => [example, figuresFor(example)]));
  const grow = (fold: number, question: Question) =>
    trainForest(
      examples.filter((example) => example.fold !== fold),
      figures,
      question,
      SIZES.trees,
    );
  const forests = paths.map((_, fold) => ({ body: grow(fold, 'body'), headline: grow(fold, 'headline') }));
  const names = new Names();
  const data = examples.map((example) => {
    const chances = judgeLines(dumpOf(example.lines), forests[example.fold] as Forests);
    return { example, features: featuresOf(example.lines, chances).map((features) => names.numbered(features)) };
  });
  for (const [fold, path] of paths.entries()) {
    const { body, headline } = forests[fold] as Forests;
    const weights = trainField(
      data.filter(({ example }) => example.fold !== fold),
      names,
    );
    writeFileSync(path, JSON.stringify({ body: formatForest(body), headline: formatForest(headline), weights }));
  }
}
