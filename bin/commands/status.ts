/** `newsletter status`: what waits, what is in progress, and what became of the last issues. */
import { systemClock } from '../../lambda/ports/clock.ts';
import { newsletterStatus } from '../../lambda/stages/status.ts';
import { tellStatus } from '../tell/status.ts';
import { atPlace, type WhereOptions } from '../where.ts';

export interface StatusOptions extends WhereOptions {
  json?: true;
}

export async function status(options: StatusOptions): Promise<void> {
  await atPlace(options, async ({ bucket, config, chosen }) => {
    const found = await Promise.all(
      chosen.map(async (newsletter) => ({ newsletter, status: await newsletterStatus({ bucket, clock: systemClock, config }, newsletter) })),
    );
    const text = options.json
      ? `${JSON.stringify(
          found.map(({ status: one }) => one),
          undefined,
          2,
        )}\n`
      : found.map(({ newsletter, status: one }) => tellStatus(newsletter.title, one)).join('\n');
    process.stdout.write(text);
  });
}
