import type { Block, BlockKind } from '../../../model.ts';
import { bounds } from '../bounds.ts';
import { cut, tooManyBlocks } from '../cut.ts';
import { foldSpace } from '../fold.ts';
import { type Element, silent } from './tree.ts';

/** Elements that flow inside a line; every other one starts and ends a block (HTML Living Standard, 15.3 "Non-replaced elements"). */
const inline = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr output q ruby rb rtc s samp small span strike strong sub sup time tt u var wbr img picture source amp-img math mi mo mn mrow msup msub meter progress o:p st1:place'.split(
    ' ',
  ),
);
/** Styles that keep an element from being seen. */
const styleHidden = /(?:^|[;\s])(?:display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden)/i;

/** Whether a reader of the page cannot see the element, even by opening a panel of it. `aria-hidden` alone says only that it is not read aloud. */
export function isHidden({ attributes }: Element): boolean {
  if (attributes['role'] === 'region' && attributes['aria-labelledby'] !== undefined) return false;
  if (attributes['hidden'] !== undefined && attributes['hidden'] !== 'until-found') return true;
  return attributes['style'] !== undefined && styleHidden.test(attributes['style']);
}

/** A text run of the block that is being gathered. */
interface Run {
  text: string;
  parent: Element;
  link: boolean;
}

/** An element that is being read: how far, and whether it stands in a link. */
interface Open {
  element: Element;
  next: number;
  link: boolean;
}

/**
 * All visible blocks below an element, in order, judged by nothing: the visual lines and paragraphs that a browser would show. Two line
 * breaks in a row end a paragraph. `withHidden` takes in what the page hides. A block's containers go down to the smallest element that holds all its text.
 * @throws {UnreadableFile} where there are more than `bounds.blocks`
 */
export function blocksOf(root: Element, withHidden = false): Block[] {
  const blocks: Block[] = [];
  const placeOf = placeFinder();
  let runs: Run[] = [];

  function flush(): void {
    const text = runs.length === 1 ? (runs[0] as Run).text : runs.map((run) => run.text).join('');
    let home: Element | undefined;
    let [all, linked] = [0, 0];
    for (const run of runs) {
      if (isBlank(run.text)) continue;
      home = commonAncestor(home, run.parent);
      all += run.text.length;
      if (run.link) linked += run.text.length;
    }
    runs = [];
    const folded = home ? foldSpace(text) : '';
    if (folded === '' || !home) return;
    const linkShare = linked === 0 ? 0 : Math.round((linked / all) * 100) / 100;
    const { kind, containers } = placeOf(home);
    for (const part of cut(folded)) blocks.push({ ...kind, text: part, linkShare, containers });
  }

  // What is open, the innermost last: no recursion, so that no nesting runs out of stack.
  const open: Open[] = [{ element: root, next: 0, link: false }];
  for (let top = open.at(-1); top; top = open.at(-1)) {
    if (blocks.length > bounds.blocks) throw tooManyBlocks();
    const { element, link } = top;
    const child = element.children[top.next++];
    if (child === undefined) {
      if (!inline.has(element.tag)) flush();
      open.pop();
    } else if (typeof child === 'string') runs.push({ text: child, parent: element, link });
    else if (child.tag === 'br') {
      if (endsParagraph(element.children, top.next - 1)) flush();
      else runs.push({ text: '\n', parent: element, link });
    } else if (child.tag === 'hr') {
      flush();
      blocks.push({ kind: 'rule', text: '', containers: placeOf(element).containers });
    } else if (!silent.has(child.tag) && (withHidden || !isHidden(child))) {
      if (!inline.has(child.tag)) flush();
      if (child.tag === 'tr' && isDataRow(child)) {
        runs = runsOfRow(child, withHidden);
        flush();
      } else open.push({ element: child, next: 0, link: link || child.tag === 'a' });
    }
  }
  return blocks;
}

/** Whether a text is only white space. */
function isBlank(text: string): boolean {
  const first = text.charCodeAt(0);
  return first > 0x20 && first < 0x7f ? false : text.trim() === '';
}

/** Whether the line break at `index` is followed by another one with nothing but white space between. */
function endsParagraph(children: readonly (Element | string)[], index: number): boolean {
  const next = children[index + 1];
  if (typeof next === 'string') {
    const after = children[index + 2];
    return next.trim() === '' && typeof after === 'object' && after.tag === 'br';
  }
  return next?.tag === 'br';
}

/** Characters of a cell that holds a figure, a name or a phrase; longer ones are text that a table only places. */
const CELL = 80;
/** What a cell with one figure or phrase does not hold. */
const structure = new Set(['table', 'tr', 'ul', 'ol', 'dl', 'form', 'h1', 'h2', 'h3', 'h4', 'article', 'section', 'figure', 'iframe', 'blockquote']);

/** Whether a table's row tells data, two or more short cells: it is then read as one line. */
function isDataRow(row: Element): boolean {
  const cells = row.children.filter((child): child is Element => typeof child !== 'string' && (child.tag === 'td' || child.tag === 'th'));
  return cells.length > 1 && cells.every((cell) => isShort(cell));
}

function isShort(cell: Element): boolean {
  let length = 0;
  const pending: (Element | string)[] = [...cell.children];
  for (let node = pending.pop(); node !== undefined && length <= CELL; node = pending.pop()) {
    if (typeof node === 'string') length += node.trim().length;
    else if (structure.has(node.tag)) return false;
    else if (!silent.has(node.tag)) pending.push(...node.children);
  }
  return length <= CELL;
}

/** The visible text runs of a row, with a space between its cells' elements. */
function runsOfRow(row: Element, withHidden: boolean): Run[] {
  const runs: Run[] = [];
  const pending: { node: Element | string; parent: Element; link: boolean }[] = [{ node: row, parent: row, link: false }];
  for (let step = pending.pop(); step; step = pending.pop()) {
    const { node, parent, link } = step;
    if (typeof node === 'string') runs.push({ text: node, parent, link });
    else if (!silent.has(node.tag) && (withHidden || !isHidden(node))) {
      if (!inline.has(node.tag) || node.tag === 'br') runs.push({ text: ' ', parent, link: false });
      const inLink = link || node.tag === 'a';
      for (let i = node.children.length - 1; i >= 0; i--) pending.push({ node: node.children[i] as Element | string, parent: node, link: inLink });
    }
  }
  return runs;
}

function commonAncestor(a: Element | undefined, b: Element): Element {
  let left: Element | undefined = a ?? b;
  let right: Element | undefined = b;
  while (left && right && left !== right) {
    if (left.depth >= right.depth) left = left.parent;
    else right = right.parent;
  }
  return left ?? b;
}

/** Where a block stands: what it is by the elements around it, and their descriptions, outermost first. */
interface Place {
  kind: { kind: BlockKind; level?: number };
  containers: readonly string[];
}

/** Finds the places of elements, each made from the one around it and kept. */
function placeFinder(): (element: Element) => Place {
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
