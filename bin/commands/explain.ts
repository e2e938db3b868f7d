/** `newsletter explain`: what became of one dropped file, and why. */
import type { Decision } from '../../lambda/model.ts';
import { type Bucket, keysBelow } from '../../lambda/ports/bucket.ts';
import type { Reader } from '../../lambda/ports/reader.ts';
import { workerReader } from '../../lambda/ports/reader-worker.ts';
import { issuesOf, reportOf } from '../../lambda/stages/issue-reports.ts';
import { keys, pathOfReceipt } from '../../lambda/stages/keys.ts';
import { readRecord } from '../../lambda/stages/record-store.ts';
import { type Receipt, type Report, receiptSchema } from '../../lambda/stages/records.ts';
import { isCalled } from '../called.ts';
import { explainBytes, explainOnDisk } from '../marked-reading.ts';
import { type Explanation, tellExplanation } from '../tell/explanation.ts';
import type { MarkedPart } from '../tell/marked-file.ts';
import { UsageError } from '../usage-error.ts';
import { atPlace, isThere, type WhereOptions } from '../where.ts';
import { explainPerson, isAddress } from './explain-person.ts';
import { explainStory, isStoryNumber } from './explain-story.ts';

export type ExplainOptions = WhereOptions & { json?: true; page?: true };

export async function explain(file: string, options: ExplainOptions): Promise<void> {
  if (isAddress(file)) return explainPerson(file, options);
  if (isStoryNumber(file)) return void (await explainStory(file, options));
  const found = (await isThere(options)) ? await inBucket(file, options) : [];
  const explanations = found.length > 0 ? found : await onDisk(file, options);
  if (explanations.length === 0 && (await isThere(options)) && (await explainStory(file, options))) return;
  if (explanations.length === 0)
    throw new UsageError(
      `nothing is known of "${file}": it is neither in the bucket nor a file here, nor are these words of a headline. Run "newsletter preview" on it first, or give a file's path.`,
    );
  process.stdout.write(options.json ? `${JSON.stringify(explanations, undefined, 2)}\n` : explanations.map(tellExplanation).join('\n'));
}

/** Every receipt of a file of that name or path, with what the issues made of its articles. */
const inBucket = (file: string, options: ExplainOptions): Promise<Explanation[]> =>
  atPlace(options, async ({ bucket, chosen }) =>
    (await Promise.all(chosen.map(({ name }) => ofNewsletter(bucket, name, file, options.page ?? false)))).flat(),
  );

async function ofNewsletter(bucket: Bucket, newsletter: string, file: string, page: boolean): Promise<Explanation[]> {
  const isWanted = isCalled(file);
  const receipts: Receipt[] = [];
  for (const key of await keysBelow(bucket, keys.receipts(newsletter))) {
    const path = pathOfReceipt(key);
    // A long drop has thousands of receipts; which are asked for stands in their keys, but for the longest.
    const receipt = path === undefined || isWanted(path) ? (await readRecord(bucket, key, receiptSchema))?.value : undefined;
    if (receipt && isWanted(receipt.path)) receipts.push(receipt);
  }
  const reports: Report[] = [];
  for (const issue of receipts.length > 0 ? (await issuesOf(bucket, newsletter)).reverse() : []) {
    const report = await reportOf(bucket, newsletter, issue);
    if (report) reports.push(report);
  }
  return Promise.all(
    receipts.map(async (receipt) => ({
      receipt,
      issues: reports.flatMap((report) => aboutArticles(report, new Set(receipt.articles.map(({ id }) => id)))),
      ...(page ? { parts: await partsOf(bucket, receipt) } : {}),
    })),
  );
}

/** The parts of a file whose bytes were kept. */
async function partsOf(bucket: Bucket, { newsletter, path, etag, outcome }: Receipt): Promise<readonly MarkedPart[]> {
  const kept = await bucket.get((outcome === 'rejected' ? keys.rejected : keys.archive)(newsletter, path, etag));
  if (!kept) return [];
  const { parts } = await withReader((reader) => explainBytes(path, new Uint8Array(kept.body), { reader, page: true }));
  return parts ?? [];
}

function aboutArticles(report: Report, ids: ReadonlySet<string>): Explanation['issues'] {
  const stories = report.stories.filter(({ articles }) => articles.some(({ id }) => ids.has(id)));
  const known = new Set([...ids, ...stories.map(({ id }) => id)]);
  const concerns = ({ subject, evidence }: Decision): boolean =>
    known.has(subject) ||
    Object.values(evidence ?? {}).some((value) =>
      typeof value === 'string' ? known.has(value) : Array.isArray(value) && value.some((item: string) => known.has(item)),
    );
  const decisions = report.decisions.filter(concerns);
  return stories.length + decisions.length > 0 ? [{ issue: report.issue, status: report.status, decisions, stories }] : [];
}

/** A file that was never dropped, read as ingest would. */
const onDisk = async (path: string, { page }: ExplainOptions): Promise<Explanation[]> => {
  const explanation = await withReader((reader) => explainOnDisk(path, { reader, page: page ?? false }));
  return explanation ? [explanation] : [];
};

/** Reads in a thread that is stopped where ingest's would be: a file that is asked about is often one that something was wrong with. */
async function withReader<T>(read: (reader: Reader) => Promise<T>): Promise<T> {
  const reader = workerReader(new URL('../marked-reader.mjs', import.meta.url));
  try {
    return await read(reader);
  } finally {
    await reader.close();
  }
}
