/** Documents of XML: what agencies, notebooks and content systems write. */
import { Parser } from 'htmlparser2';
import { UnreadableFile } from '../../model.ts';
import { bounds } from './bounds.ts';
import { foldSpace } from './fold.ts';
import { type Element, walk } from './html/tree.ts';

/**
 * Parses XML, whole or cut, into the tree that pages are read from: names in lower case without their prefix, CDATA as text. No entity is expanded but
 * XML's own five and characters' numbers, nothing is fetched, and what is nested deeper than `bounds.treeDepth` hangs at that depth.
 * @throws {UnreadableFile} `too-deep`, `too-large`: past `bounds.htmlDepth`, `bounds.htmlElements`
 */
export function parseXml(xml: string): Element {
  let elements = 0;
  const root: Element = { tag: '#root', attributes: {}, children: [], parent: undefined, depth: 0 };
  const open: Element[] = [root];
  const top = () => open[open.length - 1] ?? root;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (++elements > bounds.htmlElements)
          throw new UnreadableFile(
            'too-large',
            `The file has more than ${bounds.htmlElements.toLocaleString('en')} elements, more than articles need; split it, or drop single articles.`,
          );
        if (open.length > bounds.htmlDepth)
          throw new UnreadableFile(
            'too-deep',
            `The file nests more than ${bounds.htmlDepth.toLocaleString('en')} elements in each other, as no program writes it. Drop its text.`,
          );
        const parent = top().depth >= bounds.treeDepth ? (top().parent ?? root) : top();
        const element: Element = { tag: name.slice(name.indexOf(':') + 1), attributes, children: [], parent, depth: parent.depth + 1 };
        parent.children.push(element);
        open.push(element);
      },
      ontext(text) {
        const { children } = top();
        const last = children.length - 1;
        if (typeof children[last] === 'string') children[last] += text;
        else children.push(text);
      },
      onclosetag() {
        if (open.length > 1) open.pop();
      },
    },
    { xmlMode: true, decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.write(xml);
  parser.end();
  return root;
}

/** Every element of a name below another, in document order; not those inside of one that was found. */
export function allIn(element: Element, tag: string): Element[] {
  const found: Element[] = [];
  walk(element, (one) => {
    if (one.tag !== tag) return undefined;
    found.push(one);
    return false;
  });
  return found;
}

/** The first element with one of these names below another; the names in order of preference. */
export function firstIn(element: Element | undefined, ...tags: readonly string[]): Element | undefined {
  for (const tag of element ? tags : []) {
    const [first] = allIn(element as Element, tag);
    if (first) return first;
  }
  return undefined;
}

/** An element's text on one line; undefined where it holds none. */
export function lineIn(element: Element | undefined): string | undefined {
  const line = element ? foldSpace(textIn(element).slice(0, 5_000)) : '';
  return line === '' ? undefined : line;
}

/** All text inside an element: in XML no element is silent. */
export function textIn(element: Element): string {
  const parts: string[] = [];
  const pending: (Element | string)[] = [element];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (typeof node === 'string') parts.push(node);
    else for (let i = node.children.length - 1; i >= 0; i--) pending.push(node.children[i] as Element | string);
  }
  return parts.join('');
}
