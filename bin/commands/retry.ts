/** `newsletter retry rejected [FILE]` and `retry dead-letters`: once more, what failed before its cause was mended. */
import type { Bucket } from '../../lambda/ports/bucket.ts';
import { unknownNewsletter } from '../../lambda/stages/keys.ts';
import { type Retried, retryRejected } from '../../lambda/stages/retry-rejected.ts';
import { counted } from '../../lambda/text/counted.ts';
import { isCalled } from '../called.ts';
import { type DeadLetter, redrive } from '../dead-letters.ts';
import { UsageError } from '../usage-error.ts';
import { atPlace, type WhereOptions } from '../where.ts';

/** @throws {UsageError} where neither is meant, or there is nothing to try again */
export async function retry(what: string, file: string | undefined, options: WhereOptions): Promise<void> {
  if (what === 'rejected') return rejected(file, options);
  if (what === 'dead-letters' && file === undefined) return deadLetters(options);
  throw new UsageError(`"${what}" is not one of: rejected [FILE], dead-letters.`);
}

async function rejected(file: string | undefined, options: WhereOptions): Promise<void> {
  await atPlace(options, async ({ bucket, chosen, deployed }) => {
    const names = chosen.map(({ name }) => name);
    // Files of a folder that named no newsletter: now it may name one.
    if (options.newsletter === undefined) names.push(unknownNewsletter);
    const retried: Retried[] = [];
    for (const name of names) retried.push(...(await retryRejected(bucket, name, file === undefined ? undefined : isCalled(file))));
    if (retried.length === 0)
      throw new UsageError(file === undefined ? 'no rejected file waits to be tried again.' : `no rejected file is called "${file}".`);
    const back = retried.filter(({ status }) => status === 'back');
    for (const { path, status, reason } of retried)
      process.stdout.write(status === 'back' ? `  back      ${path}\n` : `  left      ${path}: ${reason ?? ''}\n`);
    const next = deployed
      ? '"newsletter status" tells how they go; "newsletter explain FILE" what became of one'
      : 'Run "newsletter preview --keep" to read them';
    process.stdout.write(`${counted(back.length, 'file')} of ${retried.length} went back into the inbox. ${next}.\n`);
  });
}

async function deadLetters(options: WhereOptions): Promise<void> {
  const { stack } = options;
  if (stack === undefined)
    throw new UsageError('a local run has no queues: what failed there is tried again by "newsletter preview --keep". Name a stack with --stack.');
  const { stackDeadLetters } = await import('../stack-queues.ts');
  const queues = await stackDeadLetters(stack);
  await atPlace(options, async ({ bucket }) => {
    let all = 0;
    let stayed = 0;
    for (const { name, redrive: of } of queues) {
      const { back, left } = await redrive(name === 'MailFeedback' ? of(takeIn(bucket)) : of());
      all += back;
      stayed += left;
      if (back + left > 0)
        process.stdout.write(`  ${name.padEnd(14)} ${counted(back, 'message')} tried again${left > 0 ? `, ${left} left where they are` : ''}\n`);
    }
    process.stdout.write(
      all + stayed === 0 ? 'No dead letters.\n' : `${counted(all, 'message')} of ${all + stayed} went back. Those that fail again come back here.\n`,
    );
    if (stayed > 0) process.exitCode = 1;
  });
}

/** Events about mails came from no queue: they are taken in right here, by the stage that failed on them. */
const takeIn = (bucket: Bucket) => async (messages: readonly DeadLetter[]) => {
  const [{ readFeedback }, { takeFeedback }] = await Promise.all([
    import('../../lambda/handlers/feedback.ts'),
    import('../../lambda/stages/take-feedback.ts'),
  ]);
  const done: DeadLetter[] = [];
  for (const message of messages) {
    try {
      const feedback = readFeedback(eventOf(message.body));
      if (feedback) await takeFeedback({ bucket }, feedback);
      done.push(message);
    } catch (error) {
      process.stderr.write(`newsletter: an event stays: ${(error as Error).message}\n`);
    }
  }
  return done;
};

/** The event itself where the rule gave it up; in `requestPayload` where the function failed on it. */
function eventOf(body: string): unknown {
  const parsed: unknown = JSON.parse(body);
  return typeof parsed === 'object' && parsed !== null && 'requestPayload' in parsed ? parsed.requestPayload : parsed;
}
