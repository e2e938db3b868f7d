import type { ShingleIndex } from './shingle-index.ts';

/** How much of one text stands in another, and where. Shares are 0 to 1. */
export interface Coverage {
  /** Share of its words, as far as they are not in common use among the texts. */
  whole: number;
  /** The same of its first words. */
  lead: number;
  /** Share of the text before and after what is shared, a twentieth of that aside at either end. */
  before: number;
  after: number;
  /** Positions of words, ascending, that stand in the other text. */
  shared: readonly number[];
}

/** Words of the lead: a news text says there what it is about. */
const leadWords = 150;
const stray = 0.05;

/**
 * Measures how much of text `of` stands in text `within`, by words that lie in shared shingles: an edited word costs itself, not the four
 * shingles around it. Shingles that stand in more than `most` texts say nothing, neither for nor against.
 */
export function coverageOf(index: ShingleIndex, of: number, within: number, span: number, most: number): Coverage {
  const own = index.shingles[of] as Uint32Array;
  const stamp = ++index.lastStamp;
  for (const number of index.shingles[within] as Uint32Array) index.stamps[number] = stamp;
  const length = own.length + span - 1;
  const counts = new Uint8Array(length);
  for (let position = 0; position < own.length; position++) {
    const number = own[position] as number;
    const frequency = index.frequency[number] as number;
    if (frequency > most) continue;
    const mark = frequency > 1 && index.stamps[number] === stamp ? 2 : 1;
    for (let word = position; word < position + span; word++) if ((counts[word] as number) < mark) counts[word] = mark;
  }
  const shared: number[] = [];
  let looked = 0;
  let lookedInLead = 0;
  let sharedInLead = 0;
  for (let word = 0; word < length; word++) {
    if (counts[word] === 0) continue;
    looked++;
    if (word < leadWords) lookedInLead++;
    if (counts[word] !== 2) continue;
    shared.push(word);
    if (word < leadWords) sharedInLead++;
  }
  const at = (share: number) => shared[Math.floor(share * (shared.length - 1))] ?? 0;
  return {
    whole: looked === 0 ? 0 : shared.length / looked,
    lead: lookedInLead === 0 ? 0 : sharedInLead / lookedInLead,
    before: shared.length === 0 ? 1 : at(stray) / length,
    after: shared.length === 0 ? 1 : 1 - at(1 - stray) / length,
    shared,
  };
}
