/** `newsletter forget ADDRESS`: erases a person everywhere but in the suppression itself. */
import { systemClock } from '../../lambda/ports/clock.ts';
import { forgetPerson } from '../../lambda/stages/person.ts';
import { plural } from '../tell/words.ts';
import { UsageError } from '../usage-error.ts';
import { atPlace, type WhereOptions } from '../where.ts';
import { isAddress } from './explain-person.ts';

export type ForgetOptions = WhereOptions & { json?: true };

export async function forget(address: string, options: ForgetOptions): Promise<void> {
  if (!isAddress(address)) throw new UsageError(`"${address}" is no e-mail address such as ada@example.com.`);
  await atPlace(options, async ({ bucket, deployed }) => {
    const forgotten = await forgetPerson(bucket, systemClock, address);
    process.stdout.write(
      options.json
        ? `${JSON.stringify(forgotten, undefined, 2)}\n`
        : `Erased from ${plural(forgotten.lists, 'list')}, ${plural(forgotten.chunks, 'open chunk')} and ${plural(forgotten.deliveries, 'delivery', 'deliveries')}.\n` +
            `What stays is a mark by hash, so that no list that is brought in anew mails ${address} again.\n` +
            (deployed ? 'A deploy-time list in cdk.json, and mail that arrived, are not in the bucket: mend the list by hand.\n' : ''),
    );
  });
}
