import { Worker, type WorkerOptions } from 'node:worker_threads';
import type { DroppedFile } from '../model.ts';
import type { Reader, Reading } from './reader.ts';

/** What is sent to the worker. */
export type ReadRequest = DroppedFile;
/** What comes back from it. A defect in the code comes as its text, for errors lose their class between threads. */
export type ReadAnswer = { reading: Reading } | { defect: string };

export interface WorkerReader extends Reader {
  /** Starts the worker ahead of the first file, so that it loads while the caller still fetches. */
  start(): void;
  /** Ends the worker. The next file would start another. */
  close(): Promise<void>;
}

/** The most memory, in MB, that reading one file may take. */
export interface ReaderMemory {
  /** JavaScript's heap: strings, objects, trees. V8 itself ends the worker there. */
  heap: number;
  /** What the whole process may grow by meanwhile, heap and buffers together: looked at every `glance`. */
  process: number;
}

/** Half of an ingest Lambda's 1,769 MB for the heap; the rest is for buffers, the SDK and the file itself. The worst file that the bounds let through takes some 500. */
const usual: ReaderMemory = { heap: 800, process: 1_200 };
/** Milliseconds from one look at the process's memory to the next. */
const glance = 200;

/**
 * Reads in a worker thread that is stopped where it takes too long or too much, whatever it is doing: a loop, a regular expression that
 * explodes, a parser that never comes back. One worker serves one file after the other and is replaced only after it was stopped or died.
 * @param entry the worker's module: it answers each `ReadRequest` with a `ReadAnswer`
 */
export function workerReader(entry: URL, options: { memory?: ReaderMemory; worker?: WorkerOptions } = {}): WorkerReader {
  const { memory = usual, worker: more = {} } = options;
  let live: Worker | undefined;
  /** Files wait here for the one before them. */
  let last: Promise<unknown> = Promise.resolve();

  const start = (): Worker => {
    if (live) return live;
    // The caller's own switches (`-e`, `--input-type`) are not meant for the worker, and some forbid it to start.
    const worker = new Worker(entry, {
      execArgv: [],
      ...more,
      resourceLimits: { maxOldGenerationSizeMb: memory.heap, maxYoungGenerationSizeMb: 64 },
    });
    // An idle worker keeps no process alive, and one that fails between two files is simply replaced by the next.
    worker.unref();
    worker.on('error', () => undefined);
    worker.once('exit', () => {
      if (live === worker) live = undefined;
    });
    live = worker;
    return worker;
  };

  const stop = async (worker: Worker): Promise<void> => {
    if (live === worker) live = undefined;
    await worker.terminate();
  };

  async function readNow(file: DroppedFile, milliseconds: number): Promise<Reading> {
    const worker = start();
    const answer = await answerOf(worker, file, milliseconds, memory.process);
    if ('reading' in answer && answer.reading.status !== 'stopped') return answer.reading;
    if ('reading' in answer || 'death' in answer) await stop(worker);
    if ('reading' in answer) return answer.reading;
    throw 'death' in answer ? answer.death : new Error(answer.defect);
  }

  return {
    start: () => void start(),
    read(file, milliseconds) {
      const reading = last.then(() => readNow(file, milliseconds));
      last = reading.catch(() => undefined);
      return reading;
    },
    close: async () => {
      if (live) await stop(live);
    },
  };
}

/** Sends the worker one file and waits for what comes first: its answer, its end, or the end of its time or memory. */
function answerOf(worker: Worker, file: DroppedFile, milliseconds: number, megabytes: number): Promise<ReadAnswer | { death: Error }> {
  return new Promise((resolve) => {
    const before = process.memoryUsage.rss();
    const settle = (answer: ReadAnswer | { death: Error }): void => {
      clearTimeout(time);
      clearInterval(watch);
      worker.off('message', onAnswer);
      worker.off('error', onError);
      worker.off('exit', onExit);
      worker.unref();
      resolve(answer);
    };
    const stopped = (by: 'time' | 'memory'): void => settle({ reading: { status: 'stopped', by } });
    const onAnswer = (answer: ReadAnswer): void => settle(answer);
    const onError = (error: Error & { code?: string }): void =>
      error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? stopped('memory') : settle({ death: error });
    const onExit = (code: number): void => settle({ death: new Error(`The reader ended by itself, with code ${code}.`) });
    const time = setTimeout(() => stopped('time'), milliseconds);
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - before > megabytes * 1024 * 1024) stopped('memory');
    }, glance);
    worker.ref();
    worker.on('message', onAnswer);
    worker.on('error', onError);
    worker.on('exit', onExit);
    // A copy is handed over, so that the caller keeps its own bytes and nothing is copied twice.
    const bytes = new Uint8Array(file.bytes);
    worker.postMessage({ ...file, bytes } satisfies ReadRequest, [bytes.buffer]);
  });
}
