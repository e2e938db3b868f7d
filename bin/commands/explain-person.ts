/** `newsletter explain ADDRESS`: what somebody got, and why. */
import { findPerson } from '../../lambda/stages/person.ts';
import { tellPerson } from '../tell/person.ts';
import { UsageError } from '../usage-error.ts';
import { atPlace, type WhereOptions } from '../where.ts';

/** Whether what is asked about is a person and not a file. */
export const isAddress = (text: string): boolean => /^[^\s@/\\]+@[^\s@/\\]+$/.test(text);

export const explainPerson = (address: string, options: WhereOptions & { json?: true }): Promise<void> =>
  atPlace(options, async ({ bucket }) => {
    const person = await findPerson(bucket, address);
    if (!person) throw new UsageError('no issue was ever sent from here, so nothing is known of anybody.');
    process.stdout.write(options.json ? `${JSON.stringify(person, undefined, 2)}\n` : tellPerson(address, person));
  });
