/**
 * Recipient lists, read as a stream: a million rows become chunks without a million objects at once. Every row is judged on its own;
 * one that cannot be served costs nobody else, and the report says why, by line and without the address.
 */
import { Readable } from 'node:stream';
import { CsvError, type Options, parse } from 'csv-parse';
import type { Newsletter } from '../config.ts';
import type { Recipient } from '../model.ts';
import { checkAddress, foldAddress } from './addresses.ts';
import { formatCsv } from './csv.ts';
import { seenBefore } from './seen.ts';

/** Thrown where a recipient list cannot be used at all; the message says what to do. */
export class InvalidRecipients extends Error {
  override readonly name = 'InvalidRecipients';
}

/** One row: somebody to serve, or why not, by line of the file (of several lines, the last). */
export type Row = { recipient: Recipient } | { line: number; reason: string } | { line: number; duplicate: true };

/** A name and an address are far shorter; a row this long is a quote that nobody closed. */
const longestRow = 20_000;
const slice = 64 * 1024;

/**
 * Reads a recipient list: CSV (RFC 4180) with a header that has a column `email` (or `address`) and optionally `name`, UTF-8 with or
 * without byte-order mark. An address that comes again, in whatever case or spelling of its domain, counts once; its first row stands.
 * @throws {InvalidRecipients} where the list as a whole is no such CSV: nobody is served from half a list
 */
export async function* readRecipients(bytes: Uint8Array, key: string): AsyncGenerator<Row> {
  const judge = judgeRows();
  let columns: { address: number; name: number } | undefined;
  for await (const { line, fields } of rowsOf(bytes, key)) {
    if (columns) yield judge(line, fields[columns.address] ?? '', fields[columns.name]);
    else columns = columnsOf(fields, key);
  }
}

/**
 * A list without one person's rows; the others keep all their columns.
 * @returns undefined where the person is not on it
 */
export async function withoutAddress(bytes: Uint8Array, key: string, address: string): Promise<Uint8Array | undefined> {
  const wanted = foldAddress(address);
  const kept: Buffer[] = [];
  let column: number | undefined;
  let removed = false;
  for await (const { fields } of rowsOf(bytes, key)) {
    if (column !== undefined && foldAddress(fields[column] ?? '') === wanted) removed = true;
    else kept.push(Buffer.from(formatCsv([fields])));
    column ??= columnsOf(fields, key).address;
  }
  return removed ? Buffer.concat(kept) : undefined;
}

/** The deploy-time list of a small newsletter, judged as rows are; the line is the place in it. */
export async function* deployTimeRecipients(newsletter: Newsletter): AsyncGenerator<Row> {
  const judge = judgeRows();
  for (const [index, address] of newsletter.recipients.entries()) yield judge(index + 1, address);
}

/** Rows as the frozen copy holds them, with its header. */
export const recipientsHeader = formatCsv([['email', 'name']]);
export const formatRecipient = ({ address, name }: Recipient): string => formatCsv([[address, name ?? '']]);

function judgeRows(): (line: number, address: string, name?: string) => Row {
  const seen = seenBefore();
  return (line, text, name) => {
    const checked = checkAddress(text);
    if ('reason' in checked) return { line, reason: checked.reason };
    const { address } = checked;
    if (seen(foldAddress(address))) return { line, duplicate: true };
    const shown = name?.replace(/\p{Cc}+/gu, ' ').trim();
    // A character that could not be decoded is no part of anybody's name.
    return { recipient: { address, ...(shown && !shown.includes('\uFFFD') ? { name: shown } : {}) } };
  };
}

interface RawRow {
  line: number;
  fields: readonly string[];
}

/** Rows as they stand. A stray quote is part of its field; one that opens a field and never closes would swallow the rows after it. */
async function* rowsOf(bytes: Uint8Array, key: string): AsyncGenerator<RawRow> {
  const options: Options<RawRow, string[]> = {
    bom: true,
    delimiter: delimiterOf(bytes),
    // Told, and not guessed from the first line: lists are pasted together.
    record_delimiter: ['\r\n', '\n', '\r'],
    skip_empty_lines: true,
    relax_column_count: true,
    relax_quotes: true,
    trim: true,
    max_record_size: longestRow,
    on_record: (fields, { lines }) => ({ line: lines, fields }),
  };
  try {
    yield* Readable.from(slices(bytes), { objectMode: false }).pipe(parse(options as unknown as Options)) as AsyncIterable<RawRow>;
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    throw new InvalidRecipients(
      `${key} is not CSV: ${cause.message}. Close the quote, or save the list anew as UTF-8 CSV with the header "email,name".`,
      { cause },
    );
  }
}

function* slices(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += slice) yield bytes.subarray(at, at + slice);
}

/** The comma of RFC 4180, or what spreadsheets of other countries write in its place, told by the header. */
function delimiterOf(bytes: Uint8Array): string {
  const header = new TextDecoder().decode(bytes.subarray(0, 1000)).split(/\r?\n|\r/, 1)[0] ?? '';
  return [',', ';', '\t'].find((candidate) => header.includes(candidate)) ?? ',';
}

function columnsOf(header: readonly string[], key: string): { address: number; name: number } {
  const names = header.map((name) => name.trim().toLowerCase());
  const address = ['email', 'e-mail', 'address', 'email address'].map((name) => names.indexOf(name)).find((index) => index >= 0);
  if (address === undefined) throw new InvalidRecipients(`${key} has no column "email". Its first line must be a header such as "email,name".`);
  return { address, name: names.indexOf('name') };
}
