/** Markups of plain text beside Markdown: LaTeX, AsciiDoc, reStructuredText, Org, MediaWiki's wikitext. */
import type { Decision, RawArticle } from '../../../model.ts';
import { bounds } from '../bounds.ts';
import { tooLong } from '../text.ts';
import { isAsciidoc, readAsciidoc } from './asciidoc.ts';
import { isLatex, readLatex } from './latex.ts';
import { articleOfMarkup, type Read } from './lines.ts';
import { isOrg, readOrg } from './org.ts';
import { isRst, readRst } from './rst.ts';
import { isWikitext, readWikitext } from './wikitext.ts';

interface Markup {
  called: string;
  is: (head: string) => boolean;
  read: (source: string) => Read;
}

const markups: readonly Markup[] = [
  { called: 'LaTeX', is: isLatex, read: readLatex },
  { called: 'Org', is: isOrg, read: readOrg },
  { called: 'AsciiDoc', is: isAsciidoc, read: readAsciidoc },
  { called: 'reStructuredText', is: isRst, read: readRst },
  { called: 'wikitext', is: isWikitext, read: readWikitext },
];

const markupOf = (text: string): Markup | undefined => markups.find(({ is }) => is(text.slice(0, 20_000)));

/** Whether a text is written in one of these, by marks that nothing else has. */
export const looksLikeMarkup = (text: string): boolean => markupOf(text) !== undefined;

/**
 * The article of a text in one of these markups.
 * @throws {UnreadableFile} `too-long`, `too-many-lines`
 */
export function readMarkup(text: string, decisions: Decision[]): RawArticle[] {
  if (text.length > bounds.textCharacters) throw tooLong(text.length);
  const { called, read } = markupOf(text) ?? (markups[0] as Markup);
  return [articleOfMarkup(read(text), called, decisions)];
}
