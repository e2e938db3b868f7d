/** What issues carried, as the bucket remembers it from one to the next. */
import type { Memory } from '../model.ts';
import type { Bucket } from '../ports/bucket.ts';
import { keys } from './keys.ts';
import { readRecord, writeRecord } from './record-store.ts';
import { memorySchema } from './records.ts';

/** Memory as earlier issues left it: an issue must not find itself told already when it is tried again. */
export async function earlierIssues(bucket: Bucket, newsletter: string, issue: number): Promise<Memory> {
  const memory = await readRecord(bucket, keys.memory(newsletter), memorySchema);
  return { version: 1, entries: (memory?.value.entries ?? []).filter((entry) => entry.issue < issue) };
}

/** Puts the issue's own entry into memory, however often; entries of other issues that landed meanwhile stay. */
export async function keepMemory(bucket: Bucket, newsletter: string, issue: number, remembered: Memory): Promise<void> {
  for (;;) {
    const present = await readRecord(bucket, keys.memory(newsletter), memorySchema);
    if (present?.value.entries.some((entry) => entry.issue >= issue)) return;
    if (await writeRecord(bucket, keys.memory(newsletter), remembered, present ? { ifMatch: present.etag } : { create: true })) return;
  }
}
