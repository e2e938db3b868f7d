import type { Article, IsoTime, Memory, MemoryEntry, Story } from '../../model.ts';
import { fingerprintOf } from './fingerprint.ts';
import { nameOf } from './names.ts';
import { viewOf } from './views.ts';

const day = 24 * 60 * 60 * 1000;
/** Texts kept of one issue, and of all: what is older goes first. At 104 numbers of ten digits and more, 3,000 texts are less than 4 MB. */
const mostOfIssue = 1000;
const mostTexts = 3000;

/**
 * Adds what one issue carried, and forgets entries older than so many days before it. Remembering an issue again changes nothing.
 * Every distinct text of a story is kept: tomorrow's reprint may be of any.
 */
export function remember(memory: Memory, issue: { number: number; issuedAt: IsoTime; stories: readonly Story[] }, days: number): Memory {
  const oldest = Date.parse(issue.issuedAt) - days * day;
  const stories = issue.stories
    .flatMap((story) => textsOf(story).map((article) => ({ headline: nameOf({ article }), fingerprint: fingerprintOf(viewOf(article)) })))
    .slice(0, mostOfIssue);
  const entry: MemoryEntry = { issue: issue.number, issuedAt: issue.issuedAt, stories };
  const others = memory.entries.filter((one) => one.issue !== issue.number && Date.parse(one.issuedAt) >= oldest);
  return { version: 1, entries: newest([...others, entry].sort((a, b) => a.issue - b.issue)) };
}

/** One article of each text of a story, the lead's first. */
function textsOf({ lead, nearDuplicates, related, duplicateGroups }: Story): Article[] {
  const told = new Set([lead, ...nearDuplicates].map(({ id }) => id));
  const texts = [lead];
  for (const article of related) {
    if (told.has(article.id)) continue;
    texts.push(article);
    for (const id of duplicateGroups.find((group) => group.includes(article.id)) ?? [article.id]) told.add(id);
  }
  return texts;
}

function newest(entries: readonly MemoryEntry[]): MemoryEntry[] {
  let room = mostTexts;
  const kept = [...entries].reverse().filter(({ stories }, index) => {
    room -= stories.length;
    return index === 0 || room >= 0;
  });
  return kept.reverse();
}
