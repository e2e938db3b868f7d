/** The worker thread in which ingest's files are read: one file in, its reading out, until somebody stops it. */
import { parentPort } from 'node:worker_threads';
import type { ReadAnswer, ReadRequest } from '../ports/reader-worker.ts';
import { readAndClean } from '../stages/read-and-clean.ts';

parentPort?.on('message', async (file: ReadRequest) => {
  const answer: ReadAnswer = await readAndClean(file).then(
    (reading) => ({ reading }),
    (error: unknown) => ({ defect: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
  parentPort?.postMessage(answer);
});
