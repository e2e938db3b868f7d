import type { Block } from '../../../model.ts';
import { bounds } from '../bounds.ts';
import { cut, tooManyBlocks } from '../cut.ts';
import { foldSpace } from '../fold.ts';
import { inline } from './inline.ts';
import { type Place, placeFinder } from './place.ts';
import { proseIn } from './preformatted.ts';
import { isDataRow, type Run, runsOfRow } from './row.ts';
import { type Element, silent } from './tree.ts';
import { isHidden, isMark } from './visible.ts';

/** An element that is being read: how far, and whether it stands in a link. */
interface Open {
  element: Element;
  next: number;
  link: boolean;
}

/**
 * All visible blocks below an element, in order, judged by nothing: the visual lines and paragraphs that a browser would show. Two line
 * breaks in a row end a paragraph. `withHidden` takes in what the page hides, `withoutScripts` what it shows only where no script runs. A block's containers go down to the smallest element that holds all its text.
 * @throws {UnreadableFile} where there are more than `bounds.blocks`
 */
export function blocksOf(root: Element, { withHidden = false, withoutScripts = false } = {}): Block[] {
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
    const folded = home ? withInitial(foldSpace(text), runs) : '';
    runs = [];
    if (folded === '' || !home) return;
    const linkShare = linked === 0 ? 0 : Math.round((linked / all) * 100) / 100;
    const {
      kind: { kind, level },
      containers,
    } = placeOf(home);
    for (const part of cut(folded))
      blocks.push(level === undefined ? { kind, text: part, linkShare, containers } : { kind, level, text: part, linkShare, containers });
  }

  // What is open, the innermost last: no recursion, so that no nesting runs out of stack.
  const open: Open[] = [{ element: root, next: 0, link: false }];
  for (let top = open.at(-1); top; top = open.at(-1)) {
    if (blocks.length > bounds.blocks) throw tooManyBlocks();
    const { element, link } = top;
    const child = element.children[top.next++];
    if (child === undefined) {
      if (!flowsInline(element)) flush();
      open.pop();
    } else if (typeof child === 'string') runs.push({ text: child, parent: element, link });
    else if (child.tag === 'br') {
      if (endsParagraph(element.children, top.next - 1) || isTitleLine(runs)) flush();
      else runs.push({ text: '\n', parent: element, link });
    } else if (child.tag === 'hr') {
      flush();
      blocks.push({ kind: 'rule', text: '', containers: placeOf(element).containers });
    } else if (isRead(child, withHidden, withoutScripts)) {
      if (!flowsInline(child)) flush();
      if (addProse(blocks, child, placeOf)) continue;
      if (child.tag === 'tr' && isDataRow(child)) {
        runs = runsOfRow(child, withHidden);
        flush();
      } else open.push({ element: child, next: 0, link: link || child.tag === 'a' });
    }
  }
  return blocks;
}

/** Adds the paragraphs of a `pre` that holds prose; false for any other element. */
function addProse(blocks: Block[], element: Element, placeOf: (element: Element) => Place): boolean {
  const prose = element.tag === 'pre' ? proseIn(element) : undefined;
  for (const block of prose ?? []) blocks.push({ ...block, text: foldSpace(block.text), linkShare: 0, containers: placeOf(element).containers });
  return prose !== undefined;
}

/** Whether an element flows inside a line, by its tag and by its own style. */
const flowsInline = ({ tag, attributes: { style } }: Element): boolean =>
  inline.has(tag) && (style === undefined || !/(?:^|[;\s])display\s?:\s?(?:block|flex|grid)/i.test(style));

/** Names of elements that hold a paragraph's first letter, set large. */
const initial = /(?:^|[\s_-])(?:initial|drop-?cap)(?:$|[\s_-])/i;

/** A paragraph with its large first letter, which pages part from the word it begins. Letters that are words stay alone. */
function withInitial(text: string, runs: readonly Run[]): string {
  if (!/^(?![AEIOYÀÈÉÓВИКОСУЯА])\p{Lu}\s\p{Ll}/u.test(text)) return text;
  const first = runs.find((run) => !isBlank(run.text));
  const isInitial = [first?.parent, first?.parent.parent].some((one) => initial.test(one?.attributes['class'] ?? ''));
  return isInitial ? text.charAt(0) + text.slice(2) : text;
}

/** Characters that a line in bold type has at most to be a title of what follows it. */
const TITLE = 120;
const bold = new Set(['b', 'strong', 'big']);

/** Whether a line that a single line break ends is wholly in bold type within a `font` element: pages of that age set their titles so. */
function isTitleLine(runs: readonly Run[]): boolean {
  let length = 0;
  for (const { text, parent } of runs) {
    if (isBlank(text)) continue;
    length += text.length;
    if (length > TITLE || !isBoldFont(parent)) return false;
  }
  return length > 0;
}

function isBoldFont(element: Element): boolean {
  const near = [element, element.parent, element.parent?.parent].map((one) => one?.tag ?? '');
  return near.includes('font') && near.some((tag) => bold.has(tag));
}

const isRead = (element: Element, withHidden: boolean, withoutScripts: boolean): boolean =>
  silent.has(element.tag) ? withoutScripts && element.tag === 'noscript' : !isMark(element) && (withHidden || !isHidden(element));

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

function commonAncestor(a: Element | undefined, b: Element): Element {
  let left: Element | undefined = a ?? b;
  let right: Element | undefined = b;
  while (left && right && left !== right) {
    if (left.depth >= right.depth) left = left.parent;
    else right = right.parent;
  }
  return left ?? b;
}
