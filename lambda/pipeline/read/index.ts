import { type Decided, type Decision, type DroppedFile, type RawArticle, type ReadFile, UnreadableFile } from '../../model.ts';
import { bounds } from './bounds.ts';
import { decodeText } from './charset.ts';
import { foldSpace } from './fold.ts';
import { gunzip } from './gzip.ts';
import { savedFrom } from './html/saved-from.ts';
import { readHtml } from './html.ts';
import { readJson } from './json.ts';
import { mostArticles, tooMany } from './most-articles.ts';
import { withoutExports } from './press/index.ts';
import { isGarbage, recognizeBinary, recognizeText } from './recognize.ts';
import { readDelimited } from './table.ts';
import { readText } from './text.ts';
import { listingOf, unzip } from './zip.ts';

/**
 * Reads one dropped file, whatever it is, into raw articles: recognize by content, decode, and let the format's reader do the rest.
 * Readers of binary formats, feeds, mail and Markdown are loaded when the first such file comes, so that text and HTML start fast.
 * @throws {UnreadableFile} with a reason for a person
 */
export async function readFile(file: DroppedFile): Promise<Decided<ReadFile>> {
  return readAt(file, { depth: 0, spent: { bytes: 0 } });
}

/** How deep in archives a file stands, and how many bytes all archives of the dropped file have unpacked so far. */
interface Place {
  depth: number;
  spent: { bytes: number };
}

async function readAt(file: DroppedFile, place: Place): Promise<Decided<ReadFile>> {
  const decisions: Decision[] = [];
  const read = await readAny(file, place, decisions).catch((cause: unknown) => {
    throw cause instanceof UnreadableFile
      ? cause
      : new UnreadableFile(
          'unreadable',
          'The file could not be read: something in it is not as its format has it. Drop it in another format, plain text for example.',
          { cause },
        );
  });
  if (read.raw.every(({ blocks, claims }) => blocks.length === 0 && claims.articleBody === undefined)) {
    throw new UnreadableFile(
      'no-text',
      `The file was read as ${read.format}, but it holds no text. If the page shows its text by scripts, drop the text itself.`,
    );
  }
  return { value: { ...read, raw: withoutExports(read.raw, decisions) }, decisions };
}

async function readAny(file: DroppedFile, place: Place, decisions: Decision[]): Promise<ReadFile> {
  const { bytes } = file;
  if (bytes.length === 0) throw new UnreadableFile('empty-file', 'The file is empty (0 bytes). Drop it again; perhaps the upload broke off.');
  if (bytes.length > bounds.fileBytes)
    throw new UnreadableFile(
      'too-large',
      `The file has ${Math.round(bytes.length / 1e6)} MB; at most ${bounds.fileBytes / 1e6} MB are read. Drop single articles or a smaller archive.`,
    );
  const binary = recognizeBinary(bytes);
  if (binary === 'pdf') return { format: 'pdf', raw: await (await import('./pdf.ts')).readPdf(bytes, decisions) };
  if (binary === 'rtf') return { format: 'rtf', raw: (await import('./rtf.ts')).readRtf(bytes) };
  if (binary === 'zip') return readZip(file, place, decisions);
  if (binary === 'web archive') return readNested([(await import('./web-archive.ts')).pageOfWebArchive(file)], binary, place, decisions);
  if (binary === 'gzip')
    return readNested([{ ...file, name: file.name.replace(/\.(?:gz|gzip)$/i, ''), bytes: gunzip(bytes, decisions) }], 'gzip', place, decisions);
  if (binary) throw new UnreadableFile('foreign-format', `This is ${binary.is}, not an article; ${binary.advice}.`);
  return readTextFile(file, decisions);
}

async function readTextFile(file: DroppedFile, decisions: Decision[]): Promise<ReadFile> {
  const { text, charset, decisions: guesses } = await decodeText(file.bytes);
  if (isGarbage(text))
    throw new UnreadableFile(
      'unknown-format',
      'The file is binary data in no format that is read here. Drop text, HTML, Markdown, JSON, RSS or Atom, mail (.eml, mbox), PDF, Word (.docx), OpenDocument (.odt), Rich Text, or a zip of these.',
    );
  if (text.trim() === '') throw new UnreadableFile('empty-file', 'The file holds nothing but white space. Drop it again with its text.');
  const format = recognizeText(text, file.name);
  // Each part of a mail declares its own charset; what was guessed for the whole file is not used.
  if (format !== 'mail') decisions.push(...guesses);
  switch (format) {
    case 'html':
      return { format, raw: readHtml(text, addressed(file, savedFrom(text))) };
    case 'markdown':
      return { format, raw: (await import('./markdown.ts')).readMarkdown(text) };
    case 'json':
      return { format, raw: readJson(text, decisions) };
    case 'csv':
      return { format, raw: await readDelimited(text, decisions) };
    case 'feed':
      return (await import('./feed.ts')).readFeed(text, decisions);
    case 'mail':
      return (await import('./mail.ts')).readMail(charset.startsWith('utf-16') ? new TextEncoder().encode(text) : file.bytes, decisions);
    case 'text':
      return { format, raw: readText(text) };
  }
}

