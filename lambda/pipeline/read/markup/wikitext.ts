/** MediaWiki's wikitext (https://www.mediawiki.org/wiki/Help:Formatting). */
import { parseHtml, textOf } from '../html/tree.ts';
import type { Marked, Read } from './lines.ts';
import { withoutNested } from './nested.ts';

const heading = /^(={1,6})[ \t]*([^=\s].{0,300}?)[ \t]*\1[ \t]*$/m;

/** Headings of wikitext, and two of its marks that nothing else has. */
export const isWikitext = (head: string): boolean =>
  heading.test(head) &&
  [/\[\[[^[\]\n]{1,200}\]\]/, /'''[^'\n]{1,200}'''/, /\{\{[^{}\n]{1,200}/, /<ref[\s>/]/].filter((mark) => mark.test(head)).length >= 2;

/** Links of wikitext that show no words: pictures and categories, whose names are the wiki's language's. A picture's link has several parts. */
const picture = /^\[\[[^[\]|:]{2,30}:[^[\]|]{1,200}\.(?:jpe?g|png|gif|svg|webp|tiff?|ogg|webm|pdf)\b/i;
const category = /\[\[[^[\]|:\s]{2,30}:[^[\]]{1,200}\]\]/g;

export function readWikitext(source: string): Read {
  const left: string[] = [];
  const without = (text: string, open: string, close: string): string => {
    const { text: rest, parts } = withoutNested(text, open, close);
    left.push(...parts);
    return rest;
  };
  let text = without(source, '<!--', '-->');
  text = without(without(text, '{{', '}}'), '{|', '|}');
  text = text.replace(/<ref\b[^<>]{0,300}\/>/gi, '').replace(/<ref\b[^<>/]{0,300}>[^<]{0,2000}<\/ref>/gi, (note) => {
    left.push(note);
    return '';
  });
  const lines = text.split(/\r?\n/).map(lineOf);
  return { lines: [...lines, ...left.map((part): Marked => ({ kind: 'left', text: part }))], claims: {} };
}

function lineOf(line: string): Marked {
  if (line.trim() === '' || /^-{4,}\s*$/.test(line) || /^__[A-Z]{2,30}__\s*$/.test(line)) return { kind: 'blank' };
  const [, marks, title] = heading.exec(line) ?? [];
  if (marks !== undefined && title !== undefined) return { kind: 'heading', text: plain(title), level: Math.min(6, marks.length) };
  const alone = line.trim();
  if (picture.test(alone) || (alone.startsWith('[[') && alone.replace(category, '').trim() === '')) return { kind: 'left', text: alone };
  const item = /^[*#;]+\s*/.exec(line)?.[0];
  if (item !== undefined) return { kind: 'item', text: plain(line.slice(item.length)) };
  return { kind: 'text', text: plain(line.replace(/^:+\s*/, '')) };
}

/** A line's words: of links what they show, without marks of bold and italics, elements and references. */
function plain(line: string): string {
  const words = line
    .replace(/\[\[(?:[^[\]|]{0,300}\|)?([^[\]|]{1,300})\]\]/g, '$1')
    .replace(/\[https?:\/\/[^\s\]]{1,2000}\s([^\]]{1,300})\]/g, '$1')
    .replace(/'{2,5}/g, '');
  return /[<&]/.test(words) ? textOf(parseHtml(words)) : words;
}
