import { CORE_SCHEMA, load } from 'js-yaml';
import { Marked } from 'marked';
import type { Block, Decision, RawArticle } from '../../model.ts';
import { isLinkOnward } from '../../text/onward-words.ts';
import { bounds } from './bounds.ts';
import { claimsIn, fieldsOf } from './fields.ts';
import { foldSpace } from './fold.ts';
import { blocksOf } from './html/blocks.ts';
import { parseHtml } from './html/tree.ts';
import { itemOf } from './item.ts';
import { isObject, type JsonObject } from './json-object.ts';
import { isWholePage, pageOf, readerPage } from './markdown-page.ts';
import { type Links, linksIn } from './newsletter/addresses.ts';
import { itemsOfNewsletter } from './newsletter/index.ts';

const markdown = new Marked({ gfm: true, async: false });
const frontMatter = /^---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

/**
 * A Markdown file: one article, or one for each first-level heading that has text below, or for each item of a newsletter; or a page that a program turned
 * into Markdown, menus and all, which is cleaned as any dump. Front matter (YAML) gives the claims of a file with one article. HTML inside is read like any HTML: nothing of it gets through but its text.
 */
export function readMarkdown(text: string, decisions: Decision[]): RawArticle[] {
  const matter = frontMatter.exec(text.slice(0, 50_000));
  const page = matter ? undefined : readerPage(text);
  const { values, rest } = matter
    ? { values: valuesOf(matter[1] ?? ''), rest: text.slice(matter[0].length) }
    : (page ?? withoutProperties(text, decisions));
  const claims = claimsIn(fieldsOf(values));
  const { blocks: all, links } = linkedMarkdown(rest);
  const items = matter || page || hasMenus(all) ? undefined : itemsOfNewsletter(all, itemOf([], { headline: titleOf(all) }).claims, links, decisions);
  if (items) return items;
  if (page || (!matter && isWholePage(all))) return [pageOf(all, itemOf([], claims).claims)];
  const articles = atTopHeadings(all);
  if (articles.length > 1) return articles.map((blocks) => itemOf(blocks, { headline: blocks[0]?.text }));
  const blocks = articles[0] ?? [];
  return [itemOf(blocks, { ...claims, headline: claims.headline ?? titleOf(blocks) })];
}

/** Whether links stand in a text that neither head anything nor lead on, as a newsletter's do at each item: menus of a page. */
const hasMenus = (blocks: readonly Block[]): boolean => isWholePage(blocks.filter(({ kind, text }) => kind !== 'heading' && !isLinkOnward(text)));

/** What Markdown says, and where its links lead. */
export function linkedMarkdown(text: string): { blocks: Block[]; links: Links } {
  const root = parseHtml(markdown.parse(shallow(asWritten(text)), { async: false }));
  return { blocks: blocksOf(root).map(withoutContainers), links: linksIn(root) };
}

const titleOf = (blocks: readonly Block[]): string | undefined => blocks.find(({ kind, level }) => kind === 'heading' && level === 1)?.text;

/** Lines of "Property: value" right below the title, as Notion exports a page of a database. */
const propertyLines = /^# [^\n]{1,300}\n{1,2}((?:\p{Lu}[\p{L} ]{0,29}: [^\n]{1,500}\n){2,30})\n/u;
/** Claims that properties make at least: lines of a text that look like them make none. */
const PROPERTIES = 2;

function withoutProperties(text: string, decisions: Decision[]): { values: JsonObject; rest: string } {
  const head = text.slice(0, 20_000).replace(/\r\n/g, '\n');
  const written = propertyLines.exec(head)?.[1];
  const values = Object.fromEntries(
    (written ?? '').split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
  );
  const { authors = [], publishedAt, canonicalUrl, section, publisher } = claimsIn(fieldsOf(values));
  const known = [authors[0], publishedAt, canonicalUrl, section, publisher].filter((claim) => claim !== undefined).length;
  if (written === undefined || known < PROPERTIES) return { values: {}, rest: text };
  const subject = foldSpace(written.slice(0, 300));
  decisions.push({
    step: 'read',
    action: 'lifted',
    subject,
    rule: 'properties',
    reason: 'They stand below the title and say who wrote the page, when and where.',
  });
  return { values, rest: text.replace(/\r\n/g, '\n').replace(written, '') };
}

/** Characters of a title that is underlined, at most. */
const LONGEST_TITLE = 100;
const underline = /^ {0,3}(?:-{3,}|={3,})[ \t]*\r?$/;

/** Where a numbered link leads. Programs write addresses that are empty or hold spaces, and one of them would make a paragraph of all that follow. */
const reference = /^ {0,3}(\[\d{1,4}\]):(?:[ \t]+(\S.{0,4000})?)?$/;

/**
 * A text in which a line of dashes below a sentence, or below several lines, parts what stands above from what stands below: Markdown has all of a
 * paragraph underlined so, and no writer has. A year that opens a paragraph (`1998. The flood …`) numbers no list.
 */
function asWritten(text: string): string {
  const lines = text.split('\n');
  return lines
    .map((line, i) => {
      const [before = '', above = ''] = [lines[i - 2], lines[i - 1]];
      if (
        underline.test(line) &&
        above.trim() !== '' &&
        (before.trim() !== '' || above.length > LONGEST_TITLE || /[.!?…。！？]["”’»」]?\s*$/u.test(above))
      )
        return '\n---\n';
      const definition = reference.exec(line);
      if (definition) return `${definition[1]}: <${(definition[2] ?? '').trim().replace(/[\s<>]/g, '%20')}>`;
      return line.replace(/^( {0,3}\d{3,})([.)])(?=\s)/, '$1\\$2');
    })
    .join('\n');
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
function valuesOf(yaml: string): JsonObject {
  try {
    // A key said twice counts as it is said last, as in JSON.
    const value: unknown = load(yaml, { schema: CORE_SCHEMA, json: true });
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}
