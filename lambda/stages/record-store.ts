/** Reading and writing records: parsed by their schema where they are read, laid out for people where they are written, made once where several may make them. */
import * as v from 'valibot';
import type { Bucket, StoredObject, WriteCondition } from '../ports/bucket.ts';
import { formatRecord } from './format-record.ts';
import { NewerRecord } from './versions.ts';

/** Thrown where an object in the bucket is not what its key promises. */
export class InvalidRecord extends Error {
  override readonly name = 'InvalidRecord';
}

/**
 * Parses a stored object as the record its schema describes, brought up to the latest version.
 * @throws {InvalidRecord} naming the key and the field
 * @throws {NewerRecord} naming the key, where a later version of the code wrote it
 */
export function parseRecord<S extends v.GenericSchema>(schema: S, object: StoredObject): v.InferOutput<S> {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder().decode(object.body));
  } catch (cause) {
    throw new InvalidRecord(`${object.key} is not JSON.`, { cause });
  }
  const result = parsed(schema, json, object.key);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new InvalidRecord(`${object.key} is not the record it should be: ${v.getDotPath(issue) ?? 'the whole'}: ${issue.message}.`);
}

function parsed<S extends v.GenericSchema>(schema: S, json: unknown, key: string): v.SafeParseResult<S> {
  try {
    return v.safeParse(schema, json);
  } catch (error) {
    throw error instanceof NewerRecord ? new NewerRecord(`${key} ${error.message}.`) : error;
  }
}

/** Reads a record, or undefined where there is none. */
export async function readRecord<S extends v.GenericSchema>(
  bucket: Bucket,
  key: string,
  schema: S,
): Promise<{ value: v.InferOutput<S>; etag: string } | undefined> {
  const object = await bucket.get(key);
  return object && { value: parseRecord(schema, object), etag: object.etag };
}

/** Writes a record; undefined where the condition did not hold. */
export const writeRecord = (bucket: Bucket, key: string, value: unknown, condition?: WriteCondition): Promise<{ etag: string } | undefined> =>
  bucket.put(key, formatRecord(value), condition);

/**
 * Reads what stands at a key, or makes it, once: of several that make it, all go on with the one that landed first. This is how a
 * retry continues another's work instead of mixing its own into it.
 */
export async function once(bucket: Bucket, key: string, make: () => Promise<Uint8Array | string> | Uint8Array | string): Promise<StoredObject> {
  const present = await bucket.get(key);
  if (present) return present;
  await bucket.put(key, await make(), { create: true });
  const landed = await bucket.get(key);
  if (!landed) throw new InvalidRecord(`${key} was written and is not there. Does something else delete in this bucket?`);
  return landed;
}

/** As `once`, for a record. */
export async function recordOnce<S extends v.GenericSchema>(
  bucket: Bucket,
  key: string,
  schema: S,
  make: () => Promise<v.InferOutput<S>>,
): Promise<v.InferOutput<S>> {
  return parseRecord(schema, await once(bucket, key, async () => formatRecord(await make())));
}
