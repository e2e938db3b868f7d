import { domainToASCII } from 'node:url';
import * as v from 'valibot';
import { emailAddress } from '../../config-values.ts';
import type { Recipient } from '../../model.ts';
import { encodePhrase, headerText } from './header-text.ts';

/** Thrown for an address that no message can be addressed to. The address itself is not in the message: it may end in a log. */
export class InvalidRecipient extends Error {
  override readonly name = 'InvalidRecipient';
}

/** Longest name that is shown; what is longer is no name. */
const longestName = 200;

/**
 * The value of a To header for one recipient: one address, checked, with the name encoded. Never more than one header line's worth of meaning: nothing
 * in name or address can add a header or a second recipient.
 * @throws {InvalidRecipient} where the address is not one address alone, or needs SMTPUTF8
 */
export function toHeader({ address, name }: Recipient): string {
  if (!v.is(emailAddress, address))
    throw new InvalidRecipient('The recipient’s address is not one e-mail address such as ada@example.com; mend it in the list.');
  const at = address.lastIndexOf('@');
  const local = address.slice(0, at);
  const domain = asciiDomain(address.slice(at + 1));
  if (!/^[\x21-\x7e]+$/.test(local) || domain === undefined) {
    throw new InvalidRecipient(
      'The recipient’s address has letters beyond ASCII before the @, or no valid domain; the mail service cannot send there.',
    );
  }
  const shown = headerText(name ?? '').slice(0, longestName);
  return shown === '' ? `${local}@${domain}` : `${encodePhrase(shown)}\r\n <${local}@${domain}>`;
}

/** The domain in ASCII (IDNA), if it is nothing but a domain: the URL parser behind `domainToASCII` would take a path along. */
export function asciiDomain(domain: string): string | undefined {
  const ascii = /^[\x21-\x7e]+$/.test(domain) ? domain : domainToASCII(domain);
  return ascii.split('.').every((label) => /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/.test(label)) ? ascii : undefined;
}
