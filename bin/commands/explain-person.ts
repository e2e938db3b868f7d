/** `newsletter explain ADDRESS`: what somebody got, and why. */
import type { Bucket } from '../../lambda/ports/bucket.ts';
import { findPerson } from '../../lambda/stages/person.ts';
import { openAnyBucket } from '../local.ts';
import { tellPerson } from '../tell/person.ts';
import { UsageError } from '../usage-error.ts';

export interface PersonOptions {
  out: string;
  bucket?: string;
  json?: true;
}

/** Whether what is asked about is a person and not a file. */
export const isAddress = (text: string): boolean => /^[^\s@/\\]+@[^\s@/\\]+$/.test(text);

export async function explainPerson(address: string, options: PersonOptions): Promise<void> {
  const { bucket, close } = await openAnyBucket(options);
  try {
    process.stdout.write(await explanationOf(bucket, address, options));
  } finally {
    await close();
  }
}

async function explanationOf(bucket: Bucket, address: string, { out, bucket: name, json }: PersonOptions): Promise<string> {
  const person = await findPerson(bucket, address);
  if (!person) throw new UsageError(`no issue was ever sent from ${name ?? out}, so nothing is known of anybody. Run "newsletter preview" first.`);
  return json ? `${JSON.stringify(person, undefined, 2)}\n` : tellPerson(address, person);
}
