/** What the operator has not been told yet, gathered from the bucket: an issue with what became of its mails, or a drop of which every file was rejected. */
import type { Newsletter } from '../config.ts';
import type { Bucket } from '../ports/bucket.ts';
import type { StageContext } from './context.ts';
import { deliveredFigures, noFigures, whyStopped } from './figures.ts';
import { reportOf } from './issue-reports.ts';
import { keys } from './keys.ts';
import { placeOf } from './place.ts';
import { readRecord } from './record-store.ts';
import { headSchema, receiptSchema } from './records.ts';
import type { News, RejectedFile } from './report-text.ts';

type Looking = Pick<StageContext, 'bucket' | 'clock' | 'config'>;

/** Up to where everything was told. */
export interface LastTold {
  /** The last issue that was told of. */
  lastIssue: number;
  /** Files up to then were told of. */
  until: string;
  /** The issue that was told to stand still. */
  stoppedIssue?: number;
}

/** Rejected files of a folder that names no newsletter are told when so long nothing more came. */
const quietOfUnknown = 10;

/** What there is to tell, but for what only the teller knows; files up to `until` are told with it. */
export type Gathered = Omit<News, 'title' | 'doubtful'> & { until: string };

/** The next issue to tell of, if everybody on its list has an outcome, or if it stands still because the account refuses to send. */
export async function newsOfIssue({ bucket }: Looking, name: string, last: LastTold, lastIssue: number): Promise<Gathered | undefined> {
  let issue = last.lastIssue + 1;
  let report = await reportOf(bucket, name, issue);
  // A number that has no report must not hold up those after it.
  while (!report && issue < lastIssue) report = await reportOf(bucket, name, ++issue);
  if (!report) return undefined;
  let figures = noFigures();
  if (report.status === 'issued') {
    for await (const _ of bucket.list(keys.chunksOf(name, issue))) {
      const stopped = last.stoppedIssue === issue ? undefined : await whyStopped(bucket, name, issue);
      if (stopped === undefined) return undefined;
      return { newsletter: name, files: 0, rejected: [], issue: { report, figures }, stopped, until: last.until };
    }
    figures = await deliveredFigures(bucket, name, issue);
    const served = figures.sent + figures.refused + figures.unknown + figures.skipped;
    // Nobody is served yet: the outbox is still to be cut, or somebody is to approve the issue first.
    if (served === 0 && report.recipients > 0 && issue === lastIssue) return undefined;
  }
  return { newsletter: name, ...(await filesBetween(bucket, name, last.until, report.issuedAt)), issue: { report, figures }, until: report.issuedAt };
}

/** Files that were all rejected, when nothing more comes and nothing else waits. */
export async function newsOfFailedDrop(
  { bucket, clock, config }: Looking,
  name: string,
  newsletter: Newsletter | undefined,
  last: LastTold,
): Promise<Gathered | undefined> {
  let newest = 0;
  for await (const { lastModified } of bucket.list(keys.rejectedOf(name))) newest = Math.max(newest, lastModified.getTime());
  const quiet = (newsletter?.quietMinutes ?? quietOfUnknown) * 60_000;
  if (newest <= Date.parse(last.until) || clock.now().getTime() - newest < quiet) return undefined;
  for await (const _ of bucket.list(keys.articles(name))) return undefined;
  const inbox = newsletter && config.newsletters.length > 1 ? keys.inboxOf(name) : keys.inbox;
  for await (const { key } of bucket.list(inbox)) if (placeOf(key, config.newsletters).kind !== 'folder') return undefined;
  const head = newsletter && (await readRecord(bucket, keys.head(name), headSchema))?.value;
  if (head?.inProgress && head.inProgress.phase !== 'awaiting approval') return undefined;
  const until = new Date(newest).toISOString();
  return { newsletter: name, ...(await filesBetween(bucket, name, last.until, until)), until };
}

/** Files whose bytes were moved away after `since` and not after `until`. */
async function filesBetween(bucket: Bucket, name: string, since: string, until: string): Promise<Pick<News, 'files' | 'rejected'>> {
  const within = (at: Date): boolean => at.getTime() > Date.parse(since) && at.getTime() <= Date.parse(until);
  let files = 0;
  for await (const { lastModified } of bucket.list(keys.archiveOf(name))) if (within(lastModified)) files++;
  const rejected: RejectedFile[] = [];
  for await (const { key, lastModified } of bucket.list(keys.rejectedOf(name))) {
    if (!within(lastModified)) continue;
    const place = key.slice(keys.rejectedOf(name).length);
    const receipt = (await readRecord(bucket, `${keys.receipts(name)}${place}.json`, receiptSchema))?.value;
    rejected.push({ path: receipt?.path ?? place.slice(0, place.lastIndexOf('/')), reason: receipt?.reason ?? 'its receipt is gone' });
  }
  return { files: files + rejected.length, rejected };
}
