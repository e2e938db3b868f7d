/** Texts that end in a list of their links: newsletters and essays that somebody saved or pasted as plain text. */
import type { Block, Decision, RawArticle } from '../../../model.ts';
import { isLinkOnward } from '../../../text/onward-words.ts';
import { linesOf } from '../text.ts';
import { itemsOfNewsletter } from './index.ts';
import { type WithoutList, withoutList, withoutNumbers } from './listed-links.ts';
import { paragraphsOf } from './plain-text.ts';

/** The first line of a list of addresses, which programs write that make plain text of a page or a mail. */
const listBegins = /^\s{0,8}\[?1(?:\]:?|[.):])\s{1,3}<?(?:https?:\/\/|mailto:)/mu;

/** Links beside those of its items that a newsletter has, at most: a page's menus have more. */
const MENU = 8;

/** The items of such a text where it is a newsletter, else its lines without the list; undefined for every other text. */
export function readListedLinks(text: string, decisions: Decision[]): RawArticle[] | undefined {
  if (!listBegins.test(text)) return undefined;
  const listed = withoutList(linesOf(text));
  if (listed.told.length === 0) return undefined;
  const { blocks, links, told } = paragraphsOf(listed);
  decisions.push(...told);
  const split: Decision[] = [];
  const items = itemsOfNewsletter(blocks, {}, links, split);
  const others = blocks.filter((block) => block.linkShare === 1 && !isLinkOnward(block.text)).length - (items?.length ?? 0);
  if (!items || others > MENU) return [{ layout: 'dump', blocks: withoutAnyNumbers(listed), claims: {} }];
  decisions.push(...split);
  return items;
}

const withoutAnyNumbers = ({ lines, addresses }: WithoutList): Block[] =>
  lines.map((line) => ({ ...line, text: withoutNumbers(line.text, addresses).trim() }));