/** The address that came with the file, else the one that stands in it. */
const addressed = ({ url }: DroppedFile, written: string | undefined): Pick<DroppedFile, 'url'> => {
  const known = url ?? written;
  return known === undefined ? {} : { url: known };
};

async function readZip(file: DroppedFile, place: Place, decisions: Decision[]): Promise<ReadFile> {
  const { names, announced } = listingOf(file.bytes);
  const office = names.includes('word/document.xml') ? 'Word document' : names.includes('xl/workbook.xml') ? 'Excel workbook' : undefined;
  if (office && announced > bounds.unpackedBytes) {
    throw new UnreadableFile(
      'too-large-unpacked',
      `The ${office} unpacks to ${Math.round(announced / 1e6)} MB; at most ${bounds.unpackedBytes / 1e6} MB are read. Save its text alone.`,
    );
  }
  if (names.includes('word/document.xml')) return { format: 'docx', raw: await (await import('./docx.ts')).readDocx(file.bytes, decisions) };
  if (isOpenDocumentText(file.bytes, names)) return { format: 'odt', raw: (await import('./odt.ts')).readOdt(file.bytes) };
  if (names.includes('xl/workbook.xml')) return { format: 'xlsx', raw: await (await import('./xlsx.ts')).readXlsx(file.bytes, decisions) };
  const foreign = names.includes('ppt/presentation.xml')
    ? 'a PowerPoint presentation'
    : names[0] === 'mimetype' && names.includes('content.xml')
      ? 'an OpenDocument table or presentation'
      : names.some((name) => /^(?:Index\/Document\.iwa|Index\.zip|index\.apxl|index\.xml\.gz)$/.test(name))
        ? "a document of Apple's Pages, Numbers or Keynote"
        : undefined;
  if (foreign) throw new UnreadableFile('foreign-format', `This is ${foreign}, not an article; save its text as .docx, PDF or plain text.`);
  return readNested(unzip(file.bytes, decisions), 'zip', place, decisions);
}

/** OpenDocument files name their type in their first entry, which is not packed (OpenDocument 1.3, part 2, 3.3), so that it stands in the first bytes. */
function isOpenDocumentText(bytes: Uint8Array, names: readonly string[]): boolean {
  const opening = new TextDecoder('latin1').decode(bytes.subarray(0, 120));
  return names.includes('content.xml') && opening.includes('mimetypeapplication/vnd.oasis.opendocument.text');
}

/** An archive's files, each read like a dropped one. One that cannot be read does not cost the others. */
async function readNested(files: readonly DroppedFile[], format: string, place: Place, decisions: Decision[]): Promise<ReadFile> {
  if (place.depth >= bounds.archiveDepth)
    throw new UnreadableFile(
      'nested-archive',
      `Archives inside archives are read ${bounds.archiveDepth} levels deep, and this one goes deeper. Unpack it and drop the articles.`,
    );
  // One zip of many zips is as much a bomb as one big zip: what they unpack is counted together.
  place.spent.bytes += files.reduce((sum, file) => sum + file.bytes.length, 0);
  if (place.spent.bytes > bounds.unpackedBytes) {
    throw new UnreadableFile(
      'too-large-unpacked',
      `The archives in it unpack to more than ${bounds.unpackedBytes / 1e6} MB in all. Drop the article files themselves, or split the archive.`,
    );
  }
  const raw: RawArticle[] = [];
  const refused: UnreadableFile[] = [];
  for (const [at, file] of files.entries()) {
    if (raw.length >= bounds.articles) {
      decisions.push(tooMany(files.length - at, ['more file of the archive', 'more files of the archive']));
      break;
    }
    try {
      const inner = await readAt(file, { ...place, depth: place.depth + 1 });
      raw.push(...inner.value.raw);
      decisions.push(...inner.decisions);
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      refused.push(error);
      decisions.push({ step: 'read', action: 'rejected', subject: foldSpace(file.name.slice(0, 300)), rule: error.rule, reason: error.message });
    }
  }
  const [first] = refused;
  if (raw.length === 0) {
    if (first && files.length === 1) throw first;
    const reasons = decisions
      .filter(({ action }) => action === 'rejected')
      .slice(0, 3)
      .map(({ subject, reason }) => `${subject}: ${reason}`);
    throw new UnreadableFile('nothing-readable', `Nothing in the archive could be read. ${reasons.join(' ')}`, { cause: first });
  }
  return { format, raw: mostArticles(raw, ['article'], decisions) };
}
