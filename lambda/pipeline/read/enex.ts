/** Evernote's exports (ENEX): notes, each with its text as a page of its own (ENML 2). */
import { type Decision, type RawArticle, UnreadableFile } from '../../model.ts';
import { isoTime } from '../../text/times.ts';
import { webAddress } from './claim-values.ts';
import { blocksOf } from './html/blocks.ts';
import { parseHtml } from './html/tree.ts';
import { itemOf } from './item.ts';
import { mostArticles } from './most-articles.ts';
import { authorNames } from './names.ts';
import { allIn, firstIn, lineIn, parseXml, textIn } from './xml.ts';

/**
 * The notes of an export that hold a text, with their titles, authors and the addresses they were clipped from.
 * @throws {UnreadableFile} `no-text-in-notes`
 */
export function readEnex(xml: string, decisions: Decision[]): RawArticle[] {
  const notes = mostArticles(allIn(parseXml(xml), 'note'), ['note'], decisions);
  const raw: RawArticle[] = [];
  for (const note of notes) {
    const headline = lineIn(firstIn(note, 'title'));
    const content = firstIn(note, 'content');
    const blocks = content ? blocksOf(parseHtml(textIn(content))).map(({ containers: _, ...block }) => block) : [];
    if (blocks.length === 0) {
      const reason = 'This note holds no text.';
      decisions.push({ step: 'read', action: 'left out', subject: headline ?? '(note without title)', rule: 'note-without-text', reason });
      continue;
    }
    const address = webAddress(lineIn(firstIn(note, 'source-url')), undefined);
    const author = lineIn(firstIn(note, 'author'));
    raw.push(
      itemOf(blocks, {
        headline,
        // Who clipped a page did not write it.
        authors: author === undefined || address !== undefined ? undefined : authorNames([author]),
        publishedAt: address === undefined ? isoTime(lineIn(firstIn(note, 'created'))) : undefined,
        canonicalUrl: address,
      }),
    );
  }
  if (raw.length === 0) throw new UnreadableFile('no-text-in-notes', 'The notes in the export hold no text. Drop the articles themselves.');
  return raw;
}
