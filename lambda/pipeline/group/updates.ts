import type { Decision, Story } from '../../model.ts';
import { termsOfHashes } from './event-terms.ts';
import { nameOf } from './names.ts';
import { printedTerms } from './printed.ts';
import type { Continued, Shelf } from './shelf.ts';
import type { View } from './views.ts';

/** Texts of a story that must continue an event told before: a single one may have wandered in. */
const leastShareOfTexts = 0.5;
const examples = 5;

/**
 * Marks the stories that go on with an event an earlier issue told, and says which. Rather none than a false one: an "update" of
 * something else misleads, a missed one is a story among others.
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
  const marked = stories.map((story): Story => {
    const found = [story.lead, ...story.nearDuplicates, ...story.related].map(({ id }) => {
      const view = viewAt.get(id) as View;
      const match = continued.get(id) ?? shelf.sameEvent(view);
      return match && { ...match, view };
    });
    const matches = found.filter((match) => match !== undefined);
    if (matches.length === 0 || matches.length < found.length * leastShareOfTexts) return story;
    const { text, similarity, terms, view } = latest(matches);
    decisions.push({
      step: 'group',
      action: 'marked',
      subject: nameOf({ article: story.lead }),
      rule: 'update-of-told-event',
      reason: `brings news of what issue ${text.issue} told: “${text.headline}”`,
      evidence: {
        ids: [story.lead.id],
        issue: text.issue,
        articles: matches.length,
        of: found.length,
        similarity: Math.round(similarity * 1000) / 1000,
        terms: printedTerms([view], termsOfHashes(view, terms.slice(0, examples))),
      },
    });
    return { ...story, updates: { issue: text.issue } };
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
