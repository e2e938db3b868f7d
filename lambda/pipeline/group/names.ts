import type { View } from './views.ts';

/** What a person calls an article: its headline, else its first words, else its id. */
export function nameOf({ article }: Pick<View, 'article'>): string {
  return (article.headline || article.lede || article.id).slice(0, 160);
}
