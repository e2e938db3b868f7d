/**
 * Trains the line model of `lambda/pipeline/clean/` and writes its table of weights.
 *
 *     node --import tsx test/eval/train-lines.ts CORPORA-FOLDER            trains on all sites, writes line-weights.ts
 *     node --import tsx test/eval/train-lines.ts CORPORA-FOLDER --held-out  trains on four fifths of the sites, scores the others, writes nothing
 *
 * CORPORA-FOLDER holds `text.jsonl.gz` (dumps with their article's text), `multi.jsonl.gz` and `meta.json` (titles). Labels are made by
 * looking up each line in the article's text. Conditional log-likelihood, AdaGrad (Duchi et al. 2011), L2; where a row names no headline, every path that keeps the
 * body right is right. Deterministic: the same data gives the same table.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { featuresOf } from '../../lambda/pipeline/clean/line-features.ts';
import { decode, type LineWeights, mayEnd, mayFollow, mayStart, partCount, parts } from '../../lambda/pipeline/clean/line-model.ts';
import type { Line } from '../../lambda/pipeline/clean/lines.ts';
import { joinLines } from '../../lambda/pipeline/clean/paragraphs.ts';
import { linesOf as readText } from '../../lambda/pipeline/read/text.ts';
import { comparableWords } from '../../lambda/text/fold.ts';

const folder = process.argv[2] ?? '';
const heldOut = process.argv.includes('--held-out');
const read = (name: string) =>
  gunzipSync(readFileSync(`${folder}/${name}`))
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

interface Row {
  id: string;
  page: string;
  domain: string;
  style: string;
  lang: string;
  text: string;
  body: string;
}
interface Gold {
  title?: string;
  body: string;
}
interface Example {
  id: string;
  style: string;
  lines: Line[];
  features: Int32Array[];
  allowed: Uint8Array[];
  test: boolean;
  weight: number;
  gold: Gold[];
}

const [OUTSIDE, HEADLINE, PREAMBLE, BODY, INTERRUPTION] = [1, 2, 4, 8, 16];

const hash = (text: string): number => {
  let h = 2166136261;
  for (const c of text) h = Math.imul(h ^ (c.codePointAt(0) as number), 16777619);
  return h >>> 0;
};
/** Own sites stand in the test fold whole, as the sealed halves do. */
const inTest = (domain: string): boolean => hash(domain) % 5 === 0;

const shinglesOf = (tokens: readonly string[]): string[] =>
  tokens.length < 4 ? [] : tokens.slice(3).map((_, i) => tokens.slice(i, i + 4).join(' '));

function isTitle(text: string, title: string): boolean {
  const [a, b] = [comparableWords(text), comparableWords(title)];
  if (a.length === 0 || b.length === 0 || a.length > b.length * 1.6 + 2) return false;
  const left = new Map<string, number>();
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of b)
    if ((left.get(word) ?? 0) > 0) {
      shared++;
      left.set(word, (left.get(word) as number) - 1);
    }
  return (2 * shared) / (a.length + b.length) >= 0.8;
}

