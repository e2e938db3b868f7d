// Named, not `await import(…)` of all: the half of the library that writes feeds stays out of the bundle. This module is loaded when the first feed comes.
import { parseFeed } from 'feedsmith';
import { type Claims, type Decision, type RawArticle, UnreadableFile } from '../../model.ts';
import { isoTime } from '../../text/times.ts';
import { languageTag, webAddress } from './claim-values.ts';
import { blocksOfField, itemOf, lineOfField } from './item.ts';
import { mostArticles } from './most-articles.ts';
import { authorNames } from './names.ts';

/** The fields of an RSS, Atom or RDF entry that are read, whatever the format calls them. */
interface Entry {
  title: unknown;
  texts: readonly unknown[];
  link: unknown;
  authors: readonly unknown[];
  published: readonly unknown[];
  updated: readonly unknown[];
  section: unknown;
  language: unknown;
}

/** What feedsmith returns, as far as it is looked at: values that may be missing anywhere. */
interface Node {
  readonly [key: string]: unknown;
}

/**
 * A feed with its entries' text: `content` where it is there, else the description.
 * @throws {UnreadableFile} `broken-feed` for XML that is no feed, `empty-feed` where no entry has a text
 */
export function readFeed(xml: string, decisions: Decision[]): { format: string; raw: RawArticle[] } {
  const { format, feed } = parse(xml);
  const items = list(feed['items'] ?? feed['entries']);
  const outer: { [K in keyof Claims]: Claims[K] | undefined } = {
    publisher: lineOfField(value(feed['title'])),
    language: languageTag(string(feed['language'] ?? node(feed['xml'])['lang'] ?? list(node(feed['dc'])['languages'])[0])),
  };
  const raw: RawArticle[] = [];
  for (const item of mostArticles(items, ['entry', 'entries'], decisions)) {
    const entry = entryOf(node(item));
    const text = entry.texts
      .map((candidate) => string(value(candidate)))
      .filter((candidate) => candidate !== undefined)
      .sort((a, b) => b.length - a.length)[0];
    const headline = lineOfField(value(entry.title));
    if (!text) {
      decisions.push({
        step: 'read',
        action: 'left out',
        subject: headline ?? '(entry without title)',
        rule: 'entry-without-text',
        reason: 'The feed gives this entry no text.',
      });
      continue;
    }
    raw.push(
      itemOf(blocksOfField(text), {
        ...outer,
        headline,
        authors: authorNames(
          entry.authors
            .map((author) => string(value(author)))
            .filter((name) => name !== undefined)
            .map(mailName),
        ),
        publishedAt: entry.published.map(isoTime).find((time) => time !== undefined),
        modifiedAt: entry.updated.map(isoTime).find((time) => time !== undefined),
        canonicalUrl: webAddress(string(entry.link), undefined),
        section: lineOfField(value(entry.section)),
        language: languageTag(string(entry.language)) ?? outer.language,
      }),
    );
  }
  if (raw.length === 0) throw items.some((item) => isMedium(node(item))) ? withoutTranscripts() : withoutText();
  return { format, raw };
}

/** Whether an entry is sound or film: what it encloses says so. */
const isMedium = (item: Node): boolean =>
  [...list(item['enclosures']), ...list(item['links'])].some((one) => /^(?:audio|video)\//.test(string(node(one)['type']) ?? ''));

const withoutText = () =>
  new UnreadableFile('empty-feed', 'The feed holds no entry with a text. Drop the articles themselves, or a feed that carries their full text.');
const withoutTranscripts = () =>
  new UnreadableFile(
    'no-transcript',
    'This is the feed of a podcast or of films, and its entries have no text. Drop their transcripts (text, .srt or .vtt).',
  );

function parse(xml: string): { format: string; feed: Node } {
  try {
    const parsed = node(parseFeed(xml));
    return { format: string(parsed['format']) ?? 'rss', feed: node(parsed['feed']) };
  } catch (cause) {
    throw new UnreadableFile(
      'broken-feed',
      'The file starts like a feed (RSS, Atom or RDF), but its XML is broken or cut. Fetch the feed again and drop it whole.',
      { cause },
    );
  }
}

function entryOf(item: Node): Entry {
  const dc = node(item['dc']);
  const terms = node(item['dcterms']);
  const links = list(item['links']).map(node);
  const media = node(item['media']);
  return {
    title: item['title'] ?? list(dc['titles'])[0],
    texts: [
      item['content'] ? (node(item['content'])['encoded'] ?? item['content']) : undefined,
      item['description'],
      item['summary'],
      list(dc['descriptions'])[0],
      // What a sound or film is told by: Media RSS 1.5, and the podcasts' namespace.
      media['description'],
      ...list(media['groups']).map((group) => node(group)['description']),
      node(item['itunes'])['summary'],
    ].filter((text) => text !== undefined),
    link:
      item['link'] ??
      (links.find((link) => link['rel'] === undefined || link['rel'] === 'alternate') ?? links[0])?.['href'] ??
      node(item['guid'])['value'],
    authors: [...list(dc['creators']), ...(list(dc['creators']).length > 0 ? [] : list(item['authors']))],
    published: [item['published'], item['pubDate'], ...list(dc['dates']), ...list(terms['created']), item['updated']],
    updated: [item['updated'], ...list(terms['modified'])],
    section: list(item['categories'])[0],
    language: list(dc['languages'])[0] ?? node(item['xml'])['lang'],
  };
}

/** RSS 2.0 gives authors as "ada@example.com (Ada Byron)". */
const mailName = (author: string) => /^\S{1,100}@\S{1,100}\s*\(([^)]{1,100})\)\s*$/.exec(author)?.[1] ?? author;
const node = (value: unknown): Node => (typeof value === 'object' && value !== null ? (value as Node) : {});
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]);
const string = (value: unknown) => (typeof value === 'string' ? value : undefined);
/** A text construct, a category or a person: its text. */
const value = (item: unknown): unknown =>
  typeof item === 'object' && item !== null ? (node(item)['value'] ?? node(item)['name'] ?? node(item)['term'] ?? node(item)['label']) : item;
