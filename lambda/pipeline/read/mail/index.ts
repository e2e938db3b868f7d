import type { Email } from 'postal-mime';
import { type Claims, type Decision, type RawArticle, UnreadableFile } from '../../../model.ts';
import { isoTime } from '../../../text/times.ts';
import { bounds } from '../bounds.ts';
import { webAddress } from '../claim-values.ts';
import { foldSpace } from '../fold.ts';
import { blocksOf } from '../html/blocks.ts';
import { claimsOf } from '../html/claims.ts';
import { parseHtml } from '../html/tree.ts';
import { itemOf } from '../item.ts';
import { looksLikeMarkdown } from '../markdown-signs.ts';
import { mostArticles } from '../most-articles.ts';
import { authorNames } from '../names.ts';
import { linksIn } from '../newsletter/addresses.ts';
import { articlesOfMail } from '../newsletter/index.ts';
import { type PlainText, plainText } from '../newsletter/plain-text.ts';
import { isGarbage } from '../recognize.ts';
import { repaired } from '../repair/index.ts';
import { forwardedSender, subjectOf } from './forwarded.ts';
import { mailsIn } from './mailbox.ts';

/**
 * A mail: an article sent as mail, a newsletter, a forward (the messages attached are read, not the note above them), or a page that a browser saved
 * as MHTML, which is read as the page it is. The HTML part is read where it holds real text, else the plain one. Other attachments are left.
 * A mailbox is read mail by mail, at most `bounds.articles` of them; one that cannot be read does not cost the others.
 * @throws {UnreadableFile} `garbled-mail`, `too-deep`
 */
export async function readMail(bytes: Uint8Array, decisions: Decision[]): Promise<{ format: string; raw: RawArticle[] }> {
  const mails = mailsIn(bytes);
  const [only = bytes] = mails;
  if (mails.length < 2) return readOne(only, decisions, 0);
  const { raw, refused } = await readEach(mails, 'mail', decisions, 0);
  if (raw.length === 0 && refused) throw refused;
  return { format: 'mbox', raw: mostArticles(raw, ['article'], decisions) };
}

/** Reads several mails of one file. One that cannot be read does not cost the others; the first of these is given back too. */
async function readEach(
  mails: readonly Uint8Array[],
  called: string,
  decisions: Decision[],
  depth: number,
): Promise<{ raw: RawArticle[]; refused?: UnreadableFile }> {
  const raw: RawArticle[] = [];
  const refused: UnreadableFile[] = [];
  for (const [at, mail] of mostArticles(mails, [called], decisions).entries()) {
    try {
      raw.push(...(await readOne(mail, decisions, depth)).raw);
    } catch (cause) {
      const error = cause instanceof UnreadableFile ? cause : new UnreadableFile('unreadable', 'The mail is not as its format has it.', { cause });
      refused.push(error);
      const subject = `${called} ${at + 1} of ${mails.length}`;
      decisions.push({ step: 'read', action: 'rejected', subject, rule: error.rule, reason: error.message });
    }
  }
  const [first] = refused;
  return { raw, ...(first && { refused: first }) };
}

/** A note above a forwarded message is shorter than this, in characters; what is longer is a text of its own. */
const longestNote = 600;

/** @param depth how many messages it stands in */
async function readOne(bytes: Uint8Array, decisions: Decision[], depth: number): Promise<{ format: string; raw: RawArticle[] }> {
  const imported = await import('postal-mime');
  const PostalMime = imported.default;
  const mail = await PostalMime.parse(bytes, { maxNestingDepth: bounds.mailDepth, forceRfc822Attachments: true }).catch((cause: Error) => {
    if (!/nesting depth/i.test(cause.message)) throw cause;
    throw new UnreadableFile(
      'too-deep',
      `The mail nests more than ${bounds.mailDepth} parts in each other, as no mail program does. Drop its text.`,
      { cause },
    );
  });
  const own = await readOwn(mail, decisions);
  decisions.push(...attachmentsLeft(mail));
  const messages = mail.attachments.flatMap(({ mimeType, content }) =>
    mimeType === 'message/rfc822' && typeof content !== 'string' ? [new Uint8Array(content)] : [],
  );
  const { raw: inner } = depth < bounds.forwardDepth ? await readEach(messages, 'attached message', decisions, depth + 1) : { raw: [] };
  if (inner.every(({ blocks }) => blocks.length === 0)) return own;
  const note = own.raw.flatMap(({ blocks }) => blocks.map(({ text }) => text)).join(' ');
  if (note.length > longestNote) return { format: own.format, raw: [...own.raw, ...inner] };
  if (note !== '') {
    const reason = 'It stands above a message that is forwarded, and that message is the article.';
    decisions.push({ step: 'read', action: 'left out', subject: foldSpace(note.slice(0, 300)), rule: 'note-above-a-forwarded-mail', reason });
  }
  return { format: own.format, raw: inner };
}