/** Which lines (of a slice) are the article's text, and which its headline. */
function align(lines: readonly Line[], gold: Gold): { body: boolean[]; headline: number } {
  const bodyTokens = comparableWords(gold.body);
  const counts = new Map<string, number>();
  for (const s of shinglesOf(bodyTokens)) counts.set(s, (counts.get(s) ?? 0) + 1);
  const flat = ` ${bodyTokens.join(' ')} `;
  const share = lines.map((line) => {
    const s = shinglesOf(comparableWords(line.text));
    return s.length === 0 ? 0 : s.filter((x) => counts.has(x)).length / s.length;
  });
  const sure = lines.map((line, i) => comparableWords(line.text).length >= 8 && (share[i] as number) >= 0.6);
  let first = sure.indexOf(true);
  let last = sure.lastIndexOf(true);
  const edge = (i: number): boolean => {
    const key = comparableWords(lines[i]?.text ?? '').join(' ');
    return key.length > 0 && (flat.startsWith(` ${key} `) || flat.endsWith(` ${key} `));
  };
  if (first < 0) {
    const all = lines.map((_, i) => (share[i] as number) >= 0.6);
    first = all.indexOf(true);
    last = all.lastIndexOf(true);
  }
  while (first > 0 && edge(first - 1)) first--;
  while (last >= 0 && last < lines.length - 1 && edge(last + 1)) last++;
  const left = new Map(counts);
  const body = lines.map((line, i) => {
    if (i < first || i > last || first < 0) return false;
    const tokens = comparableWords(line.text);
    if (tokens.length === 0) return false;
    const s = shinglesOf(tokens);
    if (s.length < 3) return flat.includes(` ${tokens.join(' ')} `) && (s.length === 0 || s.some((x) => (left.get(x) ?? 0) > 0));
    const right = s.filter((x) => (left.get(x) ?? 0) > 0).length / s.length;
    if (right < 0.5) return false;
    for (const x of s) left.set(x, (left.get(x) ?? 0) - 1);
    return true;
  });
  const start = body.indexOf(true);
  let headline = -1;
  if (gold.title) {
    for (let i = (start < 0 ? lines.length : start) - 1; i >= 0; i--)
      if (isTitle(lines[i]?.text ?? '', gold.title)) {
        headline = i;
        break;
      }
    // A headline far above its text is a link to it.
    if (headline >= 0 && start - headline > 60) headline = -1;
  }
  return { body, headline };
}

/** What each line may be, given the articles in their order: each has its slice of lines. */
function allowedParts(lines: readonly Line[], slices: readonly { from: number; to: number; gold: Gold }[]): Uint8Array[] {
  const allowed = lines.map(() => new Uint8Array([OUTSIDE]));
  for (const { from, to, gold } of slices) {
    const part = lines.slice(from, to);
    const { body, headline } = align(part, gold);
    const [start, end] = [body.indexOf(true), body.lastIndexOf(true)];
    if (start < 0) continue;
    for (let i = start; i <= end; i++) (allowed[from + i] as Uint8Array)[0] = body[i] ? BODY : INTERRUPTION;
    if (headline >= 0) {
      (allowed[from + headline] as Uint8Array)[0] = HEADLINE;
      for (let i = headline + 1; i < start; i++) (allowed[from + i] as Uint8Array)[0] = PREAMBLE;
    } else if (!gold.title) {
      for (let i = Math.max(0, start - 60); i < start; i++) (allowed[from + i] as Uint8Array)[0] = OUTSIDE | HEADLINE | PREAMBLE;
    }
  }
  return allowed;
}

// ── Data ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────────

const rows: Row[] = read('text.jsonl.gz');
const titles = new Map<string, string>();
for (const meta of JSON.parse(readFileSync(`${folder}/meta.json`, 'utf8')))
  if (meta.title) titles.set(`${meta.source}-${meta.id}`, meta.title).set(meta.id, meta.title);
const titleOf = (row: Row): string | undefined => titles.get(row.page);

const index = new Map<string, number>();
const names: string[] = [];
/** Features whose votes are set by hand (`CUES`) are not trained. */
function indices(features: readonly string[]): Int32Array {
  return Int32Array.from(
    features.filter((name) => !name.startsWith('cue:')),
    (name) => {
      const id = index.get(name) ?? names.push(name) - 1;
      index.set(name, id);
      return id;
    },
  );
}

function example(
  id: string,
  style: string,
  test: boolean,
  lines: Line[],
  slices: { from: number; to: number; gold: Gold }[],
  weight: number,
): Example {
  return {
    id,
    style,
    test,
    lines,
    features: featuresOf(lines).map(indices),
    allowed: allowedParts(lines, slices),
    weight,
    gold: slices.map((s) => s.gold),
  };
}

