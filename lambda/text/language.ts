import type { Direction, LanguageTag } from '../model.ts';

/** The language of a text, or `und` where nothing can be told. */
export function detectLanguage(_text: string): LanguageTag {
  throw new Error('to be written');
}

/** The direction in which a language is written. */
export function directionOf(_language: LanguageTag): Direction {
  throw new Error('to be written');
}
