/** The addresses that a newsletter's heads lead to. */
import { comparable, comparableWords } from '../../../text/fold.ts';
import { webAddress } from '../claim-values.ts';
import { type Element, textOf, walk } from '../html/tree.ts';

/** Words of a head that an address spells out at least, and their share of the head's. */
const SPELLED = { words: 3, share: 0.5 };
/** Links of one mail that are looked at. */
const MOST_LINKS = 5_000;

/** Where a mail's links lead, by their words as `comparable` has them: the first of several that say the same. */
export type Links = ReadonlyMap<string, string>;

export function linksIn(root: Element): Links {
  const links = new Map<string, string>();
  walk(root, (element) => {
    const href = element.tag === 'a' && links.size < MOST_LINKS ? element.attributes['href'] : undefined;
    const label = href === undefined ? '' : comparable(textOf(element));
    if (href !== undefined && label !== '' && !links.has(label)) links.set(label, href.trim());
    return undefined;
  });
  return links;
}

/**
 * The address that a head leads to: only one whose path spells the head out, without its query. Any other leads through somebody's counter, which knows
 * the reader by it, and has no place in a mail to others.
 */
export function addressOf(head: string, links: Links): string | undefined {
  const address = webAddress(links.get(comparable(head)), undefined)?.replace(/\?.*$/, '');
  return address !== undefined && spellsOut(address, head) ? address : undefined;
}

function spellsOut(address: string, head: string): boolean {
  const words = [...new Set(comparableWords(head))];
  const path = new Set(comparableWords(decoded(new URL(address).pathname)));
  const spelled = words.filter((word) => path.has(word)).length;
  return spelled >= SPELLED.words && spelled >= words.length * SPELLED.share;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
