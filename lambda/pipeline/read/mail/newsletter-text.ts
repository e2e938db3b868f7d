/** Newsletters that somebody saved or pasted as plain text. */
import type { Decision, RawArticle } from '../../../model.ts';
import { articlesOfMail } from './newsletter/index.ts';
import { plainText } from './plain-text.ts';

/** The first line of a list of addresses, which programs write that make plain text of a newsletter. */
const listBegins = /^\s{0,8}\[?1(?:\]:?|[.):])\s{1,3}<?(?:https?:\/\/|mailto:)/mu;

/** The items of a text that ends in a list of its links and tells several things; undefined for every other text. */
export function newsletterIn(text: string, decisions: Decision[]): RawArticle[] | undefined {
  if (!listBegins.test(text)) return undefined;
  const { blocks, links, told } = plainText(text);
  const split: Decision[] = [];
  const raw = told.length > 0 ? articlesOfMail(blocks, {}, links, split) : [];
  if (raw.length < 2) return undefined;
  decisions.push(...told, ...split);
  return raw;
}
