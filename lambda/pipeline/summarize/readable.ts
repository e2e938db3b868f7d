import type { Article, LanguageTag } from '../../model.ts';
import { anyFunctionWord } from '../../text/function-words.ts';
import { isAsciiWord, words } from '../../text/words.ts';
import type { Candidate } from './candidates.ts';
import { leaningOpeners, reportOpeners, standingOpeners, trailingOpeners } from './openers.ts';
import { qualities } from './qualities.ts';

/** Why a sentence should not stand in a summary, as a rule's name; undefined where it may. */
export type Flaw = 'too-short' | 'trails-on' | 'cut-quote' | 'no-stop' | 'fragment' | 'furniture' | 'repeats-headline' | 'nameless-source';

/** A candidate as a reader sees it. */
export interface Judged {
  flaw?: Flaw;
  /** It leans on the sentence before and cannot stand without it. */
  leans: boolean;
  /** What its worth is multiplied by, see `qualities`. */
  quality: number;
}

/** Figures of an article that its sentences are judged against. */
interface Habits {
  /** Most sentences end with a stop, so one without is a caption or a heading. */
  stops: boolean;
  /** Most sentences begin with a capital, so one without is a fragment. */
  capitals: boolean;
  /** The headline's words. */
  headline: readonly string[];
}

/** Judges every candidate by its own article's habits. */
export function judge(candidates: readonly Candidate[], articles: readonly Article[]): Judged[] {
  const habits = articles.map((article, index) =>
    habitsOf(
      article,
      candidates.filter((candidate) => candidate.article === index),
    ),
  );
  const nameless = namelessOf(articles);
  return candidates.map((candidate) => {
    const article = articles[candidate.article] as Article;
    const opening = openingOf(candidate.text, article.language);
    const flaw = nameless.has(candidate.article) ? 'nameless-source' : flawOf(candidate, habits[candidate.article] as Habits, opening);
    const leaning = leansBy(opening, candidate.text, article.language, candidate.position === 0);
    return {
      leans: leaning,
      quality: qualityOf(candidate, articles.length > 1) * (leaning ? 1 + qualities.leaning : 1),
      ...(flaw ? { flaw } : {}),
    };
  });
}

/** The articles that a reader could not look up, where the story has others: a digest names the source of every sentence. */
function namelessOf(articles: readonly Article[]): ReadonlySet<number> {
  const named = articles.map(({ publisher, canonicalUrl, wireCredit }) => Boolean(publisher ?? canonicalUrl ?? wireCredit));
  return named.includes(true) ? new Set(named.flatMap((isNamed, index) => (isNamed ? [] : [index]))) : new Set();
}

