/** Headlines: which line is one, and which repeats it. */
import { comparable, comparableWords } from '../../text/fold.ts';

/** Share of words in common from which two lines are the same headline: outlets repeat it with other quotes or a site's name. */
const SAME = 0.8;

/** Of a line so many times as long as a headline, the beginning shows that it has too many words. */
const LONG = 3;

/** Whether two lines are the same headline, words compared without case and punctuation. */
export function sameHeadline(one: string, other: string): boolean {
  if (one.length > other.length) return sameHeadline(other, one);
  const a = comparableWords(one);
  if (a.length === 0 || (other.length > LONG * one.length && isLonger(other.slice(0, LONG * one.length), a.length))) return false;
  const b = comparableWords(other);
  if (b.length === 0) return false;
  const left = new Map<string, number>();
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of b) {
    const count = left.get(word) ?? 0;
    if (count > 0) {
      shared++;
      left.set(word, count - 1);
    }
  }
  return (2 * shared) / (a.length + b.length) >= SAME;
}

/** Whether a text that begins so has more words than can be the headline of so many, whatever the word is that ends the beginning. */
const isLonger = (beginning: string, words: number): boolean => SAME * (words + comparableWords(beginning).length - 1) > 2 * words;

/** Words a headline has at most. */
const MOST_WORDS = 32;

/** Whether a text's first line can be its headline: short, and no sentence of the text. */
export function couldBeHeadline(line: string, next: string | undefined): boolean {
  const words = comparableWords(line).length;
  const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(line) ? 2 : 1;
  if (words < 2 || words > MOST_WORDS * unspaced || next === undefined) return false;
  return (
    !/[.。।؛;,，:：]["”’»」』)]*$/u.test(line) && !beginsText(line, next) && next.length > line.length * 0.6 && comparable(line) !== comparable(next)
  );
}

/** A salutation, or a verse, ends so; it is short. */
const OPEN_END = /[,،;；]["”’»]?$/u;
const SALUTATION = 8;
/** A time in front, as chats and logs have it in front of every entry. */
const TIMED = /^[[(]?\d{1,2}[:.]\d{2}/u;

/** Whether the line above a text is its first line rather than its headline: a salutation (`Dear neighbors,`), or an entry with its time as the next has. */
export function beginsText(line: string, next: string | undefined): boolean {
  if (OPEN_END.test(line) && line.split(' ').length <= SALUTATION) return true;
  return next !== undefined && TIMED.test(line) && TIMED.test(next);
}

/** First sentences end here; an abbreviation's dot has a letter or digit before it that is not the end of a word of three letters or more. */
const SENTENCE = /^.{6,200}?(?:[\p{L}\p{N})”"’]{3}[.!?…](?=\s)|[。！？؟।])/u;

/** The first sentence of a text, for an article without a headline: verbatim, cut at a word where it is very long. */
export function headlineFromLede(lede: string): string {
  const sentence = SENTENCE.exec(lede)?.[0] ?? lede;
  if (sentence.length <= 160) return sentence.replace(/(?<![.])\.$/u, '').trimEnd();
  const cut = sentence.slice(0, 157);
  return `${cut.slice(0, Math.max(80, cut.lastIndexOf(' '))).trimEnd()}…`;
}
