/** Rows of tables that tell data: a name and a figure belong to each other, so a row is read as one line. */
import { inline } from './inline.ts';
import { type Element, silent } from './tree.ts';
import { isHidden } from './visible.ts';

/** A text run of a block: characters between two tags, and where they stand. */
export interface Run {
  text: string;
  parent: Element;
  link: boolean;
}

/** Characters of a cell that holds a figure, a name or a phrase; longer ones are text that a table only places. */
const CELL = 80;
/** What a cell with one figure or phrase does not hold. */
const structure = new Set(['table', 'tr', 'ul', 'ol', 'dl', 'form', 'h1', 'h2', 'h3', 'h4', 'article', 'section', 'figure', 'iframe', 'blockquote']);

/** Whether a table's row tells data, two or more short cells: it is then read as one line. */
export function isDataRow(row: Element): boolean {
  const cells = row.children.filter((child): child is Element => typeof child !== 'string' && (child.tag === 'td' || child.tag === 'th'));
  return cells.length > 1 && cells.every((cell) => isShort(cell));
}

function isShort(cell: Element): boolean {
  let length = 0;
  const pending: (Element | string)[] = [...cell.children];
  for (let node = pending.pop(); node !== undefined && length <= CELL; node = pending.pop()) {
    if (typeof node === 'string') length += node.trim().length;
    else if (structure.has(node.tag)) return false;
    else if (!silent.has(node.tag)) for (const child of node.children) pending.push(child);
  }
  return length <= CELL;
}

/** The visible text runs of a row, with a space between its cells' elements. */
export function runsOfRow(row: Element, withHidden: boolean): Run[] {
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