/** How well a sentence serves in a summary beside what it says: a share is added to or taken from its worth. */
function qualityOf({ text, article, position, length }: Candidate, several: boolean): number {
  let quality = 1;
  if (position < 3) quality *= 1 + qualities.opening;
  if (several && article === 0) quality *= 1 + qualities.lead;
  if (length > 30) quality *= 1 + qualities.long * Math.min(1, (length - 30) / 30);
  if (/["“”«»„]/.test(text)) quality *= 1 + qualities.quotation;
  if (/[?？؟]/.test(text)) quality *= 1 + qualities.question;
  return quality;
}

const endsWithStop = /[.!?…。．！？؟۔।॥։።:][”"’'»›)\]」』\s]*$/;
const beginsWithCapital = /^[^\p{L}\p{N}]{0,10}\p{Lu}/u;
const beginsSmall = /^[^\p{L}\p{N}]{0,10}\p{Ll}/u;
/** The stop with what closes behind it stands in the last few characters. */
const stopped = (text: string): boolean => text.endsWith('.') || endsWithStop.test(text.slice(-8));

function habitsOf(article: Article, own: readonly Candidate[]): Habits {
  const most = Math.max(1, own.length);
  return {
    stops: own.filter(({ text }) => stopped(text)).length / most >= 0.5,
    capitals: own.filter(({ text }) => beginsWithCapital.test(text)).length / most >= 0.6,
    headline: words(article.headline, article.language),
  };
}

const sameWords = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((word, i) => word === b[i]);

function flawOf({ text, terms, length }: Candidate, habits: Habits, opening: Opening): Flaw | undefined {
  if (habits.headline.length > 0 && sameWords(terms, habits.headline)) return 'repeats-headline';
  if (length < 4 || terms.length < 3) return 'too-short';
  if (!balanced(text)) return 'cut-quote';
  if (habits.stops && !stopped(text)) return 'no-stop';
  if (habits.capitals && beginsSmall.test(text)) return 'fragment';
  if (opensWith(opening, trailingOpeners)) return 'trails-on';
  if (looksLikeFurniture(text, terms)) return 'furniture';
  return undefined;
}

const addressOrSign = /https?:|www\.|\w@\w|©|[|▪■►]|\.(?:com|org|net)\b/iu;
/** What `addressOrSign` cannot match without: several times as fast, and most sentences have none of it. */
const inAddresses = /[:@©|▪■►]|[wW]\.|\.[conCON]/;
/** Where three capitals can be: three capitals of ASCII, or code units beyond it, in a row. */
const notSmall = /[A-Z\u0080-\uffff]{3}/;

/** Addresses, rows of figures, lines in capitals, credits: what cleaning may have missed and nobody wants to read in a summary. */
function looksLikeFurniture(text: string, terms: readonly string[]): boolean {
  if ((inAddresses.test(text) && addressOrSign.test(text)) || /^\s*[([]/.test(text)) return true;
  // "Oat flakes: 7.2 g; 150 calories": a row of a table.
  if (terms.length < 14 && text.includes(':') && /^[^.:!?]{2,40}\s?:\s?\p{N}/u.test(text)) return true;
  const letters = notSmall.test(text) && /\p{Lu}{3}/u.test(text) ? (text.match(/\p{L}/gu)?.length ?? 0) : 0;
  if (letters > 20 && (text.match(/\p{Lu}/gu)?.length ?? 0) > 0.5 * letters) return true;
  return /[0-9\u0080-\uffff]/.test(text) && /\p{N}/u.test(text) && terms.filter(isNumber).length > 0.4 * terms.length;
}

/** Are quotation marks and brackets closed as often as they are opened? Apostrophes pass for single quotes and are left alone. */
export function balanced(text: string): boolean {
  if (!/["“”„«»「」()]/.test(text)) return true;
  if (occurrences(text, '"') % 2 === 1) return false;
  if ((occurrences(text, '“') + occurrences(text, '„') + occurrences(text, '”')) % 2 === 1) return false;
  const opensWith = text.search(/[“„«「]/u);
  const closesWith = text.search(/[”»」]/u);
  if (opensWith < 0 !== closesWith < 0 && !/„[^“]{0,400}“|»[^«]{0,400}«|”[^”]{0,400}”/u.test(text)) return false;
  return ['«»', '「」', '()'].every((pair) => occurrences(text, pair.charAt(0)) === occurrences(text, pair.charAt(1)));
}

function occurrences(text: string, mark: string): number {
  let count = 0;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) count++;
  return count;
}

type OpenerTable = Readonly<Record<string, readonly string[]>>;
interface Entries {
  whole: ReadonlySet<string>;
  /** Their first words. */
  first: ReadonlySet<string>;
}
const sets = new Map<readonly string[], Entries>();
const withoutSpaces = new Set(['ja', 'zh']);
const longestOpener = 4;
const betweenWords = /[^\p{L}\p{M}\p{N}-]+/u;

/** How a sentence begins: in lower case without marks, and its first word. */
interface Opening {
  text: string;
  first: string;
  /** Under which the tables keep its language. */
  key: string;
}

function openingOf(text: string, language: LanguageTag): Opening {
  const base = language.split('-', 1)[0]?.toLowerCase() ?? '';
  const start = text.slice(0, 100);
  const opening = (isAsciiWord(start.charCodeAt(0)) ? start : start.replace(/^[^\p{L}\p{N}]+/u, '')).toLowerCase();
  const end = opening.search(betweenWords);
  return {
    text: opening,
    first: end < 0 ? opening : opening.slice(0, end),
    key: base === 'nb' || base === 'nn' ? 'no' : base,
  };
}

/** Does it open with one of the table's entries for its language? */
function opensWith({ text, first, key }: Opening, table: OpenerTable): boolean {
  // The tag comes from untrusted files: `constructor` is no language.
  const entries = Object.hasOwn(table, key) ? table[key] : undefined;
  if (!entries) return false;
  if (withoutSpaces.has(key)) return entries.some((entry) => text.startsWith(entry));
  let set = sets.get(entries);
  if (!set) {
    set = { whole: new Set(entries), first: new Set(entries.map((entry) => entry.split(' ', 1)[0] ?? '')) };
    sets.set(entries, set);
  }
  // Most sentences are told by their first word.
  if (!set.first.has(first)) return false;
  const words = text.split(betweenWords, longestOpener);
  for (let size = 1; size <= words.length; size++) if (set.whole.has(words.slice(0, size).join(' '))) return true;
  return false;
}

/** `This week`, `that year's`: a time, not a pronoun. */
const namesATime = /^[^\p{L}\p{N}]*th(?:is|at|ese) (?:week|month|year|morning|afternoon|evening|spring|summer|autumn|fall|winter|season|time)/iu;

/** Nothing but a quotation, or what is left of one: who says it stands in the sentence before. */
const onlyQuoted = /^\s*["“„«「](?:[^"“”„«»「」]{1,400})["”“»」]\s*$/u;

/**
 * Does it open with a word that needs the sentence before, or is its speaker only a pronoun, or not named at all?
 * @param opens whether it is the first of its article, which may begin with a pronoun that stands for nothing
 */
export function leans(text: string, language: LanguageTag, opens = false): boolean {
  return leansBy(openingOf(text, language), text, language, opens);
}

function leansBy(opening: Opening, text: string, language: LanguageTag, opens: boolean): boolean {
  if (onlyQuoted.test(text)) return true;
  if (opensWith(opening, standingOpeners) || (opens && opensWith(opening, reportOpeners))) return false;
  if (/^en\b/iu.test(language)) {
    if (namesATime.test(text)) return false;
    if (/^["“][^"“”]{0,400}[”"]\s+(?:he|she|they|it)\b/iu.test(text)) return true;
  }
  return opensWith(opening, leaningOpeners);
}

/** The words of a sentence that carry its content. */
export function contentOf(terms: readonly string[]): ReadonlySet<string> {
  return new Set(terms.filter((term) => !anyFunctionWord.has(term)));
}

/** Is a term a number? */
export function isNumber(term: string): boolean {
  const code = term.charCodeAt(0);
  return code < 128 ? code >= 48 && code <= 57 : /^\p{N}/u.test(term);
}
