/** What sponsors pay for in a newsletter: told by its label, and cut out as far as it surely goes. */
import { comparable, comparableWords } from '../../../text/fold.ts';
import type { Part } from './parts.ts';
import { type SponsorLabel, sponsorLabelOf } from './sponsor-words.ts';

/** Share of a mail's running text, and characters, that one advertisement has at most: what has more is what the mail is about. */
const MOST = { share: 0.4, characters: 2_500 };
/** Parts between a label and the text it stands above, at most: a head, a line below it. */
const ABOVE = 2;
/** Parts that two lines around an advertisement hold at most. */
const BETWEEN_RULES = 12;

/** Places in a list of parts, the last one not included. */
interface Extent {
  from: number;
  to: number;
}

/** What remains of a newsletter, and the advertisements that were cut out of it, each as its parts. */
export interface WithoutSponsors {
  parts: readonly Part[];
  left: readonly (readonly Part[])[];
}

/**
 * A newsletter without its advertisements. One goes as far as the smallest element around its label that holds a text; as far as the lines do that part it
 * from the rest; or from its label to the link below its text. A label whose text cannot be told goes alone. Where a sponsor is named, the text must name
 * him too: "Presented by …" below the name of the newsletter heads no advertisement.
 * @param surely whether only elements and lines count, as in a mail that is one article: there, a label stands between two of its paragraphs
 */
export function withoutSponsors(parts: readonly Part[], surely: boolean): WithoutSponsors {
  const gone = new Set<Part>();
  const left: Part[][] = [];
  const all = textIn(parts);
  for (const [at, part] of parts.entries()) {
    const label = gone.has(part) || part.block.kind === 'rule' ? undefined : sponsorLabelOf(part.block.text);
    if (label === undefined || (label.kind === 'head' && !part.isHead && !part.isHeading && !part.isLinked && !part.isText)) continue;
    const extent = extents(parts, at, label, surely).find((one) => one !== undefined && isOneAdvertisement(parts, one, at, label, all));
    // In the masthead, a name says who pays for the whole.
    const isMasthead = !part.isHeading && !part.isText && !parts.slice(0, at).some(({ isText }) => isText);
    const alone = label.kind !== 'head' && (label.sponsor === undefined || isMasthead) ? { from: at, to: at + 1 } : undefined;
    const { from, to } = extent ?? alone ?? { from: 0, to: 0 };
    const cut = parts.slice(from, to).filter((one) => !gone.has(one));
    if (cut.length > 0) left.push(cut);
    for (const one of cut) gone.add(one);
  }
  return left.length === 0 ? { parts, left } : { parts: parts.filter((part) => !gone.has(part)), left };
}

const textIn = (parts: readonly Part[]): number => parts.reduce((sum, { isText, block }) => sum + (isText ? block.text.length : 0), 0);

/** How far an advertisement may go, surest first. */
function extents(parts: readonly Part[], at: number, label: SponsorLabel, surely: boolean): (Extent | undefined)[] {
  const sure = [boxAround(parts, at), boxBelow(parts, at), betweenRules(parts, at)];
  return surely ? sure : [...sure, toItsLink(parts, at, label)];
}

/** The smallest element around a label that holds a text. */
function boxAround(parts: readonly Part[], at: number): Extent | undefined {
  const own = parts[at]?.block.containers ?? [];
  for (let depth = own.length - 1; depth > 0; depth--) {
    const extent = runIn(parts, at, own.slice(0, depth));
    if (parts.slice(extent.from, extent.to).some(({ isText }) => isText)) return extent;
  }
  return undefined;
}

/** The element right below a label that stands in one of its own. */
function boxBelow(parts: readonly Part[], at: number): Extent | undefined {
  const own = parts[at]?.block.containers ?? [];
  const next = parts[at + 1]?.block.containers ?? [];
  const parted = next.findIndex((name, i) => name !== own[i]);
  if (parted < 0 || parted + 1 >= next.length) return undefined;
  const { to } = runIn(parts, at + 1, next.slice(0, parted + 1));
  return { from: at, to };
}

