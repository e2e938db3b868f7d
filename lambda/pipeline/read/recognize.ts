import { looksLikeMarkdown } from './markdown-signs.ts';
import { looksLikeMarkup } from './markup/index.ts';
import { looksLikeSubtitles } from './subtitles/times.ts';
import { delimiterOf } from './table.ts';
import { afterProlog, formatOfRoot, type XmlFormat } from './xml-root.ts';

/**
 * Formats by content. A file's name only breaks a tie between formats that look the same.
 */
export type TextFormat = 'text' | 'html' | 'markdown' | 'json' | 'mail' | 'csv' | 'subtitles' | 'markup' | XmlFormat;
export type BinaryFormat = 'pdf' | 'zip' | 'gzip' | 'rtf' | 'web archive';

/** A recognized format that is not read, in words for a person, with what to do. */
export interface ForeignFormat {
  is: string;
  advice: string;
}

interface Signature {
  bytes: readonly number[];
  at?: number;
  format: BinaryFormat | ForeignFormat;
}

const ascii = (text: string): number[] => [...text].map((c) => c.charCodeAt(0));
const foreign = (is: string, advice: string): ForeignFormat => ({ is, advice });
const image = (kind: string) => foreign(`an image (${kind})`, "drop the article's text or page instead");
const media = (kind: string) => foreign(`sound or video (${kind})`, 'drop a transcript instead');
const packed = (kind: string) => foreign(`a ${kind} archive`, 'unpack it, or pack it as zip');
const program = (kind: string) => foreign(`a program (${kind})`, 'drop article files only');

/** OLE's files within a file ([MS-CFB]): Office up to 2003, and Outlook's messages. */
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0];
const outlookMessage = foreign('an Outlook message (.msg)', 'save it as .eml or HTML, or drop its text');
/** The beginning of a property's name in an Outlook message ([MS-OXMSG] 2.2), in UTF-16. */
const outlookProperty = [...'__substg1.0_'].join('\0');

/** First bytes of files, from the formats' specifications as the `file` command's magic(5) database lists them. */
const signatures: readonly Signature[] = [
  { bytes: ascii('PK\x03\x04'), format: 'zip' },
  { bytes: ascii('PK\x05\x06'), format: 'zip' },
  { bytes: [0x1f, 0x8b], format: 'gzip' },
  { bytes: [0x89, ...ascii('PNG')], format: image('PNG') },
  { bytes: [0xff, 0xd8, 0xff], format: image('JPEG') },
  { bytes: ascii('GIF8'), format: image('GIF') },
  { bytes: ascii('BM'), at: 0, format: image('BMP') },
  { bytes: ascii('II*\0'), format: image('TIFF') },
  { bytes: ascii('MM\0*'), format: image('TIFF') },
  { bytes: ascii('WEBP'), at: 8, format: image('WebP') },
  { bytes: ascii('ftypavif'), at: 4, format: image('AVIF') },
  { bytes: ascii('ftypheic'), at: 4, format: image('HEIC') },
  { bytes: ascii('ftyp'), at: 4, format: media('MP4') },
  { bytes: ascii('WAVE'), at: 8, format: media('WAV') },
  { bytes: ascii('AVI '), at: 8, format: media('AVI') },
  { bytes: ascii('ID3'), format: media('MP3') },
  { bytes: ascii('OggS'), format: media('Ogg') },
  { bytes: ascii('fLaC'), format: media('FLAC') },
  { bytes: [0x1a, 0x45, 0xdf, 0xa3], format: media('Matroska') },
  { bytes: ascii('7z\xbc\xaf\x27\x1c'), format: packed('7-Zip') },
  { bytes: ascii('Rar!'), format: packed('RAR') },
  { bytes: ascii('BZh'), format: packed('bzip2') },
  { bytes: [0xfd, ...ascii('7zXZ')], format: packed('xz') },
  { bytes: [0x28, 0xb5, 0x2f, 0xfd], format: packed('Zstandard') },
  { bytes: ascii('ustar'), at: 257, format: packed('tar') },
  { bytes: ascii('MZ'), format: program('Windows') },
  { bytes: ascii('\x7fELF'), format: program('Linux') },
  { bytes: [0xcf, 0xfa, 0xed, 0xfe], format: program('macOS') },
  { bytes: [0xca, 0xfe, 0xba, 0xbe], format: program('Java or macOS') },
  { bytes: ascii('\0asm'), format: program('WebAssembly') },
  { bytes: compoundFile, format: foreign('an old Office document', 'save it as .docx or PDF') },
  { bytes: ascii('{\\rtf'), format: 'rtf' },
  { bytes: ascii('bplist00'), format: 'web archive' },
  { bytes: ascii('SQLite format 3'), format: foreign('a database (SQLite)', 'export the articles as JSON') },
  { bytes: ascii('%!PS'), format: foreign('a PostScript document', 'save it as PDF') },
];