const linesOf = (text: string): Line[] => joinLines(readText(text));
const examples: Example[] = [];
for (const row of rows) {
  const title = titleOf(row);
  const lines = linesOf(row.text);
  examples.push(
    example(
      row.id,
      row.style,
      inTest(row.domain),
      lines,
      [{ from: 0, to: lines.length, gold: { body: row.body, ...(title ? { title } : {}) } }],
      row.lang === 'cjk' ? 4 : row.lang === 'other' ? 1.5 : 1,
    ),
  );
}

/** Dumps of several articles, made as people paste them: whole, cut near the text, or headline and text alone. */
const separators = ['\n\n', '\n', '\n\n\n', '\f\n', '\n\n* * *\n\n', '\n\n-----\n\n', '\n==========\n'];
let seed = 12345;
const random = (): number => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return seed / 2 ** 32;
};
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

function cut(row: Row, variant: string): string {
  const title = titleOf(row);
  if (variant === 'titled') return `${title ?? ''}\n${random() < 0.4 ? '2023-11-04\n' : ''}${random() < 0.8 ? '\n' : ''}${row.body}`;
  if (variant === 'headed') return headed(row, title ?? '');
  if (variant === 'full') return row.text;
  const raw = row.text.split('\n');
  const asLines: Line[] = raw.map((text, i) => ({ kind: 'paragraph', text, gap: 0, indented: false, hrefs: 0, sources: [i] }));
  const { body, headline } = align(asLines, { body: row.body, ...(title ? { title } : {}) });
  const [start, end] = [body.indexOf(true), body.lastIndexOf(true)];
  if (start < 0) return row.text;
  const from = Math.max(0, (headline >= 0 ? headline : start) - Math.floor(random() * 5));
  return raw
    .slice(from, end + 1 + Math.floor(random() * 5))
    .join('\n')
    .trim();
}

/** Lines that pages print between headline and text. */
const betweens = [
  'Follow',
  'Share',
  'Short Url',
  'Listen',
  'Updated 3 May 2024',
  'Published: 12 March 2023, 10:15 GMT',
  '2023-11-04',
  '5 min read',
  'By Jana Beispiel',
  'Save',
  'Print',
  'Comments',
  'Teilen',
  'Aktualisiert am 3. Mai 2024',
  'Von Jana Beispiel',
  'Publié le 3 mai 2024',
  'World',
  'Politics',
  'Partager',
  '3 Comments',
  'Photo: Jana Beispiel/AFP',
  'A view of the harbor at dawn on Tuesday. (AFP)',
  'Visitors wait outside of the hall in the old town. (Photo: AP/Jana Beispiel)',
  'Jana Beispiel speaks at a meeting in the town hall. Photograph: Jana Beispiel/Reuters',
];
const afters = [
  'Source: AFP/jb',
  'Advertisement',
  'Also worth reading',
  'Related topics',
  'Read more',
  'Share this article',
  'Follow us on Facebook',
  '(Reuters)',
  'Tags',
  'More on this story',
];
const places = ['OSLO: ', 'LIMA (AFP) — ', 'NAIROBI, May 3 (Reuters) - ', 'ROME: ', 'MANILA – '];

