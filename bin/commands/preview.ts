/** `newsletter preview`: drops files into a folder bucket, runs the three real stages on it, and tells what they did. */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { simulatedClock } from '../../lambda/ports/clock.ts';
import type { ComposeReport } from '../../lambda/stages/compose-issue.ts';
import { drain, type StageReport } from '../../lambda/stages/drain.ts';
import { keys } from '../../lambda/stages/keys.ts';
import { readRecord } from '../../lambda/stages/record-store.ts';
import { digestRecordSchema } from '../../lambda/stages/records.ts';
import { type DropEntry, listDrop } from '../drop.ts';
import { type LocalHouse, openLocalHouse } from '../local.ts';
import { progressBar } from '../progress.ts';
import { localConfig } from '../settings.ts';
import { type PreviewResult, tellStory } from '../tell/story.ts';
import { UsageError } from '../usage-error.ts';

export interface PreviewOptions {
  out: string;
  keep?: true;
  at?: Date;
  newsletter?: string;
  /** Where `newsletter serve` will answer readers. */
  web?: string;
  json?: true;
}

const samples = fileURLToPath(new URL('../../samples', import.meta.url));

export async function preview(paths: readonly string[], options: PreviewOptions): Promise<void> {
  const dropped = await listDrop(paths.length > 0 ? paths : [samples]);
  const config = localConfig(options.newsletter);
  const house = await openLocalHouse(options.out, config, simulatedClock(options.at ?? new Date()), options.keep ?? false);
  try {
    const result = await run(house, dropped, options);
    process.stdout.write(options.json ? `${JSON.stringify(asJson(result), undefined, 2)}\n` : tellStory(result));
  } finally {
    await house.close();
  }
}

async function run(house: LocalHouse, dropped: DropEntry[], options: PreviewOptions): Promise<PreviewResult> {
  const { bucket, mailbox } = house;
  const context = { ...house.context, ...(options.web === undefined ? {} : { webBase: options.web }) };
  const [newsletter] = context.config.newsletters;
  if (!newsletter) throw new Error('No newsletter is configured.');
  const before = await mailsIn(mailbox);

  for (const { path, name } of dropped) {
    const bytes = await readFile(path).catch((cause: Error) => {
      throw new UsageError(`the file ${path} cannot be read: ${cause.message}`, { cause });
    });
    await bucket.put(`${keys.inbox}${name}`, bytes);
  }
  const reports: StageReport[] = [];
  const bar = progressBar('Reading', dropped.length, options.json ?? false);
  await drain(context, (report) => {
    reports.push(report);
    if (report.stage === 'ingest') bar.step();
  });
  bar.stop();
  // All files are read: there is no need to wait for the quiet period as a bucket that people drop into must.
  await bucket.put(keys.send(newsletter.name), '');
  await drain(context, (report) => reports.push(report));

  const composed = reports.flatMap((entry) => (entry.stage === 'compose' ? [entry.report] : []));
  const issue = composed.find((report): report is Extract<ComposeReport, { issue: number }> => 'issue' in report);
  const waiting = composed.at(-1);
  const record = issue && (await readRecord(bucket, keys.issue(newsletter.name, issue.issue, 'digest.json'), digestRecordSchema));
  const arrived = (await mailsIn(mailbox)).filter((name) => !before.includes(name));
  const shown = (name: string): string => fromHere(join(mailbox, name));
  return {
    title: newsletter.title,
    dropped,
    files: reports.flatMap((entry) => (entry.stage === 'ingest' ? [entry.report] : [])),
    ...(issue ? { issue } : { waiting: waiting?.reason ?? 'Nothing was dropped.' }),
    ...(record ? { digest: record.value.digest } : {}),
    delivered: reports.reduce(
      (sum, entry) => sum + (entry.stage === 'deliver' && entry.report.status === 'done' ? (entry.report.figures?.sent ?? 0) : 0),
      0,
    ),
    mail: arrived.map((name) => ({ html: shown(`${name}.html`), txt: shown(`${name}.txt`), eml: shown(`${name}.eml`) })),
    bucket: fromHere(resolve(options.out, 'bucket')),
  };
}

/** A path as short as it can be said: below the working directory from there, elsewhere whole. */
function fromHere(path: string): string {
  const short = relative(process.cwd(), path);
  return short.startsWith('..') ? path : short;
}

/** The mails in the mailbox, each by its name without ending. */
async function mailsIn(mailbox: string): Promise<string[]> {
  const names = await readdir(mailbox).catch(() => []);
  return names
    .filter((name) => name.endsWith('.eml'))
    .map((name) => name.slice(0, -'.eml'.length))
    .sort();
}

/** The result for other programs: stable names, no decisions (the issue's report.json has them). */
const asJson = (result: PreviewResult) => ({
  newsletter: result.title,
  files: result.files.map((report) => ({
    key: report.key,
    status: report.status,
    ...('receipt' in report ? { articles: report.receipt.articles.length, ...(report.receipt.reason ? { reason: report.receipt.reason } : {}) } : {}),
  })),
  status: result.issue?.status ?? 'waiting',
  reason: result.issue?.reason ?? result.waiting ?? '',
  issue: result.issue?.issue,
  articles: result.files.reduce((sum, report) => sum + (report.status === 'accepted' ? report.receipt.articles.length : 0), 0),
  stories: result.digest?.storyCount ?? 0,
  outlets: result.digest?.outletCount ?? 0,
  subject: result.digest?.subject,
  preheader: result.digest?.preheader,
  sent: result.delivered,
  mail: result.mail,
  bucket: result.bucket,
});
