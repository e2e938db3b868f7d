/** `newsletter send`, `hold` and `resume`: a wish of a person, written where the stages look for it. */
import { askFor, type Wish } from '../../lambda/stages/control.ts';
import { UsageError } from '../usage-error.ts';
import { atPlace, type WhereOptions } from '../where.ts';

const told: Readonly<Record<Wish, { deployed: string; local: string }>> = {
  send: { deployed: 'The next issue goes out in a moment, if an article waits.', local: 'Run "newsletter preview --keep" to make it.' },
  hold: {
    deployed: 'No new issue begins, and recipients still to be served wait. "newsletter resume" goes on.',
    local: '"newsletter resume" goes on.',
  },
  resume: { deployed: 'It goes on within five minutes.', local: 'Run "newsletter preview --keep" to go on.' },
};

/** @throws {UsageError} where it is not clear which newsletter is meant */
export async function ask(wish: Wish, options: WhereOptions): Promise<void> {
  await atPlace(options, async ({ bucket, chosen, deployed }) => {
    const [newsletter, ...others] = chosen;
    if (!newsletter || others.length > 0)
      throw new UsageError(`which newsletter? Choose one with --newsletter: ${chosen.map(({ name }) => name).join(', ')}.`);
    await askFor(bucket, newsletter.name, wish);
    process.stdout.write(`${newsletter.title}: ${wish}. ${told[wish][deployed ? 'deployed' : 'local']}\n`);
  });
}
