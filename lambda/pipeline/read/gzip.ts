import { Gunzip } from 'fflate';
import { UnreadableFile } from '../../model.ts';
import { bounds } from './bounds.ts';

/**
 * What a gzip file holds, unpacked piece by piece so that a bomb is stopped at the bound and not by the memory's end.
 * @throws {UnreadableFile} `too-large-unpacked`, `broken-archive`
 */
export function gunzip(bytes: Uint8Array): Uint8Array {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const stream = new Gunzip((chunk) => {
    size += chunk.length;
    if (size > bounds.fileBytes) throw tooLarge();
    chunks.push(chunk);
  });
  try {
    for (let at = 0; at < bytes.length; at += 16_384) stream.push(bytes.subarray(at, at + 16_384), at + 16_384 >= bytes.length);
  } catch (cause) {
    if (cause instanceof UnreadableFile) throw cause;
    // Mail and transfers cut files: what came through is read, if it is something.
    if (size === 0)
      throw new UnreadableFile('broken-archive', 'The gzip file is broken and cannot be unpacked. Pack the article again, or drop it as it is.', {
        cause,
      });
  }
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
