import type { DigestSource, Story } from '../../model.ts';
import { clip, displayText } from '../../text/display-text.ts';
import { articleUrl } from '../../text/web-address.ts';
import { type OutletOf, sameOutlet } from './outlets.ts';

/** Every article of a story: the lead, its near-duplicates, related coverage. */
export function articlesOf(story: Story): Story['lead'][] {
  return [story.lead, ...story.nearDuplicates, ...story.related];
}

/**
 * Who reported a story: one source an outlet, the lead's first. Articles of which no outlet is known are not listed: nothing is better
 * than a file's name.
 */
export function listSources(story: Story, outletOf: OutletOf): DigestSource[] {
  const sources = new Map<string, DigestSource>();
  for (const article of articlesOf(story)) {
    const outlet = outletOf(article);
    if (!outlet) continue;
    const known = sources.get(outlet.key);
    const url = articleUrl(article.canonicalUrl);
    const agency = clip(displayText(article.wireCredit ?? ''), 40);
    const wireCredit = agency === '' || sameOutlet(agency, outlet.name) ? undefined : agency;
    if (known) {
      // Another article of the same outlet adds only what is still missing.
      if (known.url === undefined && url !== undefined) known.url = url;
      continue;
    }
    sources.set(outlet.key, {
      name: clip(outlet.name, 60),
      ...(wireCredit === undefined ? {} : { wireCredit }),
      ...(url === undefined ? {} : { url }),
      language: article.language,
      direction: article.direction,
    });
  }
  return [...sources.values()];
}
