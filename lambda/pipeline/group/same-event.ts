import type { Decision } from '../../model.ts';
import { averageLinkage } from './average-linkage.ts';
import { nameOf } from './names.ts';
import { nearness } from './nearness.ts';
import { neighborsOf } from './neighbors.ts';
import { Partition } from './partition.ts';
import { printedTerms } from './printed.ts';
import { usualResemblance } from './resemblance.ts';
import { cosine, sharedTerms, type TermVector, termVectorsOf } from './term-vectors.ts';
import type { View } from './views.ts';

/**
 * Average similarity from which on texts tell of one event; one setting for every language and size of drop. A lower one joins events of
 * one topic, which claims corroboration where there is none; a higher one shows one event as two stories.
 */
const threshold = 0.23;
const examples = 5;

/** The groups of texts that tell of the same event in other words, and why. `apart` forbids pairs, by index. */
export function joinSameEvent(views: readonly View[], apart: (a: number, b: number) => boolean): { partition: Partition; decisions: Decision[] } {
  const vectors = termVectorsOf(views);
  const lexicon = views[0]?.lexicon;
  const languages = views.map(({ article }) => article.language.split('-')[0] ?? 'und');
  const usual = languages.map(usualResemblance);
  const comparable = (a: number, b: number) => languages[a] === languages[b] && !apart(a, b);
  const dates = views.map(({ article }) => article.publishedAt);
  const scaled = (a: number, b: number, similarity: number) => (similarity / (usual[a] as number)) * nearness(dates[a], dates[b]);
  const similarityOf = (a: number, b: number) => (comparable(a, b) ? scaled(a, b, cosine(vectors[a] as TermVector, vectors[b] as TermVector)) : 0);
  const edges = neighborsOf(vectors, lexicon?.termCount ?? 0, (text) => threshold * (usual[text] as number), comparable);
  for (const edge of edges) edge.similarity = scaled(edge.a, edge.b, edge.similarity);
  const partition = new Partition(views.length);
  const decisions = averageLinkage(views.length, edges, threshold, similarityOf).map(({ a, b, similarity }): Decision => {
    partition.join(a, b);
    const [first, second] = [views[a] as View, views[b] as View];
    const terms = printedTerms([first, second], sharedTerms(vectors[a] as TermVector, vectors[b] as TermVector, first.lexicon, examples));
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
