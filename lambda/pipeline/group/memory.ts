import type { IsoTime, Memory, Story } from '../../model.ts';

/** Adds what one issue carried, and forgets entries older than so many days before it. Remembering an issue again changes nothing. */
export function remember(_memory: Memory, _issue: { number: number; issuedAt: IsoTime; stories: readonly Story[] }, _days: number): Memory {
  throw new Error('to be written');
}
