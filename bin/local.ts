/** The house on a laptop: a folder with a bucket and a mailbox in it. */
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Config } from '../lambda/config.ts';
import type { CompiledTemplate } from '../lambda/pipeline/render/template.ts';
import { type FolderBucket, openFolderBucket } from '../lambda/ports/bucket-folder.ts';
import type { Clock } from '../lambda/ports/clock.ts';
import { FolderIsLocked } from '../lambda/ports/folder-lock.ts';
import { outboxMailer } from '../lambda/ports/mailer-outbox.ts';
import { workerReader } from '../lambda/ports/reader-worker.ts';
import type { StageContext } from '../lambda/stages/context.ts';
import { compileTemplate } from '../templates/compile.ts';
import { TemplateError } from '../templates/template-error.ts';
import { UsageError } from './usage-error.ts';

/** Tells a folder of ours from one that must not be emptied. */
const marker = '.newsletter-digest';

/** The worker thread's module: plain JavaScript, which loads the sources itself. */
const readerEntry = new URL('reader.mjs', import.meta.url);

export interface LocalHouse {
  context: Omit<StageContext, 'owner' | 'announcer'>;
  bucket: FolderBucket;
  /** Where the mails arrive. */
  mailbox: string;
  close(): Promise<void>;
}

/** Where mails of a local run arrive. */
export const mailboxOf = (out: string): string => join(resolve(out), 'mail');

/**
 * Opens the bucket of a local run.
 * @throws {UsageError} where another process uses it
 */
export const openLocalBucket = (out: string, clock: Clock): Promise<FolderBucket> =>
  openFolderBucket(join(resolve(out), 'bucket'), clock).catch((error: unknown) => {
    throw error instanceof FolderIsLocked ? new UsageError(error.message, { cause: error }) : error;
  });

/**
 * Opens the folder, empty unless it is to be kept.
 * @throws {UsageError} where the folder holds other things, or another process uses it
 */
export async function openLocalHouse(out: string, config: Config, clock: Clock, keep: boolean): Promise<LocalHouse> {
  const reader = workerReader(readerEntry);
  const templates = await templatesOf(config);
  const root = resolve(out);
  await mkdir(root, { recursive: true }).catch((cause: Error) => {
    throw new UsageError(`the folder ${out} cannot be made: ${cause.message}`, { cause });
  });
  const names = await readdir(root);
  if (names.length > 0 && !names.includes(marker))
    throw new UsageError(`the folder ${out} holds other things and is not emptied. Give a new one with --out.`);
  await writeFile(join(root, marker), 'A bucket and a mailbox made by `newsletter preview`; safe to delete.\n');

  const mailbox = mailboxOf(root);
  const bucket = await openLocalBucket(root, clock);
  if (!keep) {
    for await (const { key } of bucket.list('')) await bucket.delete(key);
    await rm(mailbox, { recursive: true, force: true });
  }
  const deadline = new Date(8_640_000_000_000_000);
  return {
    bucket,
    mailbox,
    context: { bucket, clock, reader, config, deadline, mailer: outboxMailer(mailbox), templates },
    close: async () => {
      await reader.close();
      await bucket.close();
    },
  };
}

/** The templates that the newsletters chose, by name. */
async function templatesOf({ newsletters }: Config): Promise<Record<string, CompiledTemplate>> {
  try {
    return Object.fromEntries(await Promise.all(newsletters.map(async ({ template }) => [template, await compileTemplate(template)] as const)));
  } catch (error) {
    // Whoever edits a template wants its file and line, not where the compiler noticed.
    throw error instanceof TemplateError ? new UsageError(error.message, { cause: error }) : error;
  }
}
