import { Parser } from 'htmlparser2';
import { UnreadableFile } from '../../../model.ts';
import { bounds } from '../bounds.ts';
import { referenceDecoder } from './references.ts';

/** An element with what reading needs of it. `children` are elements and strings of decoded text, in order. */
export interface Element {
  tag: string;
  attributes: Readonly<Record<string, string>>;
  children: (Element | string)[];
  parent: Element | undefined;
  depth: number;
}

/**
 * Parses HTML, whole or cut, into a tree that is at most `bounds.treeDepth` deep: what is nested deeper hangs at that depth, so that no
 * walker below can run out of stack. Scripts are never run, nothing is fetched.
 * @throws {UnreadableFile} `too-deep`, `too-large`: past `bounds.htmlDepth`, `bounds.htmlElements` or `bounds.htmlCharacters`
 */
export function parseHtml(html: string): Element {
  if (html.length > bounds.htmlCharacters) throw tooLarge(`${Math.round(html.length / 1e6)} million characters`);
  let elements = 0;
  const root: Element = { tag: '#root', attributes: {}, children: [], parent: undefined, depth: 0 };
  // The parser's own view of what is open; each entry is the node that text goes into.
  const open: Element[] = [root];
  const top = () => open[open.length - 1] ?? root;
  const references = referenceDecoder();
  // Whether an attribute of the tag that is being read has references.
  let referring = false;
  const parser = new Parser(
    {
      onattribute(_, value) {
        referring ||= value.includes('&');
      },
      onopentag(tag, attributes) {
        if (referring) for (const [name, value] of Object.entries(attributes)) attributes[name] = references.inAttribute(value);
        referring = false;
        if (open.length > bounds.htmlDepth) {
          throw new UnreadableFile(
            'too-deep',
            `The page nests more than ${bounds.htmlDepth.toLocaleString('en')} elements in each other, so it is no readable page; save it again from the browser or drop its text.`,
          );
        }
        if (++elements > bounds.htmlElements) throw tooLarge(`more than ${bounds.htmlElements.toLocaleString('en')} elements`);
        const above = holderOf(top(), tag);
        const parent = above.depth >= bounds.treeDepth && above.parent ? above.parent : above;
        const element: Element = { tag, attributes, children: [], parent, depth: parent.depth + 1 };
        parent.children.push(element);
        open.push(element);
      },
      ontext(source) {
        const text = references.inText(source, top().tag);
        const { children } = text.trim() === '' ? top() : holderOf(top());
        const last = children.length - 1;
        if (typeof children[last] === 'string') children[last] += text;
        else children.push(text);
      },
      onclosetag() {
        if (open.length > 1) open.pop();
      },
    },
    { decodeEntities: false, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.write(html);
  parser.end();
  return root;
}

/** What may stand in a page's head (HTML Living Standard, 13.2.6.4.4 "in head"). */
const headContent: ReadonlySet<string> = new Set('base basefont bgsound link meta noframes noscript script style template title'.split(' '));

/** Where an element or a text goes: the end tag of a head is optional, and so is the body's start tag, so what cannot stand in a head ends it. */
function holderOf(open: Element, tag?: string): Element {
  return open.tag === 'head' && open.parent && (tag === undefined || !headContent.has(tag)) ? open.parent : open;
}

const tooLarge = (what: string) =>
  new UnreadableFile('too-large', `The page has ${what}, more than any article's page; save the article alone, or drop its text.`);

/** Visits every element below `root` in document order. `visit` may return false to leave an element's inside out. */
export function walk(root: Element, visit: (element: Element) => boolean | undefined): void {
  const pending: Element[] = [root];
  for (let element = pending.pop(); element; element = pending.pop()) {
    if (element !== root && visit(element) === false) continue;
    for (let i = element.children.length - 1; i >= 0; i--) {
      const child = element.children[i];
      if (child && typeof child !== 'string') pending.push(child);
    }
  }
}

/** All text inside an element, as the source has it; `between` stands where one element's text ends and another's begins. */
export function textOf(element: Element, between = ''): string {
  const parts: string[] = [];
  const pending: (Element | string)[] = [element];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (typeof node === 'string') parts.push(node);
    else if (!silent.has(node.tag)) {
      if (node.tag === 'br') parts.push(' ');
      for (let i = node.children.length - 1; i >= 0; i--) pending.push(node.children[i] as Element | string);
    }
  }
  return parts.join(between);
}

/** Elements whose inside is no text of the page: code, fallbacks, controls, graphics. `noscript` repeats or replaces what scripts show. */
export const silent: ReadonlySet<string> = new Set(
  'script style template noscript head title iframe frame object embed applet audio video canvas svg select option datalist textarea input button map area dialog noembed noframes rp rt'.split(
    ' ',
  ),
);
