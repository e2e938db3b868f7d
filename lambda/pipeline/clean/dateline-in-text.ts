/** Datelines that are told by what is known beside them: the towns of the world, the rest of the text, the outlet's own name. */
import { findDate } from '../../text/dates.ts';
import { agencies, agencyName } from './agencies.ts';
import { type Around, type Dateline, readDateline } from './dateline.ts';
import { isKnownTown } from './dateline-places.ts';
import { outletSigns, type Shape, shapesOf } from './dateline-shapes.ts';

/** Who puts out press releases: what stands behind their places is no agency's copy. */
const pressServices: ReadonlySet<string> = new Set(['ots', 'ots/PRNewswire', 'PRNewswire', 'GLOBE NEWSWIRE', 'Business Wire', 'BUSINESS WIRE']);
const wires: ReadonlySet<string> = new Set(agencies.filter(({ wire }) => wire).flatMap(({ printed }) => printed.map((one) => one.toLowerCase())));

/** Where a paragraph stands, and whose it is. */
export interface Beside extends Around {
  /** Names of the outlet: its own, and its site's. */
  outlets: readonly string[];
  /** Whether running text stands above: then a town in small letters counts only where the text speaks of it. */
  below: boolean;
}

/** Characters that a dateline has at most. */
const LONGEST = 160;
/** Characters that remain behind one at least. */
const LEAST = { letters: 20, dense: 8 };

/**
 * Reads the dateline in front of a text's paragraph, whatever shape it has.
 * @returns its parts and the paragraph from its first sentence on; of two readings the one that takes more
 */
export function readDatelineIn(paragraph: string, beside: Beside): Dateline | undefined {
  const byItself = beside.below ? undefined : readDateline(paragraph, beside);
  const [first, second] = [byItself, readDatelineBeside(paragraph, beside)];
  if (first === undefined) return second;
  const { place, ...rest } = first;
  const isPlace = place === undefined || !isOutlet(place);
  if (second !== undefined && (!isPlace || second.rest.length < rest.rest.length)) return second;
  return isPlace ? first : rest;
}

/** Characters of a line that is nothing but a dateline, at most. */
const ALONE = 60;

/** Reads a dateline that stands on a line of its own above the paragraph that it opens: `WASHINGTON (AP) —`. */
export function readDatelineAbove(line: string, paragraph: string, beside: Beside): Dateline | undefined {
  if (line.length > ALONE || !/[-–—:=＝)\]】〕）］]$/u.test(line)) return undefined;
  const dateline = readDatelineIn(`${line} ${paragraph}`, beside);
  if (dateline?.rest !== paragraph.trim()) return undefined;
  // Words in capitals with a colon are a heading as often.
  const { place, agency } = dateline;
  const isHeading = /[:：]$/u.test(line) && agency === undefined && place !== undefined && !isKnownTown(place) && !isTold(place, beside);
  return isHeading ? undefined : dateline;
}

/** What stands in a place's stead but is no place: an agency, an outlet's sign, its site. */
const isOutlet = (place: string): boolean => wires.has(place.toLowerCase()) || outletSigns.has(place) || /\p{L}\.\p{L}{2,}/u.test(place);

function readDatelineBeside(paragraph: string, beside: Beside): Dateline | undefined {
  const head = paragraph.slice(0, LONGEST);
  for (const shape of shapesOf(head)) {
    const match = shape.pattern.exec(head);
    if (match === null) continue;
    const rest = paragraph.slice(match[0].length).trim();
    const part = (index: number | undefined): string | undefined =>
      index === undefined ? undefined : match[index]?.replace(/[,\s]+$/u, '') || undefined;
    const place = part(shape.place);
    if (rest.length < (/^\p{Lo}/u.test(rest) ? LEAST.dense : LEAST.letters) || !isMet(shape, match[0], place, part(shape.outlet), beside)) continue;
    const agency = creditOf(part(shape.agency));
    const [printedDate, reporters] = [part(shape.date), part(shape.reporters)];
    return {
      rest,
      ...(place === undefined || isOutlet(place) ? {} : { place }),
      ...(agency === undefined ? {} : { agency }),
      ...(printedDate === undefined ? {} : { printedDate }),
      ...(reporters === undefined ? {} : { reporters }),
    };
  }
  return undefined;
}

function isMet({ need }: Shape, printed: string, place: string | undefined, outlet: string | undefined, beside: Beside): boolean {
  if (beside.speakers && /:\s*$/u.test(printed)) return false;
  switch (need) {
    case 'nothing':
      return true;
    case 'day':
      return findDate(printed) !== undefined;
    case 'outlet':
      return outlet !== undefined && !beside.below && isNameOf(outlet, beside.outlets);
    case 'town':
      return place !== undefined && (isTold(place, beside) || (isKnownTown(place) && (!beside.below || place === place.toUpperCase())));
  }
}

/** Whether the text speaks of a place, in whatever case the dateline prints it, with or without its state. */
function isTold(place: string, { tells }: Around): boolean {
  const [town = place] = place.split(/,/u, 1);
  return (
    tells(town) || (town === town.toUpperCase() && tells(town.toLowerCase().replace(/(?<![\p{L}\p{M}’'])\p{L}/gu, (first) => first.toUpperCase())))
  );
}

/** The agency that a bracket names; undefined for an outlet's own name, a country, a press service. */
function creditOf(printed: string | undefined): string | undefined {
  if (printed === undefined || pressServices.has(printed)) return undefined;
  const name = [printed, ...printed.split(/[/-]/u)].find((one) => wires.has(one.trim().toLowerCase()));
  return name === undefined ? undefined : agencyName(name);
}

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Whether a text is an outlet's name, its initials, or the figure in it: `247` of `Brasil 247`. */
function isNameOf(text: string, outlets: readonly string[]): boolean {
  const key = plain(text);
  return outlets.some((outlet) => {
    const words = outlet.split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean);
    const initials = words.length > 1 ? plain(words.map((word) => word.charAt(0)).join('')) : '';
    return key !== '' && (key === plain(outlet) || key === initials || words.some((word) => /\d/.test(word) && plain(word) === key));
  });
}
