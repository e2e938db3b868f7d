import type { LanguageTag } from '../../model.ts';
import { indexTerm, shareOf } from '../../text/idf.ts';
import { hashOf } from '../../text/shingles.ts';

/** Numbers strings in the order met, and knows them again. */
class Numbering {
  private readonly numbers = new Map<string, number>();
  readonly names: string[] = [];

  numberOf(name: string): number {
    const known = this.numbers.get(name);
    if (known !== undefined) return known;
    this.numbers.set(name, this.names.length);
    return this.names.push(name) - 1;
  }
}

const isArabic = (language: LanguageTag) => language.startsWith('ar');

/**
 * The words of a drop by number: a hundred thousand articles are then arrays of numbers, and what is asked of a word (its hash, its index
 * term, how common it is) is found out once for each word, not once for each place.
 */
export class Lexicon {
  private readonly words = new Numbering();
  private readonly terms = new Numbering();
  private readonly hashes: number[] = [];
  private readonly termOfWord: number[] = [];
  private readonly termOfArabicWord: number[] = [];
  private readonly shares = new Map<LanguageTag, number[]>();

  /** The numbers of words. */
  numbersOf(words: readonly string[]): Uint32Array {
    const numbers = new Uint32Array(words.length);
    for (let i = 0; i < words.length; i++) numbers[i] = this.words.numberOf(words[i] as string);
    return numbers;
  }

  wordOf(word: number): string {
    return this.words.names[word] ?? '';
  }

  /** The hash of a word's letters: the same in every drop. */
  hashOf(word: number): number {
    const known = this.hashes[word];
    if (known !== undefined) return known;
    for (let next = this.hashes.length; next <= word; next++) this.hashes.push(hashOf(this.wordOf(next)));
    return this.hashes[word] as number;
  }

  /** The number of the term that a word of a language is indexed by. */
  termOf(word: number, language: LanguageTag): number {
    const known = isArabic(language) ? this.termOfArabicWord : this.termOfWord;
    for (let next = known.length; next <= word; next++) known.push(-1);
    const term = known[word] as number;
    if (term >= 0) return term;
    const found = this.terms.numberOf(indexTerm(this.wordOf(word), language));
    known[word] = found;
    return found;
  }

  nameOf(term: number): string {
    return this.terms.names[term] ?? '';
  }

  /** How many terms there are so far; their numbers are smaller. */
  get termCount(): number {
    return this.terms.names.length;
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
