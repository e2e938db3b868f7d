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

const naming = ['id', 'class', 'itemprop', 'role', 'data-testid', 'data-component'];

/** An element's tag, id and class words in lower case: `div article-body wide`. */
function describe({ tag, attributes }: Element): string {
  let words = tag;
  for (const name of naming) if (attributes[name]) words += ` ${attributes[name].slice(0, 200)}`;
  return words === tag ? tag : words.toLowerCase().replace(/\s+/g, ' ').trim();
}

/** A text run of the block that is being gathered. */
interface Run {
  text: string;
  parent: Element;
  link: boolean;
}

/**
 * All visible blocks below an element, in order, judged by nothing: the visual lines and paragraphs that a browser would show. Two line
 * breaks in a row end a paragraph. `withHidden` takes in what the page hides. A block's containers go down to the smallest element that holds all its text.
 * @throws {UnreadableFile} where there are more than `bounds.blocks`
 */
export function blocksOf(root: Element, withHidden = false): Block[] {
  const blocks: Block[] = [];
  const containers = new Map<Element, readonly string[]>();
  let runs: Run[] = [];

  function flush(): void {
    const text = foldSpace(runs.map((run) => run.text).join(''));
    const inked = runs.filter((run) => run.text.trim() !== '');
    runs = [];
    const home = inked.map((run) => run.parent).reduce<Element | undefined>(commonAncestor, undefined);
    if (text === '' || !home) return;
    const all = inked.reduce((sum, run) => sum + run.text.length, 0);
    const linked = inked.reduce((sum, run) => sum + (run.link ? run.text.length : 0), 0);
    const linkShare = linked === 0 ? 0 : Math.round((linked / all) * 100) / 100;
    const around = containersOf(home, containers);
    for (const part of cut(text)) blocks.push({ ...kindOf(home), text: part, linkShare, containers: around });
  }

  const pending: Step[] = [{ open: root, link: false }];
  for (let step = pending.pop(); step; step = pending.pop()) {
    if (blocks.length > bounds.blocks) throw tooManyBlocks();
    if ('close' in step) flush();
    else if ('text' in step) runs.push(step);
    else if ('rule' in step) {
      flush();
      blocks.push({ kind: 'rule', text: '', containers: containersOf(step.rule.parent ?? step.rule, containers) });
    } else if (step.open.tag === 'tr' && isDataRow(step.open)) {
      flush();
      runs = runsOfRow(step.open, withHidden);
      flush();
    } else {
      if (!inline.has(step.open.tag)) {
        flush();
        pending.push({ close: true });
      }
      pushInside(step.open, step.link, withHidden, pending);
    }
  }
  flush();
  return blocks;
}

/** What is still to be done of a page, the next step last: no recursion, so that no nesting runs out of stack. */
type Step = { open: Element; link: boolean } | Run | { close: true } | { rule: Element };

/** The steps for an element's inside, last child first. */
function pushInside(element: Element, link: boolean, withHidden: boolean, pending: Step[]): void {
  const inLink = link || element.tag === 'a';
  for (let i = element.children.length - 1; i >= 0; i--) {
    const child = element.children[i] as Element | string;
    if (typeof child === 'string') pending.push({ text: child, parent: element, link: inLink });
    else if (child.tag === 'br') pending.push(endsParagraph(element.children, i) ? { close: true } : { text: '\n', parent: element, link: inLink });
    else if (child.tag === 'hr') pending.push({ rule: child });
    else if (!silent.has(child.tag) && (withHidden || !isHidden(child))) pending.push({ open: child, link: inLink });
  }
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

/** The descriptions of an element and all around it, outermost first. A sibling like the one before it gets an ordinal word (`@2`), so that two cards are two containers. */
function containersOf(element: Element, known: Map<Element, readonly string[]>): readonly string[] {
  const path: Element[] = [];
  for (let at: Element | undefined = element; at && !known.has(at); at = at.parent) path.push(at);
  let above: readonly string[] = path.length > 0 ? (known.get(path[path.length - 1]?.parent as Element) ?? []) : (known.get(element) ?? []);
  for (const node of path.reverse()) {
    above = node.tag === '#root' ? [] : [...above, describe(node) + ordinalOf(node)];
    known.set(node, above);
  }
  return above;
}

const ordinals = new WeakMap<Element, Map<Element, number>>();

function ordinalOf(node: Element): string {
  const { parent } = node;
  if (!parent) return '';
  let counted = ordinals.get(parent);
  if (!counted) {
    counted = new Map();
    const seen = new Map<string, number>();
    for (const child of parent.children) {
      if (typeof child === 'string' || inline.has(child.tag)) continue;
      const description = describe(child);
      const count = (seen.get(description) ?? 0) + 1;
      seen.set(description, count);
      counted.set(child, count);
    }
    ordinals.set(parent, counted);
  }
  const count = counted.get(node) ?? 1;
  return count > 1 ? ` @${count}` : '';
}

function kindOf(home: Element): { kind: BlockKind; level?: number } {
  let quoted = false;
  for (let at: Element | undefined = home; at; at = at.parent) {
    const heading = /^h([1-6])$/.exec(at.tag)?.[1];
    if (heading) return { kind: 'heading', level: Number(heading) };
    if (at.tag === 'figcaption' || at.tag === 'caption') return { kind: 'caption' };
    if (at.tag === 'li' || at.tag === 'dd' || at.tag === 'dt') return { kind: 'item' };
    if (at.tag === 'blockquote') quoted = true;
  }
  return { kind: quoted ? 'quote' : 'paragraph' };
}
