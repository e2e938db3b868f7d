/** Links to authors' pages: which of them name this article's authors, and not its reviewers or the authors of other articles. */
import { type Element, textOf } from './tree.ts';

/** A link to an author's page. */
export interface AuthorLink {
  text: string;
  /** Its place among the page's elements. */
  at: number;
  /** What stands right before it on the page. */
  before: string;
}

/** Elements between two links of one byline, with their pictures and marks. */
const GAP = 15;
/** What introduces people who did not write the article. */
const helpers =
  /(?:review|edit|check|verif|approv|translat|test|illustrat|produc|research|photograph|contribut|report)\p{L}*(?:\s(?:by|from)\s?:?|\s?:)\s*$|(?:photos?|photographs|contributions|additional reporting)\s(?:by|from)\s?:?\s*$|(?:geprüft|bearbeitet|redigiert|übersetzt|fotos?) von\s?:?\s*$/iu;
const written = /(?:written|reported|posted|words|story)\sby\s?:?\s*$/iu;
const joiner = /^[\s,;|&·•/-]*(?:and|und|et|y|e)?[\s,;|&·•/-]*$/iu;

/** The texts of the first links that stand together. */
export function bylineLinks(links: readonly AuthorLink[]): string[] {
  const texts: string[] = [];
  let last: number | undefined;
  let helping = false;
  for (const { text, at, before } of links) {
    if (text === '') continue;
    if (last !== undefined && at - last > GAP) break;
    last = at;
    if (!joiner.test(before)) helping = helpers.test(before) && !written.test(before);
    if (!helping) texts.push(text);
  }
  return texts;
}

/** Levels up in which the text before a link is looked for, and its characters. */
const UP = 3;
const BEFORE = 40;

/** The text right before an element, from its siblings or those of the elements around it. */
export function textBefore(element: Element): string {
  let at = element;
  for (let up = 0; up < UP && at.parent; up++, at = at.parent) {
    const { children } = at.parent;
    for (let i = children.indexOf(at) - 1; i >= 0; i--) {
      const node = children[i] as Element | string;
      const text = (typeof node === 'string' ? node : textOf(node)).trim();
      if (text !== '') return text.slice(-BEFORE);
    }
  }
  return '';
}
