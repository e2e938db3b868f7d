import { CORE_SCHEMA, load } from 'js-yaml';
import { Marked } from 'marked';
import type { Block, Claims, RawArticle } from '../../model.ts';
import { isoTime } from '../../text/times.ts';
import { bounds } from './bounds.ts';
import { blocksOf } from './html/blocks.ts';
import { languageTag, webAddress } from './html/claims.ts';
import { isObject, type JsonObject } from './html/json-ld.ts';
import { parseHtml } from './html/tree.ts';
import { itemOf, lineOfField } from './item.ts';
import { authorNames } from './names.ts';

const markdown = new Marked({ gfm: true, async: false });
const frontMatter = /^---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

/**
 * A Markdown file: one article, or one for each first-level heading that has text below. Front matter (YAML) gives the claims of a
 * file with one article. HTML inside is read like any HTML: nothing of it gets through but its text.
 */
export function readMarkdown(text: string): RawArticle[] {
  const matter = frontMatter.exec(text.slice(0, 50_000));
  const fields = matter ? fieldsOf(matter[1] ?? '') : {};
  const html = markdown.parse(shallow(matter ? text.slice(matter[0].length) : text), { async: false });
  const articles = atTopHeadings(blocksOf(parseHtml(html)).map(withoutContainers));
  if (articles.length > 1) return articles.map((blocks) => itemOf(blocks, { headline: blocks[0]?.text }));
  const blocks = articles[0] ?? [];
  const heading = blocks.find((block) => block.kind === 'heading' && block.level === 1);
  const claims = claimsOfFields(fields);
  return [itemOf(blocks, { ...claims, headline: claims.headline ?? heading?.text })];
}

/**
 * A text whose lines open no more than so many quotations and lists in each other: the parser's time grows with the cube of their number, and
 * nobody writes a dozen.
 */
function shallow(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      let at = 0;
      let kept = 0;
      for (let opened = 0; ; opened++) {
        const next = afterMark(line, at);
        if (next === at) break;
        at = next;
        if (opened < bounds.markdownDepth) kept = at;
      }
      return kept === at ? line : line.slice(0, kept) + line.slice(at);
    })
    .join('\n');
}

/** The place behind a mark that opens a quotation or a list's item; `from` where none stands there. */
function afterMark(line: string, from: number): number {
  let at = from;
  while (line[at] === ' ' || line[at] === '\t') at++;
  if (line[at] === '>') return at + 1;
  const spaced = line[at + 1] === ' ' || line[at + 1] === '\t';
  return spaced && '-*+'.includes(line[at] ?? ' ') ? at + 2 : from;
}

/** Markdown's blocks have no page around them. */
function withoutContainers({ containers: _, ...block }: Block): Block {
  return block;
}

/** Cuts before each first-level heading, where more than one has running text below it. */
function atTopHeadings(blocks: readonly Block[]): Block[][] {
  const parts: Block[][] = [[]];
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level === 1 && parts.at(-1)?.length) parts.push([]);
    parts.at(-1)?.push(block);
  }
  const hasText = (part: readonly Block[]) => part.some((block) => block.kind !== 'heading' && block.text.length > 80);
  const full = parts.filter((part) => part[0]?.level === 1 && hasText(part));
  return full.length > 1 ? parts.filter(hasText) : [blocks.slice()];
}

/** YAML's core schema only: no custom tags. An alias is the same value again, not a copy, so nothing expands. What does not parse claims nothing. */
function fieldsOf(yaml: string): JsonObject {
  try {
    // A key said twice counts as it is said last, as in JSON.
    const value: unknown = load(yaml, { schema: CORE_SCHEMA, json: true });
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}

function claimsOfFields(fields: JsonObject): Claims {
  const lower = new Map(Object.entries(fields).map(([key, value]) => [key.toLowerCase(), value]));
  const first = (...keys: readonly string[]) =>
    keys.map((key) => lower.get(key)).find((value) => value !== undefined && value !== null && value !== '');
  const names = (...keys: readonly string[]) =>
    [first(...keys)]
      .flat()
      .map((item) => (isObject(item) ? item['name'] : item))
      .filter((name): name is string => typeof name === 'string');
  const address = first('canonical', 'canonical_url', 'canonicalurl', 'url', 'link', 'source_url', 'source');
  return itemOf([], {
    headline: lineOfField(first('title', 'headline')),
    authors: authorNames(names('authors', 'author', 'byline', 'by')),
    publisher:
      lineOfField(first('publisher', 'site', 'outlet', 'sitename', 'publication')) ??
      (typeof first('source') === 'string' && !webAddress(String(first('source')), undefined) ? lineOfField(first('source')) : undefined),
    publishedAt: isoTime(first('date', 'published', 'published_at', 'publishedat', 'datepublished', 'pubdate', 'created')),
    modifiedAt: isoTime(first('updated', 'modified', 'lastmod', 'last_modified_at', 'datemodified')),
    canonicalUrl: typeof address === 'string' ? webAddress(address, undefined) : undefined,
    section: lineOfField([first('section', 'category', 'categories')].flat()[0]),
    language: languageTag(typeof first('lang', 'language', 'locale') === 'string' ? String(first('lang', 'language', 'locale')) : undefined),
    description: lineOfField(first('description', 'summary', 'excerpt', 'dek', 'subtitle')),
  }).claims;
}
