/** `newsletter send`, `discard`, `hold` and `resume`: a wish of a person, written where the stages look for it. */
import { readHead } from '../../lambda/stages/claim.ts';
import { askFor, type Wish } from '../../lambda/stages/control.ts';
import { UsageError } from '../usage-error.ts';
import { atPlace, onlyOne, type WhereOptions } from '../where.ts';

const told: Readonly<Record<Wish, { deployed: string; local: string }>> = {
  send: { deployed: 'The next issue goes out in a moment, if an article waits.', local: 'Run "newsletter preview --keep" to make it.' },
  discard: {
    deployed: 'The issue goes out of the way in a moment, with its articles; nobody gets it.',
    local: 'Run "newsletter preview --keep" to carry it out.',
  },
  hold: {
    deployed: 'No new issue begins, and recipients still to be served wait. "newsletter resume" goes on.',
    local: '"newsletter resume" goes on.',
  },
  resume: { deployed: 'It goes on within five minutes.', local: 'Run "newsletter preview --keep" to go on.' },
};

/** @throws {UsageError} where it is not clear which newsletter is meant */
export async function ask(wish: Wish, options: WhereOptions): Promise<void> {
  await atPlace(options, async ({ bucket, chosen, deployed }) => {
    const newsletter = onlyOne(chosen);
    const { inProgress } = (await readHead({ bucket }, newsletter.name)).head;
    const awaiting = inProgress?.phase === 'awaiting approval' ? inProgress.issue : undefined;
    if (wish === 'discard' && awaiting === undefined)
      throw new UsageError(`no issue of "${newsletter.name}" waits for approval: there is none to discard.`);
    await askFor(bucket, newsletter.name, wish);
    const approved = wish === 'send' && awaiting !== undefined && deployed;
    const answer = approved ? `Issue ${awaiting} is approved and goes out in a moment.` : told[wish][deployed ? 'deployed' : 'local'];
    process.stdout.write(`${newsletter.title}: ${wish}. ${answer}\n`);
  });
}
