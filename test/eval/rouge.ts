/**
 * ROUGE-1 and ROUGE-2 as F1 (Lin, "ROUGE: A Package for Automatic Evaluation of Summaries", 2004) on lower-case Unicode words, unstemmed, the mean
 * over the references.
 */
export interface Rouge {
  r1: number;
  r2: number;
}

export function rouge(references: readonly string[], summary: string): Rouge {
  const found = tokensOf(summary);
  const mean = (n: number): number => references.reduce((sum, reference) => sum + f1(tokensOf(reference), found, n), 0) / references.length;
  return { r1: mean(1), r2: mean(2) };
}

/** The first `most` words between spaces; the last sentence is cut, as scorers of a fixed length do. */
export function firstWords(sentences: readonly string[], most: number): string {
  return sentences.join(' ').split(/\s+/u).slice(0, most).join(' ');
}

const tokensOf = (text: string): string[] =>
  text
    .toLowerCase()
    .normalize('NFC')
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

function f1(gold: readonly string[], found: readonly string[], n: number): number {
  const [a, b] = [counts(gold, n), counts(found, n)];
  let hits = 0;
  for (const [gram, count] of a) hits += Math.min(count, b.get(gram) ?? 0);
  const sizes = Math.max(0, gold.length - n + 1) + Math.max(0, found.length - n + 1);
  return sizes === 0 ? 0 : (2 * hits) / sizes;
}

function counts(tokens: readonly string[], n: number): Map<string, number> {
  const table = new Map<string, number>();
  for (let at = 0; at + n <= tokens.length; at++) {
    const gram = tokens.slice(at, at + n).join(' ');
    table.set(gram, (table.get(gram) ?? 0) + 1);
  }
  return table;
}
