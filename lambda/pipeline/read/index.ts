import type { Decided, DroppedFile, ReadFile } from '../../model.ts';

/**
 * Reads one dropped file, whatever it is, into raw articles.
 * @throws {UnreadableFile} with a reason for a person
 */
export async function readFile(_file: DroppedFile): Promise<Decided<ReadFile>> {
  throw new Error('to be written');
}
