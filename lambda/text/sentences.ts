import type { LanguageTag } from '../model.ts';

/** Splits a paragraph into sentences; joined and white space aside, they are the paragraph. */
export function splitSentences(_text: string, _language: LanguageTag): string[] {
  throw new Error('to be written');
}
