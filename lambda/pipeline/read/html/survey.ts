import { foldSpace } from '../fold.ts';
import { type AuthorLink, textBefore } from './author-links.ts';
import { type Element, textOf, walk } from './tree.ts';
import { isHidden } from './visible.ts';

/** What one walk over a page finds for its claims. */
export interface Survey {
  /** Contents of meta elements by name or property in lower case, in order. */
  meta: Map<string, string[]>;
  /** Microdata by property in lower case, of the properties that claims use. */
  itemprops: Map<string, string[]>;
  title: string | undefined;
  canonical: string | undefined;
  language: string | undefined;
  /** First-level headings, and second-level ones: on blogs the first level is the site's name. */
  topHeadings: string[];
  subHeadings: string[];
  /** Texts of elements whose class says that they name the author, one string for each piece of text. */
  bylines: string[][];
  /** Names marked up as a card's formatted name (hCard's `fn`) within an author's element. */
  cards: string[];
  /** Links to authors' pages. */
  authorLinks: AuthorLink[];
  times: { value: string; published: boolean }[];
  /** Short texts of elements whose class says that they hold a date. */
  dateTexts: string[];
}

const authorWords =
  /(?:^|[\s_-])(?:byline|by-line|author-?names?|author_name|authors?|article-?author|post-?author|writer|contributor-?name|autor(?:en|in)?|auteur|autore|redakteur|reader-credits)(?:$|[\s_-])/;
const notAuthor = /bio|avatar|image|photo|box|more|related|social|follow|comment|card|desc|about|footer|twitter|title|role|job|icon|-?link-?list/;
const authorRel = /(?:^|\s)author(?:\s|$)/i;
const authorPath = /\/(?:authors?|autor(?:en)?|auteurs?|by|journalists?|profile|people|staff|reporters?|contributors?)\/[^/]/i;
const dateWords =
  /(?:^|[\s_-])(?:date|datetime|published|pubdate|publish(?:ing)?-?date|timestamp|posted-?on|entry-date|post-date|article-date|dateline|datum|fecha|time)(?:$|[\s_-])/;
const publishedWords = /publish|pub-?date|created|post-?date|entry-date/;
/** Boxes about other articles and other people's words: their authors and dates are not this article's. */
const asideWords =
  /comment|related|sidebar|(?<!post-|entry-|article-)footer|recommend|most-?read|trending|teaser|promo|widget|popular|latest(?!-by)|newsletter|more-/;
const asideTags = new Set(['div', 'aside', 'section', 'ul', 'footer']);
const wantedItemprops = /^(?:headline|author|creator|name|datepublished|datemodified|datecreated)$/;

/** What an element's class, id and test id say of it. */
interface Said {
  aside: boolean;
  author: boolean;
  /** A formatted name. */
  card: boolean;
  date: boolean;
  published: boolean;
}

/** Reads what elements' classes say; a page has far fewer classes than elements. */
function sayingReader(): (element: Element) => Said {
  const known = new Map<string, Said>();
  const nothing = said('', '');
  return ({ attributes }) => {
    const [names, id, test] = [attributes['class'], attributes['id'], attributes['data-testid']];
    if (names === undefined && id === undefined && test === undefined) return nothing;
    const words = id === undefined && test === undefined ? (names as string) : classWords(names, id, test);
    let found = known.get(words);
    if (!found) {
      found = said(words.toLowerCase(), test ?? '');
      known.set(words, found);
    }
    return found;
  };
}

/** What words in lower case say; component libraries write `AuthorName` into test ids. */
function said(words: string, test: string): Said {
  const parted = test === '' ? '' : test.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();
  return {
    aside: asideWords.test(words) && !/(?:^|\s)(?:has|with|no|is)-/.test(words),
    author: (authorWords.test(words) && !notAuthor.test(words)) || (authorWords.test(parted) && !notAuthor.test(parted.replace(/-link$/, ''))),
    card: /(?:^|\s)fn(?:\s|$)/.test(words),
    date: dateWords.test(words),
    published: publishedWords.test(words),
  };
}

/** Walks the page once. */
export function surveyOf(root: Element): Survey {
  const sayingOf = sayingReader();
  const page: Survey = {
    meta: new Map(),
    itemprops: new Map(),
    title: undefined,
    canonical: undefined,
    language: undefined,
    topHeadings: [],
    subHeadings: [],
    bylines: [],
    cards: [],
    authorLinks: [],
    times: [],
    dateTexts: [],
  };
  let at = 0;
  walk(root, (element) => {
    const { tag, attributes } = element;
    at++;
    if (tag === 'template' || tag === 'noscript' || tag === 'svg') return false;
    if (tag === 'meta') {
      readMeta(page, element);
      return undefined;
    }
    if (tag === 'html') page.language ??= attributes['lang'] ?? attributes['xml:lang'];
    else if (tag === 'title') page.title ??= foldSpace(element.children.filter((child) => typeof child === 'string').join(''));
    else if (tag === 'link' && /(?:^|\s)canonical(?:\s|$)/i.test(attributes['rel'] ?? '')) page.canonical ??= attributes['href'];
    const says = sayingOf(element);
    if (says.aside && asideTags.has(tag)) return holdsArticle(element) ? undefined : false;
    readVisible(page, element, says, at);
    return undefined;
  });
  return page;
}

