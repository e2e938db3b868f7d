import { type DroppedFile, UnreadableFile } from '../model.ts';
import { cleanArticles } from '../pipeline/clean/index.ts';
import { readFile } from '../pipeline/read/index.ts';
import type { Reading } from '../ports/reader.ts';

/**
 * The first two steps of the pipeline, as ingest runs them on one file.
 * @throws only what is a defect in the code
 */
export async function readAndClean(file: DroppedFile): Promise<Reading> {
  try {
    const read = await readFile(file);
    const clean = cleanArticles(read.value.raw);
    return { status: 'read', format: read.value.format, articles: clean.value, decisions: [...read.decisions, ...clean.decisions] };
  } catch (error) {
    if (error instanceof UnreadableFile) return { status: 'unreadable', rule: error.rule, reason: error.message };
    throw error;
  }
}