/** What is said of attachments that are no message: pictures belong to a mail's looks, the rest may have been meant to be read. */
function attachmentsLeft({ attachments }: Email): Decision[] {
  const files = attachments.filter(({ mimeType, disposition }) => disposition === 'attachment' && !/^(?:image|message|multipart)\//.test(mimeType));
  if (files.length === 0) return [];
  const subject = foldSpace(
    files
      .map(({ filename, mimeType }) => filename ?? mimeType)
      .join(', ')
      .slice(0, 300),
  );
  const reason = 'A mail is read without its attachments; drop them as files of their own to have them read.';
  return [{ step: 'read', action: 'left out', subject, rule: 'attachments', reason }];
}

type Header = (name: string) => string | undefined;

/** Whether a mail is a page that a browser saved as MHTML, which nobody sent. */
const isSavedPage = (mail: Email, header: Header): boolean =>
  (header('snapshot-content-location') !== undefined || /multipart\/related/i.test(header('content-type') ?? '')) &&
  !header('received') &&
  !mail.to?.length;

function pageOf(html: string, header: Header): RawArticle {
  const root = parseHtml(html);
  const blocks = blocksOf(root);
  const address = webAddress(header('snapshot-content-location') ?? header('content-location'), undefined);
  return { layout: 'page', blocks, claims: claimsOf(root, address, blocks) };
}

/** A mail's plain part as Markdown, which services for newsletters write there; undefined where it is none. */
async function markdownPart(text: string): Promise<PlainText | undefined> {
  if (!looksLikeMarkdown(text.slice(0, 20_000).trimStart(), '')) return undefined;
  const { linkedMarkdown } = await import('../markdown.ts');
  return { ...linkedMarkdown(text), told: [] };
}

/** A mail without the messages that are attached to it: one article, or a newsletter's items. */
async function readOwn(mail: Email, decisions: Decision[]): Promise<{ format: string; raw: RawArticle[] }> {
  const header: Header = (name) => mail.headers.find(({ key }) => key === name)?.value;
  if (mail.html && isSavedPage(mail, header)) return { format: 'mhtml', raw: [pageOf(mail.html, header)] };
  const { subject, forwarded } = subjectOf(mail.subject);
  const sender = mail.from?.name ? foldSpace(mail.from.name) : undefined;
  const claims: { [K in keyof Claims]: Claims[K] | undefined } = {
    headline: subject,
    // Who forwards an article did not write it; a newsletter's sender is its publisher.
    ...(forwarded ? {} : sender && header('list-unsubscribe') ? { publisher: sender } : { authors: sender ? authorNames([sender]) : undefined }),
    publishedAt: isoTime(header('date') ?? mail.date),
  };
  const isText = (part: string | undefined): part is string => part !== undefined && part !== '' && !isGarbage(part);
  if ((mail.html || mail.text) && !isText(mail.html) && !isText(mail.text))
    throw new UnreadableFile(
      'garbled-mail',
      'The text of the mail does not decode as its header says it should. Save the mail again, or drop its text.',
    );
  const root = isText(mail.html) ? parseHtml(repaired(mail.html, decisions)) : undefined;
  const html = root ? blocksOf(root) : [];
  const written = isText(mail.text) ? repaired(mail.text, decisions) : '';
  const plain = plainText(written);
  const length = (blocks: readonly { text: string }[]) => blocks.reduce((sum, block) => sum + block.text.length, 0);
  const usesHtml = root !== undefined && length(html) >= length(plain.blocks) * 0.5;
  const { blocks, links, told } = usesHtml ? { blocks: html, links: linksIn(root), told: [] } : ((await markdownPart(written)) ?? plain);
  decisions.push(...told);
  const publisher = forwarded && subject !== undefined ? forwardedSender(plain.blocks, html, subject) : undefined;
  const { claims: known } = itemOf([], publisher === undefined ? claims : { ...claims, publisher });
  return { format: 'eml', raw: articlesOfMail(blocks, known, links, decisions) };
}
