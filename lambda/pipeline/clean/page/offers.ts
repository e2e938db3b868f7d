/** Boxes that ask a reader to subscribe or to sign in before reading on. Compiled for this project from the walls of newspapers' pages. */
import type { Block } from '../../../model.ts';
import type { PageBody } from './body.ts';

/** What such a box says of itself, on a line of its own. */
const wall =
  /^(?:this (?:content|article|story) is (?:reserved|available|only)?\s?(?:for|to)\b.{0,30}\b(?:subscribers|members)\b|(?:subscribe|register|sign in|log in|create an account)\b.{0,30}\bto (?:read|unlock|continue|keep reading|access)\b|keep reading with\b|continue reading (?:with|by)\b|(?:dieser|dieses) (?:artikel|text|inhalt)\b.{0,30}\b(?:abonnent|abonnement|plus)\w*|jetzt (?:weiterlesen|abonnieren und weiterlesen)|(?:cet )?article (?:est )?réservé aux abonnés|(?:la suite est|contenu) réservée? (?:à nos|aux) abonnés|(?:este )?(?:contenido|artículo) (?:es )?(?:exclusivo )?(?:solo )?para suscriptores|contenuto (?:riservato|per) (?:agli )?abbonati|この記事は(?:会員|有料)|残り\d+文字)/i;
/** Characters of that line at most, and of a block that is no offer, however it stands. */
const LONGEST = { line: 120, offer: 300 };
/** Share of the page's running text that a box holds at most. */
const SMALL = 0.3;

/** What a paper asks of its readers in the middle of a text, with a link to where they can do it. */
const plea =
  /\bbecome a (?:member|subscriber|supporter|patron)\b|\bsupport (?:our|independent|local|quality|free)\b.{0,30}\b(?:journalism|reporting|newsroom|media)\b|\b(?:mitglied|unterstützer(?:in)?|abonnent(?:in)?) werden\b|\bunterstützen sie (?:unseren|unabhängigen)\b|\bdevenez (?:membre|abonné|mécène)|\bsoutenez (?:un|notre|le) (?:journalisme|média)|\bfaites un don\b|\bhazte (?:socio|socia|miembro)\b|\bapoya (?:el|nuestro) periodismo\b|\bdiventa (?:socio|sostenitore)\b|\bsostieni (?:il|la|un) (?:giornalismo|informazione)|\bapoie o (?:nosso )?jornalismo\b|\bword (?:lid|abonnee|donateur)\b|\bzostań (?:patronem|subskrybentem)\b|\bbliv (?:medlem|abonnent)\b|\bbli (?:medlem|prenumerant|abonnent)\b/i;
/** Share of its text that is a link from which on it asks, and its characters at most: an article may tell of somebody's becoming a member. */
const ASKS = { linkShare: 0.25, longest: 200 };

/** Whether a block asks the reader for money or membership. */
export const isPlea = ({ text, linkShare = 0 }: Block): boolean => linkShare >= ASKS.linkShare && text.length <= ASKS.longest && plea.test(text);

/** For each block, whether it stands in such a box. */
export function inOffers(blocks: readonly Block[], { homes, containers, weights }: PageBody): boolean[] {
  const at = blocks.flatMap(({ text }, i) => (text.length <= LONGEST.line && wall.test(text) ? [i] : []));
  if (at.length === 0) return blocks.map(() => false);
  const mass = (from: number, to: number) => weights.slice(from, to + 1).reduce((sum, weight) => sum + weight, 0);
  const total = mass(containers[0]?.from ?? 0, containers[0]?.to ?? 0);
  const inside = blocks.map(() => false);
  for (const i of at) {
    // The line's own element, and the box that has more in it.
    let box = homes[i];
    while (box?.parent && box.from === box.to) box = box.parent;
    if (!box?.parent || /^(?:body|main|article|html)(?: |$)/.test(box.name) || mass(box.from, box.to) > SMALL * total) {
      inside[i] = true;
      continue;
    }
    for (let at = box.from; at <= box.to; at++) if ((blocks[at] as Block).text.length <= LONGEST.offer && isIn(homes[at], box)) inside[at] = true;
  }
  return inside;
}

function isIn(home: PageBody['body'] | undefined, box: PageBody['body']): boolean {
  for (let at = home; at; at = at.parent) if (at === box) return true;
  return false;
}
