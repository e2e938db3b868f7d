import { Resolver } from 'node:dns/promises';
import type { TextRecords } from './account.ts';

/** What DNS says when it surely has no such record, as against not answering at all. */
const none = new Set(['ENOTFOUND', 'ENODATA']);

/** Asks DNS, briefly: behind some networks nobody answers. */
export function textRecords(resolver = new Resolver({ timeout: 3_000, tries: 1 })): TextRecords {
  return async (name) => {
    try {
      // A long record comes in pieces.
      return (await resolver.resolveTxt(name)).map((pieces) => pieces.join(''));
    } catch (error) {
      return none.has((error as NodeJS.ErrnoException).code ?? '') ? [] : undefined;
    }
  };
}
