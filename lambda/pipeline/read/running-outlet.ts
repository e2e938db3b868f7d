/** Who published a document, and on which day, as far as what it repeats on every page tells. */
import type { Decision, IsoTime } from '../../model.ts';
import { findDate } from '../../text/dates.ts';
import { comparable } from '../../text/fold.ts';
import { articles, editionWords, generalWords, initials, innerWords, outletEnding, outletWords } from './outlet-words.ts';

/** A line that repeats, and how many pages show it, where the format has pages. */
export interface RunningLine {
  text: string;
  pages?: number;
}

/** What repeated lines say about all that the document holds. */
export interface RunningFacts {
  publisher?: string;
  /** The day of the paper. */
  publishedAt?: IsoTime;
  decisions: readonly Decision[];
}

/** Words and characters of a name at most. */
const LONGEST = { words: 6, characters: 48 };
/** Between the facts of one line: bars, dots, dashes that stand free, a comma before a figure's part. */
const between = /\s*[|•·‖¦\t]\s*|\s[–—-]{1,2}\s|,\s(?=[^,]*\d)/u;
const pageNumber =
  /^(?:page|seite|pagina|página|p\.)?\s?\d{1,4}\s+|\s+(?:page|seite|pagina|página|p\.)?\s?\d{1,4}(?:\s?(?:\/|of|von|de)\s?\d{1,4})?$/iu;
const host = /^(?:https?:\/\/)?(?:www\.)?([\p{L}\d-]{3,60})(?:\.[\p{L}\d-]{2,30}){1,3}\/?$/iu;

/**
 * Whose pages these are and of which day, where exactly one of the repeated lines, or parts of one, is the name of an outlet: in capitals or title
 * case, with a word that outlets have in their names, or the name of the site that the pages print too. Sections, dates and page numbers are no names.
 * @param titles the document's headings: what repeats one of them is its title, unless the site says so too
 */
export function factsInHeads(lines: readonly RunningLine[], titles: readonly string[]): RunningFacts {
  const parts = lines.flatMap(({ text, pages }) => text.split(between).map((part) => ({ text: part.replace(pageNumber, '').trim(), pages })));
  const sites = new Set(parts.flatMap(({ text }) => host.exec(text)?.[1] ?? []).map(squeezed));
  const headings = new Set(titles.map(comparable));
  const named = parts.filter(({ text }) => isName(text));
  const onSite = named.filter(({ text }) => sites.has(squeezed(text)));
  const names = onSite.length > 0 ? onSite : named.filter(({ text }) => isOutlet(text) && !headings.has(comparable(text)));
  const [first] = names;
  if (!first || new Set(names.map(({ text }) => squeezed(text))).size > 1) return { decisions: [] };
  const publisher = calm(first.text);
  const pages = first.pages === undefined ? {} : { pages: first.pages };
  const reason = 'The document repeats this name of an outlet at the head or foot of its pages.';
  const evidence = { printed: first.text, ...pages, site: onSite.length > 0 };
  const decisions: Decision[] = [{ step: 'read', action: 'chosen', subject: publisher, rule: 'publisher-from-running-head', reason, evidence }];
  const publishedAt = dayOf(lines);
  if (publishedAt === undefined) return { publisher, decisions };
  const day = 'It is the one day that stands beside the outlet’s name at the head or foot of the pages.';
  return {
    publisher,
    publishedAt,
    decisions: [...decisions, { step: 'read', action: 'chosen', subject: publishedAt, rule: 'date-from-running-head', reason: day }],
  };
}

/** The only day that the lines print, with the month's name: figures alone may be read two ways. */
function dayOf(lines: readonly RunningLine[]): IsoTime | undefined {
  const days = new Set(
    lines.flatMap(({ text }) => (/\p{L}{3}|[年년]/u.test(text) && !/\d[./]\d/.test(text) ? (findDate(text)?.slice(0, 10) ?? []) : [])),
  );
  const [day] = days;
  return days.size === 1 ? day : undefined;
}

/** The same for "The Eastgate Register", "EASTGATE REGISTER" and the site "eastgate-register". */
const squeezed = (name: string) =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');

const wordsOf = (text: string) => text.split(/\s+/u);

/** Short, without figures and marks, each word with a capital; in scripts that have none, one word. */
function isName(text: string): boolean {
  const words = wordsOf(text);
  if (text.length < 3 || text.length > LONGEST.characters || words.length > LONGEST.words) return false;
  if (/[\p{N}:;@/\\()[\]"„“”!?]|[.。]$/u.test(text) || findDate(text) !== undefined) return false;
  if (!/\p{Lu}/u.test(text)) return words.length === 1 && outletEnding.test(text);
  return words.every((word, index) => /^\p{Lu}/u.test(word) || (index > 0 && innerWords.has(word)));
}

/** Whether a name holds a word of outlets and says which of them it is: a section called "Local News" does not. */
function isOutlet(text: string): boolean {
  const words = wordsOf(text.toLowerCase());
  if (words.length === 1) return outletEnding.test(text) && !outletWords.has(words[0] ?? '') && !generalWords.has(words[0] ?? '');
  if (!words.some((word) => outletWords.has(word) || outletEnding.test(word))) return false;
  if (words.some((word) => generalWords.has(word) && !outletWords.has(word))) return false;
  const telling = words.some((word) => !outletWords.has(word) && !innerWords.has(word) && !articles.has(word));
  return telling || articles.has(words[0] ?? '') || words.filter((word) => editionWords.has(word) || outletWords.has(word)).length > 1;
}

/** A shouted name in title case, its initials as they are: `THE EASTGATE REGISTER`, `BBC NEWS`. */
function calm(name: string): string {
  if (name !== name.toUpperCase() || name === name.toLowerCase()) return name;
  return wordsOf(name)
    .map((word, index) => {
      const small = word.toLowerCase();
      if (initials.has(word)) return word;
      return index > 0 && innerWords.has(small) ? small : word.charAt(0) + small.slice(1);
    })
    .join(' ');
}
