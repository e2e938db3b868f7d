/**
 * The mailer: hands one composed message to one recipient, once.
 *
 * Adapters: `mailer-ses.ts` (SES v1 `SendRawEmail`) and `mailer-outbox.ts` (a folder of `.eml` files). `test/ports/mailer-contract.ts`
 * is one suite that both pass.
 */

export interface OutgoingMail {
  /** The envelope's sender: the address alone. */
  from: string;
  /** The envelope's recipient: one address alone. */
  to: string;
  /** The whole message, RFC 5322 with CRLF line ends. */
  raw: Uint8Array;
  /** What the mail service's figures and events are told apart by: letters, digits, `-` and `_` only, and nothing about a person. */
  tags?: Readonly<Record<string, string>>;
}

/**
 * What is known after one try. Only a received refusal may be tried again; `unknown` (a 5xx, a time-out, a broken connection)
 * may have gone out and must not.
 */
export type SendOutcome =
  | { status: 'sent'; messageId: string }
  /** `rate`: slow down and try again. `quota`: nothing more today. `recipient`: this address never. `sender`: nothing can be sent until a person mends the account. */
  | { status: 'refused'; because: 'rate' | 'quota' | 'recipient' | 'sender'; reason: string }
  | { status: 'unknown'; reason: string };

export interface SendQuota {
  /** Mails a second. */
  rate: number;
  /** Mails that may still be sent in the current 24 hours. */
  remaining: number;
}

export interface Mailer {
  quota(): Promise<SendQuota>;
  /** Tries exactly once; never throws for what the mail service answered or failed to answer. */
  send(mail: OutgoingMail): Promise<SendOutcome>;
}
