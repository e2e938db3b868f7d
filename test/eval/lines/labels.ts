/**
 * Truth for the line model: which line of a dump is which part, found by looking up each line in the article's known text.
 * Several parts at once mean that each of them is right.
 */
import type { Line } from '../../../lambda/pipeline/clean/lines.ts';
import { comparableWords } from '../../../lambda/text/fold.ts';

/** An article as it is known: its text, and its headline where the collection tells it. */
export interface Gold {
  title?: string;
  body: string;
}

/** Parts as bits, in the order of the model's `parts`. */
export const [OUTSIDE, HEADLINE, PREAMBLE, BODY, INTERRUPTION] = [1, 2, 4, 8, 16];

/** Lines from a headline to its text at most: farther above, the same words are a link to it. */
const HEADLINE_REACH = 60;

const shinglesOf = (tokens: readonly string[]): string[] =>
  tokens.length < 4 ? [] : tokens.slice(3).map((_, i) => tokens.slice(i, i + 4).join(' '));

/** Whether a line says the headline: four words of five shared, none or few more. */
export function isTitle(text: string, title: string): boolean {
  const [a, b] = [comparableWords(text), comparableWords(title)];
  if (a.length === 0 || b.length === 0 || a.length > b.length * 1.6 + 2) return false;
  const left = new Map<string, number>();
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of b) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    shared++;
    left.set(word, count - 1);
  }
  return (2 * shared) / (a.length + b.length) >= 0.8;
}

/** Which lines are the article's text, and which its headline (-1 where it stands nowhere near). */
export function align(lines: readonly Line[], gold: Gold): { body: boolean[]; headline: number } {
  const bodyTokens = comparableWords(gold.body);
  const counts = new Map<string, number>();
  for (const s of shinglesOf(bodyTokens)) counts.set(s, (counts.get(s) ?? 0) + 1);
  const flat = ` ${bodyTokens.join(' ')} `;
  const tokens = lines.map((line) => comparableWords(line.text));
  const shingles = tokens.map(shinglesOf);
  const share = shingles.map((s) => (s.length === 0 ? 0 : s.filter((x) => counts.has(x)).length / s.length));
  const sure = tokens.map((own, i) => own.length >= 8 && (share[i] as number) >= 0.6);
  let first = sure.indexOf(true);
  let last = sure.lastIndexOf(true);
  const edge = (i: number): boolean => {
    const key = (tokens[i] ?? []).join(' ');
    return key.length > 0 && (flat.startsWith(` ${key} `) || flat.endsWith(` ${key} `));
  };
  if (first < 0) {
    const all = share.map((value) => value >= 0.6);
    first = all.indexOf(true);
    last = all.lastIndexOf(true);
  }
  while (first > 0 && edge(first - 1)) first--;
  while (last >= 0 && last < lines.length - 1 && edge(last + 1)) last++;
  const left = new Map(counts);
  const body = lines.map((_, i) => {
    if (i < first || i > last || first < 0) return false;
    const own = tokens[i] as string[];
    if (own.length === 0) return false;
    const s = shingles[i] as string[];
    if (s.length < 3) return flat.includes(` ${own.join(' ')} `) && (s.length === 0 || s.some((x) => (left.get(x) ?? 0) > 0));
    if (s.filter((x) => (left.get(x) ?? 0) > 0).length / s.length < 0.5) return false;
    for (const x of s) left.set(x, (left.get(x) ?? 0) - 1);
    return true;
  });
  return { body, headline: headlineAbove(lines, body.indexOf(true), gold.title) };
}

function headlineAbove(lines: readonly Line[], start: number, title: string | undefined): number {
  if (!title) return -1;
  const from = start < 0 ? lines.length - 1 : start - 1;
  for (let i = from; i >= 0; i--) if (isTitle(lines[i]?.text ?? '', title)) return start - i > HEADLINE_REACH ? -1 : i;
  return -1;
}

/** An article's place in a dump, in lines. */
export interface Slice {
  from: number;
  to: number;
  gold: Gold;
}

/** What each line may be, given the articles in their order. Where no headline is known, every way that keeps the text right is right. */
export function allowedParts(lines: readonly Line[], slices: readonly Slice[]): Uint8Array {
  const allowed = new Uint8Array(lines.length).fill(OUTSIDE as number);
  for (const { from, to, gold } of slices) {
    const { body, headline } = align(lines.slice(from, to), gold);
    const [start, end] = [body.indexOf(true), body.lastIndexOf(true)];
    if (start < 0) continue;
    for (let i = start; i <= end; i++) allowed[from + i] = (body[i] ? BODY : INTERRUPTION) as number;
    if (headline >= 0) {
      allowed[from + headline] = HEADLINE as number;
      for (let i = headline + 1; i < start; i++) allowed[from + i] = PREAMBLE as number;
    } else if (!gold.title) {
      for (let i = Math.max(0, start - HEADLINE_REACH); i < start; i++)
        allowed[from + i] = (OUTSIDE as number) | (HEADLINE as number) | (PREAMBLE as number);
    }
  }
  return allowed;
}
