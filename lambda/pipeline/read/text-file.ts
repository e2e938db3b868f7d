/** Files of text, in all their formats. */
import { type Decision, type DroppedFile, type ReadFile, UnreadableFile } from '../../model.ts';
import { decodeText } from './charset/index.ts';
import { readHtml } from './html/index.ts';
import { savedFrom } from './html/saved-from.ts';
import { readJson } from './json.ts';
import { readMarkup } from './markup/index.ts';
import { readListedLinks } from './newsletter/in-text.ts';
import { isGarbage, recognizeText, type TextFormat } from './recognize.ts';
import { repaired, repairedHtml, repairedJson, repairedText } from './repair/index.ts';
import { readDelimited } from './table.ts';
import { readText } from './text.ts';
import { isWxr } from './xml-root.ts';

/**
 * Reads a file of text, whichever format it is in: decodes it, mends what programs did to it, recognizes it by content.
 * @throws {UnreadableFile} `unknown-format`, `empty-file`, or what the format's reader says
 */
export async function readTextFile(file: DroppedFile, decisions: Decision[]): Promise<ReadFile> {
  const { text: decoded, charset, decisions: guesses } = await decodeText(file.bytes);
  const text = repaired(decoded, guesses);
  if (isGarbage(text))
    throw new UnreadableFile(
      'unknown-format',
      'The file is binary data in no format that is read here. Drop text, HTML, Markdown, JSON, RSS or Atom, mail (.eml, mbox), PDF, Word (.docx), OpenDocument (.odt), Rich Text, tables (CSV, .xlsx), subtitles (.srt, .vtt), NewsML, or a zip of these.',
    );
  if (text.trim() === '') throw new UnreadableFile('empty-file', 'The file holds nothing but white space. Drop it again with its text.');
  const format = recognizeText(text, file.name);
  // Each part of a mail declares its own charset; what was guessed for the whole file is not used.
  if (format === 'mail')
    return (await import('./mail/index.ts')).readMail(charset.startsWith('utf-16') ? new TextEncoder().encode(decoded) : file.bytes, decisions);
  decisions.push(...guesses);
  const plain = format === 'text' ? repairedText(text, decisions) : text;
  return readAs(plain === text ? format : recognizeText(plain, file.name), plain, file, decisions);
}

async function readAs(format: TextFormat, text: string, file: DroppedFile, decisions: Decision[]): Promise<ReadFile> {
  switch (format) {
    case 'html':
      return { format, raw: readHtml(repairedHtml(text, decisions), addressed(file, savedFrom(text))) };
    case 'markdown':
      return { format, raw: (await import('./markdown.ts')).readMarkdown(text, decisions) };
    case 'markup':
      return { format, raw: readMarkup(text, decisions) };
    case 'json':
      return { format, raw: readJson(repairedJson(text, decisions), decisions) };
    case 'csv':
      return { format, raw: await readDelimited(text, decisions) };
    case 'feed':
      if (isWxr(text)) return { format: 'wxr', raw: (await import('./wxr.ts')).readWxr(text, decisions) };
      return (await import('./feed.ts')).readFeed(text, decisions);
    case 'wire':
      return (await import('./wire/newsml.ts')).readWire(text, decisions);
    case 'subtitles':
      return { format, raw: (await import('./subtitles/index.ts')).readSubtitles(text, decisions) };
    case 'timed text':
      return { format: 'subtitles', raw: (await import('./subtitles/index.ts')).readTimedText(text, decisions) };
    case 'enex':
      return { format, raw: (await import('./enex.ts')).readEnex(text, decisions) };
    case 'mail':
      return (await import('./mail/index.ts')).readMail(new TextEncoder().encode(text), decisions);
    case 'text':
      return { format, raw: readListedLinks(text, decisions) ?? readText(text) };
  }
}

/** The address that came with the file, else the one that stands in it. */
const addressed = ({ url }: DroppedFile, written: string | undefined): Pick<DroppedFile, 'url'> => {
  const known = url ?? written;
  return known === undefined ? {} : { url: known };
};
