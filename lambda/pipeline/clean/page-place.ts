/** What a block's containers say: how much text and links they hold, and what their names announce. */
import type { Block } from '../../model.ts';
import type { PageBody } from './page-body.ts';
import type { Container } from './page-tree.ts';
import { announcements, tellingTags } from './page-words.ts';

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

/** Sums up every container. */
export function statsOf(blocks: readonly Block[], { homes, weights }: PageBody): Map<Container, Stats> {
  const stats = new Map<Container, Stats>();
  blocks.forEach(({ text, linkShare = 0 }, i) => {
    let at: Container | undefined = homes[i];
    for (; at; at = at.parent) {
      const own = stats.get(at) ?? { mass: 0, blocks: 0, characters: 0, linked: 0 };
      stats.set(at, own);
      own.mass += weights[i] as number;
      own.blocks++;
      own.characters += text.length;
      own.linked += text.length * linkShare;
    }
  });
  return stats;
}

/** Share of running text in a container's characters. */
export const density = (stats: Stats | undefined) => (stats ? stats.mass / (stats.characters || 1) : 0);

/**
 * What the containers around a block announce: how many levels up, nearest first (`near`), how often below the body's container (`far`), and which
 * tags. Each container's row is made from the one around it.
 */
export function placesOf({ body, announced }: PageBody): (home: Container) => Float32Array {
  const kinds = announcements.length;
  const rows = new Map<Container, Float32Array>();
  return (home) => {
    const missing: Container[] = [];
    for (let at: Container | undefined = home; at && !rows.has(at); at = at.parent) missing.push(at);
    for (const container of missing.reverse()) {
      const above = container.parent && rows.get(container.parent);
      const row = above ? above.slice() : new Float32Array(kinds * 2 + tellingTags.length).fill(CAP, 0, kinds);
      const { bits, tag } = announced(container);
      const inText = container.depth > body.depth;
      for (let i = 0; i < kinds; i++) {
        const says = (bits & (1 << i)) !== 0;
        row[i] = says ? 0 : Math.min(CAP, (row[i] as number) + 1);
        if (says && inText) row[kinds + i] = (row[kinds + i] as number) + 1;
      }
      const place = tagPlaces.get(tag);
      if (place !== undefined) row[kinds * 2 + place] = (row[kinds * 2 + place] as number) + 1;
      rows.set(container, row);
    }
    return rows.get(home) as Float32Array;
  };
}

const biography = 1 << announcements.findIndex(([name]) => name === 'biography');
/** Containers up to an author's box, and the share of the page's text that one holds at most. */
const NEAR = 3;
const SMALL = 0.5;

/** Whether a block stands in a box about its author: what the box says, "About the author", is no part of the article however long it is. */
export function isInBiography(home: Container, { announced, root }: PageBody): boolean {
  let at: Container | undefined = home;
  for (let up = 0; at && up < NEAR; up++, at = at.parent)
    if (announced(at).bits & biography) return at.to - at.from < SMALL * (root.to - root.from + 1);
  return false;
}
