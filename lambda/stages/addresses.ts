import * as v from 'valibot';
import { emailAddress } from '../config.ts';
import { asciiDomain } from '../pipeline/render/recipient.ts';

/**
 * The address as mail services take it: the domain in ASCII (IDNA) and lower case, the part before the @ as its owner writes it.
 * Undefined where it is no single address, or would need SMTPUTF8, which SES does not speak.
 */
export function normalAddress(text: string): string | undefined {
  const address = text.trim();
  if (!v.is(emailAddress, address)) return undefined;
  const at = address.lastIndexOf('@');
  const local = address.slice(0, at);
  const domain = asciiDomain(address.slice(at + 1))?.toLowerCase();
  return /^[\x21-\x7e]{1,64}$/.test(local) && domain !== undefined ? `${local}@${domain}` : undefined;
}

/** One spelling for all spellings of an address that reach the same mailbox: case folded, domain in ASCII. */
export const foldAddress = (address: string): string => (normalAddress(address) ?? address.trim()).toLowerCase();

/**
 * Mailboxes that belong to a function and not to a reader: mail to them annoys an operator, or nobody. After RFC 2142 and the lists on
 * which SES, Mailchimp and Google Groups agree; `info`, `news`, `office` and `sales` are left out, because readers do use them.
 */
const roles: ReadonlySet<string> = new Set([
  'abuse',
  'bounce',
  'bounces',
  'devnull',
  'do-not-reply',
  'donotreply',
  'hostmaster',
  'mailer-daemon',
  'majordomo',
  'no-reply',
  'noc',
  'noreply',
  'postmaster',
  'root',
  'security',
  'spam',
  'usenet',
  'uucp',
  'webmaster',
]);

/** Whether an address is a function's, subaddress (`abuse+x@`) included. */
export function isRoleAddress(address: string): boolean {
  const local = address.slice(0, address.lastIndexOf('@')).toLowerCase();
  return roles.has(local.split('+')[0] ?? '');
}
