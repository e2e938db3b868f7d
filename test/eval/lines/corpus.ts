/** The public research data that the line model is trained on: text dumps of web pages with their articles' texts. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Line } from '../../../lambda/pipeline/clean/lines.ts';
import { joinLines } from '../../../lambda/pipeline/clean/paragraphs.ts';
import { linesOf as readText } from '../../../lambda/pipeline/read/text.ts';
import { allowedParts, type Gold, type Slice } from './labels.ts';

/** One dump of one page. */
export interface Row {
  id: string;
  page: string;
  domain: string;
  style: string;
  lang: string;
  text: string;
  body: string;
  title?: string;
  /** Whether the truth was made by people; a truth made by the page model weighs less. */
  silver?: boolean;
}

/** A dump as training sees it. */
export interface Example {
  id: string;
  /** Style or way of composing: scores are told apart by it. */
  style: string;
  lang: string;
  fold: number;
  lines: Line[];
  allowed: Uint8Array;
  weight: number;
  gold: Gold[];
  /** What a dump's truth does not tell is not scored. */
  scored: boolean;
}

export const FOLDS = 4;

/** FNV-1a: folds and orders that are the same on every run. */
export const hash = (text: string): number => {
  let h = 2166136261;
  for (const c of text) h = Math.imul(h ^ (c.codePointAt(0) as number), 16777619);
  return h >>> 0;
};

/** A site stands in one fold whole, as it does in the corpora's halves. */
export const foldOf = (domain: string): number => hash(domain) % FOLDS;

/** Reads `text.jsonl.gz` and the titles of `meta.json`. */
export function readRows(folder: string): Row[] {
  const titles = new Map<string, string>();
  for (const meta of JSON.parse(readFileSync(`${folder}/meta.json`, 'utf8')) as { id: string; source: string; title?: string }[])
    if (meta.title) titles.set(`${meta.source}-${meta.id}`, meta.title).set(meta.id, meta.title);
  return gunzipSync(readFileSync(`${folder}/text.jsonl.gz`))
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const row = JSON.parse(line) as Row;
      const title = titles.get(row.page);
      return title ? { ...row, title } : row;
    });
}

export const goldOf = ({ body, title }: Row): Gold => ({ body, ...(title ? { title } : {}) });

export const linesOf = (text: string): Line[] => joinLines(readText(text));

/** Scripts and languages that the data holds few of count for more. */
const weightOf = (lang: string): number => (lang === 'cjk' ? 3 : lang === 'other' ? 1.5 : 1);

/** A dump of one page as an example. */
export function exampleOf(row: Row, share = 1): Example {
  const lines = linesOf(row.text);
  return makeExample(row.id, row.style, row.lang, foldOf(row.domain), lines, [{ from: 0, to: lines.length, gold: goldOf(row) }], share, !row.silver);
}

export function makeExample(
  id: string,
  style: string,
  lang: string,
  fold: number,
  lines: Line[],
  slices: Slice[],
  share: number,
  scored = true,
): Example {
  return {
    id,
    style,
    lang,
    fold,
    lines,
    allowed: allowedParts(lines, slices),
    weight: weightOf(lang) * share,
    gold: slices.map((s) => s.gold),
    scored,
  };
}
