import type { Block } from '../../../model.ts';

/** A container of the page with what stands in it, rebuilt from the blocks' containers. */
export interface Container {
  /** Tag, id and class words, and `@2` for the second of siblings that have the same. */
  description: string;
  /** The same without the number. */
  name: string;
  /** Its place among all containers of the page, in which whatever holds it comes before it: what is known of containers stands in lists by this. */
  index: number;
  parent: Container | undefined;
  depth: number;
  children: Container[];
  /** First and last block in it, by index. */
  from: number;
  to: number;
  /** Weight of the running text in it. */
  mass: number;
}

/** The containers of a page's blocks as a tree, the outermost first, and each block's innermost one. Blocks that share a path share its containers. */
export function containersOf(blocks: readonly Block[]): { all: Container[]; homes: Container[] } {
  const root: Container = { description: '', name: '', index: 0, parent: undefined, depth: 0, children: [], from: 0, to: blocks.length - 1, mass: 0 };
  const all = [root];
  const inside: Map<string, Container>[] = [];
  // The path to the block before, by depth: most of a block's path is the same.
  const open = [root];
  const homes = blocks.map(({ containers = [] }, index) => {
    let at = root;
    for (const description of containers) {
      const depth = at.depth + 1;
      const last = open[depth];
      let next = last?.parent === at && last.description === description ? last : inside[at.index]?.get(description);
      if (!next) {
        next = { description, name: unnumbered(description), index: all.length, parent: at, depth, children: [], from: index, to: index, mass: 0 };
        all.push(next);
        const siblings = inside[at.index] ?? new Map<string, Container>();
        inside[at.index] = siblings.set(description, next);
        at.children.push(next);
      }
      next.to = index;
      open[depth] = next;
      at = next;
    }
    return at;
  });
  return { all, homes };
}

function unnumbered(description: string): string {
  const at = description.lastIndexOf(' @');
  return at > 0 && /^\d+$/.test(description.slice(at + 2)) ? description.slice(0, at) : description;
}

/** Adds a block's weight to its container and all around it. */
export function addMass(home: Container, weight: number): void {
  for (let at: Container | undefined = home; at; at = at.parent) at.mass += weight;
}
