import type { Block } from '../../../model.ts';
import { nameShape } from '../../../text/byline-words.ts';
import { findDate } from '../../../text/dates.ts';
import { monthOf } from '../../../text/month-names.ts';
import type { JsonObject } from '../json-object.ts';
import { authorNames, printedAuthors } from '../names.ts';
import { namesIn } from './json-ld.ts';
import type { Survey } from './survey.ts';

/** Meta elements that name authors, the ones that content systems fill by themselves first. */
const authorMeta = [
  'parsely-author',
  'sailthru.author',
  'article:author',
  'author',
  'byl',
  'dc.creator',
  'dcterms.creator',
  'citation_author',
  'cxenseparse:author',
  'twitter:data1',
];

/**
 * The authors that a page claims: from the first source that names a person; a desk or the site itself only where no source does better.
 * `head` is the page's blocks around its headline, for bylines that no class marks.
 */
export function authorsOf(
  page: Survey,
  article: JsonObject,
  objects: readonly JsonObject[],
  publisher: string | undefined,
  head: readonly Block[],
): string[] {
  const meta = authorMeta.map((name) =>
    (page.meta.get(name) ?? []).filter(
      (value) =>
        !/^https?:|^@|facebook\.com/.test(value) && (name !== 'twitter:data1' || /written by|by/i.test(page.meta.get('twitter:label1')?.[0] ?? '')),
    ),
  );
  const sources: readonly (() => string[])[] = [
    () => authorNames(namesIn(article['author'] ?? article['creator'], objects)),
    ...meta.map((values) => () => authorNames(values)),
    () => authorNames(page.itemprops.get('author-name') ?? page.itemprops.get('author') ?? []),
    () => printedAuthors(page.authorLinks.slice(0, 6)),
    ...page.bylines.slice(0, 3).map((pieces) => () => printedAuthors(pieces)),
    () => authorNames(page.cards.slice(0, 3)),
    () => printedAuthors(bylineIn(head)),
    () => printedAuthors(besideDate(head)),
  ];
  let desk: string[] = [];
  let first: string[] = [];
  for (const [index, source] of sources.entries()) {
    // Data often hold one of several authors; another field that has all of its names and more is the fuller one.
    if (first.length > 0 && index > meta.length) break;
    const names = source();
    const persons = isSite(names.join(' '), publisher) ? [] : names.filter((name) => !isSite(name, publisher) && !isAccount(name));
    if (first.length === 0) first = persons;
    else if (persons.length > first.length && first.every((name) => persons.includes(name))) first = persons;
    if (desk.length === 0) desk = names;
  }
  return first.length > 0 ? first : desk;
}

/** A login name: one word with a dot, figures or an underscore in it. */
const isAccount = (name: string) => /^\S+$/u.test(name) && /[\d_]|\p{Ll}[.-]\p{Ll}|\p{Ll}\p{Lu}/u.test(name);

function isSite(name: string, publisher: string | undefined): boolean {
  const squeeze = (text: string) =>
    text
      .toLowerCase()
      .replace(/^the\s|\.(?:com|org|net)$|\s(?:and|&|und|et|y)\s/g, '')
      .replace(/[^\p{L}\p{N}]/gu, '');
  return publisher !== undefined && name !== '' && squeeze(name) === squeeze(publisher);
}

/** A short block that opens with "By" and a name, or has it behind a bar or a date; the block after a "By" that stands alone. */
function bylineIn(head: readonly Block[]): string[] {
  const alone = head.findIndex(({ text }) => /^(?:by|von|par|por|di|door|av|af)\s?:?$/i.test(text));
  if (alone >= 0) return head[alone + 1] ? [`By ${head[alone + 1]?.text.slice(0, 80)}`] : [];
  for (const { text } of head) {
    if (text.length >= 120) continue;
    if (
      /^(?:(?:written |posted |story |words )?by|von|par|por|di|door|av|af|autor(?:in)?|text|texte?)\s?:?\s\p{Lu}/iu.test(text) &&
      /^\S+(?:\sby)?\s?:?\s\p{Lu}/u.test(text)
    )
      return [text];
    const within = /(?:[|·•]|\d{4},?|\d|[A-Z]{2,4})\s(?:by|von|par|por)\s(\p{Lu}.*)$/u.exec(text)?.[1];
    if (within && /\d/.test(text)) return [within];
  }
  return [];
}

/** What stands beside the date at the headline, between bars: `4 May 2024 | 13:10 | Ada Example`. */
function besideDate(head: readonly Block[]): string[] {
  const line = head.find(({ text }) => text.length < 80 && findDate(text) !== undefined);
  return (line?.text.split(/\s[|·•–—-]\s/u) ?? []).filter((piece) => nameShape(piece) === 'cased' && !/\d/.test(piece) && monthless(piece));
}

const monthless = (piece: string) => piece.split(' ').every((word) => monthOf(word, 'und') === undefined);
