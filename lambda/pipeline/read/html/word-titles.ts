/** Titles of word processors' pages, which are paragraphs by their element and headings by their style's name. */
import { type Element, walk } from './tree.ts';

/** Microsoft Word ("Save as Web Page") and Google Docs ("Download as Web Page") write the style's name into the class, Docs beside numbered ones. */
const titles = /^(?:MsoTitle|(?:c\d+ )+title(?: c\d+)*|title(?: c\d+)+)$/;

/** Makes such titles first-level headings. Changes the tree in place. */
export function markTitles(root: Element): void {
  walk(root, (element) => {
    if (element.tag === 'p' && titles.test(element.attributes['class'] ?? '')) element.tag = 'h1';
    return undefined;
  });
}
