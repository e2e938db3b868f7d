import { type Block, type Decision, type RawArticle, UnreadableFile } from '../../../model.ts';
import { bounds } from '../bounds.ts';
import { foldSpace } from '../fold.ts';
import { factsInHeads } from '../running-outlet.ts';
import { commonSize, headingLevel, sizedBlock } from '../type-size.ts';
import { linesOfPage, type PdfItem, type PdfLine } from './layout.ts';
import { paragraphsOf } from './paragraphs.ts';
import { withoutPrintMargins } from './print.ts';
import { withoutRunningHeads } from './running-heads.ts';

/**
 * A PDF's text in reading order: lines joined into paragraphs, hyphenation undone; running heads, page numbers and what a browser prints around a page removed.
 * @throws {UnreadableFile} `encrypted-pdf`, `broken-pdf`, `too-many-pages`, `no-text-in-pdf` (a scan)
 */
export async function readPdf(bytes: Uint8Array, decisions: Decision[]): Promise<RawArticle[]> {
  const { extractTextItems, getDocumentProxy } = await import('unpdf');
  // pdf.js takes the buffer for itself and refuses a Buffer, so it gets a copy of its own.
  const document = await getDocumentProxy(new Uint8Array(bytes), {
    verbosity: 0,
    stopAtErrors: false,
    disableFontFace: true,
    useSystemFonts: false,
    maxImageSize: 1,
  }).catch((cause: unknown) => {
    throw unreadable(cause);
  });
  let pages: PdfItem[][];
  try {
    if (document.numPages > bounds.pdfPages)
      throw new UnreadableFile(
        'too-many-pages',
        `The PDF has ${document.numPages} pages; at most ${bounds.pdfPages} are read. Drop the pages that hold articles.`,
      );
    pages = (await extractTextItems(document)).items;
  } catch (cause) {
    throw cause instanceof UnreadableFile ? cause : unreadable(cause);
  } finally {
    await document.cleanup().catch(() => undefined);
  }
  const printed = withoutPrintMargins(pages.map(linesOfPage));
  for (const line of printed.removed)
    decisions.push(removed(line, 'print-margin', 'A browser printed it into the margin: when and from where a page was printed.'));
  const { kept, removed: heads, running } = withoutRunningHeads(printed.kept);
  for (const line of heads) decisions.push(removed(line, 'running-head', 'The same line stands at the top or foot of several pages.'));
  const blocks = blocksOfLines(kept);
  if (blocks.length === 0)
    throw new UnreadableFile(
      'no-text-in-pdf',
      'The PDF holds pictures of text, but no text (a scan?). Drop a PDF with text in it, or run text recognition (OCR) over it first.',
    );
  const { decisions: chosen, ...claims } = factsInHeads(
    running,
    blocks.filter(({ kind }) => kind === 'heading').map(({ text }) => text),
  );
  decisions.push(...chosen);
  return [{ layout: 'dump', blocks, claims: printed.url === undefined ? claims : { ...claims, canonicalUrl: printed.url } }];
}

const removed = ({ text }: PdfLine, rule: string, reason: string): Decision => ({
  step: 'read',
  action: 'removed',
  subject: foldSpace(text.slice(0, 200)),
  rule,
  reason,
});

/** Paragraphs as blocks. What is set clearly larger than most of the text is a heading. */
function blocksOfLines(pages: readonly (readonly PdfLine[])[]): Block[] {
  const bodySize = commonSize(pages.flat());
  return paragraphsOf(pages, bodySize)
    .map(({ text, size }) => sizedBlock(foldSpace(text), headingLevel(text, size, bodySize)))
    .filter((block) => block.text !== '');
}

function unreadable(cause: unknown): UnreadableFile {
  if (cause instanceof Error && cause.name === 'PasswordException')
    return new UnreadableFile('encrypted-pdf', 'The PDF is protected by a password. Save it without one, and drop that.', { cause });
  return new UnreadableFile('broken-pdf', 'The PDF is broken or cut and cannot be read. Save or download it again, or drop its text.', { cause });
}
