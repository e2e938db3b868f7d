import type { Candidate } from './candidate.ts';

/** As much of a sentence as shows its script. */
const looked = 400;

/** Vietnamese letters, U+1E00 on, are Latin ones. */
const otherLetters = /[\u0370-\u1dff\u1f00-\u1fff\u2e80-\ufdff]/;

type Script = 'latin' | 'mostly latin' | 'other' | undefined;

/** Whether its letters are Latin ones; undefined where it has none. */
function scriptOf(text: string): Script {
  // Most sentences of most articles: cheaper to see than to count.
  if (!otherLetters.test(text)) return /[a-z\u00c0-\u024f]/i.test(text) ? 'latin' : undefined;
  let latin = 0;
  let other = 0;
  for (let at = 0; at < text.length && at < looked; at++) {
    const code = text.charCodeAt(at);
    if ((code > 64 && code < 91) || (code > 96 && code < 123) || (code > 191 && code < 0x250) || (code > 0x1dff && code < 0x1f00)) latin++;
    else if (code >= 0x370 && (code < 0x2000 || code > 0x2e7f) && code < 0xfe00) other++;
  }
  if (latin + other === 0) return undefined;
  return other === 0 ? 'latin' : latin > other ? 'mostly latin' : 'other';
}

/**
 * The sentences of an article in another script than most of it: a post, a title, a quotation in its own language, which readers of the article may not know.
 * @returns their positions
 */
export function inOtherScript(own: readonly Candidate[]): ReadonlySet<number> {
  const scripts = own.map(({ text }) => scriptOf(text));
  const count = (one: Script): number => scripts.filter((script) => script === one).length;
  // Names in Latin letters stand in texts of every script, but no whole sentence.
  const foreign: Script = count('other') > count('latin') ? 'latin' : 'other';
  return new Set(own.flatMap(({ position }, i) => (scripts[i] === foreign ? [position] : [])));
}
