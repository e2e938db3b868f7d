/**
 * Whether a text is written in Markdown (CommonMark 0.31, GFM 0.29). A mark alone says little: hashtags, lines of dashes, stars below a text, swearwords
 * with stars, and quotations with `>` stand in plain texts too, and whoever reads those as Markdown loses characters and what tells furniture from text.
 */

import { isReaderPage } from './markdown-page.ts';

/** Characters of a file in which its first heading stands, where it was written in Markdown: programs print samples of it farther down. */
const FIRST_HEADING = 2_000;
/** Links of a page that a program turned into Markdown: its menus may fill what stands before its headline. */
const PAGE_LINKS = 10;
const linksIn = (head: string): number => head.match(/[^\s!]\](?:\((?:https?:|\/)[^)\s]{0,500}\)|\[\d{1,4}\])/g)?.length ?? 0;
/** Words from which a line that ends as a sentence does is one. */
const SENTENCE = 10;
const longestHeading = 200;

const atxHeading = /^#{1,6} +(\S.*)$/;
/** A title of two words or more above all, with a blank line below: clippers and chat programs write it so, and nothing else. */
const TITLE = /^# \p{L}\S*\s+[^\n]{2,197}\r?\n[ \t]*\r?\n/u;
const fence = /^(?:```|~~~)/;
/** Spans that nothing but Markdown has: links, pictures, words in bold type that begin and end as words do. */
const spans: readonly RegExp[] = [
  /(?<!!)\[[^\]\n]{1,200}\]\((?:https?:|\/|#|mailto:|\.{1,2}\/)[^)\s]{0,500}\)/,
  /!\[[^\]\n]{0,200}\]\(\S/,
  /(?<![\p{L}\p{N}*])\*\*(?![\s*])[^*\n]{1,199}(?<!\s)\*\*(?![\p{L}\p{N}*])/u,
];
/** Marks that plain texts have too: enough where the file's name says that it is Markdown. */
const weak = [/^(?:={3,}|-{3,})\s{0,3}$/m, /^> \S/m, /^ {0,3}[*+-] \S/m];

/** Whether the head of a text is Markdown's, by its front matter, its headings and its links; or by any mark, where its name ends so. */
export function looksLikeMarkdown(head: string, name: string): boolean {
  if (hasFrontMatter(head) || isReaderPage(head)) return true;
  const headings = headingsIn(head);
  const strong = spans.filter((span) => span.test(head)).length + (hasFences(head) ? 1 : 0);
  if (/\.(?:md|markdown|mdown|mdx)$/i.test(name)) return headings.length + strong > 0 || weak.some((mark) => mark.test(head));
  const [first] = headings;
  if (first !== undefined && linksIn(head) >= PAGE_LINKS) return true;
  if (first === undefined || first > FIRST_HEADING) return false;
  if (first > 0) return headings.length + strong >= 3 && strong > 0;
  return headings.length + strong >= 2 || TITLE.test(head);
}

/** Where headings stand, each behind a blank line or at the very start, and outside of code. */
function headingsIn(head: string): number[] {
  const places: number[] = [];
  let [at, blank, code] = [0, true, false];
  for (const line of head.split('\n')) {
    if (fence.test(line)) code = !code;
    if (!code && blank && isHeading(line)) places.push(at);
    blank = line.trim() === '';
    at += line.length + 1;
  }
  return places;
}

/** A heading: neither a row of hashtags nor a sentence with a number in front. */
function isHeading(line: string): boolean {
  if (line.length > longestHeading) return false;
  const title = atxHeading
    .exec(line)?.[1]
    ?.trimEnd()
    .replace(/ #{1,6}$/, '');
  if (title === undefined || !/[\p{L}\p{N}]/u.test(title) || /(?:^|\s)#/.test(title)) return false;
  return !(/[.。]$/u.test(title) && title.split(/\s+/).length >= SENTENCE);
}

const hasFences = (head: string): boolean => head.split('\n').filter((line) => fence.test(line)).length >= 2;

/** Lines of "field: value", their continuations and lists, between two lines of dashes at the very start. */
function hasFrontMatter(head: string): boolean {
  const [first, ...rest] = head.split(/\r?\n/, 103);
  if (first !== '---') return false;
  const end = rest.findIndex((line) => /^(?:---|\.\.\.)\s*$/.test(line));
  return end > 0 && rest.slice(0, end).every((line) => line === '' || /^[ \t-]/.test(line) || /^[\w-]{1,60}:/.test(line));
}
