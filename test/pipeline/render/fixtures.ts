/** Digests for the tests of the mail: invented outlets, invented events. */
import { readFileSync } from 'node:fs';
import { type Newsletter, parseConfig } from '../../../lambda/config.ts';
import type { Digest, DigestSection, DigestSource, DigestStory } from '../../../lambda/model.ts';

/** A newsletter with the given rules beside the defaults. */
export function newsletterWith(settings: Record<string, unknown> = {}): Newsletter {
  const [newsletter] = parseConfig({ morning: { title: 'The Harbor Morning', from: 'digest@harbor.example', ...settings } }).newsletters;
  if (!newsletter) throw new Error('a newsletter was configured');
  return newsletter;
}

/** A source with an address of its own. */
export function source(name: string, more: Partial<DigestSource> = {}): DigestSource {
  const slug = encodeURIComponent(name.toLowerCase().replace(/\s+/g, '-'));
  return {
    name,
    url: `https://${/^[\x20-\x7e]+$/.test(name) ? slug : 'news'}.example/2026/11/21/report-${slug.length}`,
    language: 'en',
    direction: 'ltr',
    ...more,
  };
}

/** A story with defaults; `summary` is one text a sentence. */
export function story(
  headline: string,
  sentences: readonly string[],
  sources: readonly DigestSource[],
  more: Partial<DigestStory> = {},
): DigestStory {
  const id = `story-${headline.length}-${headline.slice(0, 24)}`;
  return {
    id,
    headline,
    ...(sources[0]?.url === undefined ? {} : { url: sources[0].url }),
    language: 'en',
    direction: 'ltr',
    minutes: 3,
    summary: { sentences: sentences.map((text, sentence) => ({ text, articleId: id, paragraph: 0, sentence })) },
    sources,
    ...more,
  };
}

/** A digest of these sections with counts that fit. */
export function digestOf(sections: readonly DigestSection[], more: Partial<Digest> = {}): Digest {
  const stories = sections.flatMap((section) => section.stories);
  return {
    version: 1,
    newsletter: 'morning',
    title: 'The Harbor Morning',
    number: 12,
    issuedAt: '2026-11-21T06:30:00Z',
    language: 'en',
    direction: 'ltr',
    timeZone: 'Europe/Oslo',
    subject: stories[0]?.headline ?? 'The Harbor Morning',
    preheader: stories
      .slice(1, 3)
      .map(({ headline }) => headline)
      .join(' · '),
    storyCount: stories.length,
    outletCount: new Set(stories.flatMap(({ sources }) => sources.map(({ name }) => name))).size,
    minutes: Math.max(1, Math.round(stories.length / 2)),
    sections,
    ...more,
  };
}

/** Twelve stories in five sections and five languages: what a morning looks like. */
export const morning: Digest = JSON.parse(readFileSync('test/cases/render--twelve-stories-five-languages/digest.json', 'utf8'));

/** A digest of so many stories in five sections, about as long as real ones: 60-word summaries, three sources, 80-character addresses. */
export function longDigest(count: number): Digest {
  const address = (outlet: string, n: number): string =>
    `https://${outlet}.example/2026/11/21/news/${'a-report-with-a-long-address-'.repeat(2).slice(0, 38)}-${n}`;
  const stories = Array.from({ length: count }, (_, n) =>
    story(
      `Story ${n + 1}: harbor towns agree on rules for the winter ferries`,
      [
        'The council met for three hours on Friday and voted nineteen to four for the new rules.',
        'Boats will leave every forty minutes until ten at night, and the last one waits for the evening train.',
        'Fishermen had asked for a later start, because their own landing falls into the same hour, and the towns will look at it again in March when the figures are in.',
      ],
      ['coast-courier', 'tarn-herald', 'delta-post'].map((outlet) => source(outlet.replace('-', ' '), { url: address(outlet, n + 1) })),
      { id: `story-${n + 1}`, kicker: 'Tarnhaven', publishedAt: '2026-11-21T04:40:00Z' },
    ),
  );
  const names = ['World', 'Business', 'Science', 'Technology', 'Culture'];
  const sections = names.map((name, place) => ({ name, stories: stories.filter((_, n) => n % names.length === place) }));
  return digestOf(sections.filter((section) => section.stories.length > 0));
}
