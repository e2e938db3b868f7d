import type { Decision, Story } from '../../model.ts';
import { termsOfHashes } from './event-terms.ts';
import { nameOf } from './names.ts';
import { noveltyOf } from './novelty.ts';
import { printedTerms } from './printed.ts';
import type { Continued, Shelf } from './shelf.ts';
import type { View } from './views.ts';

/** Texts of a story that must continue an event told before: a single one may have wandered in. */
const leastShareOfTexts = 0.5;
const examples = 5;

/**
 * Marks the stories that go on with an event an earlier issue told, and says which and what is new; leaves out those that tell nothing new of it. Rather
 * no mark than a false one: an "update" of something else misleads, a missed one is a story among others.
 */
export function markUpdates(
  stories: readonly Story[],
  views: readonly View[],
  shelf: Shelf,
  continued: ReadonlyMap<string, Continued>,
): { stories: Story[]; decisions: Decision[] } {
  if (shelf.empty) return { stories: [...stories], decisions: [] };
  const viewAt = new Map(views.map((view) => [view.article.id, view]));
  const decisions: Decision[] = [];
  const marked = stories.flatMap((story): Story[] => {
    const own = [story.lead, ...story.nearDuplicates, ...story.related].map(({ id }) => viewAt.get(id) as View);
    const found = own.map((view) => {
      const match = continued.get(view.article.id);
      return [...(match ? [match] : []), ...shelf.sameEvent(view)].map((one) => ({ ...one, view }));
    });
    const matches = found.flatMap(([first]) => first ?? []);
    if (matches.length === 0 || matches.length < found.length * leastShareOfTexts) return [story];
    const { text, similarity, terms, view } = latest(matches);
    const { isNews, ...novelty } = noveltyOf(
      own,
      found.flat().map((match) => match.text.fingerprint),
    );
    const rounded = (share: number) => Math.round(share * 1000) / 1000;
    const evidence = {
      ids: own.map(({ article }) => article.id),
      issue: text.issue,
      articles: matches.length,
      of: found.length,
      similarity: rounded(similarity),
      terms: printedTerms([view], termsOfHashes(view, terms.slice(0, examples))),
      newFacts: rounded(novelty.facts),
      newNumbers: novelty.numbers,
      newTerms: rounded(novelty.terms),
      news: novelty.examples,
    };
    const subject = nameOf({ article: story.lead });
    decisions.push(
      isNews
        ? {
            step: 'group',
            action: 'marked',
            subject,
            rule: 'update-of-told-event',
            reason: `brings news of what issue ${text.issue} told: “${text.headline}”`,
            evidence,
          }
        : {
            step: 'group',
            action: 'left out',
            subject,
            rule: 'nothing-new-of-told-event',
            reason: `tells in other words what issue ${text.issue} told, and nothing new: “${text.headline}”`,
            evidence,
          },
    );
    return isNews ? [{ ...story, updates: { issue: text.issue } }] : [];
  });
  return { stories: marked, decisions };
}

/** Of several issues that told of the event the last one: readers remember that best. Of its texts the most alike, then the first by headline. */
function latest<T extends Continued>(matches: readonly T[]): T {
  const [first] = [...matches].sort(
    (a, b) =>
      b.text.issue - a.text.issue ||
      b.similarity - a.similarity ||
      (a.text.headline < b.text.headline ? -1 : a.text.headline > b.text.headline ? 1 : 0),
  );
  return first as T;
}
