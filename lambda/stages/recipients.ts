import { parse } from 'csv-parse/sync';
import * as v from 'valibot';
import { emailAddress, type Newsletter } from '../config.ts';
import type { Recipient } from '../model.ts';
import { stringify } from './csv.ts';

/** Thrown where a recipient list cannot be used at all; the message says what to do. */
export class InvalidRecipients extends Error {
  override readonly name = 'InvalidRecipients';
}

export interface RecipientList {
  recipients: Recipient[];
  /** Rows that were left out, by line of the file. */
  refused: { line: number; reason: string }[];
}

const bytesToText = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: false }).decode(bytes);

/**
 * Parses a recipient list: CSV (RFC 4180) with a header that has a column `email` (or `address`) and optionally `name`, UTF-8 with or
 * without byte-order mark. Rows that hold no address are refused one by one; an address that comes again counts once.
 * @throws {InvalidRecipients} where the list as a whole is no such CSV
 */
export function parseRecipients(bytes: Uint8Array, key: string): RecipientList {
  let rows: { record: Record<string, string>; info: { lines: number } }[];
  try {
    rows = parse(bytesToText(bytes), {
      bom: true,
      columns: (header: string[]) => header.map((name) => name.trim().toLowerCase()),
      info: true,
      skip_empty_lines: true,
      relax_column_count: true,
      trim: true,
    }) as unknown as typeof rows;
  } catch (cause) {
    throw new InvalidRecipients(`${key} is not CSV: ${(cause as Error).message} Save it as UTF-8 CSV with the header "email,name".`, { cause });
  }
  const seen = new Set<string>();
  const list: RecipientList = { recipients: [], refused: [] };
  for (const { record, info } of rows) {
    const found = record['email'] ?? record['address'] ?? record['e-mail'];
    if (found === undefined) throw new InvalidRecipients(`${key} has no column "email". Its first line must be a header such as "email,name".`);
    const parsed = v.safeParse(emailAddress, found);
    if (!parsed.success) {
      list.refused.push({ line: info.lines, reason: 'not an e-mail address' });
      continue;
    }
    const folded = parsed.output.toLowerCase();
    if (seen.has(folded)) continue;
    seen.add(folded);
    const name = record['name']?.replace(/\p{Cc}+/gu, ' ').trim();
    list.recipients.push({ address: parsed.output, ...(name ? { name } : {}) });
  }
  return list;
}

/** The list as the frozen copy holds it. */
export const formatRecipients = (recipients: readonly Recipient[]): string =>
  stringify([['email', 'name'], ...recipients.map(({ address, name }) => [address, name ?? ''])]);

/** The deploy-time list of a small newsletter. */
export const deployTimeRecipients = (newsletter: Newsletter): Recipient[] => [...new Set(newsletter.recipients)].map((address) => ({ address }));
