import type { Article, Story } from '../../model.ts';
import { splitSentences } from '../../text/sentences.ts';
import { isAsciiWord, isPlain, words } from '../../text/words.ts';
import { unglued } from './glued.ts';

/** A sentence that may stand in a summary, with its place. */
export interface Candidate {
  text: string;
  articleId: string;
  /** Index of the article within the story as summarized: 0 is the lead. */
  article: number;
  paragraph: number;
  sentence: number;
  /** Index of the sentence within its article, from 0. */
  position: number;
  /** Share of the article before it, 0 to below 1. */
  depth: number;
  /** Index terms, see `words`. */
  terms: readonly string[];
  /** Length as a reader and the budget count it: words between spaces; two letters count as one word in scripts without spaces. */
  length: number;
}

/** Articles of a story, each once: the lead, then the others by id, so that the order in which they came changes nothing. */
export function articlesOf(story: Story): Article[] {
  const others = new Map([...story.nearDuplicates, ...story.related].map((article) => [article.id, article]));
  others.delete(story.lead.id);
  return [story.lead, ...[...others.values()].sort((a, b) => (a.id < b.id ? -1 : 1))];
}

/** Every sentence of the articles, in order. */
export function candidatesOf(articles: readonly Article[]): Candidate[] {
  return articles.flatMap((article, index) => {
    const found: Candidate[] = [];
    article.body.forEach((text, paragraph) => {
      const sentences = splitSentences(text, article.language).flatMap((sentence) => unglued(sentence, article.language));
      sentences.forEach((sentence, place) => {
        found.push({
          text: sentence,
          articleId: article.id,
          article: index,
          paragraph,
          sentence: place,
          position: found.length,
          depth: 0,
          terms: words(sentence, article.language),
          length: countWords(sentence),
        });
      });
    });
    for (const candidate of found) candidate.depth = candidate.position / found.length;
    return found;
  });
}

const unspacedLetters = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Khmr}\p{sc=Laoo}\p{sc=Mymr}]/gu;

/** The number of words as a reader counts them; where a script sets no spaces, two letters count as one. */
export function countWords(text: string): number {
  if (isPlain(text)) return plainWords(text);
  const unspaced = /[^\x00-\u0dff]/u.test(text) ? (text.match(unspacedLetters)?.length ?? 0) : 0;
  if (unspaced === 0) return spacedWords(text);
  return Math.ceil(unspaced / 2) + spacedWords(text.replace(unspacedLetters, ' '));
}

/** What `spacedWords` counts, in a text of ASCII and common marks: runs between spaces that hold a letter or digit. */
function plainWords(text: string): number {
  let count = 0;
  let counted = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x20 || code === 0xa0 || (code >= 9 && code <= 13)) counted = false;
    else if (!counted && isAsciiWord(code)) {
      counted = true;
      count++;
    }
  }
  return count;
}

const spacedWords = (text: string): number => text.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0;
