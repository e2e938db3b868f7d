import type { LanguageTag } from '../model.ts';
import { anyFunctionWord } from './function-words.ts';
import { tables, thin } from './idf-tables.ts';
import { isPlain } from './words.ts';

/** Letters of a word that make its index term: endings of inflected languages fall away (Czech, Greek, Russian), word stems stay apart. */
const termLetters = 6;
/** Share of documents that hold a name or a number, in a language without a table. */
const unknownShare = 0.001;

/**
 * The term a word is indexed by: its first six letters, without the article and particles that Arabic writes on to it. A stemmer for
 * every language, coarse and with no tables (Moreau et al., CLEF 2005, found truncation as good as stemming for most European languages).
 */
export function indexTerm(word: string, language: LanguageTag): string {
  const bare = language.startsWith('ar') ? word.replace(/^[وف]?(?:ال|بال|كال|لل)(?=.{3})/u, '') : word;
  return bare.length > termLetters ? bare.slice(0, termLetters) : bare;
}

const hiragana = /\p{sc=Hira}/u;
const unspaced = /^[\p{sc=Han}\p{sc=Thai}\p{sc=Khmr}\p{sc=Laoo}\p{sc=Mymr}]/u;

/** The level of a share in the tables: 0 for every document, then a half power of two each. */
export const levelOf = (share: number): number => Math.round(-2 * Math.log2(share));

interface Table {
  shares: ReadonlyMap<string, number>;
  /** The share of a term it does not hold: half of the rarest it holds. */
  rest: number;
  /** From few documents: it knows the commonest words and hardly any other. */
  thin: boolean;
}
const parsed = new Map<string, Table>();

function tableOf(language: LanguageTag): Table | undefined {
  const base = language.split('-')[0] ?? '';
  const known = parsed.get(base);
  if (known) return known;
  const packed = tables[base];
  if (packed === undefined) return undefined;
  const shares = new Map<string, number>();
  const levels = packed.split('|');
  levels.forEach((terms, level) => {
    for (const term of terms.split(' ')) shares.set(term, 2 ** (-level / 2));
  });
  const table = { shares, rest: 2 ** (-(levels.length - 1) / 2) / 2, thin: thin.has(base) };
  parsed.set(base, table);
  return table;
}

/** What a language's shares rest on: many documents, a few, or none but the shape of its words. */
export function backingOf(language: LanguageTag): 'many' | 'few' | 'none' {
  const table = tableOf(language);
  return table === undefined ? 'none' : table.thin ? 'few' : 'many';
}

/**
 * About which share of a language's documents hold a term, 0 to 1. A static background rather than the drop's own counts: in a drop of
 * three articles every word is rare, and what two articles have in common must not depend on what else was dropped beside them.
 * What a thin table does not hold is guessed at as in a language without one, and is rarer than all that it holds.
 */
export function shareOf(term: string, language: LanguageTag): number {
  const table = tableOf(language);
  if (!table) return guessed(term);
  return table.shares.get(term) ?? (table.thin ? Math.min(table.rest, guessed(term)) : table.rest);
}

/**
 * The share of a term in any language: function words and short words count as common (Zipf's law of abbreviation), and so do
 * pairs of Japanese letters with hiragana, which writes the grammar.
 */
function guessed(term: string): number {
  // Patterns of whole scripts are slow to make ready, and a plain term needs none.
  const plain = isPlain(term);
  if (plain ? /^[0-9]/.test(term) : /^\p{N}/u.test(term)) return unknownShare;
  if (anyFunctionWord.has(term) || (!plain && hiragana.test(term))) return 0.4;
  return !plain && unspaced.test(term) ? 0.01 : ([0.5, 0.5, 0.2, 0.1, 0.05, 0.02][term.length] ?? 0.005);
}
