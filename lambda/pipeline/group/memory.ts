import type { Article, Decision, IsoTime, Memory, MemoryEntry, Story } from '../../model.ts';
import { fingerprintOf, toldBefore } from './fingerprint.ts';
import { nameOf } from './names.ts';
import type { View } from './views.ts';
import { viewOf } from './views.ts';

const day = 24 * 60 * 60 * 1000;
/** Texts kept of one issue, and of all: what is older goes first. At 64 numbers of ten digits, 4,000 texts are about 3 MB. */
const mostOfIssue = 1000;
const mostTexts = 4000;

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

/** The articles that no earlier issue carried, and a decision for each that one did. */
export function leaveOutTold(views: readonly View[], memory: Memory): { fresh: View[]; decisions: Decision[] } {
  const shelf = new Shelf(memory);
  const decisions: Decision[] = [];
  const fresh = views.filter((view) => {
    const match = shelf.find(view);
    if (match) decisions.push(leftOut(view, match));
    return !match;
  });
  return { fresh, decisions };
}

interface Match {
  issue: number;
  headline: string;
  told: number;
}

/** What is remembered, by fingerprint number: a new text is compared only with those it shares one with. */
class Shelf {
  private readonly texts: { issue: number; headline: string; fingerprint: readonly number[] }[];
  private readonly holders = new Map<number, number[]>();

  constructor({ entries }: Memory) {
    this.texts = entries.flatMap(({ issue, stories }) => stories.map((story) => ({ issue, ...story })));
    this.texts.forEach(({ fingerprint }, text) => {
      for (const number of fingerprint) {
        const list = this.holders.get(number);
        if (list) list.push(text);
        else this.holders.set(number, [text]);
      }
    });
  }

  /** The remembered text that tells most of this one; of equals the latest. */
  find(view: View): Match | undefined {
    const candidates = new Set([...view.shingles].flatMap((shingle) => this.holders.get(shingle) ?? []));
    let best: Match | undefined;
    for (const at of [...candidates].sort((a, b) => a - b)) {
      const text = this.texts[at];
      const told = text && toldBefore(view, text.fingerprint);
      if (text && told !== undefined && told >= (best?.told ?? 0)) best = { issue: text.issue, headline: text.headline, told };
    }
    return best;
  }
}

const leftOut = (view: View, { issue, headline, told }: Match): Decision => ({
  step: 'group',
  action: 'left out',
  subject: nameOf(view),
  rule: 'told-before',
  reason: `was in issue ${issue}: “${headline}”`,
  evidence: { ids: [view.article.id], issue, told: Math.round(told * 100) / 100 },
});
