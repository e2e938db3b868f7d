import { createHash } from 'node:crypto';
import type { Newsletter } from '../../config.ts';
import type { Digest, RenderedEmail } from '../../model.ts';
import { safeUrl } from '../../text/web-address.ts';
import { placeholderAddress } from './copies.ts';
import { encodePhrase, headerText } from './header-text.ts';
import type { EmailLinks } from './view.ts';

/**
 * Composes the message once, with a placeholder for the recipient: RFC 5322 and MIME, CRLF, 7-bit, multipart/alternative with text and HTML.
 * Same input, same bytes: date, Message-ID and boundaries come from the issue.
 * @param links adds List-Unsubscribe (RFC 2369) with one click (RFC 8058) where there is a page for it
 */
export async function composeMessage(digest: Digest, email: RenderedEmail, newsletter: Newsletter, links: EmailLinks = {}): Promise<Uint8Array> {
  // Loaded here, so that the function that only addresses copies does not pay for it.
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer');
  const identity = createHash('sha256').update(`${newsletter.name}\n${digest.number}\n${newsletter.from}`).digest('hex');
  const domain = newsletter.from.slice(newsletter.from.lastIndexOf('@') + 1);
  const composer = new MailComposer({
    from: { name: headerText(newsletter.fromName ?? newsletter.title), address: newsletter.from },
    to: placeholderAddress,
    ...(newsletter.replyTo === undefined ? {} : { replyTo: newsletter.replyTo }),
    subject: headerText(email.subject),
    date: new Date(digest.issuedAt),
    messageId: `<${identity.slice(0, 32)}@${domain}>`,
    headers: listHeaders(digest, newsletter, domain, safeUrl(links.unsubscribeUrl)),
    text: email.text,
    html: email.html,
    baseBoundary: identity.slice(32, 56),
    // Without it, encoded lines would end in bare LF.
    newline: 'windows',
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}

/** What tells mailing software what this is: bulk mail of a list, made by a machine, not to be answered by another. */
function listHeaders(
  digest: Digest,
  newsletter: Newsletter,
  domain: string,
  unsubscribeUrl: string | undefined,
): { key: string; value: string | { prepared: true; value: string } }[] {
  return [
    // RFC 2919: the newsletter under the sender's domain, whatever its title becomes.
    { key: 'List-Id', value: { prepared: true, value: `${encodePhrase(newsletter.title)}\r\n <${newsletter.name}.${domain}>` } },
    ...(unsubscribeUrl === undefined
      ? []
      : [
          { key: 'List-Unsubscribe', value: { prepared: true as const, value: `<${unsubscribeUrl}>` } },
          { key: 'List-Unsubscribe-Post', value: 'List-Unsubscribe=One-Click' },
        ]),
    // Gmail's feedback loop groups complaints by these fields: issue, newsletter, kind, sender. None names a person.
    { key: 'Feedback-ID', value: `${digest.number}:${newsletter.name}:digest:newsletter` },
    { key: 'Auto-Submitted', value: 'auto-generated' },
    { key: 'Precedence', value: 'bulk' },
    { key: 'X-Auto-Response-Suppress', value: 'OOF, AutoReply' },
    { key: 'Content-Language', value: digest.language },
  ];
}
