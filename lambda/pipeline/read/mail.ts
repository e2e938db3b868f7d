import type { Email } from 'postal-mime';
import type { Claims, Decision, RawArticle } from '../../model.ts';
import { isoTime } from '../../text/times.ts';
import { bounds } from './bounds.ts';
import { foldSpace } from './fold.ts';
import { blocksOf } from './html/blocks.ts';
import { claimsOf, webAddress } from './html/claims.ts';
import { parseHtml } from './html/tree.ts';
import { itemOf } from './item.ts';
import { mailsIn } from './mailbox.ts';
import { mostArticles } from './most-articles.ts';
import { authorNames } from './names.ts';
import { linesOf } from './text.ts';

/** "Fwd: Re: AW: …" before a subject, in the languages that mail programs write it in. */
const prefixes =
  /^(?: ?(?:re|fwd?|aw|wg|tr|rv|enc|vs|vl|sv|i|r|rif|doorst|antw|odp|pd|ynt|ilt|ref|回复|转发|答复|返信|転送) ?(?:\[\d{1,4}\] ?)?[:：])+ ?/iu;

/**
 * A mail: an article sent as mail, a newsletter, a forward (the messages attached are read, not the note above them), or a page that a browser saved
 * as MHTML, which is read as the page it is. The HTML part is read where it holds real text, else the plain one. Attachments are left.
 * A mailbox is read mail by mail, at most `bounds.articles` of them.
 */
export async function readMail(bytes: Uint8Array, decisions: Decision[]): Promise<{ format: string; raw: RawArticle[] }> {
  const mails = mailsIn(bytes);
  const [only = bytes] = mails;
  if (mails.length < 2) return readOne(only, decisions, 0);
  const raw: RawArticle[] = [];
  for (const mail of mostArticles(mails, ['mail'], decisions)) raw.push(...(await readOne(mail, decisions, 0)).raw);
  return { format: 'mbox', raw: mostArticles(raw, ['article'], decisions) };
}

/** A note above a forwarded message is shorter than this, in characters; what is longer is a text of its own. */
const longestNote = 600;

/** @param depth how many messages it stands in */
async function readOne(bytes: Uint8Array, decisions: Decision[], depth: number): Promise<{ format: string; raw: RawArticle[] }> {
  const imported = await import('postal-mime');
  const PostalMime = imported.default;
  const mail = await PostalMime.parse(bytes, { maxNestingDepth: bounds.mailDepth, forceRfc822Attachments: true });
  const own = readOwn(mail);
  const inner: RawArticle[] = [];
  const messages = mail.attachments.filter(({ mimeType }) => mimeType === 'message/rfc822').map(({ content }) => content);
  if (depth < bounds.forwardDepth)
    for (const content of mostArticles(messages, ['attached message'], decisions))
      if (typeof content !== 'string') inner.push(...(await readOne(new Uint8Array(content), decisions, depth + 1)).raw);
  if (inner.every(({ blocks }) => blocks.length === 0)) return own;
  const note = own.raw.flatMap(({ blocks }) => blocks.map(({ text }) => text)).join(' ');
  if (note.length > longestNote) return { format: own.format, raw: [...own.raw, ...inner] };
  if (note !== '') {
    const reason = 'It stands above a message that is forwarded, and that message is the article.';
    decisions.push({ step: 'read', action: 'left out', subject: foldSpace(note.slice(0, 300)), rule: 'note-above-a-forwarded-mail', reason });
  }
  return { format: own.format, raw: inner };
}

/** A mail without the messages that are attached to it. */
function readOwn(mail: Email): { format: string; raw: RawArticle[] } {
  const header = (name: string) => mail.headers.find(({ key }) => key === name)?.value;
  const address = webAddress(header('snapshot-content-location') ?? header('content-location'), undefined);
  if (
    mail.html &&
    (header('snapshot-content-location') || /multipart\/related/i.test(header('content-type') ?? '')) &&
    !header('received') &&
    !mail.to?.length
  ) {
    const root = parseHtml(mail.html);
    const blocks = blocksOf(root);
    return { format: 'mhtml', raw: [{ layout: 'page', blocks, claims: claimsOf(root, address, blocks) }] };
  }
  const whole = mail.subject ? foldSpace(mail.subject) : undefined;
  const subject = whole?.replace(prefixes, '');
  const forwarded = subject !== whole;
  const sender = mail.from?.name ? foldSpace(mail.from.name) : undefined;
  const claims: { [K in keyof Claims]: Claims[K] | undefined } = {
    headline: subject || undefined,
    // Who forwards an article did not write it; a newsletter's sender is its publisher.
    ...(forwarded ? {} : sender && header('list-unsubscribe') ? { publisher: sender } : { authors: sender ? authorNames([sender]) : undefined }),
    publishedAt: isoTime(header('date') ?? mail.date),
  };
  const html = mail.html ? htmlBlocks(mail.html) : [];
  const text = mail.text ? linesOf(mail.text) : [];
  const length = (blocks: readonly { text: string }[]) => blocks.reduce((sum, block) => sum + block.text.length, 0);
  const blocks = length(html) >= length(text) * 0.5 ? html : text;
  const publisher = forwarded && subject !== undefined ? forwardedSender(text.length > 0 ? text : blocks, subject) : undefined;
  return { format: 'eml', raw: [itemOf(blocks, publisher === undefined ? claims : { ...claims, publisher })] };
}

/** "From: The Signal Brief <brief@…>", in whatever language the mail program writes the label. */
const headerLine = /^[\p{L}\p{M} -]{1,24}\s?[:：]\s?(.+)$/u;

/**
 * Whom a forwarded mail came from: the name before the first address in the lines of "label: value" among which the mail's own subject
 * stands. A person's forwarded note counts as well as an outlet's newsletter: both are who said it.
 */
function forwardedSender(blocks: readonly { text: string }[], subject: string): string | undefined {
  const lines = blocks.slice(0, 60).flatMap(({ text }) => text.split('\n'));
  const values = lines.map((line) => headerLine.exec(line)?.[1]?.trim());
  const at = values.findIndex((value) => value !== undefined && value.replace(prefixes, '') === subject);
  if (at < 0) return undefined;
  for (let i = Math.max(0, at - 4); i < Math.min(values.length, at + 4); i++) {
    const name = /^["“]?([^<>@"”]{2,80}?)["”]?\s*[<[(].{0,80}@/.exec(values[i] ?? '')?.[1];
    if (name) return foldSpace(name);
  }
  return undefined;
}

/** A mail's HTML lays text out in tables, so its containers say little; they are left out where they are tables alone. */
function htmlBlocks(html: string) {
  return blocksOf(parseHtml(html));
}
