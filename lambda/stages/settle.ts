/** The settling rule: when the files of a drop have all come, and the issue is due. A pure function of what lies in the bucket. */

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
}

export interface SettlingRules {
  quietMinutes: number;
  maximumWaitMinutes: number;
}

export type Settled =
  | { due: true; reason: string }
  | { due: false; reason: string /** When to look again, where time alone can make it due. */; lookAgainAt?: Date };

const minute = 60_000;
const minutesText = (count: number): string => `${count} minute${count === 1 ? '' : 's'}`;

/**
 * Due when `send` is there; when nothing came for the quiet period and no fresh file (younger than the maximum wait) is still to be
 * read; or when the oldest article has waited the maximum. A file that cannot be read for longer than the maximum holds nobody up.
 */
export function settle(waiting: Waiting, rules: SettlingRules): Settled {
  const { now, send, hold } = waiting;
  if (hold) return { due: false, reason: 'The newsletter is on hold.' };
  if (waiting.articles.length === 0) return { due: false, reason: 'No article waits.' };
  if (send) return { due: true, reason: 'Somebody asked for the issue now.' };

  const times = waiting.articles.map((date) => date.getTime());
  const longestAt = Math.min(...times) + rules.maximumWaitMinutes * minute;
  if (now.getTime() >= longestAt) return { due: true, reason: `The oldest article has waited ${minutesText(rules.maximumWaitMinutes)}.` };

  const fresh = waiting.inbox.filter((date) => now.getTime() - date.getTime() < rules.maximumWaitMinutes * minute);
  if (fresh.length > 0)
    return { due: false, reason: `${fresh.length} file${fresh.length === 1 ? ' is' : 's are'} still to be read.`, lookAgainAt: new Date(longestAt) };

  const quietAt = Math.max(...times) + rules.quietMinutes * minute;
  if (now.getTime() >= quietAt) return { due: true, reason: `Nothing came for ${minutesText(rules.quietMinutes)}.` };
  return {
    due: false,
    reason: `Something came less than ${minutesText(rules.quietMinutes)} ago.`,
    lookAgainAt: new Date(Math.min(quietAt, longestAt)),
  };
}
