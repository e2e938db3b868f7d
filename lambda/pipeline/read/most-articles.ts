import type { Decision } from '../../model.ts';
import { bounds } from './bounds.ts';

/** The first `bounds.articles` of what one file holds; that there are more is told in one decision, by what they are called. */
export function mostArticles<T>(found: readonly T[], called: string, decisions: Decision[]): T[] {
  if (found.length > bounds.articles)
    decisions.push({
      step: 'read',
      action: 'left out',
      subject: `${found.length - bounds.articles} ${called}`,
      rule: 'too-many-articles',
      reason: `One file gives at most ${bounds.articles} articles; split it to have the others read.`,
    });
  return found.slice(0, bounds.articles);
}
