/** What a block's containers say: how much text and links they hold, and what their names announce. */
import type { Block } from '../../../model.ts';
import type { Announced, PageBody } from './body.ts';
import type { Container } from './tree.ts';
import { announcements, tellingTags } from './words.ts';

/** Containers a distance is counted to at most. */
const CAP = 12;

const tagPlaces: ReadonlyMap<string, number> = new Map(tellingTags.map((tag, place) => [tag, place]));

/** What a container holds, with all containers in it. */
export interface Stats {
  mass: number;
  blocks: number;
  characters: number;
  linked: number;
}

/** Sums up every container, by its index. */
export function statsOf(blocks: readonly Block[], { containers, homes, weights }: PageBody): Stats[] {
  const stats = containers.map((): Stats => ({ mass: 0, blocks: 0, characters: 0, linked: 0 }));
  blocks.forEach(({ text, linkShare = 0 }, i) => {
    const weight = weights[i] as number;
    for (let at: Container | undefined = homes[i]; at; at = at.parent) {
      const own = stats[at.index] as Stats;
      own.mass += weight;
      own.blocks++;
      own.characters += text.length;
      own.linked += text.length * linkShare;
    }
  });
  return stats;
}

/** Share of running text in a container's characters. */
export const density = ({ mass, characters }: Stats) => mass / (characters || 1);

const kinds = announcements.length;
/** Numbers in a row of `placesOf`. */
export const placeWidth = kinds * 2 + tellingTags.length;

/**
 * What the containers around a block announce: how many levels up, nearest first (`near`), how often below the body's container (`far`), and which
 * tags. A row a container, one after the other; each is made from the row of the container around it.
 */
export function placesOf({ containers, body, announced }: PageBody): Float32Array {
  const rows = new Float32Array(containers.length * placeWidth).fill(CAP, 0, kinds);
  for (const { index, parent, depth } of containers) {
    const row = index * placeWidth;
    if (parent) rows.copyWithin(row, parent.index * placeWidth, (parent.index + 1) * placeWidth);
    const { bits, tag } = announced[index] as Announced;
    for (let i = 0; i < kinds; i++) {
      const says = (bits & (1 << i)) !== 0;
      rows[row + i] = says ? 0 : Math.min(CAP, (rows[row + i] as number) + 1);
      if (says && depth > body.depth) rows[row + kinds + i] = (rows[row + kinds + i] as number) + 1;
    }
    const place = tagPlaces.get(tag);
    if (place !== undefined) rows[row + kinds * 2 + place] = (rows[row + kinds * 2 + place] as number) + 1;
  }
  return rows;
}

const caption = 1 << announcements.indexOf('caption');

/** Whether a block's own element or the one around it is named for a picture's caption. */
export const isNamedCaption = (home: Container, { announced }: PageBody): boolean =>
  [home, home.parent].some((one) => one !== undefined && ((announced[one.index]?.bits ?? 0) & caption) !== 0);

const references = /(?:^|[ _-])(?:references|reflist|mw-references-wrap)(?:$|[ _-])/;

/** Whether a block stands in a list of references, by the name of one of the three containers around it. */
export function isInReferences(home: Container): boolean {
  let at: Container | undefined = home;
  for (let up = 0; at && up < NEAR; up++, at = at.parent)
    if (at.name.includes('ref') && references.test(at.name) && /^(?:ol|ul|div|section|li) /.test(at.name)) return true;
  return false;
}

const biography = 1 << announcements.indexOf('biography');
/** Containers up to an author's box, and the share of the page's text that one holds at most. */
const NEAR = 3;
const SMALL = 0.5;

/** Whether a block stands in a box about its author: what the box says, "About the author", is no part of the article however long it is. */
export function isInBiography(home: Container, { announced, homes }: PageBody): boolean {
  let at: Container | undefined = home;
  for (let up = 0; at && up < NEAR; up++, at = at.parent)
    if ((announced[at.index]?.bits ?? 0) & biography) return at.to - at.from < SMALL * homes.length;
  return false;
}
