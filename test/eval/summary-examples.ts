/** Stories of the public summary collections as examples of concepts, and the regression that learns from them. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Article, Story } from '../../lambda/model.ts';
import { articlesOf, candidatesOf } from '../../lambda/pipeline/summarize/candidates.ts';
import { companyOf } from '../../lambda/pipeline/summarize/company.ts';
import { conceptsOf, worthOf } from '../../lambda/pipeline/summarize/concepts.ts';
import { featureNames, logOdds } from '../../lambda/pipeline/summarize/features.ts';
import { type FeatureTable, weights } from '../../lambda/pipeline/summarize/weights.ts';
import { words } from '../../lambda/text/words.ts';

export interface Row {
  lang: string;
  docs: string[];
  refs: string[];
}
/** One file of stories. */
export interface Collection {
  name: string;
  rows: readonly Row[];
}
/** One concept: its features, its truth, and how much it counts. */
interface Example {
  x: Float64Array;
  y: number;
  weight: number;
}
/** The concepts of one story, and where they stand. */
export interface StoryExamples {
  word: readonly Example[];
  pair: readonly Example[];
  /** For each sentence its distinct concepts, words first, and its length: what `companyOf` asks for. */
  of: readonly Int32Array[];
  lengths: readonly number[];
}
type Tables = Pick<FeatureTable, 'word' | 'pair'>;

/** A row as the pipeline has it. */
export function storyOf({ docs, lang }: Row): Story {
  const articles = docs.map((text, i): Article => {
    const lines = text
      .split('\n')
      .map((line) => line.replace(/\s+/g, ' ').trim())
      .filter(Boolean);
    const headed = docs.length > 1 && lines.length > 1;
    const body = headed ? lines.slice(1) : lines;
    return {
      version: 1,
      id: `doc-${i}`,
      headline: headed ? (lines[0] ?? '') : '',
      language: lang,
      direction: 'ltr',
      lede: body[0] ?? '',
      body,
      source: { key: '', position: i },
    };
  });
  const [lead, ...related] = articles;
  if (!lead) throw new Error('A story needs at least one document.');
  return { id: lead.id, lead, nearDuplicates: [], related, duplicateGroups: [] };
}

/** The concepts of one story with their truth, together counting `weight`. */
export function examplesOf(row: Row, weight: number): StoryExamples {
  const articles = articlesOf(storyOf(row));
  const candidates = candidatesOf(articles);
  const concepts = conceptsOf(candidates, articles, { keepFeatures: true });
  const truth = new Float64Array(concepts.worth.length);
  for (const reference of row.refs) {
    const terms = words(reference, row.lang);
    const found = new Set(terms.flatMap((term, i) => [concepts.find(term), i + 1 < terms.length ? concepts.find(term, terms[i + 1]) : undefined]));
    for (const id of found) if (id !== undefined) truth[id] = (truth[id] ?? 0) + 1 / row.refs.length;
  }
  const { wordCount, features, of } = concepts;
  const pairCount = truth.length - wordCount;
  const word = features.slice(0, wordCount).map((x, i): Example => ({ x, y: truth[i] ?? 0, weight: weight / wordCount }));
  const pair = features.slice(wordCount).map((x, i): Example => ({ x, y: truth[wordCount + i] ?? 0, weight: weight / pairCount }));
  return { word, pair, of, lengths: candidates.map(({ length }) => length) };
}

/** Writes into the examples the company their concepts keep by a table, as the pipeline finds it by its own. */
function keepCompany({ word, pair, of, lengths }: StoryExamples, table: Tables): void {
  const all = [...word, ...pair];
  for (const { x } of all) x[x.length - 1] = 0;
  const odds = Float64Array.from(all, ({ x }, i) => logOdds(x, i < word.length ? table.word : table.pair));
  companyOf(of, lengths, worthOf(odds, word.length, { ...weights, ...table })).forEach((company, i) => {
    const { x } = all[i] as Example;
    x[x.length - 1] = company;
  });
}

/** Weighted logistic regression with a ridge penalty on all but the first feature, by Newton's method from a start. */
function fitLogistic(examples: readonly Example[], start: readonly number[], steps: number, ridge = 1e-3): number[] {
  const size = start.length;
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  const beta = Float64Array.from(start);
  for (let step = 0; step < steps; step++) {
    const gradient = new Float64Array(size);
    const hessian = Array.from({ length: size }, () => new Float64Array(size));
    for (const { x, y, weight } of examples) {
      let z = 0;
      for (let i = 0; i < size; i++) z += at(beta, i) * at(x, i);
      const p = 1 / (1 + Math.exp(-z));
      const error = weight * (y - p);
      const curvature = weight * p * (1 - p);
      for (let i = 0; i < size; i++) {
        if (at(x, i) === 0) continue;
        gradient[i] = at(gradient, i) + error * at(x, i);
        const row = hessian[i] as Float64Array;
        for (let j = 0; j <= i; j++) row[j] = at(row, j) + curvature * at(x, i) * at(x, j);
      }
    }
    for (let i = 0; i < size; i++) {
      const penalty = i === 0 ? 0 : ridge * total;
      gradient[i] = at(gradient, i) - penalty * at(beta, i);
      const row = hessian[i] as Float64Array;
      row[i] = at(row, i) + penalty + 1e-9;
      for (let j = 0; j < i; j++) (hessian[j] as Float64Array)[i] = at(row, j);
    }
    solve(hessian, gradient).forEach((delta, i) => {
      beta[i] = at(beta, i) + delta;
    });
  }
  return [...beta];
}

const at = (list: Float64Array, i: number): number => list[i] as number;

/** Gauss and Jordan with pivoting. */
function solve(matrix: readonly Float64Array[], right: Float64Array): number[] {
  const rows = matrix.map((row, i) => [...row, at(right, i)]);
  const n = rows.length;
  for (let i = 0; i < n; i++) {
    let pivot = i;
    for (let k = i + 1; k < n; k++) if (Math.abs(rows[k]?.[i] ?? 0) > Math.abs(rows[pivot]?.[i] ?? 0)) pivot = k;
    [rows[i], rows[pivot]] = [rows[pivot] as number[], rows[i] as number[]];
    const row = rows[i] as number[];
    rows.forEach((other, k) => {
      const factor = k === i ? 0 : (other[i] ?? 0) / (row[i] as number);
      if (factor !== 0) for (let j = i; j <= n; j++) other[j] = (other[j] as number) - factor * (row[j] as number);
    });
  }
  return rows.map((row, i) => (row[n] as number) / (row[i] as number));
}

export function readRows(file: string): Row[] {
  return gunzipSync(readFileSync(file))
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row);
}

/** How often the company that concepts keep is found anew by the weights that were learned with it, and Newton's steps each time: then they stand still. */
const rounds = [9, 4, 4, 4];

/** The weights of words and of pairs, as they are written: from none at all, by which every concept is as likely as another. */
export function fitTables(stories: readonly StoryExamples[]): Tables {
  let table: Tables = { word: featureNames.word.map(() => 0), pair: featureNames.pair.map(() => 0) };
  for (const steps of rounds) {
    for (const story of stories) keepCompany(story, table);
    const fitted = (kind: 'word' | 'pair'): number[] =>
      fitLogistic(
        stories.flatMap((story) => story[kind]),
        table[kind],
        steps,
      );
    table = { word: fitted('word'), pair: fitted('pair') };
  }
  const rounded = (list: readonly number[]): number[] => list.map((value) => Number(value.toFixed(3)));
  return { word: rounded(table.word), pair: rounded(table.pair) };
}
