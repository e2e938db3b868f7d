import { Gunzip } from 'fflate';
import { type Decision, UnreadableFile } from '../../../model.ts';
import { bounds } from '../bounds.ts';

/**
 * What a gzip file (RFC 1952) holds, unpacked piece by piece so that a bomb is stopped at the bound and not by the memory's end. Of one that was cut on its
 * way, what came through.
 * @throws {UnreadableFile} `too-large-unpacked`, `broken-archive`
 */
export function gunzip(bytes: Uint8Array, decisions: Decision[]): Uint8Array {
  const chunks: Uint8Array[] = [];
  let size = 0;
  /** What was unpacked before the last of the members that such a file may be made of. */
  let before = 0;
  let broken = false;
  const stream = new Gunzip((chunk) => {
    size += chunk.length;
    if (size > bounds.fileBytes) throw tooLarge();
    chunks.push(chunk);
  });
  stream.onmember = () => {
    before = size;
  };
  try {
    for (let at = 0; at < bytes.length; at += 16_384) stream.push(bytes.subarray(at, at + 16_384), at + 16_384 >= bytes.length);
  } catch (cause) {
    if (cause instanceof UnreadableFile) throw cause;
    broken = true;
    if (size === 0)
      throw new UnreadableFile('broken-archive', 'The gzip file is broken and cannot be unpacked. Pack the article again, or drop it as it is.', {
        cause,
      });
  }
  // Every member ends with its size, modulo 2^32.
  const announced = new DataView(bytes.buffer, bytes.byteOffset + bytes.byteLength - 4).getUint32(0, true);
  if (broken || announced !== size - before)
    decisions.push({
      step: 'read',
      action: 'left out',
      subject: 'the end of the gzip file',
      rule: 'cut-archive',
      reason: 'The file is cut or damaged: what could be unpacked was read, the rest is lost. Pack it again to have all of it read.',
    });
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

const tooLarge = () =>
  new UnreadableFile(
    'too-large-unpacked',
    `The archive unpacks to more than ${bounds.fileBytes / 1e6} MB, which no article does. Drop the article files themselves.`,
  );
