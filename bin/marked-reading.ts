/** A file on disk, read within ingest's bounds, to be explained. */
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { bounds } from '../lambda/pipeline/read/bounds.ts';
import type { Reader, Reading } from '../lambda/ports/reader.ts';
import { readingTime, stoppedReasons, wordCount } from '../lambda/stages/ingest-file.ts';
import type { Explanation } from './tell/explanation.ts';
import type { MarkedPart } from './tell/marked-file.ts';

/** A reading, with the file's parts in its own order where the reader marks them. */
export type MarkedReading = Reading & { parts?: readonly MarkedPart[] };

export interface ExplainFileOptions {
  reader: Reader;
  /** Whether the file's parts are asked for. */
  page: boolean;
  /** How long reading may take. */
  milliseconds?: number;
}

/**
 * What ingest would make of a file here that was never dropped. Pipes and devices, which may never end, are no files.
 * @returns undefined where there is no such file
 */
export async function explainOnDisk(path: string, options: ExplainFileOptions): Promise<Explanation | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) return undefined;
  if (found.size <= bounds.fileBytes) return explainBytes(path, await readFile(path), options);
  const megabytes = (size: number): number => Math.round(size / 1e6);
  return rejected(
    path,
    `The file has ${megabytes(found.size)} MB; at most ${megabytes(bounds.fileBytes)} MB are read. Drop single articles or a smaller archive.`,
  );
}

/** What ingest would make of these bytes, and their parts where they are asked for. */
export async function explainBytes(path: string, bytes: Uint8Array, options: ExplainFileOptions): Promise<Explanation> {
  const { reader, page, milliseconds = readingTime } = options;
  const reading: MarkedReading = await reader.read({ name: basename(path), bytes }, milliseconds);
  if (reading.status !== 'read') return rejected(path, reading.status === 'unreadable' ? reading.reason : stoppedReasons[reading.by]);
  const { format, decisions, parts } = reading;
  const articles = reading.articles.map((article, position) => ({ id: String(position), headline: article.headline, words: wordCount(article) }));
  return { receipt: { key: path, outcome: 'accepted', format, articles, decisions }, issues: [], ...(page && parts ? { parts } : {}) };
}

const rejected = (path: string, reason: string): Explanation => ({
  receipt: { key: path, outcome: 'rejected', reason, articles: [], decisions: [] },
  issues: [],
});
