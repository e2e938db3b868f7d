/** The settling rule: when the files of a drop have all come, and the issue is due. A pure function of what lies in the bucket. */
import { tellTime } from '../schedule/zone.ts';
import { counted } from '../text/counted.ts';

/** The slots of a scheduled newsletter. */
export interface Slots {
  /** IANA zone in which they are told. */
  zone: string;
  /** The slot that is due and was not used. */
  due?: Date;
  next?: Date;
}

export interface Waiting {
  now: Date;
  /** When each waiting article was written. */
  articles: readonly Date[];
  /** When each file came that is still to be read. */
  inbox: readonly Date[];
  /** Somebody asked for the issue now. */
  send: boolean;
  /** Somebody asked for no issue. */
  hold: boolean;
  /** Of a scheduled newsletter, which is due at its slots only. */
  slots?: Slots | undefined;
  /** What was counted when there were too few stories. */
  tooFew?: { stories: number; minimum: number; articles: number } | undefined;
}

export interface SettlingRules {
  quietMinutes: number;
  maximumWaitMinutes: number;
  /** Stories that an issue has at least, unless somebody asks for it or the oldest article has waited the maximum. */
  minimumStories?: number;
}

export type Settled =
  | { due: true; reason: string /** Stories below which it is not due after all. */; minimumStories?: number }
  | {
      due: false;
      reason: string;
      /** When to look again, where time alone can make it due. */
      lookAgainAt?: Date;
      /** A slot is due and has nothing to go out with: it is used up without an issue. */
      slotPasses?: true;
    };

const minute = 60_000;
/** So long after a slot it waits for files that came before it; reading takes seconds, and a file that kills its reader is given up later. */
const readingMinutes = 15;
const minutesText = (count: number): string => counted(count, 'minute');
const filesText = (count: number): string => `${counted(count, 'file is', 'files are')} still to be read.`;

/**
 * Due when `send` is there. A scheduled newsletter else at its slots only; any other when nothing came for the quiet period and no fresh
 * file (younger than the maximum wait) is still to be read, or when the oldest article has waited the maximum. A file that cannot be read
 * for longer than the maximum holds nobody up.
 */
export function settle(waiting: Waiting, rules: SettlingRules): Settled {
  const { send, hold, slots, articles } = waiting;
  if (hold) return { due: false, reason: 'The newsletter is on hold.' };
  if (send && articles.length > 0) return { due: true, reason: 'Somebody asked for the issue now.' };
  const minimum = (rules.minimumStories ?? 1) > 1 ? { minimumStories: rules.minimumStories as number } : {};
  return slots ? settleSlot(waiting, slots, minimum) : settleDrop(waiting, rules, minimum);
}

type Minimum = { minimumStories?: number };

/** A slot takes what came before it, and what came with that; what came later waits for the next one. */
function settleSlot({ now, articles, inbox }: Waiting, { zone, due, next }: Slots, minimum: Minimum): Settled {
  const then = next && { lookAgainAt: next };
  if (!due) return { due: false, reason: next ? `The next slot is ${tellTime(next, zone)}.` : 'The schedule has no slot any more.', ...then };
  const slot = `the slot of ${tellTime(due, zone)}`;
  const readUntil = new Date(due.getTime() + readingMinutes * minute);
  const unread = now < readUntil ? inbox.filter((time) => time <= due).length : 0;
  if (unread > 0) return { due: false, reason: `It is ${slot}, and ${filesText(unread)}`, lookAgainAt: readUntil };
  if (!articles.some((time) => time <= readUntil)) return { due: false, reason: `No article waited for ${slot}.`, slotPasses: true, ...then };
  return { due: true, reason: `It is ${slot}.`, ...minimum };
}

function settleDrop(waiting: Waiting, rules: SettlingRules, minimum: Minimum): Settled {
  const { now, tooFew } = waiting;
  if (waiting.articles.length === 0) return { due: false, reason: 'No article waits.' };
  const times = waiting.articles.map((date) => date.getTime());
  const longestAt = Math.min(...times) + rules.maximumWaitMinutes * minute;
  if (now.getTime() >= longestAt) return { due: true, reason: `The oldest article has waited ${minutesText(rules.maximumWaitMinutes)}.` };

  const fresh = waiting.inbox.filter((date) => now.getTime() - date.getTime() < rules.maximumWaitMinutes * minute);
  if (fresh.length > 0) return { due: false, reason: filesText(fresh.length), lookAgainAt: new Date(longestAt) };

  const quietAt = Math.max(...times) + rules.quietMinutes * minute;
  if (now.getTime() < quietAt)
    return {
      due: false,
      reason: `Something came less than ${minutesText(rules.quietMinutes)} ago.`,
      lookAgainAt: new Date(Math.min(quietAt, longestAt)),
    };
  if (tooFew && tooFew.minimum === minimum.minimumStories && tooFew.articles === times.length)
    return {
      due: false,
      reason: `${storiesText(tooFew)}: more may come, until the oldest article has waited the maximum.`,
      lookAgainAt: new Date(longestAt),
    };
  return { due: true, reason: `Nothing came for ${minutesText(rules.quietMinutes)}.`, ...minimum };
}

/** `Only 2 stories of at least 5`. */
export const storiesText = ({ stories, minimum }: { stories: number; minimum: number }): string =>
  `Only ${counted(stories, 'story', 'stories')} of at least ${minimum}`;
