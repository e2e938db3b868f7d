/** Silent reading of English non-fiction, words a minute: M. Brysbaert, "How many words do we read per minute?", J. Memory and Language 109, 2019. */
const wordsPerMinute = 238;
/** Chinese and Japanese, characters a minute: what publishing platforms there reckon with. */
const charactersPerMinute = 500;

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;

/** How much there is to read: words, and the characters of scripts that write without spaces. */
export function amountOf(text: string): { words: number; characters: number } {
  let characters = 0;
  const rest = /[^\u0000-\u0dff]/.test(text)
    ? text.replace(unspaced, () => {
        characters += 1;
        return ' ';
      })
    : text;
  let words = 0;
  for (const _ of rest.matchAll(/[\p{L}\p{N}][^\s]*/gu)) words += 1;
  return { words, characters };
}

/** Whole minutes that these texts take to read, at least 1. */
export function readingMinutes(texts: readonly string[]): number {
  let minutes = 0;
  for (const text of texts) {
    const { words, characters } = amountOf(text);
    minutes += words / wordsPerMinute + characters / charactersPerMinute;
  }
  return Math.max(1, Math.round(minutes));
}

/** A text's length in English words, so that languages compare. */
export function lengthInWords(texts: readonly string[]): number {
  let length = 0;
  for (const text of texts) {
    const { words, characters } = amountOf(text);
    length += words + (characters * wordsPerMinute) / charactersPerMinute;
  }
  return Math.round(length);
}