/** An article as a person copies it off a page: headline, facts and buttons, often the headline again, bullets that repeat the text, the text. */
function headed(row: Row, title: string): string {
  const paragraphs = row.body.split('\n').filter((line) => line.trim());
  if (random() < 0.3) paragraphs[0] = pick(places) + paragraphs[0];
  const some = (most: number, list: readonly string[]): string[] => Array.from({ length: Math.floor(random() * (most + 1)) }, () => pick(list));
  const spaced = random() < 0.5 ? '\n\n' : '\n';
  const facts = some(4, betweens);
  const bullets =
    random() < 0.35 ? some(3, paragraphs.slice(1, 8)).map((p) => `  • ${(p ?? paragraphs[0] ?? '').slice(0, 400).split(/(?<=[.!?]) /u)[0]}`) : [];
  const head = [title, ...facts];
  if (random() < 0.5) head.push(...(random() < 0.5 ? ['', title] : [title]), ...some(2, betweens));
  const top =
    random() < 0.4
      ? some(5, ['Menu', 'Home', 'News', 'Sport', 'Skip to main content', 'Advertisement', 'World', 'Sign in', 'Subscribe', 'Hamburger Menu'])
      : [];
  return [
    ...top,
    ...(top.length ? [''] : []),
    ...head,
    ...(bullets.length ? ['', ...bullets, ''] : []),
    ...(random() < 0.7 ? [''] : []),
    paragraphs.join(spaced),
    ...(random() < 0.4 ? [random() < 0.5 ? '' : undefined, ...some(4, afters)].filter((x) => x !== undefined) : []),
  ].join('\n');
}

for (let n = 0; n < 1000; n++) {
  const test = n % 6 === 0;
  const pool = rows.filter((row) => inTest(row.domain) === test && titleOf(row));
  const variant = pick(['full', 'tight', 'titled', 'tight', 'titled', 'headed', 'headed']);
  const style = pick(['h2t', 'inner', 'blocks', 'single', 'gettext', 'mixed']);
  const separator = pick(separators);
  const count = 1 + Math.floor(random() * 5);
  const chosen: Row[] = [];
  while (chosen.length < count) {
    const row = pick(pool);
    if ((style === 'mixed' || row.style === style) && !chosen.some((other) => other.page === row.page)) chosen.push(row);
  }
  const texts = chosen.map((row) => cut(row, variant));
  // The articles are labelled within their own part of the whole.
  const whole = linesOf(texts.join(separator));
  const slices: { from: number; to: number; gold: Gold }[] = [];
  const bounds: number[] = [];
  for (const i of texts.keys()) {
    bounds.push(readText(texts.slice(0, i + 1).join(separator) + (i < texts.length - 1 && !/^\s*$/u.test(separator) ? separator : '')).length);
  }
  let from = 0;
  const weight = chosen.some((row) => row.lang === 'cjk') ? 2.5 : 1.5;
  for (const [i, row] of chosen.entries()) {
    const bound = bounds[i] as number;
    let to = from;
    while (to < whole.length && (whole[to]?.sources[0] ?? Infinity) < bound) to++;
    slices.push({ from, to, gold: { body: row.body, ...(titleOf(row) ? { title: titleOf(row) as string } : {}) } });
    from = to;
  }
  examples.push(example(`made-${n}-${variant}`, `made-${variant}`, test, whole, slices, weight));
}
console.log(`${examples.length} dumps, ${examples.reduce((s, e) => s + e.lines.length, 0)} lines, ${names.length} features`);

// ── Training ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────

const K = partCount;
let W = new Float64Array(names.length * K);
let T = new Float64Array(K * K);
const gW = new Float64Array(W.length).fill(1);
const gT = new Float64Array(T.length).fill(1);

const logSum = (a: number, b: number): number =>
  a === -Infinity ? b : b === -Infinity ? a : a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b));

