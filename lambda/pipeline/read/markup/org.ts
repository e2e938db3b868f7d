/** Org mode (https://orgmode.org/worg/org-syntax.html). */
import { isoTime } from '../../../text/times.ts';
import { languageTag } from '../claim-values.ts';
import { authorNames } from '../names.ts';
import type { Marked, Read } from './lines.ts';

const keyword = /^[ \t]*#\+([a-z_]{2,30}):[ \t]*(.{0,500})$/i;
const block = /^[ \t]*#\+(?:begin|end)_[a-z]{2,20}\b/i;

/** A title or a block as Org writes it, or the drawer of a heading's properties. */
export const isOrg = (head: string): boolean =>
  /^[ \t]*#\+(?:title|author|startup|options):/im.test(head.slice(0, 2_000)) ||
  (/^\*{1,6} \S/m.test(head) && /^[ \t]*:PROPERTIES:[ \t]*$/m.test(head));

export function readOrg(source: string): Read {
  const said = new Map<string, string>();
  let inDrawer = false;
  const lines = source.split(/\r?\n/).map((line): Marked => {
    const [, name, value] = keyword.exec(line) ?? [];
    if (name !== undefined) said.set(name.toLowerCase(), said.get(name.toLowerCase()) ?? value?.trim() ?? '');
    if (/^[ \t]*:[A-Z_]{2,30}:[ \t]*$/.test(line)) inDrawer = !/:END:/.test(line);
    const isSetting = name !== undefined || block.test(line) || /^[ \t]*(?:# |:[A-Za-z_-]{2,30}:|(?:SCHEDULED|DEADLINE|CLOSED):)/.test(line);
    if (inDrawer || isSetting) return block.test(line) ? { kind: 'blank' } : { kind: 'left', text: line };
    return lineOf(line);
  });
  const author = said.get('author');
  return {
    lines,
    claims: {
      headline: said.get('title'),
      authors: author === undefined ? undefined : authorNames([author]),
      publishedAt: isoTime(said.get('date')?.replace(/[<>[\]]/g, '')),
      language: languageTag(said.get('language')),
    },
  };
}

function lineOf(line: string): Marked {
  if (line.trim() === '') return { kind: 'blank' };
  const heading = /^(\*{1,8})\s+(?:(?:TODO|DONE|NEXT|WAITING)\s+)?(.{1,300}?)(?:\s+:[\w@:]{1,100}:)?\s*$/.exec(line);
  if (heading) return { kind: 'heading', text: plain(heading[2] ?? ''), level: Math.min(6, heading[1]?.length ?? 1) };
  const item = /^\s*(?:[-+]|\d{1,3}[.)])\s+/.exec(line)?.[0];
  if (item !== undefined) return { kind: 'item', text: plain(line.slice(item.length)) };
  return { kind: 'text', text: plain(line.trim()) };
}

/** Marks of emphasis stand around words, with space or punctuation outside (org-emphasis-regexp-components). */
const emphasis = /(?<=^|[\s('"{—–-])([*/_=~+])(?=\S)([^\n*_=~]{1,300}?)(?<=\S)\1(?=$|[\s).,;:!?'"}—–-])/gu;

const plain = (line: string): string =>
  line
    .replace(/\[\[[^[\]]{1,2000}\]\[([^[\]]{1,300})\]\]/g, '$1')
    .replace(/\[\[([^[\]]{1,2000})\]\]/g, '$1')
    .replace(/\[fn:[\w-]{0,30}\]/g, '')
    .replace(emphasis, '$2');
