/** Pages with their true bodies as training samples: each block's features, whether it is of the body, and what it weighs. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { pageFeatures } from '../../lambda/pipeline/clean/page/features.ts';
import { readHtml } from '../../lambda/pipeline/read/html/index.ts';
import { comparableWords } from '../../lambda/text/fold.ts';
import { withoutNames } from './without-names.ts';

export interface Page {
  corpus: string;
  site: string;
  rows: Float32Array[];
  /** The same where no element has an id or a class. */
  nameless: Float32Array[];
  labels: number[];
  /** What each block weighs in training; nothing where its label is not known. */
  weights: number[];
  /** Words of each block: what it weighs in the score. */
  words: number[];
  /** Words of the true body; none where only some sentences are known to be in it or not. */
  goldWords: number;
}

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

/** Reads all `html-*.jsonl.br` files of a folder: one JSON object a line. */
export function loadPages(folder: string): Page[] {
  const pages: Page[] = [];
  for (const name of readdirSync(folder)
    .filter((file) => /^html-.*\.jsonl\.br$/.test(file))
    .sort()) {
    const lines = brotliDecompressSync(readFileSync(join(folder, name)))
      .toString('utf8')
      .split('\n')
      .filter(Boolean);
    for (const line of lines) {
      const page = pageOf(JSON.parse(line) as Row, name.replace(/^html-|\.jsonl\.br$/g, ''));
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
  const { rows: nameless } = pageFeatures(withoutNames(raw.blocks), raw.claims);
  return { corpus, site: row.domain, rows, nameless, words: words.map((list) => list.length), ...known };
}

/** Words of a text that is too short to be known by its shingles alone, blocks beside it that are looked at, and words of each. */
const SHORT = 6;
const BESIDE = 3;

/**
 * A block is of the body where half of its four-word shingles are. A short one, or one that the page has more often than the body, is of it where it
 * stands in the body beside what is beside it on the page: a menu may say what some sentence says. Within a page, blocks weigh by their words, against
 * all words and against the body's.
 */
export function byBody(words: readonly string[][], body: string): Pick<Page, 'labels' | 'weights' | 'goldWords'> {
  const goldWords = comparableWords(body);
  const gold = ` ${goldWords.join(' ')} `;
  const holds = (...lists: readonly string[][]) => gold.includes(` ${lists.flat().join(' ')} `);
  const inPlace = (list: string[], i: number) =>
    nearest(words.slice(i + 1, i + 10)).some((next) => holds(list, next.slice(0, BESIDE))) ||
    nearest(words.slice(Math.max(0, i - 9), i).reverse()).some((last) => holds(last.slice(-BESIDE), list));
  const shingles = shinglesOf(goldWords);
  const labels = words.map((list, i) => {
    if (list.length < SHORT) return list.length > 0 && holds(list) && inPlace(list, i) ? 1 : 0;
    const own = [...shinglesOf(list)];
    return own.filter((shingle) => shingles.has(shingle)).length * 2 >= own.length ? 1 : 0;
  });
  for (const places of copiesOf(words, labels)) {
    const right = places.filter((i) => inPlace(words[i] as string[], i));
    const inBody = gold.split(` ${words[places[0] as number]?.join(' ')} `).length - 1;
    if (right.length > 0 && inBody < places.length) for (const i of places) labels[i] = right.includes(i) ? 1 : 0;
  }
  const all = words.reduce((sum, list) => sum + Math.min(list.length, 80) + 2, 0);
  const share = (count: number) => 100 * Math.sqrt(((Math.min(count, 80) + 2) / all) * ((Math.min(count, 120) + 2) / (goldWords.length + 100)));
  // A page without any block of its body teaches nothing.
  const weights = words.map((list) => (labels.includes(1) ? share(list.length) : 0));
  return { labels, weights, goldWords: goldWords.length };
}

const nearest = (lists: readonly string[][]) => lists.filter((list) => list.length > 0).slice(0, BESIDE);

function shinglesOf(words: readonly string[]): Set<string> {
  return new Set(words.slice(3).map((_, i) => words.slice(i, i + 4).join(' ')));
}

/** Where longer texts stand that the page has several times and the body at least once. */
function copiesOf(words: readonly string[][], labels: readonly number[]): number[][] {
  const places = new Map<string, number[]>();
  words.forEach((list, i) => {
    if (list.length < SHORT || labels[i] !== 1) return;
    const key = list.join(' ');
    places.set(key, [...(places.get(key) ?? []), i]);
  });
  return [...places.values()].filter((list) => list.length > 1);
}

function bySentences(words: readonly string[][], row: Row): Pick<Page, 'labels' | 'weights' | 'goldWords'> {
  const [inside, outside] = [row.with ?? [], row.without ?? []].map((texts) => texts.map((text) => ` ${comparableWords(text).join(' ')} `));
  const holds = (list: readonly string[], texts: readonly string[] = []) => texts.some((text) => ` ${list.join(' ')} `.includes(text));
  const labels = words.map((list) => (holds(list, inside) ? 1 : 0));
  const known = words.map((list, i) => labels[i] === 1 || holds(list, outside));
  const count = known.filter(Boolean).length;
  return { labels, weights: known.map((one) => (one ? (100 * PARTIAL) / count : 0)), goldWords: 0 };
}
