/** Newsletters that somebody saved or pasted as plain text. */
import type { Decision, RawArticle } from '../../../model.ts';
import { isLinkOnward } from '../../../text/onward-words.ts';
import { itemsOfNewsletter } from './index.ts';
import { plainText } from './plain-text.ts';

/** The first line of a list of addresses, which programs write that make plain text of a newsletter. */
const listBegins = /^\s{0,8}\[?1(?:\]:?|[.):])\s{1,3}<?(?:https?:\/\/|mailto:)/mu;

/** Links beside those of its items that a newsletter has, at most: a page's menus have more. */
const MENU = 8;

/** The items of a text that ends in a list of its links and tells several things; undefined for every other text. */
export function newsletterIn(text: string, decisions: Decision[]): RawArticle[] | undefined {
  if (!listBegins.test(text)) return undefined;
  const { blocks, links, told } = plainText(text);
  const split: Decision[] = [];
  const items = told.length > 0 ? itemsOfNewsletter(blocks, {}, links, split) : undefined;
  const lines = blocks.filter(({ linkShare, text: words }) => linkShare === 1 && !isLinkOnward(words)).length;
  if (!items || lines - items.length > MENU) return undefined;
  decisions.push(...told, ...split);
  return items;
}
