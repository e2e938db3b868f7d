/**
 * Whether the weights generalize: each collection summarized with the weights that ship, with weights trained on all collections but on other stories (four folds), with weights
 * trained on the other collections alone, and by the first sentences of the first document. Printed by `train-summaries.ts FOLDER --table`.
 */
import type { SummaryBudget } from '../../lambda/model.ts';
import { summarizeStory } from '../../lambda/pipeline/summarize/index.ts';
import { type FeatureTable, weights } from '../../lambda/pipeline/summarize/weights.ts';
import { splitSentences } from '../../lambda/text/sentences.ts';
import { firstWords, type Rouge, rouge } from './rouge.ts';
import { type Collection, examplesOf, fitTables, type Row, storyOf } from './summary-examples.ts';

/** What the collections' own evaluations ask for: three sentences, or about the length of the references. */
export const budgets: Readonly<Record<string, SummaryBudget>> = {
  cnndm100: { sentences: 3 },
  orangesum: { words: 33 },
  multiling2011: { words: 250 },
  vims: { words: 200 },
  vnmds: { words: 170 },
};
const folds = 4;

export function printTable(collections: readonly Collection[]): void {
  // Each story's examples are made once: they are most of the work.
  const examples = collections.map(({ rows }) => rows.map((row) => examplesOf(row, 1 / rows.length)));
  const trainOn = (keeps: (collection: number, row: number) => boolean): FeatureTable => {
    const chosen = examples.flatMap((rows, c) => rows.filter((_, r) => keeps(c, r)));
    return { ...weights, ...fitTables(chosen) };
  };
  const held = Array.from({ length: folds }, (_, fold) => trainOn((_c, row) => row % folds !== fold));
  console.log(
    `${'ROUGE-1 / ROUGE-2'.padEnd(20)}${['weights that ship', 'other stories', 'other collections', 'first sentences'].map((head) => head.padEnd(20)).join('')}`,
  );
  collections.forEach(({ name, rows }, c) => {
    const without = trainOn((other) => other !== c);
    const budget = budgets[name] ?? { words: 60 };
    const columns = [
      rows.map((row) => scoreOf(row, budget, weights)),
      rows.map((row, r) => scoreOf(row, budget, held[r % folds] as FeatureTable)),
      rows.map((row) => scoreOf(row, budget, without)),
      rows.map((row) => scoreOfLead(row, budget)),
    ];
    console.log(`${name.padEnd(20)}${columns.map((scores) => told(scores).padEnd(20)).join('')}`);
  });
}

function scoreOf(row: Row, budget: SummaryBudget, table: FeatureTable): Rouge {
  const sentences = summarizeStory(storyOf(row), budget, table).value.sentences.map(({ text }) => text);
  return rouge(row.refs, firstWords(sentences, budget.words ?? Number.POSITIVE_INFINITY));
}

function scoreOfLead(row: Row, { sentences, words }: SummaryBudget): Rouge {
  const { lead } = storyOf(row);
  const first = lead.body.flatMap((paragraph) => splitSentences(paragraph, row.lang)).slice(0, sentences ?? Number.POSITIVE_INFINITY);
  return rouge(row.refs, firstWords(first, words ?? Number.POSITIVE_INFINITY));
}

function told(scores: readonly Rouge[]): string {
  const mean = (value: (score: Rouge) => number): string => (scores.reduce((sum, score) => sum + value(score), 0) / scores.length).toFixed(3);
  return `${mean(({ r1 }) => r1)} / ${mean(({ r2 }) => r2)}`;
}
