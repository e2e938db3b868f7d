import type { Block, Claims, RawArticle } from '../../model.ts';
import { foldSpace } from './fold.ts';
import { blocksOf } from './html/blocks.ts';
import { parseHtml, textOf } from './html/tree.ts';
import { escapedOnce } from './repair/escapes.ts';
import { linesOf } from './text.ts';
import { unwrapped } from './unwrap.ts';

const markup = /<(?:p|br|div|span|a|strong|em|b|i|ul|ol|li|h[1-6]|blockquote|figure|img|table|article|section)(?:\s[^<>]{0,2000})?\/?>/i;

/** Markup that makes paragraphs: where none stands, the lines of a text do. */
const paragraphs = /<(?:p|br|div|ul|ol|li|h[1-6]|blockquote|table|article|section|pre)(?:\s[^<>]{0,2000})?\/?>/i;

/** The blocks of a field that holds HTML or plain text, whichever it is. */
export function blocksOfField(field: string): Block[] {
  const value = escapedOnce(field);
  if (markup.test(value)) return blocksOf(parseHtml(paragraphs.test(value) ? value : value.replace(/\r?\n/g, '<br><br>')));
  return [...unwrapped(linesOf(value.includes('&') ? textOf(parseHtml(value.replace(/</g, '&lt;'))) : value))];
}

/** A field for people on one line, without the markup and entities that some sources put in. */
export function lineOfField(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const line = foldSpace(/[<&]/.test(value) ? textOf(parseHtml(escapedOnce(value))) : value);
  return line === '' ? undefined : line.slice(0, 2_000);
}

/** One article that its format delimits, without the claims that are not known. */
export function itemOf(blocks: readonly Block[], claims: { [K in keyof Claims]: Claims[K] | undefined }): RawArticle {
  return {
    layout: 'item',
    blocks,
    claims: Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0))),
  };
}
