/**
 * Further training dumps: pages whose text nobody marked, set as converters set them, with what the page model finds as their truth. They bring sites
 * and languages that the marked pages lack; a truth that is sometimes wrong is worth less, so they weigh less.
 */
import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { parseDocument } from 'htmlparser2';
import { detectLanguage } from '../../../lambda/text/language.ts';
import { readAndClean } from '../adapter.ts';
import { hash, type Row } from './corpus.ts';

/** What the parser makes of a page, as far as it is looked at here. */
interface Node {
  type: string;
  name?: string;
  data?: string;
  attribs?: Record<string, string>;
  children?: Node[];
}

const HIDDEN = new Set(['head', 'script', 'style', 'noscript', 'template', 'svg', 'iframe', 'select', 'object', 'textarea']);
const BLOCKS = new Set(
  'address article aside blockquote body br center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td th tr ul'.split(
    ' ',
  ),
);
const APART = new Set(['p', 'blockquote', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'figure', 'pre', 'table']);

/** Ways of setting a page as text, as the styles of the marked dumps do. */
export const styles = ['h2t', 'inner', 'blocks', 'single', 'gettext'] as const;
export type Style = (typeof styles)[number];

/** A page's text in one style. */
export function render(html: string, style: Style): string {
  const root = parseDocument(html) as unknown as Node;
  if (style === 'gettext') return textNodes(root).join('\n');
  const pieces: { text: string; apart: boolean }[] = [{ text: '', apart: false }];
  const open = (apart: boolean): void => {
    const last = pieces.at(-1);
    if (last && last.text.trim() === '') last.apart ||= apart;
    else pieces.push({ text: '', apart });
  };
  const add = (text: string): void => {
    const last = pieces.at(-1);
    if (last) last.text += text;
  };
  const walk = (node: Node): void => {
    if (node.type === 'text') add((node.data ?? '').replace(/\s+/g, ' '));
    const name = node.name ?? '';
    if (HIDDEN.has(name)) return;
    const block = BLOCKS.has(name);
    if (block) open(APART.has(name));
    if (name === 'li' && style !== 'inner') add(style === 'h2t' ? ' * ' : '  • ');
    const heading = style === 'h2t' && /^h\d$/.test(name);
    const before = pieces.length - 1;
    for (const child of node.children ?? []) walk(child);
    if (heading) for (const piece of pieces.slice(before)) piece.text = piece.text.toUpperCase();
    if (style === 'h2t' && name === 'a' && node.attribs?.['href']) add(` [${node.attribs['href']}]`);
    if (block) open(APART.has(name));
  };
  walk(root);
  const lines = pieces.map(({ text, apart }) => ({ text: text.replace(/\s+$/u, ''), apart })).filter(({ text }) => text.trim() !== '');
  return lines.map(({ text, apart }) => (apart || style === 'blocks' ? '\n' : '') + (style === 'h2t' ? wrap(text) : text)).join('\n');
}

function textNodes(node: Node): string[] {
  if (node.type === 'text') {
    const text = (node.data ?? '').replace(/\s+/g, ' ').trim();
    return text === '' ? [] : [text];
  }
  return HIDDEN.has(node.name ?? '') ? [] : (node.children ?? []).flatMap(textNodes);
}

/** Breaks a line at 80 characters, between words. */
function wrap(text: string): string {
  let line = '';
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > 80) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}

/** Characters that a text must have for the page model's word to be taken, and that a dump may have. */
const BOUNDS = { text: 600, dump: 60_000 };

/** Dumps of the pages in the named collections, each in one style. Where the collection says what must and must not be in the text, pages that fail are left out. */
export async function silverRows(folder: string, collections: readonly string[]): Promise<Row[]> {
  const rows: Row[] = [];
  for (const name of collections) {
    const pages = brotliDecompressSync(readFileSync(`${folder}/html-${name}.jsonl.br`))
      .toString('utf8')
      .split('\n')
      .filter(Boolean);
    for (const line of pages) {
      const page = JSON.parse(line) as { id: string; url: string; domain: string; html: string; with?: string[]; without?: string[] };
      const { articles } = await readAndClean({ name: `${page.id}.html`, bytes: new TextEncoder().encode(`\uFEFF${page.html}`), url: page.url });
      const [article] = articles;
      const body = article?.body.join('\n') ?? '';
      if (articles.length !== 1 || body.length < BOUNDS.text) continue;
      if (page.with?.some((text) => !body.includes(text)) || page.without?.some((text) => body.includes(text))) continue;
      const style = styles[hash(page.id) % styles.length] as Style;
      const text = render(page.html, style);
      if (text.length < body.length || text.length > BOUNDS.dump) continue;
      const language = detectLanguage(body);
      const lang = /^(?:zh|ja|th)/.test(language) ? 'cjk' : language.startsWith('en') ? 'en' : 'other';
      rows.push({
        id: `silver-${page.id}`,
        page: page.id,
        domain: page.domain,
        style,
        lang,
        text,
        body,
        silver: true,
        ...(article?.headline ? { title: article.headline } : {}),
      });
    }
  }
  return rows;
}

/** Styles that a marked page is set in besides those it comes in: every one for scripts without spaces, which the corpus holds few of. */
const FURTHER = { cjk: styles.length, other: 3, en: 2 };

/** Marked pages set in styles that the corpus lacks them in. */
export function restyledRows(folder: string, rows: readonly Row[]): Row[] {
  const wanted = new Map<string, Row[]>();
  for (const row of rows) (wanted.get(row.page) ?? wanted.set(row.page, []).get(row.page))?.push(row);
  const made: Row[] = [];
  for (const name of ['shub', 'n4k', 'fundus', 'feval', 'wcxb', 'magic']) {
    const pages = brotliDecompressSync(readFileSync(`${folder}/html-${name}.jsonl.br`))
      .toString('utf8')
      .split('\n')
      .filter(Boolean);
    for (const line of pages) {
      const page = JSON.parse(line) as { id: string; html: string };
      const [row, ...others] = wanted.get(page.id) ?? [];
      if (!row) continue;
      const missing = styles.filter((style) => ![row, ...others].some((other) => other.style === style));
      const first = hash(page.id) % Math.max(1, missing.length);
      const chosen = [...missing.slice(first), ...missing.slice(0, first)].slice(0, FURTHER[row.lang as keyof typeof FURTHER]);
      for (const style of chosen) {
        const text = render(page.html, style);
        if (text.length <= BOUNDS.dump && text.length >= row.body.length)
          made.push({ ...row, id: `restyled-${page.id}.${style}`, style, text, silver: true });
      }
    }
  }
  return made;
}