/** Marginals by forward-backward over the paths that `mask` allows; returns log Z. */
function expectations(scores: Float64Array, n: number, mask: (i: number) => number, node: Float64Array, edge: Float64Array): number {
  const F = new Float64Array(n * K).fill(-Infinity);
  const B = new Float64Array(n * K).fill(-Infinity);
  for (let k = 0; k < K; k++) if (mayStart[k] && mask(0) & (1 << k)) F[k] = scores[k] as number;
  for (let i = 1; i < n; i++)
    for (let to = 0; to < K; to++) {
      if (!(mask(i) & (1 << to))) continue;
      let sum = -Infinity;
      for (let from = 0; from < K; from++)
        if (mayFollow[from]?.[to]) sum = logSum(sum, (F[(i - 1) * K + from] as number) + (T[from * K + to] as number));
      F[i * K + to] = sum + (scores[i * K + to] as number);
    }
  for (let k = 0; k < K; k++) if (mayEnd[k] && mask(n - 1) & (1 << k)) B[(n - 1) * K + k] = 0;
  for (let i = n - 2; i >= 0; i--)
    for (let from = 0; from < K; from++) {
      if (!(mask(i) & (1 << from))) continue;
      let sum = -Infinity;
      for (let to = 0; to < K; to++)
        if (mayFollow[from]?.[to] && mask(i + 1) & (1 << to))
          sum = logSum(sum, (T[from * K + to] as number) + (scores[(i + 1) * K + to] as number) + (B[(i + 1) * K + to] as number));
      B[i * K + from] = sum;
    }
  let Z = -Infinity;
  for (let k = 0; k < K; k++) Z = logSum(Z, (F[(n - 1) * K + k] as number) + (B[(n - 1) * K + k] as number));
  if (Z === -Infinity) return Z;
  for (let i = 0; i < n; i++)
    for (let k = 0; k < K; k++) {
      node[i * K + k] = Math.exp((F[i * K + k] as number) + (B[i * K + k] as number) - Z);
      if (i < n - 1)
        for (let to = 0; to < K; to++)
          if (mayFollow[k]?.[to] && mask(i + 1) & (1 << to)) {
            const p = Math.exp(
              (F[i * K + k] as number) + (T[k * K + to] as number) + (scores[(i + 1) * K + to] as number) + (B[(i + 1) * K + to] as number) - Z,
            );
            edge[k * K + to] = (edge[k * K + to] as number) + p;
          }
    }
  return Z;
}

function scoresOf(e: Example): Float64Array {
  const scores = new Float64Array(e.lines.length * K);
  for (let i = 0; i < e.lines.length; i++)
    for (const f of e.features[i] as Int32Array)
      for (let k = 0; k < K; k++) scores[i * K + k] = (scores[i * K + k] as number) + (W[f * K + k] as number);
  return scores;
}

function evaluate(list: readonly Example[]): Record<string, string> {
  const out: Record<string, string> = {};
  for (const style of [...new Set(list.map((e) => e.style))].sort()) {
    let [tp, fp, fn, headlines, found, right] = [0, 0, 0, 0, 0, 0];
    for (const e of list.filter((x) => x.style === style)) {
      const scores = scoresOf(e);
      const path = decode(
        e.lines.map((_, i) => [...scores.subarray(i * K, i * K + K)]),
        parts.map((_, k) => [...T.subarray(k * K, k * K + K)]),
      );
      path.forEach((part, i) => {
        const size = comparableWords(e.lines[i]?.text ?? '').length;
        const gold = (e.allowed[i] as Uint8Array)[0] as number;
        if (part === 3 && gold === BODY) tp += size;
        else if (part === 3) fp += size;
        else if (gold === BODY) fn += size;
        if (gold === HEADLINE) headlines++;
        if (part === 1) {
          found++;
          if (gold & HEADLINE) right++;
        }
      });
    }
    const [p, r] = [tp / (tp + fp), tp / (tp + fn)];
    out[style] =
      `body F1 ${((2 * p * r) / (p + r)).toFixed(3)} P ${p.toFixed(3)} R ${r.toFixed(3)}  headlines P ${(right / found).toFixed(3)} R ${(right / headlines).toFixed(3)}`;
  }
  return out;
}

