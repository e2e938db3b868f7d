/**
 * Exports of Factiva (Dow Jones), in both of its shapes: with a field's code before each value, and as an article is printed there, with the values alone
 * in the same order. Every document ends with its accession number. Codes: Factiva's "Full Article/Report plus Indexing".
 */
import type { Block } from '../../../model.ts';
import { findDate } from '../../../text/dates.ts';
import { type Document, joinedText, type PressDatabase, wordsIn } from './document.ts';

/** `Document ELLPO00020261120em4k0001a`: source, day, and a running code. */
const accession = /^(?:AN\b[\s|·:]{0,9})?(?:Document|Dokument|Documento|文件|文档)\s[A-Z][A-Z0-9]{2,11}20\d{6}e[a-z0-9]{8}$/;

export const factiva: PressDatabase = {
  name: 'Factiva',
  ends: (line) => accession.test(line),
  documentOf: (blocks) => codedDocument(blocks) ?? printedDocument(blocks),
};

/** A field's code at the start of a line or of a table's row, and its value. */
const field = /^(SE|CLM|HD|BY|CR|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|CX|LP|TD|CT|RF|ART|CO|IN|NS|RE|IPC|IPD|PUB|AN)(?:[\s|·:]{1,9}(.*))?$/su;
/** What a field after the text looks like, where its code alone could be a word of the text. */
const indexing = /^(?:(?:CO|IN|NS|RE)[\s|·:]{1,9}[a-z0-9]{2,12}\s?:\s|(?:IPC|IPD|PUB|CT|RF|ART|AN)(?:\s|$))/u;

/** A document whose fields are coded; undefined where it holds no coded headline and text. */
function codedDocument(blocks: readonly Block[]): Document | undefined {
  const first = blocks.findIndex(({ text }) => /^(?:SE|CLM|HD)\b/.test(text) && field.test(text.trim()));
  if (first < 0) return undefined;
  const values = new Map<string, string[]>();
  const body: Block[] = [];
  const fields: string[] = [];
  let code = '';
  for (const block of blocks.slice(first)) {
    const line = block.text.trim();
    const inText = code === 'LP' || code === 'TD';
    const found = inText && !/^TD\b/.test(line) && !indexing.test(line) ? null : field.exec(line);
    if (found) code = found[1] ?? '';
    const value = found ? (found[2] ?? '').trim() : line;
    if (code !== 'LP' && code !== 'TD') {
      fields.push(line);
      values.set(code, [...(values.get(code) ?? []), value]);
    } else if (value !== '') body.push({ ...block, text: value });
  }
  const fieldOf = (name: string): string | undefined => values.get(name)?.join(' ').trim() || undefined;
  const headline = fieldOf('HD');
  if (headline === undefined || body.length === 0) return undefined;
  return {
    cover: blocks.slice(0, first),
    text: joinedText(body),
    fields,
    headline,
    publisher: fieldOf('SN'),
    publishedAt: findDate([fieldOf('PD'), fieldOf('ET')].filter(Boolean).join(' ')),
    author: fieldOf('BY'),
    section: fieldOf('SE'),
  };
}

const count = /^\d[\d.,\s]*\s(?:words|Wörter|mots|palabras|parole|palavras|woorden|ord|słów|слов|字)$/iu;
const clock = /^\d{1,2}[:.]\d{2}(?:\s?[AP]M)?$/i;
const rights = /^(?:Copyright\b|\(c\)|©)/i;
/** Lines above the count of words that can be a document's own: section, title, byline. */
const mostAbove = 3;
/** Lines below it that are its head. */
const mostBelow = 9;
/** Words of each, the line of rights aside. */
const mostWordsOfField = 4;

/** A document that is printed as Factiva shows it: section, headline, byline, words, date, time, publication, its code, page, language, rights, text. */
function printedDocument(blocks: readonly Block[]): Document | undefined {
  const lines = blocks.map(({ text }) => text.trim());
  const words = lines.findIndex((line) => count.test(line));
  const date = words + 1;
  const publishedAt = words < 1 ? undefined : findDate(lines[date] ?? '');
  if (publishedAt === undefined) return undefined;
  const timed = clock.test(lines[date + 1] ?? '');
  const publication = date + (timed ? 2 : 1);
  const head = lines.slice(publication, publication + mostBelow);
  const claimed = head.findLastIndex((line) => rights.test(line));
  const long = head.findIndex((line, at) => at > 0 && wordsIn(line) > mostWordsOfField);
  const lastOfHead = claimed >= 0 ? claimed : (long < 0 ? head.length : long) - 1;
  const from = publication + lastOfHead + 1;
  const to = lines.findLastIndex((line) => accession.test(line));
  if (lastOfHead < 1 || from >= to) return undefined;
  // Of the lines above, the longest is the headline: a section and a byline are a few words.
  const above = Math.max(0, words - mostAbove);
  const own = lines.slice(above, words);
  const title = own.reduce((best, line, at) => (line.length > (own[best] ?? '').length ? at : best), 0);
  return {
    cover: blocks.slice(0, above + Math.max(0, title - 1)),
    text: joinedText(blocks.slice(from, to)),
    fields: [...lines.slice(above, from), ...lines.slice(to)],
    headline: own[title],
    publisher: lines[publication],
    publishedAt: timed ? findDate(`${lines[date]} ${lines[date + 1]}`) : publishedAt,
    author: own[title + 1],
    section: title > 0 ? own[title - 1] : undefined,
  };
}
