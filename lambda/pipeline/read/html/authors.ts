import type { Block } from '../../../model.ts';
import { authorNames, printedAuthors } from '../names.ts';
import { type JsonObject, namesIn } from './json-ld.ts';
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
    () => printedAuthors(bylineIn(head)),
  ];
  let desk: string[] = [];
  for (const source of sources) {
    const names = source();
    const persons = names.filter((name) => !isSite(name, publisher));
    if (persons.length > 0) return persons;
    if (desk.length === 0) desk = names;
  }
  return desk;
}

function isSite(name: string, publisher: string | undefined): boolean {
  const squeeze = (text: string) =>
    text
      .toLowerCase()
      .replace(/^the\s|\.(?:com|org|net)$/g, '')
      .replace(/[^\p{L}\p{N}]/gu, '');
  return publisher !== undefined && squeeze(name) === squeeze(publisher);
}

/** A short block that opens with "By" and a name. */
function bylineIn(head: readonly Block[]): string[] {
  const byline = head.find(
    ({ text }) =>
      text.length < 120 &&
      /^(?:(?:written |posted |story |words )?by|von|par|por|di|door|av|af|autor(?:in)?|text|texte?)\s?:?\s\p{Lu}/iu.test(text) &&
      /^\S+(?:\sby)?\s?:?\s\p{Lu}/u.test(text),
  );
  return byline ? [byline.text] : [];
}