/** The parts around one that stand in the same element as it does. */
function runIn(parts: readonly Part[], at: number, box: readonly string[]): Extent {
  const isIn = (part: Part | undefined): boolean => part !== undefined && box.every((name, i) => part.block.containers?.[i] === name);
  let [from, to] = [at, at + 1];
  while (isIn(parts[from - 1])) from--;
  while (isIn(parts[to])) to++;
  return { from, to };
}

/** What two lines part from the rest, the label being the first of it. */
function betweenRules(parts: readonly Part[], at: number): Extent | undefined {
  if (at > 0 && parts[at - 1]?.block.kind !== 'rule') return undefined;
  const end = parts.slice(at, at + BETWEEN_RULES).findIndex(({ block }) => block.kind === 'rule');
  return end < 0 ? undefined : { from: at, to: at + end };
}

/** From a label, or the head above it, to the links below its text. Above a banner, whose text may be a picture, only where a link ends it. */
function toItsLink(parts: readonly Part[], at: number, label: SponsorLabel): Extent | undefined {
  const isPage = parts[at]?.block.linkShare !== undefined;
  if (label.kind === 'banner' && isPage) return undefined;
  let to = at;
  if (!parts[at]?.isText) {
    to++;
    const below = parts.slice(to, to + ABOVE + 1).findIndex(({ isText }) => isText);
    if (below < 0 || parts.slice(to, to + below).some(({ onward, block }) => onward !== undefined || block.kind === 'rule')) return undefined;
    to += below;
  }
  while (parts[to]?.isText) to++;
  const links = to;
  while (isLink(parts, to)) to++;
  const isLinked = to > links || parts[to - 1]?.onwardAtEnd !== undefined;
  if (label.kind === 'banner' && !isLinked) return undefined;
  // A head above its label: what follows is the text, and what stands above is no text's end.
  const above = parts[at - 1];
  const isBelowHead = label.kind === 'paid' && parts[at + 1]?.isText === true && above?.isHead === true && (above.isHeading || above.isLinked);
  return { from: isBelowHead ? at - 1 : at, to };
}

/** Whether a part is a link or a button, and not the head of what follows. */
function isLink(parts: readonly Part[], at: number): boolean {
  const [part, next] = [parts[at], parts[at + 1]];
  if (part === undefined || part.isText || part.isHeading || part.block.kind === 'rule') return false;
  if (part.onward !== undefined || (part.isLink && part.block.linkShare === undefined)) return true;
  return part.isLink && (next === undefined || next.isHeading || next.isLinked || next.block.kind === 'rule');
}

/** Whether an extent holds one text, that of the label, and no more than an advertisement has. */
function isOneAdvertisement(parts: readonly Part[], { from, to }: Extent, at: number, { sponsor }: SponsorLabel, all: number): boolean {
  const own = parts.slice(from, to);
  const size = textIn(own);
  if (size === 0 || size > MOST.characters || size > all * MOST.share) return false;
  const text = own.findIndex(({ isText }) => isText);
  // The label stands at its head, or closes it.
  if (at - from > text && to - at > 2) return false;
  const heads = own.filter((part, i) => (part.isHeading || part.isLinked) && own[i + 1]?.isText === true && i !== at - from);
  if (heads.length > 1) return false;
  return (
    sponsor === undefined ||
    names(
      own.filter((_, i) => i !== at - from).map(({ block }) => block.text),
      sponsor,
    )
  );
}

/** Whether a text says one of the longer words of a name. */
function names(texts: readonly string[], name: string): boolean {
  const said = new Set(comparableWords(texts.join(' ')));
  const words = comparableWords(name);
  const longest = Math.max(...words.map(({ length }) => length));
  const key = comparable(name);
  return (
    words.some((word) => (word.length >= Math.min(4, longest) || words.length === 1) && said.has(word)) ||
    texts.some((text) => comparable(text).includes(key))
  );
}
