/** Whole pages that a program turned into Markdown: html2text, clippers, and services that read pages for chat programs. Menus and feet are in them. */
import type { Block, Claims, RawArticle } from '../../model.ts';
import { comparable } from '../../text/fold.ts';
import type { JsonObject } from './json-object.ts';

/** Blocks of nothing but links, and their share of all, from which a text has a page around it. */
const LINKS = { least: 5, share: 0.15 };
/** Share of a block's characters in links from which it is one. */
const LINKED = 0.8;

/** What reading services print above a page: its title, its address, its day. */
const readerHead =
  /^Title: ([^\n]{1,500})\n\s{0,9}URL Source: (\S{1,2000})\n\s{0,9}(?:[A-Z][\w ]{2,30}: [^\n]{0,300}\n\s{0,9}){0,6}?Markdown Content:[^\S\n]*\n/;
const publishedField = /^Published Time: ([^\n]{4,60})$/m;

/** Whether a text begins as reading services begin their pages. */
export const isReaderPage = (head: string): boolean => head.startsWith('Title: ') && readerHead.test(withLineFeeds(head));

/** What such a page says of itself, by names that front matter has, and its Markdown. */
export function readerPage(text: string): { values: JsonObject; rest: string } | undefined {
  if (!text.trimStart().startsWith('Title: ')) return undefined;
  const whole = withLineFeeds(text.trimStart());
  const match = readerHead.exec(whole.slice(0, 6_000));
  if (!match) return undefined;
  const date = publishedField.exec(match[0])?.[1];
  return { values: { title: match[1] ?? '', url: match[2] ?? '', ...(date === undefined ? {} : { date }) }, rest: whole.slice(match[0].length) };
}

const withLineFeeds = (text: string): string => text.replace(/\r\n/g, '\n');

/** Whether a good part of a text's blocks are nothing but links, as menus and lists of other articles are. */
export function isWholePage(blocks: readonly Block[]): boolean {
  const told = blocks.filter(({ kind }) => kind !== 'rule');
  const links = told.filter(({ linkShare = 0 }) => linkShare >= LINKED).length;
  return links >= LINKS.least && links >= told.length * LINKS.share;
}

/** Its blocks as the lines of a dump. A title that ends with the outlet's name is that heading of the page which it begins with. */
export function pageOf(blocks: readonly Block[], claims: Claims): RawArticle {
  const title = comparable(claims.headline ?? '');
  const heading = blocks.find(({ kind, text }) => kind === 'heading' && text.length > 10 && title.startsWith(comparable(text)))?.text;
  const lines = blocks.map(({ kind, text }, i): Block => {
    const gap = kind === 'item' && blocks[i - 1]?.kind === 'item' ? {} : { gap: 1 };
    if (kind === 'item') return { kind, text, indented: true, ...gap };
    return { kind: kind === 'rule' ? kind : 'paragraph', text, ...gap };
  });
  return { layout: 'dump', blocks: lines, claims: { ...claims, ...(heading === undefined ? {} : { headline: heading }) } };
}
