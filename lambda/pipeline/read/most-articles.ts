import type { Decision } from '../../model.ts';
import { counted } from '../../text/counted.ts';
import { bounds } from './bounds.ts';

/** What a format calls its articles: `entry`, `entries`. */
type Called = readonly [one: string, many?: string];

/** The first `bounds.articles` of what one file holds; that there are more is told in one decision. */
export function mostArticles<T>(found: readonly T[], called: Called, decisions: Decision[]): T[] {
  const more = found.length - bounds.articles;
  if (more > 0) decisions.push(tooMany(more, called));
  return found.slice(0, bounds.articles);
}

/** That so many are not read, because what was read before gives as many articles as one file may. */
export const tooMany = (count: number, called: Called): Decision => ({
  step: 'read',
  action: 'left out',
  subject: counted(count, ...called),
  rule: 'too-many-articles',
  reason: `One file gives at most ${bounds.articles} articles; split it to have the others read.`,
});
