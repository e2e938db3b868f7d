import type { Article } from '../../model.ts';
import { words } from '../../text/words.ts';
import type { Candidate } from './candidate.ts';
import { contentOf } from './content.ts';
import { stemOf } from './stems.ts';

/** News says in its first sentences what it is about. */
const openingSentences = 4;
/** Up to here an article may still be on its way to the news. */
const lastUnasked = 5;
/** From so many words on headlines tell what a story is about; without one an opening may be a scene that has nothing of it. */
const fewestHeadlineWords = 2;

/** What a story is about: the words of its headlines and of what its articles open with. Undefined where no headline tells. */
export function topicOf(articles: readonly Article[], candidates: readonly Candidate[]): ReadonlySet<string> | undefined {
  const topic = new Set<string>();
  for (const { headline, language } of articles) for (const word of contentOf(words(headline, language))) topic.add(stemOf(word));
  if (topic.size < fewestHeadlineWords) return undefined;
  for (const { position, terms } of candidates) if (position < openingSentences) for (const word of contentOf(terms)) topic.add(stemOf(word));
  return topic;
}

/** Has a later sentence no word of what the story is about? Then it stands beside the story: another piece on the page, a notice, a remark. */
export function strays({ position, terms }: Candidate, topic: ReadonlySet<string> | undefined): boolean {
  return topic !== undefined && position > lastUnasked && !terms.some((term) => topic.has(stemOf(term)));
}
