/**
 * report: after each issue, and after a drop that came to nothing, tells the operator once.
 *
 * A newsletter's `state/<newsletter>/reported.json` says what was told, and swapping the next thing to tell into it is the claim: of
 * several sweeps one tells. A refusal that was received gives the claim back. A lost answer does not, so nothing is told twice; the
 * next report says that this one is in doubt.
 */
import * as v from 'valibot';
import type { Newsletter } from '../config.ts';
import type { NoticeOutcome, Notifier } from '../ports/notifier.ts';
import type { StageContext } from './context.ts';
import { deliveredFigures, noFigures, whyStopped } from './figures.ts';
import { keys, unknownNewsletter } from './keys.ts';
import { placeOf } from './place.ts';
import { readRecord, writeRecord } from './record-store.ts';
import { headSchema, receiptSchema, reportSchema } from './records.ts';
import { type News, type RejectedFile, reportText } from './report-text.ts';

export type ReportContext = Pick<StageContext, 'bucket' | 'clock' | 'config' | 'owner'> & { notifier: Notifier };

export interface Told {
  newsletter: string;
  /** Absent for a drop that made no issue. */
  issue?: number;
  outcome: NoticeOutcome['status'];
  reason?: string;
}

const reportedSchema = v.object({
  version: v.literal(1),
  /** The last issue that was told of. */
  lastIssue: v.number(),
  /** Files up to then were told of. */
  until: v.string(),
  /** `claimed` has no outcome: whoever claimed is telling, or gone. */
  outcome: v.picklist(['none', 'claimed', 'sent', 'unknown']),
  /** What was told last, in words. */
  what: v.string(),
  /** The issue that was told to stand still. */
  stoppedIssue: v.exactOptional(v.number()),
  owner: v.string(),
  at: v.string(),
});
type Reported = v.InferOutput<typeof reportedSchema>;

/** Rejected files of a folder that names no newsletter are told when so long nothing more came. */
const quietOfUnknown = 10;
/** No telling takes longer; a claim this old has nobody behind it. */
export const reportLeaseMinutes = 10;

/** Tells what there is to tell of every newsletter, an issue each at most: the next sweep tells the next. */
export async function tellNews(context: ReportContext): Promise<Told[]> {
  const told: Told[] = [];
  for (const newsletter of context.config.newsletters) told.push(...(await tellNewsOf(context, newsletter.name, newsletter)));
  if (context.config.newsletters.length > 1) told.push(...(await tellNewsOf(context, unknownNewsletter, undefined)));
  return told;
}

async function tellNewsOf(context: ReportContext, name: string, newsletter: Newsletter | undefined): Promise<Told[]> {
  const { bucket, clock } = context;
  const found = await readRecord(bucket, keys.reported(name), reportedSchema);
  const lastIssue = newsletter ? ((await readRecord(bucket, keys.head(name), headSchema))?.value ?? { lastIssue: 0 }).lastIssue : 0;
  const last = found?.value ?? beginning(context, lastIssue);
  if (last.outcome === 'claimed' && clock.now().getTime() - Date.parse(last.at) < reportLeaseMinutes * 60_000) return [];

  const news =
    last.lastIssue < lastIssue ? await newsOfIssue(context, name, last, lastIssue) : await newsOfFailedDrop(context, name, newsletter, last);
  if (!news) return [];
  const next: Reported = {
    version: 1,
    lastIssue: news.stopped ? last.lastIssue : (news.issue?.report.issue ?? last.lastIssue),
    until: news.until,
    outcome: 'claimed',
    what: news.issue ? `issue ${news.issue.report.issue}` : `files rejected until ${news.until}`,
    ...(news.stopped && news.issue && { stoppedIssue: news.issue.report.issue }),
    owner: context.owner,
    at: clock.now().toISOString(),
  };
  const claim = await claimed(context, name, next, found?.etag);
  if (!claim) return [];

  const doubtful = last.outcome === 'claimed' || last.outcome === 'unknown' ? { doubtful: last.what } : {};
  const outcome = await context.notifier.notify(reportText({ ...news, title: newsletter?.title ?? 'Files of no newsletter', ...doubtful }));
  // A refusal that came back: nobody was told, and the next sweep tries again.
  const after: Reported = outcome.status === 'refused' ? last : { ...next, outcome: outcome.status };
  await writeRecord(bucket, keys.reported(name), after, { ifMatch: claim });
  return [
    {
      newsletter: name,
      ...(news.issue && { issue: news.issue.report.issue }),
      outcome: outcome.status,
      ...('reason' in outcome && { reason: outcome.reason }),
    },
  ];
}

/** Where nothing was ever told: from the first issue on, or from the last where a bucket is older than its reports. */
const beginning = ({ clock }: ReportContext, lastIssue: number): Reported => ({
  version: 1,
  lastIssue: Math.max(0, lastIssue - 1),
  until: new Date(lastIssue > 1 ? clock.now().getTime() - 24 * 60 * 60_000 : 0).toISOString(),
  outcome: 'none',
  what: 'nothing',
  owner: '',
  at: new Date(0).toISOString(),
});

/** Swaps the claim in. A swap that seems to have failed but carries this owner's id was won. @returns its entity tag */
async function claimed({ bucket, owner }: ReportContext, name: string, next: Reported, etag: string | undefined): Promise<string | undefined> {
  const key = keys.reported(name);
  let failure: { error: unknown } | undefined;
  const swapped = await writeRecord(bucket, key, next, etag ? { ifMatch: etag } : { create: true }).catch((error: unknown) => {
    failure = { error };
    return undefined;
  });
  if (swapped) return swapped.etag;
  const present = await readRecord(bucket, key, reportedSchema);
  if (present?.value.outcome === 'claimed' && present.value.owner === owner && present.value.at === next.at) return present.etag;
  if (failure) throw failure.error;
  return undefined;
}

type Gathered = Omit<News, 'title' | 'doubtful'> & { until: string };

/** The next issue to tell of, if everybody on its list has an outcome, or if it stands still because the account refuses to send. */
async function newsOfIssue({ bucket }: ReportContext, name: string, last: Reported, lastIssue: number): Promise<Gathered | undefined> {
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

const reportOf = async (bucket: ReportContext['bucket'], name: string, issue: number) =>
  (await readRecord(bucket, keys.issue(name, issue, 'report.json'), reportSchema))?.value;

/** Files that were all rejected, when nothing more comes and nothing else waits. */
async function newsOfFailedDrop(
  { bucket, clock, config }: ReportContext,
  name: string,
  newsletter: Newsletter | undefined,
  last: Reported,
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
async function filesBetween(bucket: ReportContext['bucket'], name: string, since: string, until: string): Promise<Pick<News, 'files' | 'rejected'>> {
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
