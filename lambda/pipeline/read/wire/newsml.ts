/** NewsML, the agencies' envelope of articles: NewsML-G2 (IPTC 2.34) and NewsML 1.2. */
import { type Block, type Decision, type RawArticle, UnreadableFile } from '../../../model.ts';
import { counted } from '../../../text/counted.ts';
import { isoTime } from '../../../text/times.ts';
import { languageTag } from '../claim-values.ts';
import { datelineClaims } from '../dateline-field.ts';
import { blocksOf } from '../html/blocks.ts';
import type { Element } from '../html/tree.ts';
import { blocksOfField, itemOf } from '../item.ts';
import { mostArticles } from '../most-articles.ts';
import { authorNames } from '../names.ts';
import { allIn, firstIn, lineIn, parseXml, textIn } from '../xml.ts';
import { type Around, articleOfNitf } from './nitf.ts';

/** What holds an item's text: G2's inline content, NewsML 1's data. */
const holders = ['inlinexml', 'inlinedata', 'datacontent'];

/**
 * The articles of a NewsML document or of NITF alone: the items with a text. Pictures, packages that only name items, and what the agency canceled or
 * holds back are left out, each with a decision.
 * @throws {UnreadableFile} `no-text-in-newsml`, `canceled-item`
 */
export function readWire(xml: string, decisions: Decision[]): { format: string; raw: RawArticle[] } {
  const root = parseXml(xml);
  const items = allIn(root, 'newsitem');
  const nitf = items.length === 0 ? firstIn(root, 'nitf') : undefined;
  if (nitf) return { format: 'nitf', raw: [articleOfNitf(nitf, decisions)] };
  const withheld = items.filter(isWithheld);
  const raw = items.filter((item) => !withheld.includes(item)).flatMap((item) => articleOf(item, decisions));
  if (raw.length === 0) throw without(items, withheld, firstIn(root, 'packageitem', 'itemref') !== undefined);
  for (const item of withheld) decisions.push(leftOut(item, 'canceled-item', 'The agency canceled it or holds it back.'));
  return { format: 'newsml', raw: mostArticles(raw, ['item'], decisions) };
}

/** Whether an agency says that an item must not be published (IPTC NewsCodes "pubstatusg2"; NewsML 1's Status). */
function isWithheld(item: Element): boolean {
  const status = firstIn(item, 'pubstatus')?.attributes['qcode'] ?? firstIn(item, 'status')?.attributes['formalname'] ?? '';
  return /(?:^|:)(?:cancell?ed|withheld)$/i.test(status);
}

function articleOf(item: Element, decisions: Decision[]): RawArticle[] {
  const around = { claims: claimsOfItem(item), agency: lineIn(firstIn(item, 'creditline')), place: lineIn(firstIn(item, 'dateline')) };
  const contents = holders.flatMap((tag) => allIn(item, tag)).map((holder) => contentOf(holder, around, decisions));
  const [text, ...others] = contents.sort((a, b) => lengthOf(b.blocks) - lengthOf(a.blocks));
  if (!text || lengthOf(text.blocks) === 0) {
    decisions.push(leftOut(item, 'item-without-text', 'This item of the agency holds no text: a picture, a graphic, sound or video.'));
    return [];
  }
  for (const { blocks } of others.filter(({ blocks }) => lengthOf(blocks) > 0)) {
    const subject = blocks
      .map((block) => block.text)
      .join(' ')
      .slice(0, 300);
    const reason = 'The item holds its text more than once, or with captions beside it; the longest is read.';
    decisions.push({ step: 'read', action: 'left out', subject, rule: 'other-rendition', reason });
  }
  const embargo = isoTime(lineIn(firstIn(item, 'embargoed')));
  if (embargo !== undefined) {
    const reason = `The agency asks that nobody publishes it before ${embargo}; hold the newsletter until then if that is later than now.`;
    decisions.push({ step: 'read', action: 'kept', subject: titleOf(item), rule: 'embargo', reason });
  }
  return [text];
}

/** The text of one rendition, and the article that it makes. */
function contentOf(holder: Element, around: Around, decisions: Decision[]): RawArticle {
  const nitf = firstIn(holder, 'nitf');
  if (nitf) return articleOfNitf(nitf, decisions, around);
  const isMarkup = holder.children.some((child) => typeof child !== 'string');
  const blocks = isMarkup ? blocksOf(holder).map(({ containers: _, ...block }): Block => block) : blocksOfField(textIn(holder));
  return itemOf(blocks, { ...around.claims, ...datelineClaims(around) });
}

function claimsOfItem(item: Element): Around['claims'] {
  const meta = firstIn(item, 'contentmeta') ?? item;
  const first = lineIn(firstIn(item, 'firstcreated'));
  const revised = lineIn(firstIn(item, 'versioncreated', 'thisrevisioncreated'));
  const by = authorNames([...allIn(meta, 'by'), ...allIn(meta, 'byline')].flatMap((one) => lineIn(one) ?? []));
  const creators = authorNames(allIn(meta, 'creator').flatMap((one) => lineIn(firstIn(one, 'name')) ?? []));
  return {
    headline: lineIn(firstIn(meta, 'headline')) ?? lineIn(firstIn(item, 'title')),
    authors: by.length > 0 ? by : creators,
    publisher: publisherOf(item),
    publishedAt: isoTime(first ?? revised),
    modifiedAt: first === undefined ? undefined : isoTime(revised),
    language: languageTag(
      firstIn(meta, 'language')?.attributes['tag'] ?? firstIn(meta, 'language')?.attributes['formalname'] ?? item.attributes['xml:lang'],
    ),
    description: lineIn(firstIn(meta, 'description')),
  };
}

/** The agency's name where it is spelled out, else its sign. */
function publisherOf(item: Element): string | undefined {
  const provider = firstIn(item, 'provider');
  const holder = firstIn(item, 'copyrightholder');
  return (
    lineIn(firstIn(provider, 'name')) ??
    firstIn(provider, 'party')?.attributes['formalname'] ??
    lineIn(firstIn(holder, 'name')) ??
    holder?.attributes['literal'] ??
    lineIn(firstIn(item, 'creditline')) ??
    provider?.attributes['literal']
  );
}

const lengthOf = (blocks: readonly Block[]): number => blocks.reduce((sum, { text }) => sum + text.length, 0);
const titleOf = (item: Element): string => (lineIn(firstIn(item, 'headline')) ?? item.attributes['guid'] ?? '(item without headline)').slice(0, 300);

const leftOut = (item: Element, rule: string, reason: string): Decision => ({
  step: 'read',
  action: 'left out',
  subject: titleOf(item),
  rule,
  reason,
});

function without(items: readonly Element[], withheld: readonly Element[], isPackage: boolean): UnreadableFile {
  if (withheld.length > 0)
    return new UnreadableFile(
      'canceled-item',
      'The agency canceled this item or holds it back, so it is not read. Drop the version that it is replaced by.',
    );
  return new UnreadableFile(
    'no-text-in-newsml',
    isPackage && items.length === 0
      ? 'It is a package that only names the items of an agency. Drop the items themselves.'
      : `The agency’s file holds ${items.length === 0 ? 'no item' : `${counted(items.length, 'item')}, but none with a text`}: pictures, sound or video. Drop the items with the text.`,
  );
}
