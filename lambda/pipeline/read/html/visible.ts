import type { Element } from './tree.ts';

/** Styles that keep an element from being seen. */
const styleHidden = /(?:^|[;\s])(?:display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden)/i;

/** Whether a reader of the page cannot see the element, even by opening a panel of it. `aria-hidden` alone says only that it is not read aloud. */
export function isHidden({ attributes }: Element): boolean {
  if (attributes['role'] === 'region' && attributes['aria-labelledby'] !== undefined) return false;
  if (attributes['hidden'] !== undefined && attributes['hidden'] !== 'until-found') return true;
  return attributes['style'] !== undefined && styleHidden.test(attributes['style']);
}

/**
 * What content systems put into a text and no reader takes for its words, by tag and class: MediaWiki's "[edit]" behind headings, the pilcrow that
 * Sphinx links a heading with. Marks of footnotes stay: they are printed.
 */
const marks: readonly (readonly [tag: string, name: RegExp])[] = [
  ['span', /(?:^|\s)mw-editsection(?:\s|$)/],
  ['a', /(?:^|\s)headerlink(?:\s|$)/],
];

/** Whether an element is such a mark. */
export function isMark({ tag, attributes }: Element): boolean {
  if (tag !== 'span' && tag !== 'a') return false;
  const names = attributes['class'];
  return names !== undefined && marks.some(([one, name]) => one === tag && name.test(names));
}
