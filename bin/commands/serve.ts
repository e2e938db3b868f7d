/** `newsletter serve`: unsubscribe pages and web versions of a local run, on 127.0.0.1. */
import { systemClock } from '../../lambda/ports/clock.ts';
import { FolderIsLocked } from '../../lambda/ports/folder-lock.ts';
import { openLocalBucket } from '../local.ts';
import { localConfig } from '../settings.ts';
import { UsageError } from '../usage-error.ts';
import { serveWeb } from '../web-server.ts';

export interface ServeOptions {
  out: string;
  port: number;
  newsletter?: string;
}

/** Serves until it is interrupted. */
export async function serve(options: ServeOptions): Promise<void> {
  const config = localConfig(options.newsletter);
  const bucket = await openLocalBucket(options.out, systemClock).catch((error: unknown) => {
    throw error instanceof FolderIsLocked ? new UsageError(error.message) : error;
  });
  const server = await serveWeb({ bucket, clock: systemClock, config }, options.port);
  process.stdout.write(`Unsubscribe pages and web versions of ${options.out} at ${server.base} until Ctrl+C.\n`);
  await new Promise<void>((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
  await server.close();
  await bucket.close();
}
