import type { LanguageTag } from '../../model.ts';
import { isAsciiWord } from '../../text/words.ts';
import { pronounBehindPhrase } from './behind-phrase.ts';
import { leaningOpeners, reportOpeners, standingOpeners, trailingOpeners } from './openers.ts';
import { saysSo } from './pointing-words.ts';
import { isReportedSpeech, namesNobody } from './unnamed.ts';

type OpenerTable = Readonly<Record<string, readonly string[]>>;
interface Entries {
  whole: ReadonlySet<string>;
  /** Their first words. */
  first: ReadonlySet<string>;
}
const sets = new Map<readonly string[], Entries>();
const withoutSpaces = new Set(['ja', 'zh']);
/** Tags whose tables stand under another: two forms of one language, or languages so close that they share their openers. */
const sameTable: Readonly<Record<string, string>> = { nb: 'no', nn: 'no', ms: 'id', bs: 'hr', sh: 'hr' };
const longestOpener = 4;
const betweenWords = /[^\p{L}\p{M}\p{N}-]+/u;

/** How a sentence begins: in lower case without marks, and its first word. */
export interface Opening {
  text: string;
  first: string;
  /** Under which the tables keep its language. */
  key: string;
}

/** The opening of a sentence, read once for all that is asked of it. */
export function openingOf(text: string, language: LanguageTag): Opening {
  const base = language.split('-', 1)[0]?.toLowerCase() ?? '';
  const start = text.slice(0, 100);
  const opening = (isAsciiWord(start.charCodeAt(0)) ? start : start.replace(/^[^\p{L}\p{N}]+/u, '')).toLowerCase();
  const end = opening.search(betweenWords);
  return {
    text: opening,
    first: end < 0 ? opening : opening.slice(0, end),
    key: Object.hasOwn(sameTable, base) ? (sameTable[base] ?? base) : base,
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

/** The same between the single marks of British papers, which are apostrophes as well. */
const onlyQuotedSingly = /^['‘]\p{L}.{1,400}(?:[.!?]['’]|['’][.!?])$/u;
const singleEnds = /[.,!?]['’] /;

/** "– Nobody slept, and nobody will.": speech behind a dash, and no second dash, behind which papers say who speaks. */
const spokenBehindDash = /^[—–] ?[\p{L}"“„«][^—–]*$/u;

/**
 * "DeSantis will never do that.", "The mayor had promised one, but …": ends, or ends its first clause, with a word for something that the sentence before names. Not
 * counts and places: "by one", "day one".
 */
const endsPointing =
  /\b(?:do|does|did|doing|done) (?:so|that|this|it)[.!]["”’]?$|^(?:[^\s,]+ ){1,10}(?:promised?|want(?:ed|s)?|need(?:ed|s)?|had|have|has|got|gets?|made|make|built|build|seen|saw|bought|buy|ordered|asked for|planned|proposed?) (?:one|some|none)(?:[.!]["”’]?$|, )/iu;

/** "Second, read this list.", "The range was however included …", "The mayor, meanwhile, …": goes on with a count or sets off against what stands before. */
const goesOn =
  /^(?:(?:second|third|fourth|fifth|finally|don[’']t get (?:me|us) wrong), |[^,.;:]{3,60}(?:, (?:however|meanwhile|though|too|in turn|for (?:his|her|its|their) part),| (?:was|is|were|are|has|had|will|would|did|does|do) (?:however|therefore|thus|nevertheless) ))/iu;

/**
 * Does it open with a word that needs the sentence before, or is its speaker only a pronoun, or not named at all?
 * @param opens whether it is the first of its article, which may begin with a pronoun that stands for nothing
 */
export function leans(text: string, language: LanguageTag, opens = false): boolean {
  return leansBy(openingOf(text, language), text, opens);
}

/** The same, of an opening already read. */
export function leansBy(opening: Opening, text: string, opens: boolean): boolean {
  if (onlyQuoted.test(text) || spokenBehindDash.test(text) || (onlyQuotedSingly.test(text) && !singleEnds.test(text))) return true;
  if (opensWith(opening, standingOpeners) || (opens && opensWith(opening, reportOpeners))) return false;
  if (opening.key === 'en') {
    if (namesATime.test(text)) return false;
    if (/^["“][^"“”]{0,400}[”"]\s+(?:he|she|they|it)\b/iu.test(text)) return true;
    if (goesOn.test(text)) return true;
    if (/\b(?:so|that|this|it|one|some|none)[.,!]/.test(text) && endsPointing.test(text)) return true;
  }
  return (
    opensWith(opening, leaningOpeners) ||
    (!opens && (namesNobody(text, opening.key) || pronounBehindPhrase(text, opening.first, opening.key) || isReportedSpeech(text, opening.key)))
  );
}

/** Longer ones tell more than who said it. */
const longestAttribution = 140;

/** Does it open with a word that reports more of what the sentence before began, "He added that", or tell but who said it? */
export function trailsOn(opening: Opening, text: string): boolean {
  if (opensWith(opening, trailingOpeners)) return true;
  return text.length <= longestAttribution && Object.hasOwn(saysSo, opening.key) && saysSo[opening.key]?.test(text) === true;
}
