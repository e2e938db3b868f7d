import type { Article } from '../../model.ts';
import { shingleLengthOf, shinglesOfHashes } from '../../text/shingles.ts';
import { Lexicon } from './lexicon.ts';

/** An article as grouping sees it: its words, by number in the drop's lexicon. */
export interface View {
  article: Article;
  lexicon: Lexicon;
  /** Words of the body, in order. */
  words: Uint32Array;
  /** Words of the headline, then of the dateline: it names the place as a headline would. */
  headlineWords: Uint32Array;
  /** Words in a shingle of this text. */
  span: number;
}

/** Words of an article that are looked at: what makes two texts one stands well before, and work stays bounded. */
const mostWords = 6000;

/** Reads an article once; everything after works on its words' numbers. */
export function viewOf(article: Article, lexicon = new Lexicon()): View {
  const words = lexicon.wordsOf(article.body.join('\n'), article.language, mostWords);
  return {
    article,
    lexicon,
    words,
    headlineWords: lexicon.wordsOf([article.headline, article.dateline ?? ''].join('\n'), article.language, mostWords),
    span: shingleLengthOf(words.length, (place) => lexicon.wordOf(words[place] as number)),
  };
}

/** The shingles of the body, one for each position, in the room given. Made when asked for: of a large drop they would fill the memory. */
export function shinglesIn({ words, lexicon, span }: View, room: Uint32Array = new Uint32Array(words.length)): Uint32Array {
  for (let i = 0; i < words.length; i++) room[i] = lexicon.hashOf(words[i] as number);
  return shinglesOfHashes(room.subarray(0, words.length), span);
}
