/** What a document of markup is, by its first element. */

export type XmlFormat = 'feed' | 'wire' | 'enex' | 'timed text';

/** Root elements of formats that are read, as their specifications name them. */
const roots: readonly (readonly [format: XmlFormat, names: string])[] = [
  ['feed', 'rss|feed|rdf:rdf|atom:feed'],
  ['wire', 'newsitem|newsmessage|packageitem|newsml|nitf'],
  ['enex', 'en-export'],
  ['timed text', 'tt'],
];
const patterns = roots.map(([format, names]) => [format, new RegExp(`^<(?:[\\w-]{1,20}:)?(?:${names})[\\s>]`, 'i')] as const);

/** The format of a document of XML that is read by its elements, by how its first one opens. */
export const formatOfRoot = (opening: string): XmlFormat | undefined => patterns.find(([, pattern]) => pattern.test(opening))?.[0];

/** What a document of markup begins with: after its XML declaration, processing instructions, comments and the doctype of anything but a page. */
export function afterProlog(head: string): string {
  for (let at = 0; ; ) {
    while (/\s/.test(head.charAt(at))) at++;
    const close = endOfPrologPart(head, at);
    if (close < 0) return head.slice(at);
    at = close;
  }
}

function endOfPrologPart(head: string, at: number): number {
  const after = (mark: string): number => (head.includes(mark, at) ? head.indexOf(mark, at) + mark.length : -1);
  if (head.startsWith('<?', at)) return after('?>');
  if (head.startsWith('<!--', at)) return after('-->');
  if (!/^<!doctype (?!html)/i.test(head.slice(at, at + 20))) return -1;
  // What a doctype declares itself stands in brackets.
  const declares = head.indexOf('[', at);
  return declares >= 0 && declares < after('>') ? after(']>') : after('>');
}

/** Whether an RSS feed is the export of a WordPress site: by the namespace of its own elements. */
export const isWxr = (xml: string): boolean => /\sxmlns:wp\s?=\s?["']https?:\/\/wordpress\.org\/export\//.test(xml.slice(0, 5_000));
