/** Issues that nobody gets: composing them failed too often, or their editor did not want them. Each is kept with its articles. */
import type { Newsletter } from '../config.ts';
import type { Bucket } from '../ports/bucket.ts';
import { mostAttempts } from './claim.ts';
import type { StageContext } from './context.ts';
import { forgetWishes } from './control.ts';
import { keys } from './keys.ts';
import { clearAway, freeze } from './manifest.ts';
import { readRecord, writeRecord } from './record-store.ts';
import { digestRecordSchema, type Manifest, type Report } from './records.ts';

/** An issue that failed too often goes out of the way with its articles, and the newsletter goes on. */
export async function setAside(context: StageContext, newsletter: Newsletter, issue: number): Promise<Report> {
  const manifest = await freeze(context, newsletter, issue, 'set aside');
  const reason = `Composing failed ${mostAttempts} times.`;
  return putAside(context.bucket, manifest, { status: 'set-aside', reason, stories: [], decisions: [] });
}

/** An issue that its editor does not want goes out of the way with its articles; nobody got it, and nothing of it is remembered as told. */
export async function discard(context: StageContext, newsletter: Newsletter, issue: number): Promise<Report> {
  const { bucket } = context;
  const manifest = await freeze(context, newsletter, issue, 'discarded');
  const composed = await readRecord(bucket, keys.issue(newsletter.name, issue, 'digest.json'), digestRecordSchema);
  const { stories = [], decisions = [] } = composed?.value.report ?? {};
  const report = await putAside(bucket, manifest, { status: 'discarded', reason: 'Somebody discarded it after its proof.', stories, decisions });
  await forgetWishes(bucket, newsletter.name);
  return report;
}

/** Keeps the issue's articles with it, and says why it did not go out. */
async function putAside(
  bucket: Bucket,
  manifest: Manifest,
  { status, reason, stories, decisions }: Pick<Report, 'status' | 'reason' | 'stories' | 'decisions'>,
): Promise<Report> {
  const { issue, issuedAt } = manifest;
  const newsletter = manifest.newsletter.name;
  const report: Report = {
    version: 1,
    newsletter,
    issue,
    issuedAt,
    status,
    reason: `${reason} The articles are kept in ${keys.setAside(newsletter, issue, '<id>')}.`,
    stories,
    decisions,
    recipients: 0,
  };
  for (const { key, etag } of manifest.articles) {
    const id = key.slice(keys.articles(newsletter).length).replace(/\.json$/, '');
    await bucket.copy({ key, etag }, keys.setAside(newsletter, issue, id));
  }
  await writeRecord(bucket, keys.issue(newsletter, issue, 'report.json'), report, { create: true });
  await clearAway(bucket, manifest);
  return report;
}
