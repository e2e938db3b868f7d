/** `newsletter serve`: unsubscribe pages and web versions of a local run, on 127.0.0.1. */
import { systemClock } from '../../lambda/ports/clock.ts';
import { serveWeb } from '../web-server.ts';
import { atPlace } from '../where.ts';

export interface ServeOptions {
  out: string;
  port: number;
  newsletter?: string;
}

/** Serves until it is interrupted. */
export const serve = (options: ServeOptions): Promise<void> =>
  atPlace(options, async ({ bucket, config }) => {
    const server = await serveWeb({ bucket, clock: systemClock, config }, options.port);
    process.stdout.write(`Unsubscribe pages and web versions of ${options.out} at ${server.base} until Ctrl+C.\n`);
    await new Promise<void>((resolve) => {
      process.once('SIGINT', () => resolve());
      process.once('SIGTERM', () => resolve());
    });
    await server.close();
  });
