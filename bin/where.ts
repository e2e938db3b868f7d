/** Which bucket a command works on: the folder of a local run, or a deployed stack's. */
import { access } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Config, Newsletter } from '../lambda/config.ts';
import type { Bucket } from '../lambda/ports/bucket.ts';
import { systemClock } from '../lambda/ports/clock.ts';
import { type History, noHistory } from '../lambda/ports/history.ts';
import { openLocalBucket } from './local.ts';
import { localConfig, noNewsletter, stackConfig } from './settings.ts';
import { UsageError } from './usage-error.ts';

export interface WhereOptions {
  /** The folder of a local run. */
  out: string;
  newsletter?: string;
  /** A deployed stack's name; what stands in `out` is then no matter. */
  stack?: string;
  /** Its bucket, where the stack's name does not tell it. */
  bucket?: string;
}

export interface Place {
  bucket: Bucket;
  /** What it keeps of earlier versions. */
  history: History;
  config: Config;
  /** The newsletters that the command is about: the one named, or all there are. */
  chosen: readonly Newsletter[];
  deployed: boolean;
}

/** Whether there is a bucket to look into: a deployed one is taken at its word, a local run's has to lie there. */
export async function isThere({ out, stack, bucket }: WhereOptions): Promise<boolean> {
  if (stack !== undefined || bucket !== undefined) return true;
  return access(join(resolve(out), 'bucket')).then(
    () => true,
    () => false,
  );
}

/**
 * Opens the bucket, and closes it when the work is done.
 * @throws {UsageError} where there is none, or no newsletter of that name
 */
export async function atPlace<T>(options: WhereOptions, work: (place: Place) => Promise<T>): Promise<T> {
  if (options.stack !== undefined || options.bucket !== undefined) {
    const config = stackConfig();
    const chosen = config.newsletters.filter(({ name }) => options.newsletter === undefined || name === options.newsletter);
    if (chosen.length === 0)
      throw noNewsletter(
        options.newsletter,
        config.newsletters.map(({ name }) => name),
      );
    // The SDK takes its time to load, and most commands never need it.
    const { openStackBucket } = await import('./stack-bucket.ts');
    return work({ ...(await openStackBucket(options)), config, chosen, deployed: true });
  }
  const config = localConfig(options.newsletter);
  if (!(await isThere(options)))
    throw new UsageError(`there is no bucket in ${options.out}. Run "newsletter preview" first, or name a deployed stack with --stack.`);
  const bucket = await openLocalBucket(options.out, systemClock);
  try {
    return await work({ bucket, history: noHistory, config, chosen: config.newsletters, deployed: false });
  } finally {
    await bucket.close();
  }
}

/**
 * The newsletter that a command about one of them is about.
 * @throws {UsageError} where it is not clear which
 */
export function onlyOne(chosen: readonly Newsletter[]): Newsletter {
  const [newsletter, ...others] = chosen;
  if (!newsletter || others.length > 0)
    throw new UsageError(`which newsletter? Choose one with --newsletter: ${chosen.map(({ name }) => name).join(', ')}.`);
  return newsletter;
}
