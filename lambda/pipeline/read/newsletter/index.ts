/** Newsletters that tell several things, each with a head, a paragraph or more and a link to the whole: each is an article of its own. */
import type { Block, Claims, Decision, RawArticle } from '../../../model.ts';
import { findDate } from '../../../text/dates.ts';
import { comparable } from '../../../text/fold.ts';
import { foldSpace } from '../fold.ts';
import { itemOf } from '../item.ts';
import { mostArticles } from '../most-articles.ts';
import { addressOf, type Links } from './addresses.ts';
import { type Item, itemsOf } from './items.ts';
import { type Part, partsOf } from './parts.ts';
import { withoutSponsors } from './sponsors.ts';

/** Characters of running text from which what stands above the items is a text of its own, no greeting. */
const GREETING = 600;
/** Lines around the items that are kept as evidence, and characters of each: all of a greeting. */
const mostLines = 100;
const longestLine = GREETING;
/** Characters of a line that says the day, with the newsletter's name in front perhaps. */
const longestDay = 80;

/** A mail's articles: its items where its structure says so clearly, else the mail as it is, without what surely is an advertisement in it. */
export function articlesOfMail(blocks: readonly Block[], claims: Claims, links: Links, decisions: Decision[]): RawArticle[] {
  const items = itemsOfNewsletter(blocks, claims, links, decisions);
  if (items) return items;
  const { parts, left } = withoutSponsors(partsOf(blocks), true);
  decisions.push(...left.map(paidFor));
  return [
    itemOf(
      parts.map(({ block }) => block),
      claims,
    ),
  ];
}

/**
 * The items of a newsletter as articles; undefined where the structure of a text does not say clearly that it is one. What stands around the items is left out with a
 * decision, an editor's essay above them excepted.
 * @param links where its links lead
 */
export function itemsOfNewsletter(blocks: readonly Block[], claims: Claims, links: Links, decisions: Decision[]): RawArticle[] | undefined {
  const subject = comparable(claims.headline ?? '');
  const { parts, left } = withoutSponsors(partsOf(blocks), false);
  const items = itemsOf(parts, (text) => subject !== '' && comparable(text) === subject, links);
  const [first] = items;
  if (!first) return undefined;
  decisions.push(...left.map(paidFor));
  const heads = withoutNumbers(items.map(({ head }) => foldSpace(parts[head]?.block.text ?? '').replace(readingTime, '')));
  decisions.push({
    step: 'read',
    action: 'split',
    subject: heads.join(' / ').slice(0, 300),
    rule: 'newsletter-items',
    reason: `The newsletter tells ${items.length} things: each has a head of its own and a text, and a link that leads on or the name of a section above.`,
    evidence: { items: heads.slice(0, mostLines).map((head) => head.slice(0, longestLine)) },
  });
  const above = parts.slice(0, first.head);
  const isEssay = above.reduce((sum, { isText, block }) => sum + (isText ? block.text.length : 0), 0) > GREETING;
  const aroundItems = items.flatMap((item, i) => outOf(parts, item, items[i + 1]?.head ?? parts.length));
  const around = [...(isEssay ? [] : above.map(({ block }) => block.text)), ...aroundItems].filter((text) => text !== '');
  if (around.length > 0) decisions.push(besideItems(around));
  const { publisher = claims.authors?.[0], publishedAt = dayIn(above), language } = claims;
  const told = mostArticles(items, ['item'], decisions).map(({ head, end, kicker }, i) => {
    const headline = heads[i] ?? '';
    const top = parts.slice(head, head + 1).map(({ block }) => ({ ...block, text: headline }));
    return itemOf([...top, ...parts.slice(head + 1, end).flatMap(textOf)], {
      headline,
      publisher,
      publishedAt,
      language,
      section: kicker === undefined ? undefined : parts[kicker]?.block.text,
      canonicalUrl: addressOf(parts[head]?.block.text ?? '', links),
    });
  });
  return isEssay
    ? [
        itemOf(
          above.map(({ block }) => block),
          claims,
        ),
        ...told,
      ]
    : told;
}

/** The day that a masthead prints, in a file that has no header to say it. */
const dayIn = (above: readonly Part[]): string | undefined =>
  above
    .filter(({ block }) => block.text.length <= longestDay)
    .map(({ block }) => findDate(block.text))
    .find((day) => day !== undefined);

/** How long an item takes to read, which newsletters of links set behind its head. */
const readingTime = /\s\(\d{1,3}[ -](?:min(?:ute)?s?[ -](?:read|watch|listen)|min\.? lesezeit|min de lecture|min de lectura)\)$/iu;

/** Marks that newsletters of plain text set in front of each head. */
const mark = /^[■□◆◇●○▼▽▶►★☆•※]\s{0,3}(?=\S)/u;

/** Heads without their numbers, where they count the items: 1., 2., 3.; or without the mark that each has. */
const withoutNumbers = (heads: readonly string[]): string[] => {
  if (heads.every((head) => mark.test(head))) return heads.map((head) => head.replace(mark, ''));
  const bare = heads.map((head, i) =>
    head.startsWith(`${i + 1}.`) || head.startsWith(`${i + 1})`) ? head.slice(`${i + 1}.`.length).trimStart() : '',
  );
  return bare.every((head) => head !== '') ? bare : [...heads];
};

/** What stands behind an item and before the next, and the links onward inside it. */
const outOf = (parts: readonly Part[], { head, end }: Item, next: number): string[] => [
  ...parts
    .slice(head, end)
    .flatMap(({ block, onward, onwardAtEnd }) => (onward === undefined ? (onwardAtEnd ? [block.text.slice(onwardAtEnd.from)] : []) : [block.text])),
  ...parts.slice(end, next).map(({ block }) => block.text),
];

/** A part's block as the item's own text: without a link onward. */
function textOf({ block, onward, onwardAtEnd }: Part): Block[] {
  if (onward !== undefined) return [];
  return [onwardAtEnd ? { ...block, text: block.text.slice(0, onwardAtEnd.from).trimEnd() } : block];
}

const paidFor = (parts: readonly Part[]): Decision =>
  leftOut(
    parts.map(({ block }) => block.text).filter((text) => text.trim() !== ''),
    'sponsor-in-newsletter',
    'A label says that a sponsor paid for it.',
  );

const besideItems = (texts: readonly string[]): Decision =>
  leftOut(
    texts,
    'around-newsletter-items',
    'It stands around the items of a newsletter: its masthead, a greeting, names of sections, links onward, its foot.',
  );

function leftOut(texts: readonly string[], rule: string, reason: string): Decision {
  const lines = texts.map((text) => foldSpace(text.slice(0, longestLine)));
  return {
    step: 'read',
    action: 'left out',
    subject: lines.join(' · ').slice(0, 300),
    rule,
    reason,
    evidence: { lines: lines.slice(0, mostLines) },
  };
}
