import { anyFunctionWord } from '../../text/function-words.ts';

/** The words of a sentence that carry its content. */
export function contentOf(terms: readonly string[]): ReadonlySet<string> {
  return new Set(terms.filter((term) => !anyFunctionWord.has(term)));
}

/** Is a term a number? */
export function isNumber(term: string): boolean {
  const code = term.charCodeAt(0);
  return code < 128 ? code >= 48 && code <= 57 : /^\p{N}/u.test(term);
}
