import type { Article, Story } from '../../model.ts';
import { endsWithCredit } from '../../text/sentence-credits.ts';
import { splitSentences } from '../../text/sentences.ts';
import { isAsciiWord, isPlain, words } from '../../text/words.ts';
import type { Candidate } from './candidate.ts';
import { isCaption } from './captions.ts';
import { isStopped } from './habits.ts';

/** Articles of a story, each once: the lead, then the others by id, so that the order in which they came changes nothing. */
export function articlesOf(story: Story): Article[] {
  const others = new Map([...story.nearDuplicates, ...story.related].map((article) => [article.id, article]));
  others.delete(story.lead.id);
  return [story.lead, ...[...others.values()].sort((a, b) => (a.id < b.id ? -1 : 1))];
}

/** Every sentence of the articles, in order; captions only where an article has nothing else, so that the lede is the first. */
export function candidatesOf(articles: readonly Article[]): Candidate[] {
  return articles.flatMap((article, index) => {
    const kept = tellingSentences(article);
    return kept.map(
      ({ text, paragraph, sentence }, position): Candidate => ({
        text,
        articleId: article.id,
        article: index,
        paragraph,
        sentence,
        position,
        depth: position / kept.length,
        terms: words(text, article.language),
        length: countWords(text),
      }),
    );
  });
}

/** The first sentence of an article where it is a caption or a joined heading, so that its first candidate stands behind it. */
export function captionBefore({ body, language }: Article, first: Candidate | undefined): string | undefined {
  const opening = body.findIndex((text) => text.trim() !== '');
  if (!first || (first.paragraph === opening && first.sentence === 0)) return undefined;
  return splitSentences(body[opening] ?? '', language)[0];
}

/** The sentences without captions, and without headings that a page joined to them; all where nothing else is there. */
function tellingSentences(article: Article): Placed[] {
  const sentences = placedSentences(article);
  const telling: Placed[] = [];
  sentences.forEach((place, i) => {
    const next = sentences[i + 1];
    if (!isHeading(place, next) && !isCredited(place, next) && !isCaption(place.text, article.language, telling.length)) telling.push(place);
  });
  return telling.length > 0 ? telling : sentences;
}

type Placed = Pick<Candidate, 'text' | 'paragraph' | 'sentence'>;

const listItem = /^\s*[•⁃]?\s*(?:\p{Nd}{1,3}|[a-z])[.)]/u;

/** A heading, caption or remark that a page joined to the sentence behind it: in brackets or without a stop, yet not the last of its paragraph. */
function isHeading({ text, paragraph }: Placed, next: Placed | undefined): boolean {
  if (next?.paragraph !== paragraph) return false;
  return isStopped(text) ? text.startsWith('(') && /^\([^()]*\)$/u.test(text) : !listItem.test(text);
}

/** A caption whose credit is a sentence of its own: "Ferry Odile at the pier. Photo: Ines Calloway". */
function isCredited({ paragraph, sentence }: Placed, next: Placed | undefined): boolean {
  return sentence === 0 && next?.paragraph === paragraph && endsWithCredit(next.text);
}

function placedSentences({ body, language }: Article): Placed[] {
  return body.flatMap((text, paragraph) => splitSentences(text, language).map((one, sentence) => ({ text: one, paragraph, sentence })));
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
