/** Where a block of a page stands: what the elements around it make of it, and how they call themselves. */
import type { BlockKind } from '../../../model.ts';
import { inline } from './inline.ts';
import type { Element } from './tree.ts';

/** Where a block stands: what it is by the elements around it, and their descriptions, outermost first. */
export interface Place {
  kind: { kind: BlockKind; level?: number };
  containers: readonly string[];
}

/** Finds the places of elements, each made from the one around it and kept. */
export function placeFinder(): (element: Element) => Place {
  const known = new Map<Element, Place>();
  const described = new Map<Element, string>();
  const descriptionOf = (node: Element, parent: Element): string => {
    if (inline.has(node.tag)) return describe(node);
    if (!described.has(node)) describeChildren(parent, described);
    return described.get(node) ?? '';
  };
  return (element) => {
    const path: Element[] = [];
    let place: Place | undefined;
    for (let at: Element | undefined = element; at && !place; at = at.parent) {
      place = known.get(at);
      if (!place) path.push(at);
    }
    place ??= { kind: { kind: 'paragraph' }, containers: [] };
    for (const node of path.reverse()) {
      if (node.parent) place = placeIn(place, node, descriptionOf(node, node.parent));
      known.set(node, place);
    }
    return place;
  };
}

const placeIn = ({ kind, containers }: Place, { tag }: Element, description: string): Place => ({
  kind: kindIn(kind, tag),
  containers: [...containers, description],
});

/** Describes the children that are no inline elements. One like a sibling before it gets an ordinal word (`@2`), so that two cards are two containers. */
function describeChildren({ children }: Element, described: Map<Element, string>): void {
  const seen = new Map<string, number>();
  for (const child of children) {
    if (typeof child === 'string' || inline.has(child.tag)) continue;
    const description = describe(child);
    const count = (seen.get(description) ?? 0) + 1;
    seen.set(description, count);
    described.set(child, count > 1 ? `${description} @${count}` : description);
  }
}

const naming = ['id', 'class', 'itemprop', 'role', 'data-testid', 'data-component'];

/** An element's tag, id and class words in lower case: `div article-body wide`. */
function describe({ tag, attributes }: Element): string {
  let words = tag;
  for (const name of naming) {
    const value = attributes[name];
    if (value) words += ` ${value.slice(0, 200)}`;
  }
  if (words === tag) return tag;
  const lower = words.toLowerCase();
  return (/[^\S ]| {2}/.test(lower) ? lower.replace(/\s+/g, ' ') : lower).trim();
}

/** What elements make of the blocks in them, but for quotations, which may hold any of these. */
const kinds: ReadonlyMap<string, Place['kind']> = new Map<string, Place['kind']>([
  ...[1, 2, 3, 4, 5, 6].map((level) => [`h${level}`, { kind: 'heading', level }] as const),
  ...['figcaption', 'caption'].map((tag) => [tag, { kind: 'caption' }] as const),
  ...['li', 'dd', 'dt'].map((tag) => [tag, { kind: 'item' }] as const),
]);

/** What a block is in an element that stands in what makes blocks `around`: the innermost element that says something decides. */
function kindIn(around: Place['kind'], tag: string): Place['kind'] {
  return kinds.get(tag) ?? (tag === 'blockquote' && around.kind === 'paragraph' ? { kind: 'quote' } : around);
}
