/** A message that is made of an issue's and is not the issue: a proof, or a test. */

/**
 * Marks a message in Message-ID and Feedback-ID, so that mail programs do not take it and the issue for the same mail, and a bounce of it is
 * not counted as the issue's.
 * @param edit what else changes in its headers
 */
export function markedMessage(message: Uint8Array, kind: 'proof' | 'test', edit: (headers: string) => string = (headers) => headers): Uint8Array {
  const bytes = Buffer.from(message.buffer, message.byteOffset, message.byteLength);
  const end = bytes.indexOf('\r\n\r\n');
  const headers = edit(bytes.subarray(0, end).toString('latin1'))
    .replace(/^(Message-ID: <)/im, `$1${kind}.`)
    .replace(/^(Feedback-ID: \d+:[^:]+:)digest:/im, `$1${kind}:`);
  return Buffer.concat([Buffer.from(headers, 'latin1'), bytes.subarray(end)]);
}
