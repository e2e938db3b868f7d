import type { Article, Decided, Memory, Story } from '../../model.ts';
import { byFullness } from './lead.ts';
import { Lexicon } from './lexicon.ts';
import type { Partition } from './partition.ts';
import { joinSameEvent } from './same-event.ts';
import { joinSameText, pairKey } from './same-text.ts';
import { Shelf } from './shelf.ts';
import { leaveOutTold } from './told-before.ts';
import { markUpdates } from './updates.ts';
import { type View, viewOf } from './views.ts';

/**
 * Groups articles into stories, leaves out what recent issues already carried, and marks what goes on with it. Pure and order-free: shuffling the articles changes nothing.
 * Every article stands in exactly one story or in one decision `left out`.
 *
 *     told before → the same text → the same event → lead → update
 */
export function groupArticles(articles: readonly Article[], memory: Memory): Decided<Story[]> {
  const lexicon = new Lexicon();
  const views = [...articles].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)).map((article) => viewOf(article, lexicon));
  const shelf = new Shelf(memory);
  const { fresh, continued, decisions: leftOut } = leaveOutTold(views, shelf);
  const texts = joinSameText(fresh);
  const events = joinTexts(fresh, texts.partition, texts.templated);
  const joined = events.sets.map((set) => storyOf(set.map((text) => text.map((index) => (fresh[index] as View).article))));
  const { stories, decisions: marked } = markUpdates(
    joined.sort((a, b) => (a.id < b.id ? -1 : 1)),
    fresh,
    shelf,
    continued,
  );
  return { value: stories, decisions: [...leftOut, ...texts.decisions, ...events.decisions, ...marked] };
}

/** Joins texts, each told by its fullest article, that are about one event. Answers sets of texts, a text being indices of articles. */
function joinTexts(views: readonly View[], same: Partition, templated: ReadonlySet<number>) {
  const texts = same.sets();
  const fullest = texts.map((text) => {
    const [first] = byFullness(text.map((index) => (views[index] as View).article));
    return text.find((index) => views[index]?.article === first) as number;
  });
  const apart = (a: number, b: number) =>
    templated.size > 0 && templated.has(pairKey(same.root(fullest[a] as number), same.root(fullest[b] as number)));
  const { partition, decisions } = joinSameEvent(
    fullest.map((index) => views[index] as View),
    apart,
  );
  return { sets: partition.sets().map((set) => set.map((text) => texts[text] as number[])), decisions };
}

/** A story of texts, each one article or several that are the same. */
function storyOf(texts: readonly (readonly Article[])[]): Story {
  const [lead, ...others] = byFullness(texts.flat());
  if (!lead) throw new Error('A story needs an article.');
  const same = new Set(texts.find((text) => text.includes(lead)));
  return {
    id: lead.id,
    lead,
    nearDuplicates: others.filter((article) => same.has(article)),
    related: others.filter((article) => !same.has(article)),
    duplicateGroups: texts
      .filter((text) => text.length > 1)
      .map((text) => text.map(({ id }) => id).sort())
      .sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1)),
  };
}
