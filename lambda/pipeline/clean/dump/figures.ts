/**
 * What can be measured of a line and its neighborhood: figures with names, which the network of `network.ts` looks at. They say
 * how much, not whether, so that training chooses the bounds. None of them is a word of any language.
 */
import { denseScripts, syllabicScripts } from '../scripts.ts';
import type { Dump } from './dump.ts';
import type { Look } from './look.ts';
import { longestReach, spansOf } from './spans.ts';
import { topicsOf } from './topic.ts';
import { vocabularyOf } from './vocabulary.ts';

/** A figure for every line, by name. */
type Columns = Map<string, Float32Array>;

/** Neighbors whose own figures are told. */
const BESIDE = [-3, -2, -1, 1, 2, 3];
/** Lines before and after over which figures are averaged. */
const WIDTHS = [3, 8, 20, 60];
/** Words above which one more says nothing new. */
const LONG = 80;

/** Every figure of all lines of a dump, by name, always in the same order. Linear in the text's length. */
export function figuresOf(dump: Dump): Map<string, Float32Array> {
  const own = ownColumns(dump);
  const columns: Columns = new Map(own);
  for (const name of ['words', 'prose', 'ends', 'gap', 'kinds', 'titled', 'facts', 'addresses', 'digits']) {
    const column = own.get(name) as Float32Array;
    for (const step of BESIDE)
      columns.set(
        `${name} at ${step}`,
        column.map((_, i) => column[i + step] ?? -1),
      );
  }
  for (const name of ['proseness', 'words', 'ends', 'kinds', 'addresses', 'digits', 'facts', 'gap', 'item', 'capitalized', 'stops']) {
    addAround(columns, name, own.get(name) as Float32Array);
  }
  addPlaces(columns, dump, own);
  for (const [name, column] of spansOf(dump)) columns.set(name, column);
  for (const [name, column] of vocabularyOf(dump)) columns.set(name, column);
  addBreaks(columns, dump, own);
  addWhole(columns, dump, own);
  return columns;
}

/** What parts one article from the next: an unusual gap, another topic, another script. */
function addBreaks(columns: Columns, { lines, looks }: Dump, own: Columns): void {
  const gaps = own.get('gap') as Float32Array;
  const counts = new Float64Array(6);
  for (const gap of gaps) counts[gap] = (counts[gap] as number) + 1;
  const atLeast = (gap: number): number => counts.slice(gap).reduce((sum, count) => sum + count, 0);
  columns.set(
    'lines with such a gap',
    gaps.map((gap) => (gap === 0 ? 999 : atLeast(gap))),
  );
  columns.set(
    'share with such a gap',
    gaps.map((gap) => (gap === 0 ? 1 : atLeast(gap) / gaps.length)),
  );
  const topics = topicsOf(looks);
  columns.set(
    'cohesion',
    Float32Array.from(topics, ({ cohesion }) => cohesion),
  );
  columns.set(
    'chains',
    Float32Array.from(topics, ({ chains }) => chains),
  );
  const latin = Float32Array.from(lines, ({ text }) => Number(/\p{Script=Latin}{2}/u.test(text)));
  addAround(columns, 'latin', latin);
}

const END_ORDER: readonly Look['ends'][] = ['open', 'bracket', 'comma', 'colon', 'ellipsis', 'sentence'];

