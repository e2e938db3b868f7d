import type { DroppedFile } from '../model.ts';
import type { Reader, Reading } from './reader.ts';

/** Reads in this thread, where nothing can stop it: for unit tests and simulated worlds, whose clocks are none. */
export const inlineReader = (readAndClean: (file: DroppedFile) => Promise<Reading>): Reader => ({ read: (file) => readAndClean(file) });
