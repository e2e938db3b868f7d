import type { Article } from '../../model.ts';
import { displayText } from '../../text/display-text.ts';
import { displayWidth } from '../../text/display-width.ts';
import { sameSection } from './sections.ts';

/** Longest kicker, in columns: a word or two. */
const longest = 32;

/**
 * The words above a headline: the place the report was filed from, else the article's own section where the digest's section says something else.
 * What is longer than a few words is no kicker.
 */
export function kickerOf(article: Article, section: string, ownSection: string | undefined): string | undefined {
  const place = displayText(article.dateline ?? '');
  const kicker = place === '' ? (ownSection ?? '') : placeName(place);
  return kicker === '' || sameSection(kicker, section) || displayWidth(kicker) > longest ? undefined : kicker;
}

/** A dateline as running text writes it: "NEW YORK" is "New York", "PORT ELLERY, Maine" is "Port Ellery, Maine", "U.N." stays. */
function placeName(dateline: string): string {
  return dateline.split(',').map(withoutShouting).join(',');
}

function withoutShouting(part: string): string {
  if (part !== part.toUpperCase()) return part;
  return part.replace(/\p{Lu}[\p{L}\p{M}'’]*/gu, (word, at: number) =>
    part[at + word.length] === '.' || part[at - 1] === '.' ? word : word[0] + word.slice(1).toLowerCase(),
  );
}
