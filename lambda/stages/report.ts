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
import { keys, unknownNewsletter } from './keys.ts';
import { newsOfFailedDrop, newsOfIssue } from './news.ts';
import { readRecord, writeRecord } from './record-store.ts';
import { headSchema } from './records.ts';
import { reportText } from './report-text.ts';

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
