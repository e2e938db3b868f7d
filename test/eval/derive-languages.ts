/**
 * Derives lambda/text/language-ngrams.ts from the n-gram figures of the Efficient Language Detector (npm `eld` 2.1.0, Apache-2.0), which are
 * JavaScript objects of a megabyte and more that take seconds to load:
 *
 *     npm pack eld@2.1.0 && tar -xf eld-2.1.0.tgz
 *     node --import tsx test/eval/derive-languages.ts package > lambda/text/language-ngrams.ts
 *
 * Kept are the languages of scripts that several languages share; figures become one of eight levels, n-grams a hash.
 */
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { hashOfBytes } from '../../lambda/text/ngrams.ts';

/** Which of eld's four sets: the smallest names as many texts of 100 characters rightly as the largest, which has five times its n-grams. */
const set = process.argv[3] ?? 'extrasmall';
/** What eld takes away from every figure to write it shorter. */
const least = 53;
const levels = 8;

const scripts: Readonly<Record<string, string>> = {
  Latin: 'az ca cs da de en es et eu fi fr hr hu is it lt lv ms nl no pl pt ro sk sl sq sv tl tr vi yo',
  Cyrillic: 'be bg ru sr uk',
  Arabic: 'ar fa ku ur',
  Devanagari: 'hi mr',
};

interface NgramsData {
  languages: Readonly<Record<string, string>>;
  ngrams: Readonly<Record<string, Readonly<Record<string, number>>>>;
}
const folder = process.argv[2];
if (!folder) throw new Error('Name the folder of the package eld.');
const load = (path: string) => import(pathToFileURL(resolve(join(folder, path))).href);
const { ngramsData } = (await load(`src/ngrams/${set}.js`)) as { ngramsData: NgramsData };
const { dictionary } = (await load('src/dictionary.js')) as { dictionary: readonly string[] };
const byteOf = new Map(dictionary.map((letter, byte) => [letter, byte]));
byteOf.set(' ', 0x20);

/** Eight figures that stand for all, each the mean of those nearest to it (Lloyd, 1982). */
function levelsOf(figures: readonly number[]): number[] {
  const sorted = [...figures].sort((a, b) => a - b);
  let means = Array.from({ length: levels }, (_, i) => sorted[Math.floor(((i + 0.5) * sorted.length) / levels)] as number);
  for (let round = 0; round < 100; round++) {
    const [sums, counts] = [new Array<number>(levels).fill(0), new Array<number>(levels).fill(0)];
    for (const figure of sorted) {
      const level = nearest(means, figure);
      sums[level] = (sums[level] as number) + figure;
      counts[level] = (counts[level] as number) + 1;
    }
    means = means.map((mean, i) => (counts[i] ? (sums[i] as number) / (counts[i] as number) : mean));
  }
  return means.map(Math.round);
}

const nearest = (means: readonly number[], figure: number): number =>
  means.reduce((best, mean, i) => (Math.abs(mean - figure) < Math.abs((means[best] as number) - figure) ? i : best), 0);

/** A number as groups of seven bits, the lowest first; all but the last have their eighth bit set. */
function varint(number: number): number[] {
  return number < 128 ? [number] : [(number & 127) | 128, ...varint(number >>> 7)];
}

function pack(codes: readonly string[]): string {
  const figures = new Map<number, Map<number, number>>();
  for (const [ngram, byLanguage] of Object.entries(ngramsData.ngrams)) {
    const hash = hashOfBytes(Array.from(ngram, (letter) => byteOf.get(letter) ?? 0));
    for (const [number, figure] of Object.entries(byLanguage)) {
      const language = codes.indexOf(ngramsData.languages[number] as string);
      if (language < 0) continue;
      const known = figures.get(hash) ?? new Map<number, number>();
      figures.set(hash, known.set(language, Math.max(known.get(language) ?? 0, figure + least)));
    }
  }
  const means = levelsOf([...figures.values()].flatMap((known) => [...known.values()]));
  const bytes: number[] = [];
  for (let count = 1; count <= codes.length; count++) {
    const group = [...figures].filter(([, known]) => known.size === count).sort(([a], [b]) => a - b);
    bytes.push(...varint(group.length));
    let last = 0;
    for (const [hash, known] of group) {
      bytes.push(...varint(hash - last), ...[...known].map(([language, figure]) => language * levels + nearest(means, figure)));
      last = hash;
    }
  }
  return `{
    languages: '${codes.join(' ')}',
    levels: [${means.join(', ')}],
    packed:
      '${Buffer.from(bytes).toString('base64')}',
  }`;
}

process.stdout.write(`/*!
 * Made by test/eval/derive-languages.ts; do not edit. The n-gram figures are those of the npm package eld 2.1.0 ("${set}"), copyright 2023 Nito T.M.,
 * licensed under the Apache License 2.0 (https://www.apache.org/licenses/LICENSE-2.0). Changed: hashed, rounded, and of four scripts only.
 */

/** What n-grams say about the languages that share a script. */
export interface NgramTable {
  /** BCP 47, between spaces; a language's number is its place. */
  languages: string;
  /** The figures that stand for all: how much an n-gram speaks for a language. */
  levels: readonly number[];
  /**
   * Base64. For 1, 2, 3 … languages: how many n-grams speak for so many, then each: what its hash is greater than the last one's, and one byte
   * a language, its number times eight plus a level. Numbers stand as groups of seven bits, the lowest first.
   */
  packed: string;
}

/** By script, as Unicode names it. */
export const ngramTables: Readonly<Record<string, NgramTable>> = {
${Object.entries(scripts)
  .map(([script, codes]) => `  ${script}: ${pack(codes.split(' '))},`)
  .join('\n')}
};
`);
