/** Mailboxes: several mails in one file, each opened by a line "From sender date" (RFC 4155). */

/** The line that opens a mail: an address or a name without spaces, and a date with its time and year. */
const opening = /^From \S{1,320} [^\r\n]{0,40}\d{1,2}:\d{2}[^\r\n]{0,20}\d{4}[^\r\n]{0,20}\r?$/gm;

/** Bytes as a text of one character each, so that places in it are places in the bytes. */
const latin = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');

/**
 * The mails of a mailbox as bytes, in its order, without the lines that open them; a file without such lines is one mail. A line of a
 * text that began with "From " was written as ">From " and is given back.
 */
export function mailsIn(bytes: Uint8Array): Uint8Array[] {
  const text = latin(bytes);
  const starts = [...text.matchAll(opening)].filter(({ index }) => index === 0 || /\n\r?\n$/.test(text.slice(Math.max(0, index - 3), index)));
  if (starts.length === 0) return [bytes];
  return starts.map(({ index, 0: line }, i) => {
    const mail = text.slice(index + line.length, starts[i + 1]?.index).replace(/^\r?\n/, '');
    return new Uint8Array(Buffer.from(mail.replace(/^>(>*From )/gm, '$1'), 'latin1'));
  });
}