const classWords = (names = '', id = '', test = '') => `${names} ${id} ${test}`;

function add(map: Map<string, string[]>, key: string, value: string): void {
  const known = map.get(key);
  if (!known) map.set(key, [value]);
  else if (known.length < 50) known.push(value);
}

function readMeta(page: Survey, { attributes }: Element): void {
  const name = (attributes['property'] ?? attributes['name'] ?? attributes['http-equiv'])?.toLowerCase();
  const content = foldSpace(attributes['content'] ?? '');
  if (content === '') return;
  if (name) add(page.meta, name, content);
  if (attributes['itemprop']) add(page.itemprops, attributes['itemprop'].toLowerCase(), content);
}

function readVisible(page: Survey, element: Element, says: Said, at: number): void {
  const { tag, attributes } = element;
  // RDFa names the same properties behind a prefix: `schema:datePublished`.
  const itemprop = (attributes['itemprop'] ?? attributes['property']?.replace(/^schema:/i, ''))?.toLowerCase();
  if (itemprop && wantedItemprops.test(itemprop) && (itemprop !== 'name' || insideAuthor(element))) {
    const value =
      attributes['content'] ?? attributes['datetime'] ?? (itemprop === 'author' ? inPieces(element) : foldSpace(textOf(element).slice(0, 500)));
    if (value) add(page.itemprops, itemprop === 'name' ? 'author-name' : itemprop, value);
  }
  if (tag === 'h1' && !isHidden(element)) page.topHeadings.push(foldSpace(textOf(element)));
  if (tag === 'h2' && page.subHeadings.length < 20 && !isHidden(element)) page.subHeadings.push(foldSpace(textOf(element)));
  if (tag === 'time' && page.times.length < 50)
    page.times.push({
      value: attributes['datetime'] || textOf(element),
      published: says.published || attributes['pubdate'] !== undefined || itemprop === 'datepublished',
    });
  readByline(page, element, says, at);
  if (tag !== 'time' && says.date && page.dateTexts.length < 20) {
    const value = attributes['datetime'] ?? foldSpace(textOf(element, ' ').slice(0, 400));
    if (value.length < 120 && /\d/.test(value)) page.dateTexts.push(value);
  }
}

/** An element's text with bars between its elements' texts, where these are no single words: a name and a role. */
function inPieces(element: Element): string {
  const pieces = textOf(element, '\n').slice(0, 500).split('\n').map(foldSpace).filter(Boolean);
  return pieces.join(pieces.some((piece) => piece.includes(' ')) ? ' | ' : ' ');
}

function readByline(page: Survey, element: Element, says: Said, at: number): void {
  const { tag, attributes } = element;
  if (authorRel.test(attributes['rel'] ?? '') || (tag === 'a' && authorPath.test(attributes['href'] ?? '')))
    page.authorLinks.push({ text: foldSpace(textOf(element)), at, before: textBefore(element) });
  if (says.card && page.cards.length < 5 && isCard(element)) page.cards.push(foldSpace(textOf(element)));
  if (says.author && page.bylines.length < 5) {
    const pieces = textOf(element, '\n').split('\n').map(foldSpace).filter(Boolean);
    if (pieces.length > 0 && pieces.join(' ').length < 250) page.bylines.push(pieces);
  }
}

/** Whether an element or one just above it is an author's card. */
function isCard(element: Element): boolean {
  let at: Element | undefined = element;
  for (let up = 0; at && up < 3; at = at.parent, up++) {
    const { class: names, id, 'data-testid': test } = at.attributes;
    if (/(?:^|[\s_-])(?:vcard|author|byline)(?:$|[\s_-])/i.test(classWords(names, id, test))) return true;
  }
  return authorRel.test(element.attributes['rel'] ?? '');
}

/** A wrapper of the whole page may carry any class word; what holds a main heading or an article is no aside. */
function holdsArticle(element: Element): boolean {
  let found = false;
  walk(element, ({ tag }) => {
    if (tag === 'h1' || tag === 'article' || tag === 'main') found = true;
    return !found;
  });
  return found;
}

function insideAuthor(element: Element): boolean {
  for (let at: Element | undefined = element.parent; at; at = at.parent) if (/author|creator/i.test(at.attributes['itemprop'] ?? '')) return true;
  return false;
}