/** What the first bytes say, where they say anything: a format that is read, or a foreign one. `undefined` means text, or binary data that nobody knows. */
export function recognizeBinary(bytes: Uint8Array): BinaryFormat | ForeignFormat | undefined {
  const at = (signature: Signature) => signature.bytes.every((byte, i) => bytes[(signature.at ?? 0) + i] === byte);
  const found = signatures.find(at)?.format;
  if (compoundFile.every((byte, i) => bytes[i] === byte) && new TextDecoder('latin1').decode(bytes).includes(outlookProperty)) return outlookMessage;
  // Two or three letters open texts too ("BM …", "MZ …"): these count only where the file is no text.
  if (found && !(typeof found === 'object' && looksLikeText(bytes.subarray(0, 512)) && !/PostScript/.test(found.is))) return found;
  // A PDF's header may stand anywhere in the first 1,024 bytes (ISO 32000-1, annex H, note 13).
  if (new TextDecoder('latin1').decode(bytes.subarray(0, 1_024)).includes('%PDF-')) return 'pdf';
  return undefined;
}

/** No zero byte and hardly any control character. Tells text in a single- or multi-byte charset from binary data, not from UTF-16. */
export function looksLikeText(bytes: Uint8Array): boolean {
  let controls = 0;
  for (const byte of bytes) {
    if (byte === 0) return false;
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d && byte !== 0x1b) controls++;
  }
  return controls <= bytes.length * 0.01;
}

/** Decoded text that is none: more than 2 % controls or replacement characters in its first part. */
export function isGarbage(text: string): boolean {
  const head = text.slice(0, 20_000);
  let bad = 0;
  for (let i = 0; i < head.length; i++) {
    const code = head.charCodeAt(i);
    if ((code < 0x20 && code !== 9 && code !== 10 && code !== 12 && code !== 13) || (code >= 0x7f && code < 0xa0)) bad++;
    else if (code === 0xfffd) bad += 0.2;
  }
  return bad > head.length * 0.02;
}

/** The format of decoded text. */
export function recognizeText(text: string, name: string): TextFormat {
  const head = text.slice(0, 20_000).trimStart();
  const opening = afterProlog(head);
  const root = formatOfRoot(opening);
  if (root) return root;
  if (looksLikeJson(head)) return 'json';
  if (looksLikeSubtitles(head)) return 'subtitles';
  if (delimiterOf(head) !== undefined) return 'csv';
  if (looksLikeMail(head)) return 'mail';
  if (looksLikeHtml(head, opening)) return 'html';
  if (looksLikeMarkup(head)) return 'markup';
  if (looksLikeMarkdown(head, name)) return 'markdown';
  return 'text';
}

/** A JSON object or list opens the file, and what follows its bracket can stand there: a text may open with "[Updated]". */
function looksLikeJson(head: string): boolean {
  return /^(?:\{\s*(?:"[^"\n]{0,200}"\s*:|\})|\[\s*(?:\{\s*["}]|\]\s*$|\[\s*["{[]|"[^"]{0,2000}"\s*[,\]]))/.test(head);
}

/** Header fields that programs write, not people (RFC 5322, RFC 2045). */
const machineFields =
  /^(?:received|return-path|message-id|mime-version|delivered-to|x-[\w-]+|dkim-signature|content-type|content-transfer-encoding|reply-to|list-unsubscribe|list-id|snapshot-content-location|authentication-results|arc-seal|sender)$/i;
const personFields = /^(?:from|to|subject|date|cc)$/i;

/** A block of header fields, closed by an empty line, with the fields that make a mail. In a mailbox a "From " line comes first. */
function looksLikeMail(head: string): boolean {
  const mail = head.replace(/^>?From \S[^\n]{0,200}\n/, '');
  const lines = mail.split(/\r?\n/, 200);
  // The line is a program's word: mailboxes may keep no other fields than those that people write.
  let machine = mail === head ? 0 : 1;
  let person = 0;
  for (const line of lines) {
    if (line === '') break;
    if (/^[ \t]/.test(line) && machine + person > 0) continue;
    const field = /^([\w-]{2,60}):/.exec(line)?.[1];
    if (!field) return false;
    if (machineFields.test(field)) machine++;
    else if (personFields.test(field)) person++;
  }
  return person >= 2 && machine >= 1;
}

function looksLikeHtml(head: string, opening: string): boolean {
  if (/^<(?:!doctype\s{1,9}html|html|head|body|article|main|section|div|p|h[1-6]|table|meta|title|script|link|style)[\s>/]/i.test(opening))
    return true;
  if (/^<\?xml\s/.test(head) || /<(?:!doctype\s{1,9}html|html)[\s>]/i.test(head.slice(0, 3_000))) return true;
  const isFragment =
    /<body[\s>]/i.test(head.slice(0, 3_000)) || (head.match(/<\/(?:p|div|a|span|h[1-6]|li|td|article|section)>/gi) ?? []).length >= 3;
  return isFragment && tagged(head) >= taggedLines;
}

/** Share of a fragment's lines that hold a tag, at least: a text that somebody copied has a player's or a form's on a few. */
const taggedLines = 0.1;

function tagged(head: string): number {
  const lines = head.split('\n').filter((line) => line.trim() !== '');
  return lines.filter((line) => /<\/?[a-z][^<>]{0,2000}>/i.test(line)).length / lines.length;
}
