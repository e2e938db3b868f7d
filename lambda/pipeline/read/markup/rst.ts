/** reStructuredText (https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html). */
import { isoTime } from '../../../text/times.ts';
import { languageTag } from '../claim-values.ts';
import { authorNames } from '../names.ts';
import type { Marked, Read } from './lines.ts';

const ruler = /^([=\-~^"'#*+.:_`])\1{2,}\s*$/;
const field = /^:([\w ]{1,40}):[ \t]+(.{1,500})$/;
const directive = /^\.\. (?:\|[^|]{1,80}\| )?[\w-]{1,40}::/m;

/** A title between or above rulers, and a directive, a field or a link as reStructuredText writes them. */
export const isRst = (head: string): boolean =>
  /^\S[^\n]{0,200}\n([=\-~^"#*])\1{2,}[ \t]*$/m.test(head) &&
  [directive, /^:[A-Z][\w ]{1,39}: \S/m, /`[^`<\n]{1,200}<[^<>\n]{1,500}>`_/].some((mark) => mark.test(head));

/** Directives whose text is a paragraph of the document. */
const admonition = /^\.\. (?:note|warning|tip|important|caution|hint|attention|danger|error)::\s*/;

export function readRst(source: string): Read {
  const written = withoutDirectives(source.split(/\r?\n/).map((line) => line.trimEnd()));
  const said = new Map<string, string>();
  /** Rulers in the order of their first use, which is the order of their headings' levels. */
  const levels: string[] = [];
  const lines = written.map(({ line, isLeft }, at): Marked => {
    const [, name, value] = field.exec(line) ?? [];
    if (name !== undefined) said.set(name.toLowerCase(), said.get(name.toLowerCase()) ?? value ?? '');
    if (isLeft || name !== undefined) return { kind: 'left', text: line };
    if (line === '' || ruler.test(line)) return { kind: 'blank' };
    const below = ruler.exec(written[at + 1]?.line ?? '')?.[1];
    if (below === undefined || /^\s/.test(line)) return lineOf(line);
    const rulers = ruler.exec(written[at - 1]?.line ?? '')?.[1] === below ? `${below}${below}` : below;
    if (!levels.includes(rulers)) levels.push(rulers);
    return { kind: 'heading', text: plain(line), level: Math.min(6, levels.indexOf(rulers) + 1) };
  });
  const author = said.get('author') ?? said.get('authors');
  return {
    lines,
    claims: {
      headline: lines.find((line) => line.kind === 'heading')?.text,
      authors: author === undefined ? undefined : authorNames([author]),
      publishedAt: isoTime(said.get('date')),
      language: languageTag(said.get('language') ?? said.get('lang')),
    },
  };
}

/** The lines, each with whether it is a directive or a comment, or indented below one and so a part of it. */
function withoutDirectives(lines: readonly string[]): { line: string; isLeft: boolean }[] {
  let isLeft = false;
  return lines.map((line) => {
    if (admonition.test(line)) {
      isLeft = false;
      return { line: line.replace(admonition, ''), isLeft };
    }
    if (/^\.\.(?:\s|$)/.test(line)) isLeft = true;
    else if (line !== '' && !/^\s/.test(line)) isLeft = false;
    return { line, isLeft: isLeft && line !== '' };
  });
}

function lineOf(line: string): Marked {
  const item = /^\s*(?:[*+•-]|\d{1,3}[.)]|#\.)\s+/.exec(line)?.[0];
  return item === undefined ? { kind: 'text', text: plain(line.trim()) } : { kind: 'item', text: plain(line.slice(item.length)) };
}

const plain = (line: string): string =>
  line
    .replace(/`([^`<\n]{1,300}?)\s*<[^<>\n]{1,2000}>`__?/g, '$1')
    .replace(/\s?\[(?:#?\w{0,20}|\*)\]_(?!\w)/g, '')
    .replace(/:[a-z][\w:-]{1,30}:`([^`\n]{1,300})`/g, '$1')
    .replace(/``([^`\n]{1,300})``/g, '$1')
    .replace(/`([^`\n]{1,300})`__?/g, '$1')
    .replace(/(?<=^|[\s('"—–-])(\*{1,2})(?=\S)([^\n*]{1,300}?)(?<=\S)\1(?=$|[\s).,;:!?'"—–-])/gu, '$2');
