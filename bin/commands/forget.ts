/** `newsletter forget ADDRESS`: erases a person everywhere but in the suppression itself. */
import { readFileSync, writeFileSync } from 'node:fs';
import { systemClock } from '../../lambda/ports/clock.ts';
import { eraseMail } from '../../lambda/ports/mailer-outbox.ts';
import { foldAddress } from '../../lambda/stages/addresses.ts';
import { type Forgotten, forgetPerson } from '../../lambda/stages/forget.ts';
import { counted } from '../../lambda/text/counted.ts';
import { withoutRecipient } from '../deploy-time-lists.ts';
import { mailboxOf } from '../local.ts';
import { settingsFile } from '../settings.ts';
import { UsageError } from '../usage-error.ts';
import { atPlace, type WhereOptions } from '../where.ts';
import { isAddress } from './explain-person.ts';

export type ForgetOptions = WhereOptions & { json?: true };

type Erased = Forgotten & {
  /** Mails in a local run's mailbox. */
  mails: number;
  /** Newsletters whose list in `cdk.json` had them. */
  settings: string[];
};

export async function forget(address: string, options: ForgetOptions): Promise<void> {
  if (!isAddress(address)) throw new UsageError(`"${address}" is no e-mail address such as ada@example.com.`);
  await atPlace(options, async ({ bucket, history, deployed }) => {
    const isTheirs = (other: string): boolean => foldAddress(other) === foldAddress(address);
    const erased: Erased = {
      ...(await forgetPerson({ bucket, clock: systemClock, history }, address)),
      mails: deployed ? 0 : await eraseMail(mailboxOf(options.out), isTheirs),
      settings: forgetInSettings(address),
    };
    process.stdout.write(options.json ? `${JSON.stringify(erased, undefined, 2)}\n` : tell(address, erased, deployed));
  });
}

function forgetInSettings(address: string): string[] {
  const without = withoutRecipient(readFileSync(settingsFile, 'utf8'), address);
  if (without) writeFileSync(settingsFile, without.json);
  return without?.newsletters ?? [];
}

const tell = (address: string, erased: Erased, deployed: boolean): string =>
  [
    `Erased from ${counted(erased.lists, 'list')}, ${counted(erased.chunks, 'open chunk')}, ${counted(erased.deliveries, 'delivery', 'deliveries')} and ${counted(erased.unsubscribed, 'unsubscription')}.`,
    ...(erased.mails > 0 ? [`Erased ${counted(erased.mails, 'mail')} from the mailbox.`] : []),
    ...(erased.versions > 0 ? [`Erased ${counted(erased.versions, 'earlier version')} of lists, chunks and deliveries.`] : []),
    ...(erased.settings.length > 0
      ? [
          `Taken from the list in cdk.json (${erased.settings.join(', ')}).${deployed ? ' Deploy, and the functions’ settings no longer have them.' : ''}`,
        ]
      : []),
    `What stays is a mark by hash, so that no list that is brought in anew mails ${address} again.`,
    ...(erased.mentions.length > 0
      ? [
          `${counted(erased.mentions.length, 'published or dropped object')} with the address in its text, left for you to decide:`,
          ...erased.mentions.map((key) => `  ${key}`),
        ]
      : []),
    '',
  ].join('\n');