const training = examples.filter((e) => e.lines.length > 0 && (!heldOut || !e.test));
const test = examples.filter((e) => e.lines.length > 0 && e.test);
const epochs = Number(process.env['EPOCHS'] ?? 8);
const rate = 0.2;
const decay = 1e-5;
const gradient = new Float64Array(W.length);
const touched: number[] = [];
const sumW = new Float64Array(W.length);
const sumT = new Float64Array(T.length);
let averaged = 0;
for (let epoch = 0; epoch < epochs; epoch++) {
  let loss = 0;
  const order = training.map((e, i) => [hash(`${epoch}${i}`), e] as const).sort((a, b) => a[0] - b[0]);
  for (const [, e] of order) {
    const n = e.lines.length;
    const scores = scoresOf(e);
    const [free, freeEdge, bound, boundEdge] = [new Float64Array(n * K), new Float64Array(K * K), new Float64Array(n * K), new Float64Array(K * K)];
    const z = expectations(scores, n, () => 31, free, freeEdge);
    const zGold = expectations(scores, n, (i) => (e.allowed[i] as Uint8Array)[0] as number, bound, boundEdge);
    if (zGold === -Infinity) continue;
    loss += z - zGold;
    const step = e.weight / Math.sqrt(n);
    for (let i = 0; i < n; i++)
      for (let k = 0; k < K; k++) {
        const g = ((free[i * K + k] as number) - (bound[i * K + k] as number)) * step;
        if (Math.abs(g) < 1e-6) continue;
        for (const f of e.features[i] as Int32Array) {
          const at = f * K + k;
          if (gradient[at] === 0) touched.push(at);
          gradient[at] = (gradient[at] as number) + g;
        }
      }
    for (const at of touched) {
      const full = (gradient[at] as number) + decay * (W[at] as number);
      gW[at] = (gW[at] as number) + full * full;
      W[at] = (W[at] as number) - (rate * full) / Math.sqrt(gW[at] as number);
      gradient[at] = 0;
    }
    touched.length = 0;
    for (let at = 0; at < K * K; at++) {
      const g = ((freeEdge[at] as number) - (boundEdge[at] as number)) * step;
      gT[at] = (gT[at] as number) + g * g;
      T[at] = (T[at] as number) - (rate * g) / Math.sqrt(gT[at] as number);
    }
    // The average of the second half's weights (Polyak & Juditsky 1992) does not swing with the last dumps seen.
    if (epoch >= epochs / 2) {
      averaged++;
      for (let at = 0; at < W.length; at++) sumW[at] = (sumW[at] as number) + (W[at] as number);
      for (let at = 0; at < T.length; at++) sumT[at] = (sumT[at] as number) + (T[at] as number);
    }
  }
  console.log(`epoch ${epoch + 1}: loss ${(loss / training.length).toFixed(2)}`);
}
W = sumW.map((value) => value / averaged);
T = sumT.map((value) => value / averaged);
console.log(evaluate(test));

const round = (value: number): number => Math.round(value * 100) / 100 + 0;
const table: LineWeights = {
  features: Object.fromEntries(
    names
      .map((name, f): [string, number[]] => [name, parts.map((_, k) => round(W[f * K + k] as number))])
      .filter(([, w]) => w.some((value) => Math.abs(value) >= 0.05))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  ),
  transitions: parts.map((_, k) => parts.map((_, to) => round(T[k * K + to] as number))),
};
if (!heldOut || process.argv.includes('--write')) {
  const lines = Object.entries(table.features).map(([name, w]) => `    ${JSON.stringify(name)}: [${w.join(', ')}],`);
  writeFileSync(
    new URL('../../lambda/pipeline/clean/line-weights.ts', import.meta.url),
    `/**
 * The line model's weights: for each readable feature (\`line-features.ts\`) its vote for ${parts.join(', ')}.
 * Written by \`test/eval/train-lines.ts\` from public research data (text dumps of web pages with their articles' texts); do not edit by hand.
 */
import type { LineWeights } from './line-model.ts';

// biome-ignore format: a table reads best with a row a feature
export const lineWeights: LineWeights = {
  features: {
${lines.join('\n')}
  },
  transitions: ${JSON.stringify(table.transitions)},
};
`,
  );
}
