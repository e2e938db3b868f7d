/** NITF, the agencies' markup of articles (IPTC News Industry Text Format 3.6). */
import type { Block, Claims, Decision, RawArticle } from '../../../model.ts';
import { isoTime } from '../../../text/times.ts';
import { languageTag, webAddress } from '../claim-values.ts';
import { datelineClaims } from '../dateline-field.ts';
import { blocksOf } from '../html/blocks.ts';
import { type Element, walk } from '../html/tree.ts';
import { itemOf } from '../item.ts';
import { authorNames } from '../names.ts';
import { allIn, firstIn, lineIn } from '../xml.ts';

/** What NITF's elements are in HTML's words: those inside a line, and those that HTML calls by another name. */
const inHtml: ReadonlyMap<string, string> = new Map([
  ...'person org location chron num money event function object.title virtloc city state region country sublocation copyrite pronounce frac lang alt-code'
    .split(' ')
    .map((tag) => [tag, 'span'] as const),
  ['hl1', 'h1'],
  ['hl2', 'h2'],
  ['media', 'figure'],
  ['media-caption', 'figcaption'],
  ['media-producer', 'figcaption'],
  ['media-metadata', 'template'],
  ['media-object', 'template'],
  ['media-reference', 'template'],
  ['bq', 'blockquote'],
]);

/** What an envelope says of the article in it. */
export interface Around {
  claims: { [K in keyof Claims]?: Claims[K] | undefined };
  agency?: string | undefined;
  place?: string | undefined;
}

/** The article of an `nitf` element, with what is known from outside where it says nothing itself. */
export function articleOfNitf(nitf: Element, decisions: Decision[], { claims: outer, ...printed }: Around = { claims: {} }): RawArticle {
  const head = firstIn(nitf, 'body.head');
  const docdata = firstIn(nitf, 'docdata');
  const pubdata = firstIn(nitf, 'pubdata')?.attributes ?? {};
  const headlines = firstIn(head, 'hedline');
  const published =
    pubdata['date.publication'] ?? firstIn(docdata, 'date.issue')?.attributes['norm'] ?? firstIn(head, 'story.date')?.attributes['norm'];
  const distributor = lineIn(firstIn(head, 'distributor'));
  const claims: { [K in keyof Claims]: Claims[K] | undefined } = {
    ...outer,
    headline: lineIn(firstIn(headlines, 'hl1')) ?? outer.headline ?? lineIn(headlines) ?? lineIn(firstIn(nitf, 'title')),
    authors: namesOf(head) ?? outer.authors,
    publisher: pubdata['name'] ?? distributor ?? outer.publisher ?? firstIn(docdata, 'doc.copyright')?.attributes['holder'],
    publishedAt: isoTime(published) ?? outer.publishedAt,
    canonicalUrl: webAddress(pubdata['ex-ref'], undefined) ?? outer.canonicalUrl,
    section: pubdata['position.section'] ?? outer.section,
    language: languageTag(firstIn(nitf, 'body')?.attributes['xml:lang'] ?? nitf.attributes['xml:lang']) ?? outer.language,
    description: lineIn(firstIn(headlines, 'hl2')) ?? outer.description,
  };
  const place = lineIn(firstIn(firstIn(head, 'dateline'), 'location')) ?? printed.place;
  const end = lineIn(firstIn(nitf, 'body.end'));
  if (end !== undefined) {
    const reason = 'NITF keeps it apart from the text: who signs, who wrote it.';
    decisions.push({ step: 'read', action: 'left out', subject: end.slice(0, 300), rule: 'end-of-the-body', reason });
  }
  return itemOf(textOfNitf(nitf), { ...claims, ...datelineClaims({ place, agency: distributor ?? printed.agency }) });
}

/** The blocks of the running text. */
const textOfNitf = (nitf: Element): Block[] =>
  blocksOf(asHtml(firstIn(nitf, 'body.content') ?? firstIn(nitf, 'body') ?? nitf)).map(({ containers: _, ...block }) => block);

function asHtml(element: Element): Element {
  walk(element, (one) => {
    one.tag = inHtml.get(one.tag) ?? one.tag;
    return undefined;
  });
  return element;
}

/** The persons of the bylines, else what the bylines say without titles. */
function namesOf(head: Element | undefined): string[] | undefined {
  const bylines = head ? allIn(head, 'byline') : [];
  const persons = bylines.flatMap((byline) => allIn(byline, 'person'));
  for (const byline of bylines) byline.children = byline.children.filter((child) => typeof child === 'string' || child.tag !== 'byttl');
  const names = authorNames((persons.length > 0 ? persons : bylines).flatMap((one) => lineIn(one) ?? []));
  return names.length > 0 ? names : undefined;
}
