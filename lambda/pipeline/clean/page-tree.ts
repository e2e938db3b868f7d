import type { Block } from '../../model.ts';

/** A container of the page with what stands in it, rebuilt from the blocks' containers. */
export interface Container {
  /** Tag, id and class words, and `@2` for the second of siblings that have the same. */
  description: string;
  /** The same without the number. */
  name: string;
  parent: Container | undefined;
  depth: number;
  children: Container[];
  /** First and last block in it, by index. */
  from: number;
  to: number;
  /** Weight of the running text in it. */
  mass: number;
}

/** The containers of a page's blocks as a tree, and each block's innermost one. Blocks that share a path share its containers. */
export function containersOf(blocks: readonly Block[]): { root: Container; homes: Container[] } {
  const root: Container = { description: '', name: '', parent: undefined, depth: 0, children: [], from: 0, to: blocks.length - 1, mass: 0 };
  const known = new Map<Container, Map<string, Container>>();
  const homes = blocks.map((block, index) => {
    let at = root;
    for (const description of block.containers ?? []) {
      const inside: Map<string, Container> = known.get(at) ?? new Map();
      known.set(at, inside);
      let next = inside.get(description);
      if (!next) {
        next = { description, name: unnumbered(description), parent: at, depth: at.depth + 1, children: [], from: index, to: index, mass: 0 };
        inside.set(description, next);
        at.children.push(next);
      }
      next.to = index;
      at = next;
    }
    return at;
  });
  return { root, homes };
}

function unnumbered(description: string): string {
  const at = description.lastIndexOf(' @');
  return at > 0 && /^\d+$/.test(description.slice(at + 2)) ? description.slice(0, at) : description;
}

/** Adds a block's weight to its container and all around it. */
export function addMass(home: Container, weight: number): void {
  for (let at: Container | undefined = home; at; at = at.parent) at.mass += weight;
}
