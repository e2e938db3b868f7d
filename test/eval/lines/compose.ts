/** Dumps of several articles, made as people paste them: whole pages, pages cut near the text, headline and text alone. */
import type { Line } from '../../../lambda/pipeline/clean/lines.ts';
import { linesOf as readText } from '../../../lambda/pipeline/read/text.ts';
import { type Example, FOLDS, foldOf, goldOf, linesOf, makeExample, type Row } from './corpus.ts';
import { align, type Slice } from './labels.ts';

export const separators = ['\n\n', '\n', '\n\n\n', '\f\n', '\n\n* * *\n\n', '\n\n-----\n\n', '\n==========\n'];
const variants = ['full', 'tight', 'titled', 'tight', 'titled', 'bare', 'headed', 'headed'];
const styles = ['h2t', 'inner', 'blocks', 'single', 'gettext', 'mixed'];

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
const tops = ['Menu', 'Home', 'News', 'Sport', 'Skip to main content', 'Advertisement', 'World', 'Sign in', 'Subscribe', 'Hamburger Menu'];
const places = ['OSLO: ', 'LIMA (AFP) — ', 'NAIROBI, May 3 (Reuters) - ', 'ROME: ', 'MANILA – '];

/** A linear congruential generator (Numerical Recipes): the same dumps on every run. */
export function dice(seed: number) {
  let state = seed;
  const random = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  return {
    random,
    pick: <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T,
    upTo: (most: number): number => Math.floor(random() * (most + 1)),
  };
}
export type Dice = ReturnType<typeof dice>;

/** A composed dump, and which of its lines came from which article. */
export interface Composed extends Example {
  slices: Slice[];
}

/** Composes `count` dumps of one to five articles of the same fold, in all styles and ways of parting them; another seed gives other ones. */
export function composed(rows: readonly Row[], count: number, share: number, seed = 12345): Composed[] {
  const throws = dice(seed);
  const pools = Array.from({ length: FOLDS }, (_, fold) => rows.filter((row) => foldOf(row.domain) === fold && row.title && !row.silver));
  return Array.from({ length: count }, (_, n) => {
    const fold = n % FOLDS;
    const variant = throws.pick(variants);
    const style = throws.pick(styles);
    const separator = throws.pick(separators);
    const chosen: Row[] = [];
    const wanted = 1 + throws.upTo(4);
    while (chosen.length < wanted) {
      const row = throws.pick(pools[fold] as Row[]);
      if ((style === 'mixed' || row.style === style) && !chosen.some((other) => other.page === row.page)) chosen.push(row);
    }
    const { lines, slices } = joined(
      chosen,
      chosen.map((row) => cutOut(row, variant, throws)),
      separator,
    );
    const lang = chosen.some((row) => row.lang === 'cjk') ? 'cjk' : chosen.some((row) => row.lang === 'other') ? 'other' : 'en';
    return { ...makeExample(`made-${n}-${variant}`, `made-${variant}`, lang, fold, lines, slices, share), slices };
  });
}

/** The articles are labelled within their own part of the whole. */
export function joined(rows: readonly Row[], texts: readonly string[], separator: string): { lines: Line[]; slices: Slice[] } {
  const lines = linesOf(texts.join(separator));
  const slices: Slice[] = [];
  let from = 0;
  for (const [i, row] of rows.entries()) {
    const blank = /^\s*$/u.test(separator);
    const bound = readText(texts.slice(0, i + 1).join(separator) + (i < texts.length - 1 && !blank ? separator : '')).length;
    let to = from;
    while (to < lines.length && (lines[to]?.sources[0] ?? Infinity) < bound) to++;
    slices.push({ from, to, gold: goldOf(row) });
    from = to;
  }
  return { lines, slices };
}

function cutOut(row: Row, variant: string, throws: Dice): string {
  const { random, upTo } = throws;
  const title = row.title ?? '';
  const head = `${title}\n${random() < 0.4 ? '2023-11-04\n' : ''}${random() < 0.8 ? '\n' : ''}`;
  if (variant === 'full') return row.text;
  if (variant === 'bare') return head + row.body;
  if (variant === 'headed') return headed(row, title, throws);
  const raw = row.text.split('\n');
  const asLines: Line[] = raw.map((text, i) => ({ kind: 'paragraph', text, gap: 0, indented: false, hrefs: 0, sources: [i] }));
  const { body, headline } = align(asLines, goldOf(row));
  const [start, end] = [body.indexOf(true), body.lastIndexOf(true)];
  if (start < 0) return head + row.body;
  // The text alone as its dump sets it, blank lines and pieces of lines included.
  if (variant === 'titled')
    return (
      head +
      raw
        .slice(start, end + 1)
        .filter((line, i) => body[start + i] || line.trim() === '')
        .join('\n')
        .trim()
    );
  const from = Math.max(0, (headline >= 0 ? headline : start) - upTo(4));
  return raw
    .slice(from, end + 1 + upTo(4))
    .join('\n')
    .trim();
}

/** An article as a person copies it off a page: headline, facts and buttons, often the headline again, bullets that repeat the text, the text. */
function headed(row: Row, title: string, { random, pick, upTo }: Dice): string {
  const paragraphs = row.body.split('\n').filter((line) => line.trim());
  if (random() < 0.3) paragraphs[0] = pick(places) + paragraphs[0];
  const some = (most: number, list: readonly string[]): string[] => Array.from({ length: upTo(most) }, () => pick(list));
  const spaced = random() < 0.5 ? '\n\n' : '\n';
  const facts = some(4, betweens);
  const bullets =
    random() < 0.35 ? some(3, paragraphs.slice(1, 8)).map((p) => `  • ${(p ?? paragraphs[0] ?? '').slice(0, 400).split(/(?<=[.!?]) /u)[0]}`) : [];
  const head = [title, ...facts];
  if (random() < 0.5) head.push(...(random() < 0.5 ? ['', title] : [title]), ...some(2, betweens));
  const top = random() < 0.4 ? some(5, tops) : [];
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
