import { type Element, walk } from './tree.ts';

/**
 * Puts what a page streamed later where a script would put it: React's server sends `<template id="B:4">` as the place and `<div hidden id="S:4">` as
 * the content, after the page's end (react-dom/server, Fizz instruction set). Changes the tree in place.
 */
export function placeStreamed(root: Element): void {
  const places = new Map<string, Element>();
  const contents: Element[] = [];
  walk(root, (element) => {
    const id = element.attributes['id'];
    if (id === undefined || id.length > 12) return undefined;
    if (element.tag === 'template' && /^[BP]:[\da-f]+$/.test(id)) places.set(id.slice(2), element);
    else if (element.attributes['hidden'] !== undefined && /^S:[\da-f]+$/.test(id)) contents.push(element);
    return undefined;
  });
  for (const content of contents) {
    const place = places.get(content.attributes['id']?.slice(2) ?? '');
    const above = place?.parent;
    if (!place || !above || isInside(above, content)) continue;
    detach(content);
    above.children.splice(above.children.indexOf(place), 0, ...content.children);
    for (const child of content.children) if (typeof child !== 'string') child.parent = above;
    content.children = [];
  }
}

function detach(element: Element): void {
  const siblings = element.parent?.children ?? [];
  siblings.splice(siblings.indexOf(element), 1);
}

function isInside(element: Element, outer: Element): boolean {
  for (let at: Element | undefined = element; at; at = at.parent) if (at === outer) return true;
  return false;
}
