import { tellStatus } from '../../../bin/tell/status.ts';
import type { NewsletterStatus } from '../../../lambda/stages/status.ts';

const quiet: NewsletterStatus = {
  newsletter: 'daily',
  hold: false,
  send: false,
  files: 0,
  articles: 2,
  next: { due: false, reason: 'No article waits.' },
  issues: [],
};
const told = (more: Partial<NewsletterStatus>): string => tellStatus('Daily', { ...quiet, ...more });
const inProgress = { issue: 3, owner: 'w', leaseUntil: '2026-11-21T06:16:00.000Z', attempts: 1 };
const awaiting = { ...inProgress, phase: 'awaiting approval', awaitingSince: '2026-11-21T06:10:00.000Z' } as const;
const none = { sent: 0, refused: 0, unknown: 0, skipped: 0 };

test.each<[string, Partial<NewsletterStatus>, RegExp]>([
  ['an issue in the making', { inProgress: { ...inProgress, phase: 'composing' } }, /in progress {2}issue 3, composing, attempt 1/],
  [
    'a proof on its way',
    { inProgress: awaiting },
    /issue 3 waits since 2026-11-21T06:10:00.000Z; its proof is on its way\n.*newsletter send .*newsletter discard/,
  ],
  ['a proof that was sent', { inProgress: awaiting, proof: { ...none, sent: 1 } }, /its proof was sent/],
  ['a proof that may be lost', { inProgress: awaiting, proof: { ...none, unknown: 1 } }, /may not have arrived; see issues\/daily\/3\/email\.html/],
  ['a proof that was refused', { inProgress: awaiting, proof: { ...none, refused: 1 } }, /was refused by the mail service/],
  [
    'a schedule, in its zone',
    { schedule: { cron: '30 6 * * 1-5', timeZone: 'Europe/Berlin', next: new Date('2026-11-23T05:30:00Z') } },
    /schedule {5}30 6 \* \* 1-5 Europe\/Berlin, next 2026-11-23 06:30 Europe\/Berlin/,
  ],
  [
    'too few stories',
    { tooFew: { at: '2026-11-21T05:30:00.000Z', stories: 2, minimum: 5, articles: 3 } },
    /too few {6}Only 2 stories of at least 5 at 2026-11-21T05:30:00.000Z; the articles wait/,
  ],
  [
    'a discarded issue',
    {
      issues: [
        {
          issue: 2,
          status: 'discarded',
          issuedAt: '2026-11-20',
          reason: 'Somebody discarded it.',
          stories: 1,
          recipients: 0,
          figures: none,
          openChunks: 0,
        },
      ],
    },
    /issue 2 .* discarded: Somebody discarded it\./,
  ],
])('%s', (_, more, says) => {
  expect(told(more)).toMatch(says);
});
