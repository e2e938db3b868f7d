/**
 * Derives lambda/text/idf-tables.ts from texts outside the repository:
 *
 *     node --import tsx test/eval/derive-idf.ts CORPORA-FOLDER > lambda/text/idf-tables.ts
 *
 * Only figures leave the corpora: for each language the words that stand in the most documents, by share of documents in half powers of
 * two. The texts stay where they are. Languages with few documents are counted by passages as long as a news report, and keep only words that several
 * documents vouch for; what they do not hold is guessed at (idf.ts).
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { indexTerm, levelOf } from '../../lambda/text/idf.ts';
import { detectLanguage } from '../../lambda/text/language.ts';
import { words } from '../../lambda/text/words.ts';
import { readAndClean } from './adapter.ts';

interface Row {
  id?: string;
  lang?: string;
  src?: string;
  text?: string;
  body?: string;
  full?: string;
  html?: string;
  url?: string;
  docs?: string[];
}

/** Terms kept at most, by how many documents vouch for them: a share told by three documents of twenty is chance. */
const mostTerms = 3000;
const leastDocuments = 5;
const leastShare = 0.001;
/** A language of fewer documents is counted by passages of so many words, and its terms must stand in so many documents, at least a part of them. */
const manyTexts = 60;
const passageWords = 300;
const fewDocuments = 3;
const leastPart = 0.08;
const mostTermsOfFew = 1000;
/** A language of fewer documents gets no table: function words and word lengths serve it better than chance. */
const fewestTexts = 5;
const shortestText = 100;

const folder = process.argv[2];
if (!folder || !existsSync(join(folder, 'dev'))) throw new Error('Name the folder that holds dev/ and lang/.');
const rowsOf = (file: string): Row[] =>
  gunzipSync(readFileSync(join(folder, 'dev', file)))
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row);

const documents = new Map<string, Set<string>>();
const add = (language: string | undefined, text: string | undefined) => {
  // A page of placeholder text is in no language.
  if (language?.length !== 2 || !text || text.length < shortestText || /lorem ipsum|dolor sit amet/i.test(text)) return;
  const known = documents.get(language) ?? new Set();
  documents.set(language, known.add(repaired(text)));
};
/** UTF-8 that was read as Latin-1, as some collections hold it, and the marks that others set between documents. */
const repaired = (text: string) => (/Ã[\x80-\xbf]/.test(text) ? Buffer.from(text, 'latin1').toString('utf8') : text).replaceAll('-DOCSTART-', ' ');
for (const row of rowsOf('text.jsonl.gz')) if (row.lang === 'en') add('en', row.body);
for (const corpus of ['ecbplus', 'multiling2011', 'basil', 'fnc1', 'allsides', 'vims', 'vnmds'])
  for (const row of rowsOf(`cluster_${corpus}.jsonl.gz`)) add(row.lang, row.text);
for (const corpus of ['orangesum', 'cnndm100'])
  for (const row of rowsOf(`summ_${corpus}.jsonl.gz`)) for (const text of row.docs ?? []) add(row.lang, text);
const ofLanguages = JSON.parse(readFileSync(join(folder, 'lang/langid.json'), 'utf8')) as Row[];
// Articles of the Declaration of Human Rights are no news.
for (const row of ofLanguages) if (row.src !== 'udhr') add(row.lang, row.full);
const counted = new Set([...documents].filter(([, texts]) => texts.size >= manyTexts).map(([language]) => language));
// Of languages that no collection above holds in numbers: the pages.
for (const file of readdirSync(join(folder, 'dev'))
  .filter((name) => name.startsWith('html-'))
  .sort())
  for (const line of brotliDecompressSync(readFileSync(join(folder, 'dev', file)))
    .toString('utf8')
    .split('\n')) {
    if (line === '') continue;
    const { id, html = '', body, url } = JSON.parse(line) as Row;
    const bytes = new TextEncoder().encode(`\uFEFF${html}`);
    const texts = body
      ? [body]
      : (await readAndClean({ name: `${id}.html`, bytes, ...(url ? { url } : {}) })).articles.map((one) => one.body.join('\n'));
    for (const text of texts) {
      const language = detectLanguage(text).split('-')[0] ?? 'und';
      if (!counted.has(language) || language === 'es') add(language, text);
    }
  }

const termsOf = (text: string, language: string) => words(text, language).map((word) => indexTerm(word, language));
/** In how many of a language's units each term stands, and how many units there are. */
function countsOf(language: string, texts: ReadonlySet<string>): { counts: Map<string, number>; units: number; most: number } {
  const few = texts.size < manyTexts;
  const units: (readonly string[])[] = [];
  const holders = new Map<string, number>();
  for (const text of texts) {
    const terms = termsOf(text, language);
    for (const term of new Set(terms)) holders.set(term, (holders.get(term) ?? 0) + 1);
    // Pairs of letters are half as long as words.
    const length = few ? passageWords * (/^(?:ja|zh|th)$/.test(language) ? 2 : 1) : terms.length;
    for (let from = 0; from < terms.length; from += length) {
      const unit = terms.slice(from, from + length);
      if (from === 0 || unit.length > length / 2) units.push(unit);
    }
  }
  const counts = new Map<string, number>();
  for (const unit of units) for (const term of new Set(unit)) counts.set(term, (counts.get(term) ?? 0) + 1);
  const least = few ? Math.max(fewDocuments, texts.size * leastPart) : leastDocuments;
  for (const term of counts.keys())
    if ((holders.get(term) ?? 0) < least || (counts.get(term) ?? 0) / units.length < leastShare || /^\p{N}/u.test(term)) counts.delete(term);
  return { counts, units: units.length, most: few ? mostTermsOfFew : mostTerms };
}

const tables = [...documents]
  .filter(([, texts]) => texts.size >= fewestTexts)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([language, texts]) => {
    const { counts, units, most } = countsOf(language, texts);
    const kept = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, most);
    const levels: string[][] = [];
    for (const [term, count] of kept) {
      const level = levelOf(count / units);
      levels[level] = [...(levels[level] ?? []), term];
    }
    process.stderr.write(`${language}: ${texts.size} documents, ${units} counted, ${kept.length} terms\n`);
    return `  ${language}: '${Array.from(levels, (level) => level?.join(' ') ?? '').join('|')}',`;
  });

console.log(`// Made by test/eval/derive-idf.ts; do not edit. Shares of documents that hold a term, measured on public research corpora:
// MultiLing 2011, ECB+, BASIL, FakeNewsChallenge, AllSides, OrangeSum, CNN/DailyMail, ViMs, VietnameseMDS, CoNLL 2002, and public pages of news and blogs. Figures
// only; no text can be had back from them.
/** By language: terms between spaces, levels between bars; a term of level n stands in about 2^(-n/2) of all documents. */
export const tables: Readonly<Record<string, string>> = {
${tables.join('\n')}
};

/** Languages counted by the passages of few documents. */
export const thin: ReadonlySet<string> = new Set('${[...documents]
  .filter(([, texts]) => texts.size >= fewestTexts && texts.size < manyTexts)
  .map(([language]) => language)
  .sort()
  .join(' ')}'.split(' '));`);
