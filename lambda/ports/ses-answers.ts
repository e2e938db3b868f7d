/**
 * What SES's error answers mean for one mail. Codes and texts: "Common errors" and `SendRawEmail` in the SES API reference, and
 * "Amazon SES email sending errors" and "Errors related to the sending quotas" in its developer guide (read November 2026).
 */
import type { OutgoingMail, SendOutcome } from './mailer.ts';

type Because = Extract<SendOutcome, { status: 'refused' }>['because'];

/** The first row whose code and text match decides. A refusal that no row knows is the recipient's: it costs one mail, never the issue. */
const refusals: readonly { code: RegExp; text?: RegExp; because: Because }[] = [
  { code: /^(?:Throttling|TooManyRequests|LimitExceeded)/, text: /\bquota\b/i, because: 'quota' },
  { code: /^(?:Throttling|TooManyRequests|LimitExceeded|RequestLimitExceeded|SlowDown)/, because: 'rate' },
  // A clock that is off or credentials that just rotated: true of this moment, not of the mail.
  { code: /^(?:RequestExpired|RequestTimeTooSkewed|RequestTimeout)/, because: 'rate' },
  {
    code: /^(?:AccountSendingPaused|ConfigurationSetSendingPaused|ConfigurationSetDoesNotExist|MailFromDomainNotVerified|FromEmailAddressNotVerified)/,
    because: 'sender',
  },
  {
    code: /^(?:AccessDenied|NotAuthorized|Unauthorized|SignatureDoesNotMatch|InvalidSignature|InvalidClientTokenId|UnrecognizedClient|IncompleteSignature|MissingAuthenticationToken|ExpiredToken|OptInRequired|CredentialsProviderError)/,
    because: 'sender',
  },
  { code: /^MessageRejected/, text: /paused|disabled|suspended|shut down/i, because: 'sender' },
  { code: /^InvalidParameterValue/, text: /configuration set/i, because: 'sender' },
];

/** Connecting failed, so no byte of the request went out: looking a name up, or opening the socket. */
const beforeTheRequest = new Set(['connect', 'getaddrinfo']);
/** The same in Node's words, for an error that came wrapped: `connect ECONNREFUSED 127.0.0.1:80`, `getaddrinfo ENOTFOUND host`. */
const beforeTheRequestText = /\b(?:connect|getaddrinfo) E[A-Z_]+\b|did not establish a connection/;

interface Failure {
  name?: string;
  message?: string;
  syscall?: string;
  errors?: readonly unknown[];
  $metadata?: { httpStatusCode?: number };
  $response?: { statusCode?: number };
}

/**
 * One failed try as an outcome. `refused` only where it is certain that the mail did not go out: SES said so (4xx), or no
 * connection was ever made. Everything else (5xx, a time-out, a connection that broke, an answer that nobody can read) is `unknown`.
 * Reasons never hold the recipient's address.
 */
export function outcomeOf(error: unknown, mail: Pick<OutgoingMail, 'from' | 'to'>): SendOutcome {
  const failure: Failure = typeof error === 'object' && error !== null ? error : { message: String(error) };
  const code = failure.name ?? 'Error';
  const text = failure.message ?? '';
  const reason = `${code}: ${withoutRecipient(text, mail.to)}`.slice(0, 500);
  const status = failure.$response?.statusCode ?? failure.$metadata?.httpStatusCode;

  if (status !== undefined && status >= 400 && status < 500)
    return { status: 'refused', because: refusedBecause(code, text, status, mail.from), reason };
  if (status !== undefined) return { status: 'unknown', reason: `answer ${status}, ${reason}` };
  if (code === 'CredentialsProviderError') return { status: 'refused', because: 'sender', reason };
  if (neverConnected(failure)) return { status: 'refused', because: 'rate', reason: `no connection, nothing was sent: ${reason}` };
  return { status: 'unknown', reason };
}

function refusedBecause(code: string, text: string, status: number, from: string): Because {
  if (/^MessageRejected/.test(code) && /not verified/i.test(text)) return unverified(text, from);
  const row = refusals.find((refusal) => refusal.code.test(code) && (refusal.text?.test(text) ?? true));
  if (row) return row.because;
  if (status === 429) return 'rate';
  // A 4xx that is not SES's own (a proxy's, a gateway's) says nothing about the recipient.
  return status === 401 || status === 403 || code === 'UnknownError' || code === 'Error' || code === 'SyntaxError' ? 'sender' : 'recipient';
}

/**
 * "The following identities failed the check in region X: a, b …": in the sandbox the recipient must be verified too, and that
 * costs only this recipient. It is the sender's wherever the list names the sender or its domain, is cut short, or is missing.
 */
function unverified(text: string, from: string): Because {
  const list = /failed the check in region [^:]*:(.*)/is.exec(text)?.[1];
  if (list === undefined || /\.\.\.|…/.test(list)) return 'sender';
  const failed = list.split(',').map((identity) =>
    identity
      .replace(/^.*<|>.*$/g, '')
      .trim()
      .toLowerCase(),
  );
  const sender = from.toLowerCase();
  return failed.some((identity) => identity === sender || identity === sender.slice(sender.indexOf('@') + 1)) ? 'sender' : 'recipient';
}

function neverConnected(failure: Failure): boolean {
  if (failure.errors && failure.errors.length > 0) return failure.errors.every((error) => neverConnected(error as Failure));
  if (failure.syscall !== undefined) return beforeTheRequest.has(failure.syscall);
  return beforeTheRequestText.test(failure.message ?? '');
}

function withoutRecipient(text: string, address: string): string {
  return text.replaceAll(address, 'the recipient').replaceAll(address.toLowerCase(), 'the recipient');
}
