/**
 * Derives lambda/text/idf-tables.ts from texts outside the repository:
 *
 *     node --import tsx test/eval/derive-idf.ts CORPORA-FOLDER > lambda/text/idf-tables.ts
 *
 * Only figures leave the corpora: for each language the words that stand in the most documents, by share of documents in half powers of
 * two. The texts stay where they are.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { indexTerm, levelOf } from '../../lambda/text/idf.ts';
import { words } from '../../lambda/text/words.ts';

interface Row {
  lang?: string;
  text?: string;
  body?: string;
  full?: string;
  docs?: string[];
}

/** Terms kept at most, by how many documents vouch for them: a share told by three documents of twenty is chance. */
const mostTerms = 3000;
const leastDocuments = 5;
const leastShare = 0.001;
/** A language of fewer documents gets no table: function words and word lengths serve it better than chance. */
const fewestTexts = 40;
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
  if (language?.length !== 2 || !text || text.length < shortestText) return;
  const known = documents.get(language) ?? new Set();
  documents.set(language, known.add(text));
};
for (const row of rowsOf('text.jsonl.gz')) if (row.lang === 'en') add('en', row.body);
for (const corpus of ['ecbplus', 'multiling2011', 'basil', 'fnc1', 'allsides', 'vims', 'vnmds'])
  for (const row of rowsOf(`cluster_${corpus}.jsonl.gz`)) add(row.lang, row.text);
for (const corpus of ['orangesum', 'cnndm100'])
  for (const row of rowsOf(`summ_${corpus}.jsonl.gz`)) for (const text of row.docs ?? []) add(row.lang, text);
for (const row of JSON.parse(readFileSync(join(folder, 'lang/langid.json'), 'utf8')) as Row[]) add(row.lang, row.full);

const tables = [...documents]
  .filter(([, texts]) => texts.size >= fewestTexts)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([language, texts]) => {
    const counts = new Map<string, number>();
    for (const text of texts)
      for (const term of new Set(words(text, language).map((word) => indexTerm(word, language)))) counts.set(term, (counts.get(term) ?? 0) + 1);
    const kept = [...counts]
      .filter(([term, count]) => count >= leastDocuments && count / texts.size >= leastShare && !/^\p{N}/u.test(term))
      .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
      .slice(0, mostTerms);
    const levels: string[][] = [];
    for (const [term, count] of kept) {
      const level = levelOf(count / texts.size);
      levels[level] = [...(levels[level] ?? []), term];
    }
    return `  ${language}: '${Array.from(levels, (level) => level?.join(' ') ?? '').join('|')}',`;
  });

console.log(`// Made by test/eval/derive-idf.ts; do not edit. Shares of documents that hold a term, measured on public research corpora (news and web pages).
/** By language: terms between spaces, levels between bars; a term of level n stands in about 2^(-n/2) of all documents. */
export const tables: Readonly<Record<string, string>> = {
${tables.join('\n')}
};`);
