/** AsciiDoc (https://docs.asciidoctor.org/asciidoc/latest/syntax-quick-reference/). */
import { isoTime } from '../../../text/times.ts';
import { languageTag } from '../claim-values.ts';
import { authorNames } from '../names.ts';
import type { Marked, Read } from './lines.ts';

const attribute = /^:!?([\w-]{1,40})!?:(?:[ \t]+(.{0,300}))?$/;

/** A title as AsciiDoc writes it in the first line, and one more thing of its own. */
export const isAsciidoc = (head: string): boolean =>
  /^= \S/.test(head.trimStart()) &&
  [/^={2,5} \S/m, /^:[\w-]{1,40}:/m, /^\[[.\w][^\]\n]{0,80}\]$/m, /^(?:image|include|video)::/m, /\w:\/\/[^\s[]{1,300}\[[^\]\n]{1,100}\]/].some(
    (mark) => mark.test(head),
  );

export function readAsciidoc(source: string): Read {
  const said = new Map<string, string>();
  const written = source.trimStart().split(/\r?\n/);
  // Below the title, up to the first blank line, stand its authors, its revision and its attributes.
  const headEnd = Math.max(
    0,
    written.findIndex((line) => line.trim() === ''),
  );
  let isComment = false;
  const lines = written.map((line, at): Marked => {
    const [, name, value] = attribute.exec(line) ?? [];
    if (name !== undefined) said.set(name, value ?? '');
    if (/^\/{4,}\s*$/.test(line)) isComment = !isComment;
    if (isComment || name !== undefined || (at > 0 && at < headEnd)) {
      if (at === 1 && name === undefined && !isComment) said.set('author', said.get('author') ?? line.replace(/<[^<>]{1,200}>/g, ''));
      else if (at === 2 && name === undefined) said.set('revision', line);
      return { kind: 'left', text: line };
    }
    return lineOf(line);
  });
  const author = said.get('author');
  return {
    lines,
    claims: {
      headline: /^= (.{1,300})$/.exec(written[0] ?? '')?.[1],
      authors: author ? authorNames([author.replace(/;/g, ',')]) : undefined,
      publishedAt: isoTime(said.get('revdate') ?? /\d{4}-\d{2}-\d{2}/.exec(said.get('revision') ?? '')?.[0]),
      language: languageTag(said.get('lang')),
    },
  };
}

function lineOf(line: string): Marked {
  if (line.trim() === '' || /^(?:-{2,}|={4,}|_{4,}|\*{4,}|\.{4,}|\+{1,}|'{3,}|<{3,}|\|={3,})\s*$/.test(line)) return { kind: 'blank' };
  if (/^(?:\/\/|\[[^\]]{0,200}\]\s*$|(?:image|include|video|audio|toc)::)/.test(line)) return { kind: 'left', text: line };
  const heading = /^(={1,6})\s+(.{1,300}?)(?:\s+=+)?$/.exec(line);
  if (heading) return { kind: 'heading', text: plain(heading[2] ?? ''), level: heading[1]?.length ?? 1 };
  const item = /^\s*(?:\*{1,5}|-|\.{1,5}|\d{1,3}\.)\s+/.exec(line)?.[0];
  if (item !== undefined) return { kind: 'item', text: plain(line.slice(item.length)) };
  return { kind: 'text', text: plain(line.replace(/^\.(?=\S)/, '')) };
}

const plain = (line: string): string =>
  line
    .replace(/footnote:[\w-]{0,30}\[[^\]]{0,500}\]/g, '')
    .replace(/(?:link:|xref:)?(?<![\w/])(?:https?:\/\/|mailto:|(?<=link:|xref:))[^\s[\]]{1,2000}\[([^\]]{1,300})\]/g, '$1')
    .replace(/<<[^<>,]{1,100},\s*([^<>]{1,200})>>/g, '$1')
    .replace(/(?<=^|[\s("'—–-])([*_`#]{1,2})(?=\S)([^\n*_`#]{1,300}?)(?<=\S)\1(?=$|[\s).,;:!?"'—–-])/gu, '$2');
