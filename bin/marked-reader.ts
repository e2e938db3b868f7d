/** The worker thread in which `newsletter explain` reads: like ingest's own, and with each part of the file marked with what became of it. */
import { parentPort } from 'node:worker_threads';
import { UnreadableFile } from '../lambda/model.ts';
import { cleanArticles, readFile } from '../lambda/pipeline/index.ts';
import type { ReadAnswer, ReadRequest } from '../lambda/ports/reader-worker.ts';
import type { MarkedReading } from './marked-reading.ts';
import { markedParts } from './tell/marked-file.ts';

async function readMarked(file: ReadRequest): Promise<MarkedReading> {
  try {
    const read = await readFile(file);
    const { value: articles, decisions: cleaning } = cleanArticles(read.value.raw);
    const decisions = [...read.decisions, ...cleaning];
    return { status: 'read', format: read.value.format, articles, decisions, parts: markedParts(read.value.raw, articles, decisions) };
  } catch (error) {
    if (error instanceof UnreadableFile) return { status: 'unreadable', rule: error.rule, reason: error.message };
    throw error;
  }
}

parentPort?.on('message', async (file: ReadRequest) => {
  const answer: ReadAnswer = await readMarked(file).then(
    (reading) => ({ reading }),
    (error: unknown) => ({ defect: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
  parentPort?.postMessage(answer);
});
