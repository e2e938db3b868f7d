/**
 * Summaries and sentences beside Python's: sumy's LexRank, TextRank and LSA on our sentences and words, pysbd on the golden rules it was made with. One
 * machine, one run; the time is the summarizer's own processor time, without reading files and loading libraries, ours with splitting and words, theirs
 * without.
 *
 *     npm run bench -- summarize-peers [FOLDER] [--install]
 *
 * FOLDER holds `summ_*.jsonl.gz` (see `test/eval/train-summaries.ts`), and `../lang/golden_rules.json` beside it; by default the corpora beside the project.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { articlesOf, candidatesOf } from '../../lambda/pipeline/summarize/candidates.ts';
import { summarizeStory } from '../../lambda/pipeline/summarize/index.ts';
import { splitSentences } from '../../lambda/text/sentences.ts';
import { firstWords, type Rouge, rouge } from '../eval/rouge.ts';
import { type Row, readRows, storyOf } from '../eval/summary-examples.ts';
import { budgets } from '../eval/table-summaries.ts';
import { preparePeers, runPeer } from './peers/summarize.ts';

/** Stories of a collection at most: sumy takes minutes for more. */
const most = 100;
const beside = fileURLToPath(new URL('../../../shared/corpora/dev', import.meta.url));

interface Result {
  scores: Rouge[];
  milliseconds: number;
}

function main(folder: string, peers: boolean): void {
  const files = readdirSync(folder)
    .filter((name) => /^summ_.*\.jsonl\.gz$/.test(name))
    .sort();
  console.log(
    `${'ROUGE-1 / ROUGE-2, CPU ms a story'.padEnd(34)}${['ours', ...(peers ? ['LexRank', 'TextRank', 'LSA'] : [])].map((name) => name.padEnd(24)).join('')}`,
  );
  for (const file of files) {
    const name = file.replace(/^summ_|\.jsonl\.gz$/g, '');
    const rows = readRows(join(folder, file)).slice(0, most);
    const results = [ours(rows, name), ...(peers ? (['lexrank', 'textrank', 'lsa'] as const).map((peer) => theirs(rows, name, peer)) : [])];
    console.log(`${`${name} (${rows.length})`.padEnd(34)}${results.map((result) => told(result, rows.length).padEnd(24)).join('')}`);
  }
  const rules = join(folder, '../lang/golden_rules.json');
  if (existsSync(rules)) benchSentences(JSON.parse(readFileSync(rules, 'utf8')) as GoldenRules, peers);
}

/** Processor time of all threads. */
function millisecondsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

const budgetOf = (name: string) => budgets[name] ?? { words: 60 };

function ours(rows: readonly Row[], name: string): Result {
  const budget = budgetOf(name);
  const stories = rows.map(storyOf);
  for (const story of stories.slice(0, 10)) summarizeStory(story, budget);
  const start = process.cpuUsage();
  const summaries = stories.map((story) => summarizeStory(story, budget).value.sentences.map(({ text }) => text));
  return { milliseconds: millisecondsSince(start), scores: rows.map((row, i) => score(row, summaries[i] ?? [], name)) };
}

function theirs(rows: readonly Row[], name: string, peer: 'lexrank' | 'textrank' | 'lsa'): Result {
  const { sentences: count = 1000, words = 100_000 } = budgetOf(name);
  const sentences = rows.map((row) => candidatesOf(articlesOf(storyOf(row))));
  const { summaries, seconds } = runPeer<{ summaries: number[][]; seconds: number }>(peer, {
    stories: sentences.map((list) => ({ sentences: list.map(({ text, terms }) => ({ text, terms })), count, words })),
  });
  const texts = summaries.map((places, i) => places.map((place) => sentences[i]?.[place]?.text ?? ''));
  return { milliseconds: seconds * 1000, scores: rows.map((row, i) => score(row, texts[i] ?? [], name)) };
}

function score(row: Row, sentences: readonly string[], name: string): Rouge {
  return rouge(row.refs, firstWords(sentences, budgetOf(name).words ?? Number.POSITIVE_INFINITY));
}

function told({ scores, milliseconds }: Result, count: number): string {
  const mean = (value: (one: Rouge) => number): string => (scores.reduce((sum, one) => sum + value(one), 0) / count).toFixed(3);
  return `${mean(({ r1 }) => r1)} / ${mean(({ r2 }) => r2)}, ${(milliseconds / count).toFixed(1)}`;
}

type GoldenRules = Readonly<Record<string, readonly { text: string; sents: readonly string[] }[]>>;

/** Whole cases right or wrong, and the time for all of them a hundred times over. */
function benchSentences(rules: GoldenRules, peers: boolean): void {
  const cases = Object.entries(rules).flatMap(([language, list]) => list.map(({ text, sents }) => ({ language, text, sents })));
  const repeated = Array.from({ length: 100 }, () => cases).flat();
  const start = process.cpuUsage();
  for (const { text, language } of repeated) splitSentences(text, language);
  const seconds = millisecondsSince(start) / 1000;
  report(
    'ours',
    cases,
    cases.map(({ text, language }) => splitSentences(text, language)),
    seconds,
  );
  if (!peers) return;
  const theirs = runPeer<{ sentences: (string[] | null)[]; seconds: number }>('sentences', { cases: repeated });
  report('pysbd', cases, theirs.sentences.slice(0, cases.length), theirs.seconds);
}

function report(
  name: string,
  cases: readonly { language: string; sents: readonly string[] }[],
  found: readonly (readonly string[] | null)[],
  seconds: number,
): void {
  const clean = (list: readonly string[]): string => JSON.stringify(list.map((text) => text.trim()).filter(Boolean));
  const right = cases.map(({ sents }, i) => clean(found[i] ?? []) === clean(sents));
  const share = (keep: (language: string) => boolean): string => {
    const own = cases.flatMap(({ language }, i) => (keep(language) ? [right[i]] : []));
    return (own.filter(Boolean).length / own.length).toFixed(3);
  };
  console.log(
    `sentences, ${name.padEnd(20)} golden rules English ${share((language) => language === 'en')}, all ${share(() => true)}; ${((seconds * 1e6) / (100 * cases.length)).toFixed(1)} µs a case`,
  );
}

const folder = process.argv.slice(2).find((argument) => existsSync(argument)) ?? beside;
if (!existsSync(folder)) console.log('Skipped: the corpora (FOLDER) are not here. They are no part of the project.');
else {
  const reason = preparePeers(process.argv.includes('--install'));
  if (reason) console.log(`The peers are skipped: ${reason}.`);
  main(folder, !reason);
}
