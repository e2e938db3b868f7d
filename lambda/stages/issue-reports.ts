/** The reports of a newsletter's issues, for whoever asks what became of something. */
import { type Bucket, keysBelow } from '../ports/bucket.ts';
import { keys, parseReportKey } from './keys.ts';
import { readRecord } from './record-store.ts';
import { type Report, reportSchema } from './records.ts';

/** The numbers of a newsletter's issues that are done, the latest first. */
export async function issuesOf(bucket: Bucket, newsletter: string): Promise<number[]> {
  const reports = (await keysBelow(bucket, keys.issues(newsletter))).flatMap((key) => parseReportKey(key) ?? []);
  return reports.map(({ issue }) => issue).sort((a, b) => b - a);
}

/** An issue's report; undefined where there is none. */
export const reportOf = async (bucket: Bucket, newsletter: string, issue: number): Promise<Report | undefined> =>
  (await readRecord(bucket, keys.issue(newsletter, issue, 'report.json'), reportSchema))?.value;
