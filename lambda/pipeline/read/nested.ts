import { type Decided, type Decision, type DroppedFile, type RawArticle, type ReadFile, UnreadableFile } from '../../model.ts';
import { bounds } from './bounds.ts';
import { foldSpace } from './fold.ts';
import { mostArticles, tooMany } from './most-articles.ts';

/** How deep in archives a file stands, and how many bytes all archives of the dropped file have unpacked so far. */
export interface Place {
  depth: number;
  spent: { bytes: number };
}

/**
 * An archive's files, each read like a dropped one. One that cannot be read does not cost the others.
 * @throws {UnreadableFile} `nested-archive`, `too-large-unpacked`, `nothing-readable`, or what is wrong with the only file
 */
export async function readNested(
  files: readonly DroppedFile[],
  format: string,
  place: Place,
  decisions: Decision[],
  readAt: (file: DroppedFile, place: Place) => Promise<Decided<ReadFile>>,
): Promise<ReadFile> {
  if (place.depth >= bounds.archiveDepth)
    throw new UnreadableFile(
      'nested-archive',
      `Archives inside archives are read ${bounds.archiveDepth} levels deep, and this one goes deeper. Unpack it and drop the articles.`,
    );
  // One zip of many zips is as much a bomb as one big zip: what they unpack is counted together.
  place.spent.bytes += files.reduce((sum, file) => sum + file.bytes.length, 0);
  if (place.spent.bytes > bounds.unpackedBytes) {
    throw new UnreadableFile(
      'too-large-unpacked',
      `The archives in it unpack to more than ${bounds.unpackedBytes / 1e6} MB in all. Drop the article files themselves, or split the archive.`,
    );
  }
  const raw: RawArticle[] = [];
  const refused: UnreadableFile[] = [];
  for (const [at, file] of files.entries()) {
    if (raw.length >= bounds.articles) {
      decisions.push(tooMany(files.length - at, ['more file of the archive', 'more files of the archive']));
      break;
    }
    try {
      const inner = await readAt(file, { ...place, depth: place.depth + 1 });
      raw.push(...inner.value.raw);
      decisions.push(...inner.decisions);
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      refused.push(error);
      decisions.push({ step: 'read', action: 'rejected', subject: foldSpace(file.name.slice(0, 300)), rule: error.rule, reason: error.message });
    }
  }
  const [first] = refused;
  if (raw.length === 0) {
    if (first && files.length === 1) throw first;
    const reasons = decisions
      .filter(({ action }) => action === 'rejected')
      .slice(0, 3)
      .map(({ subject, reason }) => `${subject}: ${reason}`);
    throw new UnreadableFile('nothing-readable', `Nothing in the archive could be read. ${reasons.join(' ')}`, { cause: first });
  }
  return { format, raw: mostArticles(raw, ['article'], decisions) };
}
