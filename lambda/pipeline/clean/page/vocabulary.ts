/** The words of a page's blocks as numbers, so that what a word is gets looked up once, however often it stands on the page. */
import { wordsOfComparable } from '../../../text/fold.ts';
import { anyFunctionWord } from '../../../text/function-words.ts';

/** What a word is: bits. A word of content is no function word and longer than three letters. */
const [FUNCTION, LONG, CONTENT, HEADLINE] = [1, 2, 4, 8] as const;

export interface WordShares {
  /** Of a block's words. */
  functionWords: number;
  /** Of its longer words, those that other blocks of the text have too; undefined where it has none. */
  topic: number | undefined;
  /** Of its words of content, those of the headline; undefined where it has none. */
  headline: number | undefined;
}

/**
 * What share of each block's words holds sentences together, stands in the text, stands in the headline. `keys` are the blocks' beginnings and `headline`
 * is the headline as `comparable` folds them; `isText` says which blocks make up the text.
 */
export function wordShares(keys: readonly string[], headline: string, isText: readonly boolean[]): WordShares[] {
  const numbers = new Map<string, number>();
  const kinds: number[] = [];
  const numberOf = (word: string): number => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    const number = kinds.length;
    numbers.set(word, number);
    const isFunction = anyFunctionWord.has(word);
    kinds.push((isFunction ? FUNCTION : word.length > 3 ? CONTENT : 0) | (word.length > 4 ? LONG : 0));
    return number;
  };
  for (const word of wordsOfComparable(headline)) {
    const number = numberOf(word);
    kinds[number] = (kinds[number] as number) | HEADLINE;
  }
  const lists = keys.map((key) => wordsOfComparable(key).map(numberOf));
  // In how many blocks of the text each word stands, and the last of them.
  const counts = new Uint16Array(kinds.length);
  const last = new Int32Array(kinds.length).fill(-1);
  lists.forEach((list, i) => {
    if (!isText[i]) return;
    for (const word of list) {
      if (last[word] === i) continue;
      last[word] = i;
      counts[word] = (counts[word] as number) + 1;
    }
  });
  return lists.map((list, i) => {
    const own = isText[i] ? 1 : 0;
    let [functions, long, shared, content, inHeadline] = [0, 0, 0, 0, 0];
    for (const word of list) {
      const kind = kinds[word] as number;
      if (kind & FUNCTION) functions++;
      if (kind & LONG) {
        long++;
        if ((counts[word] as number) > own) shared++;
      }
      if (kind & CONTENT) {
        content++;
        if (kind & HEADLINE) inHeadline++;
      }
    }
    return { functionWords: share(functions, list.length) ?? 0, topic: share(shared, long), headline: share(inHeadline, content) };
  });
}

/** A part of a whole; undefined of nothing. */
const share = (part: number, whole: number): number | undefined => (whole === 0 ? undefined : part / whole);
