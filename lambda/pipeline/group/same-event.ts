import type { Decision } from '../../model.ts';
import { averageLinkage } from './average-linkage.ts';
import { nameOf } from './names.ts';
import { neighborsOf } from './neighbors.ts';
import { Partition } from './partition.ts';
import { usualResemblance } from './resemblance.ts';
import { cosine, sharedTerms, termVectorsOf, Vocabulary } from './term-vectors.ts';
import type { View } from './views.ts';

/**
 * Average similarity from which on texts tell of one event; one setting for every language and size of drop. A lower one joins events of
 * one topic, which claims corroboration where there is none; a higher one shows one event as two stories.
 */
const threshold = 0.23;
/** Weaker resemblance is not even looked at. */
const floor = 0.03;
const examples = 5;

/** The groups of texts that tell of the same event in other words, and why. `apart` forbids pairs, by index. */
export function joinSameEvent(views: readonly View[], apart: (a: number, b: number) => boolean): { partition: Partition; decisions: Decision[] } {
  const vocabulary = new Vocabulary();
  const vectors = termVectorsOf(views, vocabulary);
  const languages = views.map(({ article }) => article.language.split('-')[0] ?? 'und');
  const similarityOf = (a: number, b: number) => {
    const [first, second] = [vectors[a], vectors[b]];
    return first && second && languages[a] === languages[b] && !apart(a, b) ? cosine(first, second) / usualResemblance(languages[a] as string) : 0;
  };
  const edges = neighborsOf(vectors, floor)
    .map(({ a, b }) => ({ a, b, similarity: similarityOf(a, b) }))
    .filter(({ similarity }) => similarity > 0);
  const partition = new Partition(views.length);
  const decisions = averageLinkage(views.length, edges, threshold, similarityOf).map(({ a, b, similarity }): Decision => {
    partition.join(a, b);
    const [first, second] = [views[a] as View, views[b] as View];
    const terms = vectors[a] && vectors[b] ? sharedTerms(vectors[a], vectors[b], vocabulary, examples) : [];
    return {
      step: 'group',
      action: 'merged',
      subject: nameOf(second),
      rule: 'same-event',
      reason: `tells of the same event as “${nameOf(first)}” in other words`,
      evidence: { ids: [first.article.id, second.article.id], similarity: Math.round(similarity * 1000) / 1000, threshold, terms },
    };
  });
  return { partition, decisions };
}
