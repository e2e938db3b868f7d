/** What a newsletter is about to do, and did last: read from the bucket, changing nothing. */
import type { Newsletter } from '../config.ts';
import { keysBelow } from '../ports/bucket.ts';
import { readHead } from './claim.ts';
import type { StageContext } from './context.ts';
import { deliveredFigures, type Figures, proofFigures, whyStopped } from './figures.ts';
import { reportOf } from './issue-reports.ts';
import { keys } from './keys.ts';
import { readRecord } from './record-store.ts';
import { type Head, manifestSchema, type Report } from './records.ts';
import { type Settled, settle } from './settle.ts';
import { slotsOf, waitingArticles, waitingFiles, waitsForApproval } from './waiting.ts';

export interface IssueStatus {
  issue: number;
  status: Report['status'];
  issuedAt: string;
  reason: string;
  stories: number;
  recipients: number;
  /** What the chunks that are done came to. */
  figures: Figures;
  /** Chunks still to be served. */
  openChunks: number;
  /** Why sending stopped, where the account refused; it goes on by itself once that is mended. */
  stopped?: string;
}

export interface NewsletterStatus {
  newsletter: string;
  hold: boolean;
  send: boolean;
  /** Files still to be read. */
  files: number;
  /** Clean articles that wait for the next issue. */
  articles: number;
  /** Whether an issue is due, and why, as compose would decide now. */
  next: Settled;
  inProgress?: Head['inProgress'];
  /** Of an issue that waits for approval: what became of its proof, once that is known. */
  proof?: Figures;
  /** Of a scheduled newsletter. */
  schedule?: { cron: string; timeZone: string /** The slot that was used last, or since when slots count. */; last?: string; next?: Date };
  /** The issue that was not begun last time, because of its few stories. */
  tooFew?: Head['tooFew'];
  /** The last issues, the latest first. */
  issues: IssueStatus[];
}

type Looking = Pick<StageContext, 'bucket' | 'clock' | 'config'>;

/**
 * Looks at one newsletter.
 * @param most how many of the last issues
 */
export async function newsletterStatus(context: Looking, newsletter: Newsletter, most = 5): Promise<NewsletterStatus> {
  const { bucket, clock } = context;
  const { name } = newsletter;
  const isThere = async (key: string): Promise<boolean> => (await bucket.head(key)) !== undefined;
  const [hold, send, { head }] = await Promise.all([isThere(keys.hold(name)), isThere(keys.send(name)), readHead(context, name)]);
  const { lastIssue, inProgress, tooFew } = head;
  const now = clock.now();
  const articles = await waitingArticles(context, name);
  const inbox = await waitingFiles(context, name);
  const slots = slotsOf(newsletter, head, now);
  const settled = settle({ now, articles, inbox, send, hold, slots, tooFew }, newsletter);
  const awaiting = inProgress?.phase === 'awaiting approval' ? inProgress : undefined;
  const proof = awaiting && (await proofFigures(bucket, name, awaiting.issue));
  // Those of an issue that waits for approval are still there, but not for the next one.
  const taken = awaiting
    ? ((await readRecord(bucket, keys.issue(name, awaiting.issue, 'manifest.json'), manifestSchema))?.value.articles.length ?? 0)
    : 0;
  const numbers = Array.from({ length: Math.min(most, lastIssue) }, (_, back) => lastIssue - back);
  const issues = await Promise.all(numbers.map((issue) => issueStatus(context, name, issue)));
  return {
    newsletter: name,
    hold,
    send,
    files: inbox.length,
    articles: Math.max(0, articles.length - taken),
    next: awaiting ? { due: false, reason: waitsForApproval(awaiting) } : settled,
    ...(inProgress && { inProgress }),
    ...(proof && { proof }),
    ...(newsletter.schedule !== undefined && {
      schedule: {
        cron: newsletter.schedule,
        timeZone: newsletter.timeZone,
        ...(head.slots && { last: head.slots.last }),
        ...(slots?.next && { next: slots.next }),
      },
    }),
    ...(tooFew && { tooFew }),
    issues: issues.filter((issue) => issue !== undefined),
  };
}

async function issueStatus({ bucket }: Looking, newsletter: string, issue: number): Promise<IssueStatus | undefined> {
  const report = await reportOf(bucket, newsletter, issue);
  if (!report) return undefined;
  const figures = await deliveredFigures(bucket, newsletter, issue);
  const openChunks = (await keysBelow(bucket, keys.chunksOf(newsletter, issue))).length;
  const stopped = openChunks > 0 ? await whyStopped(bucket, newsletter, issue) : undefined;
  const { status, issuedAt, reason, stories, recipients } = report;
  return {
    issue,
    status,
    issuedAt,
    reason,
    stories: stories.length,
    recipients,
    figures,
    openChunks,
    ...(stopped !== undefined && { stopped }),
  };
}
