/**
 * What arrives on the stages' queues: S3's events, S3's test event, and our own wakes (`ports/announcer-sqs.ts` writes them).
 */
import * as v from 'valibot';
import type { Wake } from '../ports/announcer.ts';
import type { Bucket } from '../ports/bucket.ts';

const s3Events = v.object({
  Records: v.array(v.object({ eventSource: v.literal('aws:s3'), s3: v.object({ object: v.object({ key: v.string() }) }) })),
});
/** S3 sends it once, when a notification is set up. */
const testEvent = v.object({ Service: v.literal('Amazon S3'), Event: v.literal('s3:TestEvent') });
const wake = v.object({
  wake: v.variant('stage', [
    v.object({ stage: v.literal('ingest'), key: v.string() }),
    v.object({ stage: v.literal('compose'), newsletter: v.string() }),
    v.object({ stage: v.literal('deliver'), key: v.string() }),
  ]),
});

export type Message = { kind: 'events'; keys: readonly string[] } | { kind: 'wake'; wake: Wake } | { kind: 'test' };

/** Thrown for a message that is none of ours; it ends in the dead-letter queue, where its alarm shows it. */
export class UnknownMessage extends Error {
  override readonly name = 'UnknownMessage';
}

/**
 * Reads one queue message's body.
 * @returns S3's keys as the event spells them: `keyOfEvent` turns one into the object's key
 * @throws {UnknownMessage}
 */
export function readMessage(body: string): Message {
  const value = parseJson(body);
  const events = v.safeParse(s3Events, value);
  if (events.success) return { kind: 'events', keys: events.output.Records.map((record) => record.s3.object.key) };
  const ours = v.safeParse(wake, value);
  if (ours.success) return { kind: 'wake', wake: ours.output.wake };
  if (v.is(testEvent, value)) return { kind: 'test' };
  throw new UnknownMessage('This message is neither an S3 event nor a wake.');
}

/**
 * The spellings an event's key may stand for, the likeliest first: AWS form-encodes keys (`+` is a space, `%2B` a plus), some
 * emulators send them as they are.
 */
export function spellings(eventKey: string): [string, ...string[]] {
  try {
    const decoded = decodeURIComponent(eventKey.replaceAll('+', ' '));
    return decoded === eventKey ? [eventKey] : [decoded, eventKey];
  } catch {
    return [eventKey];
  }
}

/** The key of the object that an event is about: the decoded spelling, unless only the raw one is in the bucket. */
export async function keyOfEvent(bucket: Pick<Bucket, 'head'>, eventKey: string): Promise<string> {
  const [decoded, ...others] = spellings(eventKey);
  if (others.length === 0 || (await bucket.head(decoded))) return decoded;
  for (const other of others) if (await bucket.head(other)) return other;
  return decoded;
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
