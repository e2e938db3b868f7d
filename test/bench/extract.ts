/**
 * The article out of a page, beside the best open-source extractors: trafilatura (Python), Readability on linkedom, Defuddle. Every page goes
 * through all of them in turn, in the same run, by the same metric: F1 of 4-token shingles, and the milliseconds from the page's text to
 * the article's, each in a process of its own. The pages are public corpora that are no part of the project: without them there is nothing to run.
 *
 *     npm run bench -- extract [--install] [--limit 20]
 *
 * `--install` puts the peers into `.cache/bench-extract`: trafilatura from PyPI, the others from npm. `--limit` takes so many pages of each suite.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Extractor, installPeers, openExtractor, type Page, peers } from './peers/extract.ts';

const shared = fileURLToPath(new URL('../../../shared', import.meta.url));
const suites = ['shub', 'n4k', 'fundus', 'feval', 'wcxb', 'magic'];
/** Pages whose scripts in `<template>` break Readability on linkedom. Its reference texts are a scraper's, so only whether there is a text is told. */
const hazardous = 'raw-linkedom-crash';

interface Score {
  f1: number;
}
/** The scorer's modules, which live beside the corpora. */
interface Scorer {
  readLines(path: string): (Page & { body?: string })[];
  sample<T>(rows: T[], limit: number | undefined): T[];
  pageScore(truth: string, predicted: string): Score;
  corpusScore(pages: Score[]): Score;
}

async function openScorer(): Promise<Scorer> {
  const at = (name: string): Promise<Scorer> => import(pathToFileURL(join(shared, 'eval/lib', name)).href);
  return { ...(await at('load.mjs')), ...(await at('shingles.mjs')) };
}

function option(name: string): string | undefined {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : (process.argv[at + 1] ?? '');
}

async function benchExtract(): Promise<void> {
  if (!existsSync(join(shared, 'eval/lib/shingles.mjs')) || !existsSync(join(shared, 'corpora/dev'))) {
    console.log('Skipped: the corpora and their scorer (../shared) are not here. They are no part of the project.');
    return;
  }
  if (option('install') !== undefined) installPeers();
  const scorer = await openScorer();
  const limit = option('limit') === undefined ? undefined : Number(option('limit'));
  const open: Extractor[] = [];
  for (const peer of ['ours', ...peers] as const) {
    const extractor = await openExtractor(peer);
    if (typeof extractor === 'string') console.log(`${peer} is skipped: ${extractor}.`);
    else open.push(extractor);
  }
  const tallies = open.map(() => ({ milliseconds: [] as number[], f1: [] as string[], texts: 0 }));
  for (const suite of suites) {
    const rows = scorer.sample(
      scorer.readLines(join(shared, `corpora/dev/html-${suite}.jsonl.br`)).filter(({ body }) => body),
      limit,
    );
    const pages: Score[][] = open.map(() => []);
    for (const { body = '', html, url } of rows) {
      for (const [i, extractor] of open.entries()) {
        const { text, milliseconds } = await extractor.extract({ html, url });
        pages[i]?.push(scorer.pageScore(body, text));
        tallies[i]?.milliseconds.push(milliseconds);
      }
    }
    for (const [i, scores] of pages.entries()) tallies[i]?.f1.push(scorer.corpusScore(scores).f1.toFixed(3));
    console.error(`${suite}: ${rows.length} pages`);
  }
  const crashing = scorer.readLines(join(shared, `corpora/dev/${hazardous}.jsonl.br`));
  for (const { html, url } of crashing)
    for (const [i, extractor] of open.entries()) {
      const { text } = await extractor.extract({ html, url });
      const tally = tallies[i];
      if (tally && text.length > 200) tally.texts++;
    }
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
  console.log(`| | ${suites.join(' | ')} | ms a page, mean | median | pages with scripts in \`<template>\` |`);
  console.log(`|---${'|---:'.repeat(suites.length + 3)}|`);
  for (const [i, { name, close }] of open.entries()) {
    const { f1, milliseconds, texts } = tallies[i] ?? { f1: [], milliseconds: [], texts: 0 };
    const times = [mean(milliseconds), median(milliseconds)].map((value) => value.toFixed(0));
    console.log(`| ${[name, ...f1, ...times, `${texts} of ${crashing.length}`].join(' | ')} |`);
    close();
  }
}

await benchExtract();
