import type { Newsletter } from '../../config.ts';
import type { Digest, Recipient, RenderedEmail } from '../../model.ts';

/** Composes the message once, with a placeholder for the recipient: RFC 5322, CRLF, 7-bit; same input, same bytes. */
export async function composeMessage(_digest: Digest, _email: RenderedEmail, _newsletter: Newsletter): Promise<Uint8Array> {
  throw new Error('to be written');
}

/** One recipient's copy of a composed message: differs from it only in the To line. */
export function addressMessage(_message: Uint8Array, _recipient: Recipient): Uint8Array {
  throw new Error('to be written');
}
