/** What a newsletter is about to do, and did last: read from the bucket, changing nothing. */
import * as v from 'valibot';
import type { Newsletter } from '../config.ts';
import type { StageContext } from './context.ts';
import type { Figures } from './deliver-chunk.ts';
import { type IssueFile, keys } from './keys.ts';
import { placeOf } from './place.ts';
import { type Head, headSchema, type Report, readRecord, reportSchema } from './records.ts';
import { type Settled, settle } from './settle.ts';

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
  /** The last issues, the latest first. */
  issues: IssueStatus[];
}

type Looking = Pick<StageContext, 'bucket' | 'clock' | 'config'>;

const figuresSchema = v.object({ sent: v.number(), refused: v.number(), unknown: v.number(), skipped: v.number() });
const stoppedSchema = v.object({ reason: v.string() });

/**
 * Looks at one newsletter.
 * @param most how many of the last issues
 */
export async function newsletterStatus(context: Looking, newsletter: Newsletter, most = 5): Promise<NewsletterStatus> {
  const { bucket, clock } = context;
  const { name } = newsletter;
  const isThere = async (key: string): Promise<boolean> => (await bucket.head(key)) !== undefined;
  const [hold, send, head] = await Promise.all([isThere(keys.hold(name)), isThere(keys.send(name)), readRecord(bucket, keys.head(name), headSchema)]);
  const articles = await timesBelow(context, keys.articles(name));
  const inbox = await timesBelow(context, context.config.newsletters.length > 1 ? keys.inboxOf(name) : keys.inbox, (key) => {
    return placeOf(key, context.config.newsletters).kind === 'file';
  });
  const { lastIssue, inProgress } = head?.value ?? { lastIssue: 0 };
  const numbers = Array.from({ length: Math.min(most, lastIssue) }, (_, back) => lastIssue - back);
  const issues = await Promise.all(numbers.map((issue) => issueStatus(context, name, issue)));
  return {
    newsletter: name,
    hold,
    send,
    files: inbox.length,
    articles: articles.length,
    next: settle({ now: clock.now(), articles, inbox, send, hold }, newsletter),
    ...(inProgress && { inProgress }),
    issues: issues.filter((issue) => issue !== undefined),
  };
}

async function issueStatus({ bucket }: Looking, newsletter: string, issue: number): Promise<IssueStatus | undefined> {
  const file = (name: IssueFile): string => keys.issue(newsletter, issue, name);
  const report = await readRecord(bucket, file('report.json'), reportSchema);
  if (!report) return undefined;
  const figures: Figures = { sent: 0, refused: 0, unknown: 0, skipped: 0 };
  for await (const { key } of bucket.list(folderOf(keys.figures(newsletter, issue, '')))) {
    const chunk = await readRecord(bucket, key, figuresSchema);
    for (const outcome of ['sent', 'refused', 'unknown', 'skipped'] as const) figures[outcome] += chunk?.value[outcome] ?? 0;
  }
  let openChunks = 0;
  for await (const _ of bucket.list(folderOf(keys.chunk(newsletter, issue, 1)))) openChunks++;
  const stopped = openChunks > 0 ? await readRecord(bucket, file('stopped.json'), stoppedSchema) : undefined;
  const { status, issuedAt, reason, stories, recipients } = report.value;
  return {
    issue,
    status,
    issuedAt,
    reason,
    stories: stories.length,
    recipients,
    figures,
    openChunks,
    ...(stopped && { stopped: stopped.value.reason }),
  };
}

const folderOf = (key: string): string => key.slice(0, key.lastIndexOf('/') + 1);

async function timesBelow({ bucket }: Looking, prefix: string, counts: (key: string) => boolean = () => true): Promise<Date[]> {
  const times: Date[] = [];
  for await (const { key, lastModified } of bucket.list(prefix)) if (counts(key)) times.push(lastModified);
  return times;
}
