/** Scores as the evaluation does: four-token shingles of the text that the whole cleaning step keeps, given each line's part. */
import { type Dump, dumpOf } from '../../../lambda/pipeline/clean/dump/dump.ts';
import type { Labelled } from '../../../lambda/pipeline/clean/dump/model.ts';
import { articlesOfDump } from '../../../lambda/pipeline/clean/dump-articles.ts';
import { comparableWords } from '../../../lambda/text/fold.ts';
import type { Example } from './corpus.ts';
import { isTitle } from './labels.ts';

export interface Found {
  headline: string;
  body: string;
}

/** The articles that cleaning makes of a labelled dump. */
function articlesOf(dump: Dump, { labels, chances }: Labelled): Found[] {
  return articlesOfDump(dump, labels, chances, {}).value.map(({ headline, body }) => ({ headline, body: body.join('\n') }));
}

function counts(text: string): Map<string, number> {
  const tokens = comparableWords(text);
  const found = new Map<string, number>();
  for (let i = 0; i < Math.max(tokens.length === 0 ? 0 : 1, tokens.length - 3); i++) {
    const key = tokens.slice(i, i + 4).join(' ');
    found.set(key, (found.get(key) ?? 0) + 1);
  }
  return found;
}

export function textScore(truth: string, text: string): { precision: number; recall: number; f1: number; empty: boolean } {
  const [gold, found] = [counts(truth), counts(text)];
  let [shared, all, made] = [0, 0, 0];
  for (const n of gold.values()) all += n;
  for (const [key, n] of found) {
    made += n;
    shared += Math.min(n, gold.get(key) ?? 0);
  }
  const precision = made ? shared / made : 0;
  const recall = all ? shared / all : 0;
  return { precision, recall, f1: harmonic(precision, recall), empty: made === 0 };
}

export const harmonic = (p: number, r: number): number => (p + r > 0 ? (2 * p * r) / (p + r) : 0);

/** How one dump came out. */
export interface Scored {
  example: Example;
  text: ReturnType<typeof textScore>;
  split: ReturnType<typeof splitScore>;
}

export function scoreDump(example: Example, labelled: Labelled): Scored {
  const found = articlesOf(dumpOf(example.lines), labelled);
  const text = textScore(example.gold.map((gold) => gold.body).join('\n'), found.map((article) => article.body).join('\n'));
  return { example, text, split: splitScore(example.gold, found) };
}

/** Figures by style and language of single dumps, and by way of composing of dumps of several articles. */
export function report(scored: readonly Scored[]): string {
  const single = scored.filter(({ example }) => example.scored && example.gold.length === 1 && !example.style.startsWith('made'));
  const made = scored.filter(({ example }) => example.style.startsWith('made'));
  const kinds = (list: readonly Scored[], kind: (example: Example) => string): string[] =>
    [...new Set(list.map(({ example }) => kind(example)))].sort();
  return [
    `text      ${meanScore(single)}`,
    ...kinds(single, ({ style }) => style).map((style) => `${style.padEnd(9)} ${meanScore(single.filter(({ example }) => example.style === style))}`),
    ...kinds(single, ({ lang }) => lang).map((lang) => `${lang.padEnd(9)} ${meanScore(single.filter(({ example }) => example.lang === lang))}`),
    `split     ${meanSplit(made)}`,
    ...kinds(made, ({ style }) => style).map((style) => `${style.padEnd(12)} ${meanSplit(made.filter(({ example }) => example.style === style))}`),
  ].join('\n');
}

/** F1 of a set of dumps, from means of precision and recall. */
function meanScore(scored: readonly Scored[]): string {
  const told = scored.filter(({ text }) => !text.empty);
  const precision = told.reduce((sum, { text }) => sum + text.precision, 0) / Math.max(1, told.length);
  const recall = scored.reduce((sum, { text }) => sum + text.recall, 0) / Math.max(1, scored.length);
  const low = scored.filter(({ text }) => text.f1 < 0.5).length;
  return `${scored.length} dumps  F1 ${harmonic(precision, recall).toFixed(3)}  P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  below .5 ${low}`;
}

function meanSplit(scored: readonly Scored[]): string {
  const sum = (value: (split: Scored['split']) => number): number => scored.reduce((total, { split }) => total + value(split), 0);
  const [right, gold, found] = [sum((s) => s.right), sum((s) => s.gold), sum((s) => s.found)];
  const perfect = sum((s) => Number(s.perfect)) / Math.max(1, scored.length);
  return `${scored.length} files  F1 ${harmonic(right / found, right / gold).toFixed(3)}  P ${(right / found).toFixed(3)}  R ${(right / gold).toFixed(3)}  perfect ${perfect.toFixed(3)}`;
}

/** How a file of several articles came out: articles right (F1 at least 0.75 with one of the truth), found, and true; and whether all was right, headlines too. */
export function splitScore(gold: readonly { title?: string; body: string }[], found: readonly Found[]) {
  const pairs = gold
    .flatMap((g, i) => found.map((f, j) => ({ i, j, f1: textScore(g.body, f.body).f1 })))
    .filter((pair) => pair.f1 >= 0.75)
    .sort((a, b) => b.f1 - a.f1);
  const [usedGold, usedFound] = [new Set<number>(), new Set<number>()];
  let titles = 0;
  for (const { i, j } of pairs) {
    if (usedGold.has(i) || usedFound.has(j)) continue;
    usedGold.add(i);
    usedFound.add(j);
    if (isTitle(found[j]?.headline ?? '', gold[i]?.title ?? '')) titles++;
  }
  return {
    right: usedGold.size,
    gold: gold.length,
    found: found.length,
    perfect: titles === gold.length && found.length === gold.length,
  };
}
