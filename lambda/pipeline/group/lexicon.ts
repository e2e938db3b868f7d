import type { LanguageTag } from '../../model.ts';
import { indexTerm, shareOf } from '../../text/idf.ts';
import { hashOf } from '../../text/shingles.ts';
import { isPlain, lowersItsOwnWay, scanPlainWords, words } from '../../text/words.ts';
import { Arena } from './arena.ts';
import { HashNumbers } from './hash-numbers.ts';

/** The second hash of a word: as `scanPlainWords` makes it. */
function secondHashOf(word: string): number {
  let hash = 0;
  for (let i = 0; i < word.length; i++) hash = (Math.imul(hash, 0x9e3779b1) + word.charCodeAt(i)) | 0;
  return hash >>> 0;
}

const isArabic = (language: LanguageTag) => language.startsWith('ar');

/**
 * The words of a drop by number: a hundred thousand articles are then arrays of numbers, and what is asked of a word (its hash, its index
 * term, how common it is) is found out once for each word, not once for each place.
 */
export class Lexicon {
  /** Words by two hashes of 32 bits: of a million words two fall together once in ten million drops, and would only count as one word. */
  private readonly words = new HashNumbers(4096);
  private readonly names: string[] = [];
  private readonly hashes: number[] = [];
  private readonly terms = new Map<string, number>();
  private readonly termNames: string[] = [];
  private readonly termOfWord: number[] = [];
  private readonly termOfArabicWord: number[] = [];
  private readonly shares = new Map<LanguageTag, number[]>();
  /** Where the numbers of the drop's texts stand. */
  readonly arena = new Arena();

  /** The numbers of a text's first words, in order. */
  wordsOf(text: string, language: LanguageTag, most: number): Uint32Array {
    if (isPlain(text) && !lowersItsOwnWay(language)) {
      // A word takes a letter at least.
      const numbers = this.arena.worktop(text.length);
      let count = 0;
      scanPlainWords(text, (start, end, first, second) => {
        const word = this.words.numberOf(first, second) - 1;
        if (word === this.names.length) this.add(text.slice(start, end).toLowerCase(), first);
        numbers[count++] = word;
      });
      return this.arena.keep(numbers.subarray(0, Math.min(count, most)));
    }
    const names = words(text, language);
    const numbers = this.arena.worktop(names.length);
    for (const [place, name] of names.entries()) {
      const first = hashOf(name);
      const word = this.words.numberOf(first, secondHashOf(name)) - 1;
      if (word === this.names.length) this.add(name, first);
      numbers[place] = word;
    }
    return this.arena.keep(numbers.subarray(0, Math.min(names.length, most)));
  }

  private add(name: string, hash: number): void {
    this.names.push(name);
    this.hashes.push(hash);
  }

  /** A word, in lower case. */
  wordOf(word: number): string {
    return this.names[word] ?? '';
  }

  /** The hash of a word's letters: the same in every drop. */
  hashOf(word: number): number {
    return this.hashes[word] ?? 0;
  }

  /** The number of the term that a word of a language is indexed by. */
  termOf(word: number, language: LanguageTag): number {
    const known = isArabic(language) ? this.termOfArabicWord : this.termOfWord;
    for (let next = known.length; next <= word; next++) known.push(-1);
    const term = known[word] as number;
    if (term >= 0) return term;
    const name = indexTerm(this.wordOf(word), language);
    const found = this.terms.get(name) ?? this.termNames.push(name) - 1;
    this.terms.set(name, found);
    known[word] = found;
    return found;
  }

  nameOf(term: number): string {
    return this.termNames[term] ?? '';
  }

  /** How many terms there are so far; their numbers are smaller. */
  get termCount(): number {
    return this.termNames.length;
  }

  /** About which share of a language's documents hold a term, 0 to 1. */
  shareOf(term: number, language: LanguageTag): number {
    let known = this.shares.get(language);
    if (!known) {
      known = [];
      this.shares.set(language, known);
    }
    for (let next = known.length; next <= term; next++) known.push(-1);
    if ((known[term] as number) < 0) known[term] = shareOf(this.nameOf(term), language);
    return known[term] as number;
  }
}
