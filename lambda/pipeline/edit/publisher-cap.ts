import type { Decision } from '../../model.ts';
import type { Outlets } from './outlets.ts';
import type { RankedStory } from './rank.ts';

/**
 * Picks at most `maximumStories`, the heaviest first, and at most `maximumPerPublisher` with a lead by one outlet; where that leaves room, the stories that the
 * second rule kept out come back in, in their order. Stories of unknown outlets are not counted together.
 */
export function capPublishers(
  ranked: readonly RankedStory[],
  outlets: Outlets,
  { maximumStories, maximumPerPublisher }: { maximumStories: number; maximumPerPublisher: number },
): { kept: RankedStory[]; decisions: Decision[] } {
  const byOutlet = new Map<string, number>();
  const kept = new Set<RankedStory>();
  const beyondCap: RankedStory[] = [];
  for (const entry of ranked) {
    if (kept.size === maximumStories) break;
    const key = outlets.of(entry.story.lead)?.key;
    const count = key === undefined ? 0 : (byOutlet.get(key) ?? 0);
    if (count >= maximumPerPublisher) {
      beyondCap.push(entry);
      continue;
    }
    if (key !== undefined) byOutlet.set(key, count + 1);
    kept.add(entry);
  }
  for (const entry of beyondCap) if (kept.size < maximumStories) kept.add(entry);
  const decisions = ranked
    .filter((entry) => !kept.has(entry))
    .map((entry): Decision => {
      const outlet = outlets.of(entry.story.lead)?.name;
      const capped = beyondCap.includes(entry);
      return {
        step: 'edit',
        action: 'left out',
        subject: entry.story.id,
        rule: capped ? 'maximum-per-publisher' : 'maximum-stories',
        reason: capped
          ? `${outlet ?? 'Its outlet'} already leads ${maximumPerPublisher === 1 ? 'a story' : `${maximumPerPublisher} stories`} of this issue.`
          : `The issue already has its ${maximumStories} stories, and they weigh more.`,
        evidence: {
          headline: entry.story.lead.headline.slice(0, 200),
          score: entry.score,
          maximumStories,
          maximumPerPublisher,
          ...(outlet === undefined ? {} : { outlet }),
        },
      };
    });
  return { kept: ranked.filter((entry) => kept.has(entry)), decisions };
}
