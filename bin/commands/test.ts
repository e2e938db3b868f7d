/** `newsletter test ADDRESS`: the last issue to one address, as a proof. */
import { join } from 'node:path';
import { systemClock } from '../../lambda/ports/clock.ts';
import type { Mailer } from '../../lambda/ports/mailer.ts';
import { outboxMailer } from '../../lambda/ports/mailer-outbox.ts';
import { newsletterStatus } from '../../lambda/stages/status.ts';
import { sendTest } from '../../lambda/stages/test-mail.ts';
import { mailboxOf } from '../local.ts';
import { UsageError } from '../usage-error.ts';
import { atPlace, onlyOne, type WhereOptions } from '../where.ts';
import { isAddress } from './explain-person.ts';

/** @throws {UsageError} where there is nothing to send, or it is not clear what */
export async function test(address: string, options: WhereOptions): Promise<void> {
  if (!isAddress(address)) throw new UsageError(`"${address}" is no e-mail address such as ada@example.com.`);
  await atPlace(options, async ({ bucket, config, chosen, deployed }) => {
    const newsletter = onlyOne(chosen);
    const { issues } = await newsletterStatus({ bucket, clock: systemClock, config }, newsletter, 20);
    const last = issues[0]?.issue ?? 0;
    // One that waits for approval has a message already, and a number after the last.
    const numbers = [last + 1, ...issues.map(({ issue }) => issue)];
    const report = await sendTest({ bucket, mailer: await mailerOf(options, deployed) }, newsletter, numbers, address);
    if (report.status === 'no-issue')
      throw new UsageError(
        `${newsletter.title} has no issue yet. ${deployed ? `Drop a file into the inbox and run "newsletter send"` : 'Run "newsletter preview"'} first.`,
      );
    const { issue, outcome } = report;
    if (outcome.status === 'sent') {
      process.stdout.write(`${newsletter.title}, issue ${issue}: sent to ${address} as a test. The ledger knows nothing of it.\n`);
      if (!deployed) process.stdout.write(`It lies in ${join(options.out, 'mail')}.\n`);
      return;
    }
    process.stderr.write(`newsletter: issue ${issue} was not sent to ${address}: ${outcome.reason}\n${adviceOn(outcome.status, options)}\n`);
    process.exitCode = 1;
  });
}

const adviceOn = (status: 'refused' | 'unknown', { stack }: WhereOptions): string =>
  status === 'unknown'
    ? 'SES did not say whether it took the mail: look whether it arrives before you try again.'
    : `In the SES sandbox both sender and recipient have to be verified. "newsletter doctor${stack === undefined ? '' : ` --stack ${stack}`}" tells what is missing.`;

async function mailerOf({ out }: WhereOptions, deployed: boolean): Promise<Mailer> {
  if (!deployed) return outboxMailer(mailboxOf(out));
  // The SDK takes its time to load.
  return (await import('../../lambda/ports/mailer-ses.ts')).sesMailer();
}
