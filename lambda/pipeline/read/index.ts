import { type Decided, type Decision, type DroppedFile, type ReadFile, UnreadableFile } from '../../model.ts';
import { gunzip } from './archives/gzip.ts';
import { unzip } from './archives/zip.ts';
import { formatOfZip } from './archives/zip-format.ts';
import { bounds } from './bounds.ts';
import { type Place, readNested } from './nested.ts';
import { withoutExports } from './press/index.ts';
import { type ForeignFormat, recognizeBinary } from './recognize.ts';
import { readTextFile } from './text-file.ts';

/**
 * Reads one dropped file, whatever it is, into raw articles: recognize by content, decode, and let the format's reader do the rest.
 * Readers of binary formats, feeds, mail and Markdown are loaded when the first such file comes, so that text and HTML start fast.
 * @throws {UnreadableFile} with a reason for a person
 */
export async function readFile(file: DroppedFile): Promise<Decided<ReadFile>> {
  return readAt(file, { depth: 0, spent: { bytes: 0 } });
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
      `The file was read as ${read.format}, but it holds no text.${read.format === 'html' ? ' If the page shows its text by scripts, drop the text itself.' : ''}`,
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
  if (binary === 'pdf') return { format: 'pdf', raw: await (await import('./pdf/index.ts')).readPdf(bytes, decisions) };
  if (binary === 'rtf') return { format: 'rtf', raw: (await import('./rtf/index.ts')).readRtf(bytes) };
  if (binary === 'zip') return readZip(file, place, decisions);
  if (binary === 'web archive')
    return readNested([(await import('./archives/web-archive.ts')).pageOfWebArchive(file)], binary, place, decisions, readAt);
  if (binary === 'gzip')
    return readNested(
      [{ ...file, name: file.name.replace(/\.(?:gz|gzip)$/i, ''), bytes: gunzip(bytes, decisions) }],
      'gzip',
      place,
      decisions,
      readAt,
    );
  if (binary) throw foreign(binary);
  return readTextFile(file, decisions);
}

async function readZip(file: DroppedFile, place: Place, decisions: Decision[]): Promise<ReadFile> {
  const format = formatOfZip(file.bytes);
  if (typeof format === 'object') throw foreign(format);
  switch (format) {
    case 'docx':
      return { format, raw: await (await import('./office/docx.ts')).readDocx(file.bytes, decisions) };
    case 'odt':
      return { format, raw: (await import('./office/odt.ts')).readOdt(file.bytes, decisions) };
    case 'xlsx':
      return { format, raw: await (await import('./office/xlsx.ts')).readXlsx(file.bytes, decisions) };
    case 'zip':
      return readNested(unzip(file.bytes, decisions), format, place, decisions, readAt);
  }
}

const foreign = ({ is, advice }: ForeignFormat): UnreadableFile => new UnreadableFile('foreign-format', `This is ${is}, not an article; ${advice}.`);
