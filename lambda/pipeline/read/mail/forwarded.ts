/** Forwarded mails: what their subject says, and whom they came from first. */
import { foldSpace } from '../fold.ts';

/** "Fwd: Re: AW: …" before a subject, in the languages that mail programs write it in. */
const prefixes =
  /^(?: ?(?:re|fwd?|aw|wg|tr|rv|enc|vs|vl|sv|i|r|rif|doorst|antw|odp|pd|ynt|ilt|ref|回复|转发|答复|返信|転送) ?(?:\[\d{1,4}\] ?)?[:：])+ ?/iu;

/** A subject without the marks of replies and forwards, and whether it had any. */
export function subjectOf(written: string | undefined): { subject?: string; forwarded: boolean } {
  if (!written) return { forwarded: false };
  const whole = foldSpace(written);
  const subject = whole.replace(prefixes, '');
  return { ...(subject === '' ? {} : { subject }), forwarded: subject !== whole };
}

/** A block or line of a mail, as far as it is looked at. */
type Text = Readonly<{ text: string }>;

/** The name of whom a forwarded mail came from, by its plain part where it has one, else by its page. */
export function forwardedSender(lines: readonly Text[], blocks: readonly Text[], subject: string): string | undefined {
  return senderInLines(lines.length > 0 ? lines : blocks, subject) ?? senderInBlock(blocks, subject);
}

/** "From: The Signal Brief <brief@…>", in whatever language the mail program writes the label. */
const headerLine = /^[\p{L}\p{M} -]{1,24}\s?[:：]\s?(.+)$/u;

/**
 * Whom a forwarded mail came from: the name before the first address in the lines of "label: value" among which the mail's own subject
 * stands. A person's forwarded note counts as well as an outlet's newsletter: both are who said it.
 */
function senderInLines(blocks: readonly Text[], subject: string): string | undefined {
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

/** The same where a mail of HTML alone holds the lines in one block: the name before the first address in front of the subject. */
const inOneBlock = /[:：]\s?["“]?([^<>@"”:：]{2,80}?)["”]?\s{0,3}[<[(][^\s<>]{1,80}@/u;
function senderInBlock(blocks: readonly Text[], subject: string): string | undefined {
  const head = blocks.slice(0, 60).find(({ text }) => text.length < 2_000 && text.includes(subject) && inOneBlock.test(text))?.text;
  const name = head === undefined ? undefined : inOneBlock.exec(head)?.[1];
  return name === undefined ? undefined : foldSpace(name);
}
