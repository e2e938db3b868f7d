/**
 * Exports of press databases: what analysts and communications teams collect articles in. Such a file delimits its articles and names their headline,
 * outlet, day and author, so nothing has to be guessed. It comes as Word, Rich Text, PDF, HTML or plain text, so it is told by its blocks.
 */
import type { Block, Decision, RawArticle } from '../../../model.ts';
import { foldSpace } from '../fold.ts';
import { itemOf } from '../item.ts';
import { mostArticles } from '../most-articles.ts';
import { authorNames } from '../names.ts';
import { type PressDatabase, runningWords, wordsIn } from './document.ts';
import { factiva } from './factiva.ts';
import { nexis } from './nexis.ts';

const databases: readonly PressDatabase[] = [nexis, factiva];

/** The documents of an export as articles of their own, where a raw article is an export; what is none stays as it is. */
export function withoutExports(raw: readonly RawArticle[], decisions: Decision[]): RawArticle[] {
  return raw.flatMap((one) => {
    const database = databases.find(({ ends }) => one.blocks.some(({ text }) => text.length < 80 && ends(text.trim())));
    return database ? documentsOf(one, database, decisions) : [one];
  });
}

function documentsOf(raw: RawArticle, database: PressDatabase, decisions: Decision[]): RawArticle[] {
  const parts = partsOf(raw.blocks, database).map((blocks) => ({ blocks, document: database.documentOf(blocks) }));
  const count = parts.filter(({ document }) => document !== undefined).length;
  // One line that reads like a mark makes no export.
  if (count === 0) return [raw];
  decisions.push({
    step: 'read',
    action: 'split',
    subject: foldSpace(raw.blocks[0]?.text.slice(0, 300) ?? ''),
    rule: 'press-database-export',
    reason: `It is an export of ${database.name}; each of its documents says where it ends.`,
    evidence: { documents: count },
  });
  const articles = parts.flatMap(({ blocks, document }) => {
    if (!document) return aroundDocuments(blocks, database, decisions);
    const { cover, text, fields, headline, publisher, publishedAt, author, section } = document;
    decisions.push(lifted(headline ?? '', fields, database));
    const claims = { headline, publisher, publishedAt, section, authors: author === undefined ? undefined : authorNames([author]) };
    return [...aroundDocuments(cover, database, decisions), itemOf(text, claims)];
  });
  return mostArticles(articles, ['document'], decisions);
}

/** Blocks up to each closing line, and what follows the last. */
function partsOf(blocks: readonly Block[], { ends }: PressDatabase): Block[][] {
  const parts: Block[][] = [[]];
  for (const block of blocks) {
    parts.at(-1)?.push(block);
    if (ends(block.text.trim())) parts.push([]);
  }
  return parts.filter((part) => part.length > 0);
}

/** Running text: a sentence of some length. A cover and a list of contents have none. */
const isRunning = ({ text }: Block): boolean =>
  /[.!?。！？]["”’」)]?$/.test(text) && (wordsIn(text) >= runningWords || (!text.includes(' ') && text.length >= runningWords));

/** What is no document as the service prints it: a dump like any other if it ends like a document or holds text, for then somebody meant it; else left out. */
function aroundDocuments(blocks: readonly Block[], { ends }: PressDatabase, decisions: Decision[]): RawArticle[] {
  if (blocks.some((block) => ends(block.text.trim()) || isRunning(block))) return [{ layout: 'dump', blocks, claims: {} }];
  const words = blocks.map(({ text }) => text).join(' ');
  const reason = 'It stands between the documents of an export and holds no text: a cover, a list of contents, a page number.';
  if (words !== '') decisions.push({ step: 'read', action: 'left out', subject: foldSpace(words.slice(0, 300)), rule: 'around-documents', reason });
  return [];
}

/** Lines of a document's head and foot that are kept as evidence, and characters of each. */
const mostFields = 30;
const longestField = 200;

const lifted = (headline: string, fields: readonly string[], { name }: PressDatabase): Decision => ({
  step: 'read',
  action: 'lifted',
  subject: foldSpace(headline.slice(0, 300)),
  rule: 'document-fields',
  reason: `${name} prints these lines around the text; headline, outlet, day and author are taken from them.`,
  evidence: { lines: fields.slice(0, mostFields).map((line) => foldSpace(line.slice(0, longestField))) },
});
