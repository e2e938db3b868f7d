import type { DigestSource, Story } from '../../model.ts';
import { clip } from '../../text/display-text.ts';
import { articleUrl } from '../../text/web-address.ts';
import type { Outlets } from './outlets.ts';

/** Every article of a story: the lead, its near-duplicates, related coverage. */
export function articlesOf(story: Story): Story['lead'][] {
  return [story.lead, ...story.nearDuplicates, ...story.related];
}

/**
 * Who reported a story: one source an outlet, the lead's first. Articles of which no outlet is known are not listed: nothing is better
 * than a file's name.
 */
export function listSources(story: Story, outlets: Outlets): DigestSource[] {
  const sources = new Map<string, DigestSource>();
  for (const article of articlesOf(story)) {
    const outlet = outlets.of(article);
    if (!outlet) continue;
    const known = sources.get(outlet.key);
    const url = articleUrl(article.canonicalUrl);
    const agency = outlets.agencyOf(article);
    if (known) {
      // Another article of the same outlet adds only what is still missing.
      if (known.url === undefined && url !== undefined) known.url = url;
      continue;
    }
    sources.set(outlet.key, {
      name: clip(outlet.name, 60),
      ...(agency === undefined ? {} : { wireCredit: clip(agency, 40) }),
      ...(url === undefined ? {} : { url }),
      language: article.language,
      direction: article.direction,
    });
  }
  return [...sources.values()];
}
