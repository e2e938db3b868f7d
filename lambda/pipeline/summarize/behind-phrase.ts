import { type OpeningPhrases, openingPhrases } from './opening-phrases.ts';

/** Longer phrases often name somebody themselves: "In a letter that Ada Holt sent on Friday, she says …". */
const longestPhrase = 7;
const looked = 130;

/**
 * Is the subject a pronoun that stands behind a phrase of place, time or manner, which names nobody: "On Saturday, he won …", "Am Montag traf sie …", "В понедельник он …"? Whom it
 * means stands in a sentence before. Where the tables have no entry for a language, nothing is found.
 * @param first its first word, in lower case
 * @param key under which tables keep its language
 */
export function pronounBehindPhrase(text: string, first: string, key: string): boolean {
  // The tag comes from untrusted files: `constructor` is no language.
  const table = Object.hasOwn(openingPhrases, key) ? openingPhrases[key] : undefined;
  if (!table?.openers.has(first) && !(table && /^(?:19|20)\d\d$/.test(first))) return false;
  // Most sentences that open so have no comma near, or no pronoun behind it.
  if (table.comma && !/, \p{Ll}/u.test(text.slice(0, looked))) return false;
  const words = text.slice(0, looked).split(/\s+/u);
  for (let i = 1; i <= longestPhrase && i + 1 < words.length; i++) {
    const before = words[i - 1] as string;
    if (/["“”„«»(:;]|[^\d.]\.$/u.test(before)) return false;
    if (before.endsWith(',')) return table.comma && isAnaphor(words, i, table);
    if (!table.comma && isAnaphor(words, i, table)) return i > 1 && /^\p{Ll}+$/u.test(before) && !table.joins.has(before);
  }
  return false;
}

function isAnaphor(words: readonly string[], at: number, { pronouns, plural, expletive, gerundOnly }: OpeningPhrases): boolean {
  const word = words[at] ?? '';
  if (gerundOnly.has((words[0] ?? '').toLowerCase()) && !/ing,?$|^\d/u.test(words[1] ?? '')) return false;
  // "For many towns, they …": the phrase names them.
  if (plural.pronouns.has(word)) return !words.slice(0, at).some((one) => plural.ending.test(one) && !plural.times.test(one));
  return (
    pronouns.has(word) &&
    expletive[word]?.test(
      words
        .slice(at + 1, at + 3)
        .join(' ')
        .toLowerCase(),
    ) !== true
  );
}