/** What a line is by itself. */
function ownColumns({ lines, looks, titled }: Dump): Columns {
  const column = (value: (look: Look, text: string, index: number) => number): Float32Array =>
    Float32Array.from(looks, (look, index) => value(look, lines[index]?.text ?? '', index));
  return new Map([
    ['words', column((look) => Math.min(LONG, look.words))],
    ['characters', column((_, text) => Math.min(1000, text.length))],
    ['prose', column((look) => Number(look.prose))],
    ['proseness', column((look) => look.proseness)],
    ['ends', column((look) => END_ORDER.indexOf(look.ends))],
    ['sentences', column((look) => Math.min(10, look.sentences))],
    ['function words', column((look) => look.functionWords)],
    ['stops', column((look, text) => perWord(/[,;:、，；،]/g, text, look))],
    ['digits', column((_, text) => share(/\d/g, text))],
    ['quotes', column((_, text) => Math.min(6, text.match(/["“”„«»「」『』]/g)?.length ?? 0))],
    ['separators', column((_, text) => Math.min(6, text.match(/[|›»>•·←→/]/g)?.length ?? 0))],
    ['capitalized', column((_, text) => capitalized(text))],
    ['addresses', column((look, _, index) => (lines[index]?.hrefs ?? 0) / (look.words / 10 + 1))],
    ['gap', column((_, __, index) => Math.min(4, lines[index]?.gap ?? 0))],
    ['item', column((_, __, index) => Number(lines[index]?.kind === 'item'))],
    ['rule', column((_, __, index) => Number(lines[index]?.kind === 'rule'))],
    ['indented', column((_, __, index) => Number(lines[index]?.indented ?? false))],
    ['titled', column((_, __, index) => Number(titled[index] ?? false))],
    ['kinds', column((look) => look.kinds.length)],
    ['facts', column((look) => look.facts.length)],
    ['date', column((look) => Number(look.facts.includes('date')))],
    ['name', column((look) => Number(look.facts.includes('byline') || look.facts.includes('name')))],
    ['caption', column((look) => Number(look.caption))],
    ['question', column((look) => Number(look.question))],
    ...KINDS.map((kind): [string, Float32Array] => [`kind ${kind}`, column((look) => Number(look.kinds.includes(kind)))]),
  ]);
}
const KINDS = ['share', 'menu', 'legal', 'follow', 'advertisement', 'more', 'comment', 'fact'] as const;

const share = (pattern: RegExp, text: string): number => (text === '' ? 0 : (text.match(pattern)?.length ?? 0) / text.length);
const perWord = (pattern: RegExp, text: string, look: Look): number => (text.match(pattern)?.length ?? 0) / Math.max(4, look.words);

function capitalized(text: string): number {
  const words = text.slice(0, 400).split(' ');
  return words.filter((word) => /^["“‘'(«]?\p{Lu}/u.test(word)).length / words.length;
}

/** Means over the lines before and after. */
function addAround(columns: Columns, name: string, column: Float32Array): void {
  const sums = new Float64Array(column.length + 1);
  for (const [index, value] of column.entries()) sums[index + 1] = (sums[index] as number) + value;
  const mean = (from: number, to: number): number => {
    const [a, b] = [Math.max(0, from), Math.min(column.length, to)];
    return a >= b ? 0 : ((sums[b] as number) - (sums[a] as number)) / (b - a);
  };
  for (const width of WIDTHS) {
    columns.set(
      `${name}, ${width} before`,
      column.map((_, i) => mean(i - width, i)),
    );
    columns.set(
      `${name}, ${width} after`,
      column.map((_, i) => mean(i + 1, i + 1 + width)),
    );
  }
}

/** Where the line stands, and how far what tells is. */
function addPlaces(columns: Columns, { lines, looks }: Dump, own: Columns): void {
  const length = lines.length;
  columns.set(
    'place',
    Float32Array.from(lines, (_, i) => i / length),
  );
  columns.set(
    'from the top',
    Float32Array.from(lines, (_, i) => Math.min(300, i)),
  );
  columns.set(
    'from the end',
    Float32Array.from(lines, (_, i) => Math.min(300, length - i)),
  );
  const words = own.get('words') as Float32Array;
  const prose = words.map((count, i) => (looks[i]?.prose ? count : 0));
  for (const [name, column] of [
    ['words', words],
    ['running words', prose],
  ] as const) {
    const total = Math.max(
      1,
      column.reduce((sum, value) => sum + value, 0),
    );
    let before = 0;
    columns.set(
      `share of ${name} before`,
      column.map((value) => {
        before += value;
        return (before - value) / total;
      }),
    );
  }
  const marks: readonly (readonly [string, (look: Look, index: number) => boolean])[] = [
    ['running text', (look) => look.prose],
    ['rule', (_, index) => lines[index]?.kind === 'rule'],
    ['wide gap', (_, index) => (lines[index]?.gap ?? 0) >= 2],
    ['date', (look) => look.facts.includes('date')],
    ['byline', (look) => look.facts.includes('byline')],
    ['dateline', (look) => look.facts.includes('dateline')],
    ...(['comment', 'more', 'legal', 'advertisement', 'follow', 'share', 'menu'] as const).map(
      (kind) => [kind, (look: Look) => look.words < 6 && look.kinds.includes(kind)] as const,
    ),
  ];
  for (const [name, holds] of marks) {
    const hits = looks.map(holds);
    columns.set(`since ${name}`, longestReach(hits, 1));
    columns.set(`until ${name}`, longestReach(hits, -1));
  }
}

/** What the whole dump is like: the same for each of its lines. */
function addWhole(columns: Columns, { lines, looks }: Dump, own: Columns): void {
  const constant = (value: number): Float32Array => new Float32Array(lines.length).fill(value);
  const mean = (column: Float32Array | undefined): number =>
    column ? column.reduce((sum, value) => sum + value, 0) / Math.max(1, column.length) : 0;
  const running = looks.filter((look) => look.prose);
  columns.set('dump: lines', constant(Math.min(2000, lines.length)));
  columns.set('dump: running words', constant(running.reduce((sum, look) => sum + look.words, 0)));
  columns.set('dump: share of running lines', constant(running.length / Math.max(1, lines.length)));
  columns.set(
    'dump: words of a running line',
    constant(running.length === 0 ? 0 : running.reduce((sum, look) => sum + look.words, 0) / running.length),
  );
  for (const name of ['gap', 'addresses', 'item', 'facts', 'ends']) columns.set(`dump: ${name}`, constant(mean(own.get(name))));
  columns.set('dump: unspaced', constant(mean(Float32Array.from(lines, ({ text }) => Number(UNSPACED.test(text))))));
}
const UNSPACED = new RegExp(`[${denseScripts}${syllabicScripts}]`, 'u');
