import * as v from 'valibot';
import { emailAddress } from '../config-values.ts';
import { asciiDomain } from '../pipeline/render/recipient.ts';

/**
 * The address as mail services take it: the domain in ASCII (IDNA) and lower case, the part before the @ as its owner writes it. Or why
 * nothing can be sent there, in words that do not hold the address.
 */
export function checkAddress(text: string): { address: string } | { reason: string } {
  const given = text.trim();
  if (given === '') return { reason: 'no e-mail address' };
  if (!v.is(emailAddress, given)) return { reason: 'not an e-mail address' };
  const at = given.lastIndexOf('@');
  const local = given.slice(0, at);
  const domain = asciiDomain(given.slice(at + 1))?.toLowerCase();
  if (domain === undefined) return { reason: 'the part after the @ is no domain' };
  // It would need SMTPUTF8, which SES does not speak.
  if (!/^[\x21-\x7e]*$/.test(local)) return { reason: 'letters beyond ASCII before the @, where the mail service cannot send to' };
  if (local.length > 64) return { reason: 'more than 64 characters before the @' };
  if (isRoleAddress(local)) return { reason: 'the address of a function such as postmaster, not of a reader' };
  return { address: `${local}@${domain}` };
}

/** One spelling for all spellings of an address that reach the same mailbox: case folded, domain in ASCII. */
export function foldAddress(address: string): string {
  const text = address.trim();
  const at = text.lastIndexOf('@');
  return `${text.slice(0, at + 1)}${asciiDomain(text.slice(at + 1)) ?? text.slice(at + 1)}`.toLowerCase();
}

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

/** Whether the part before the @ is a function's, subaddress (`abuse+x`) included. */
const isRoleAddress = (local: string): boolean => roles.has(local.toLowerCase().split('+')[0] ?? '');
