/**
 * Exports of Nexis (Lexis+, Nexis Uni, Nexis Newsdesk; LexisNexis): each document opens with title, publication and date, one below the other,
 * goes on with labelled lines, and closes with labelled lines and a mark. The labels are those that the services print.
 */
import type { Block } from '../../../model.ts';
import { findDate } from '../../../text/dates.ts';
import { type Document, joinedText, type PressDatabase, wordsIn } from './document.ts';

const end =
  /^(?:End of Document|Ende des Dokuments|Fin du document|Fin del documento|Fine del documento|Fine documento|Einde van document|Fim do documento)$/i;
/** Labels that stand between head and text, or between text and mark, by what they give. Older exports print them in capitals. */
const labels = {
  author: /^(?:Byline|Author|Autor(?:in)?|Auteur|Autore)\s?:\s*/i,
  section: /^(?:Section|Rubrik|Rubrique|Sección|Sezione|Seção|Sectie)\s?:\s*/i,
  other:
    /^(?:(?:Length|Länge|Longueur|Longitud|Extensión|Lunghezza|Lengte|Language|Sprache|Langue|Idioma|Lingua|Taal|Dateline|Load-Date|Update|Highlight|Series|Publication-Type|Document-Type|Journal Code|Subject|Company|Organization|Ticker|Industry|Person|Geographic|Country|State|City|Correction-Date)\s?:\s|Copyright\b|©|\(c\)\s)/i,
} as const;
/** Words alone on a line that open a part of a document: its text, and what follows it. */
const opensText = /^(?:Body|Full Text|Volltext|Corps|Cuerpo|Texto|Testo|Corpo|Hoofdtekst)$/i;
const closesText = /^(?:Classification|Klassifi[kz]ierung|Classement|Clasificación|Classificazione|Graphics?|Notes|Correction)$/i;

/** Lines from a document's date to its first label at most, and words of a line that is a date. */
const headLines = 6;
const mostWordsOfDate = 9;

const isLabelled = (line: string): boolean => Object.values(labels).some((label) => label.test(line));

export const nexis: PressDatabase = { name: 'Nexis', ends: (line) => end.test(line), documentOf };

function documentOf(blocks: readonly Block[]): Document | undefined {
  const lines = blocks.map(({ text }) => text.trim());
  const label = lines.findIndex((line, at) => isLabelled(line) && dateAbove(lines, at) !== undefined);
  const date = label < 0 ? undefined : dateAbove(lines, label);
  if (date === undefined) return undefined;
  const opening = lines.findIndex((line, at) => at > label && opensText.test(line));
  const from = opening >= 0 ? opening + 1 : afterLabels(lines, label);
  const to = endOfText(lines, from);
  const fieldOf = (name: 'author' | 'section'): string | undefined =>
    lines
      .slice(label, from)
      .find((line) => labels[name].test(line))
      ?.replace(labels[name], '');
  return {
    cover: blocks.slice(0, date - 2),
    text: joinedText(blocks.slice(from, to)),
    fields: [...lines.slice(date - 2, from), ...lines.slice(to)],
    headline: lines[date - 2],
    publisher: lines[date - 1],
    publishedAt: findDate(lines[date] ?? ''),
    author: fieldOf('author'),
    section: fieldOf('section')?.replace(/;.*$/, ''),
  };
}

/** The line above a label that is a date and little else, below a title and a publication. */
function dateAbove(lines: readonly string[], label: number): number | undefined {
  for (let at = label - 1; at >= Math.max(2, label - headLines); at--) {
    const line = lines[at] ?? '';
    if (!isLabelled(line) && wordsIn(line) <= mostWordsOfDate && findDate(line) !== undefined) return at;
  }
  return undefined;
}

/** Older exports do not say where the text begins: after the labelled lines. */
function afterLabels(lines: readonly string[], first: number): number {
  const text = lines.findIndex((line, at) => at >= first && !isLabelled(line));
  return text < 0 ? lines.length : text;
}

/** Where the text ends: above the part that classifies it, else above the labelled lines at the document's foot. */
function endOfText(lines: readonly string[], from: number): number {
  const closing = lines.findIndex((line, at) => at > from && closesText.test(line));
  if (closing >= 0) return closing;
  let at = lines.length;
  while (at > from && (isLabelled(lines[at - 1] ?? '') || end.test(lines[at - 1] ?? ''))) at--;
  return at;
}
