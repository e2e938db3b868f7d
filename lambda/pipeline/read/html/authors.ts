import type { Block } from '../../../model.ts';
import { isObject, type JsonObject } from '../json-object.ts';
import { authorNames, printedAuthors } from '../names.ts';
import { bylineLinks } from './author-links.ts';
import { aboveDate, besideDate, bylineIn } from './head-bylines.ts';
import { namesIn, typesOf } from './json-ld.ts';
import { reconciled, signedNames } from './signed.ts';
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
): readonly string[] {
  const meta = authorMeta.map((name) =>
    (page.meta.get(name) ?? []).filter(
      (value) =>
        !/^https?:|^@|facebook\.com/.test(value) && (name !== 'twitter:data1' || /written by|by/i.test(page.meta.get('twitter:label1')?.[0] ?? '')),
    ),
  );
  const sources: readonly (() => string[])[] = [
    () => authorNames(namesIn(byPersons(article['author'] ?? article['creator'], objects), objects)),
    ...meta.map((values, i) => () => authorNames(authorMeta[i] === 'citation_author' ? values.map(firstNameFirst) : values)),
    () => authorNames(page.itemprops.get('author-name') ?? page.itemprops.get('author') ?? []),
    () => printedAuthors(bylineLinks(page.authorLinks).slice(0, 6)),
    ...page.bylines.slice(0, 3).map((pieces) => () => printedAuthors(pieces)),
    () => authorNames(page.cards.slice(0, 3)),
    () => printedAuthors(bylineIn(head)).filter((name) => !/^(?:author|auteur|autor)$/i.test(name)),
    () => printedAuthors(besideDate(head)),
    () => printedAuthors(aboveDate(head)),
  ];
  let desk = authorNames(namesIn(article['author'] ?? article['creator'], objects));
  let first: string[] = [];
  for (const [index, source] of sources.entries()) {
    // Data often hold one of several authors; another field that has all of its names and more is the fuller one.
    if (first.length > 0 && index > meta.length) break;
    const names = source();
    const named = isSite(names.join(' '), publisher) ? [] : names.filter((name) => !isSite(name, publisher) && !isAccount(name));
    const persons = named.every((name) => organization.test(name)) ? [] : named;
    if (first.length === 0) first = persons;
    else if (persons.length > first.length && first.every((name) => persons.includes(name))) first = persons;
    if (desk.length === 0) desk = names;
  }
  if (first.length === 0 && desk.length === 0) desk = deskIn(page, publisher);
  return reconciled(first.length > 0 ? first : desk, signedNames(head));
}

/** `Keel, Ada` as scholarly journals tell their authors, one a field. */
const firstNameFirst = (name: string) => name.replace(/^([^,]+), ([^,]+)$/, '$2 $1');

/** Names of outlets, offices and firms, by the words that make them one. */
const organization =
  /(?<!\p{L})(?:nachrichten|redaktion|news|newsroom|e\.\s?v|gmbh|inc|ltd|llc|corp|stiftung|foundation|institut|institute|university|universität|universit[éà]|universidad|landesanstalt|ministerium|ministry|verlag|association|verband|admin)(?!\p{L})|\.(?:com|org|net|de|at|ch|fr|it)$/iu;

/** The authors, unless the data call all of them organizations. */
function byPersons(authors: unknown, objects: readonly JsonObject[]): unknown[] {
  const isOrganization = (author: unknown) => {
    const whole = isObject(author) && !author['@type'] ? objects.find((object) => object['@id'] === author['@id'] && object['@type']) : author;
    return isObject(whole) && typesOf(whole).some((type) => /Organization$|^Corporation$/.test(type));
  };
  const all = [authors].flat(2);
  return all.every(isOrganization) ? [] : all;
}

/** Where no person is named: the desk, the site or the one word that a byline gives. */
function deskIn(page: Survey, publisher: string | undefined): string[] {
  const links = bylineLinks(page.authorLinks);
  const pieces = [...page.bylines.slice(0, 3).map(([first = '', second = '']) => (introduction.test(first) ? second : first)), ...links];
  const isOneWord = (piece: string) => /^\p{Lu}\p{L}{2,19}$/u.test(piece) && pieces.filter((other) => other === piece).length > 1;
  const desk = pieces.find((piece) => piece.length < 40 && (deskWord.test(piece) || isSite(piece, publisher) || isOneWord(piece)));
  return desk === undefined ? [] : [desk];
}
const introduction = /^(?:(?:written|posted|published) )?by\s?:?$|^(?:von|par|por|di|door)\s?:?$/i;
const deskWord = /^(?:\p{Lu}[\p{L}\d.’'-]*\s){0,3}(?:team|staff|editors|redaktion|rédaction|redacción|redazione|newsroom)$/iu;

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
