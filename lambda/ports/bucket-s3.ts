import { setTimeout as wait } from 'node:timers/promises';
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import type { Bucket, ListOptions, ObjectInfo, WriteCondition } from './bucket.ts';

/** Tries of one conditional request that S3 answers with 409 because another writer is at work on the same key. */
const conflictTries = 6;

/** What S3's error answers to a conditional request mean; everything else is an error and is thrown. */
type Refusal = 'condition' | 'conflict' | 'missing';

/**
 * A bucket on S3. Network faults and 5xx answers are retried by the SDK; a retried conditional write that had landed answers
 * "condition not met", which is why claims are read back. A missing key is told from a forbidden one only with `s3:ListBucket`.
 */
export function s3Bucket(name: string, client: S3Client = s3Client()): Bucket {
  return {
    async get(key) {
      const answer = await unlessMissing(client.send(new GetObjectCommand({ Bucket: name, Key: key })));
      if (!answer?.Body) return;
      const body = await answer.Body.transformToByteArray();
      return { ...info(key, answer.ETag, body.length, answer.LastModified), body };
    },

    async head(key) {
      const answer = await unlessMissing(client.send(new HeadObjectCommand({ Bucket: name, Key: key })));
      return answer && info(key, answer.ETag, answer.ContentLength, answer.LastModified);
    },

    async put(key, body, condition) {
      const bytes = typeof body === 'string' ? Buffer.from(body) : body;
      const command = new PutObjectCommand({
        Bucket: name,
        Key: key,
        Body: bytes,
        ContentLength: bytes.length,
        ContentType: contentType(key),
        ...conditionHeader(condition),
      });
      const answer = await conditionally(() => client.send(command), condition !== undefined);
      return typeof answer === 'string' ? undefined : { etag: bare(answer.ETag) };
    },

    async delete(key, condition) {
      const command = new DeleteObjectCommand({ Bucket: name, Key: key, ...(condition && { IfMatch: quoted(condition.ifMatch) }) });
      return (await conditionally(() => client.send(command), true)) !== 'condition';
    },

    async copy(from, to) {
      const command = new CopyObjectCommand({
        Bucket: name,
        Key: to,
        CopySource: encodeURIComponent(`${name}/${from.key}`),
        CopySourceIfMatch: quoted(from.etag),
        // Whatever tags and headers a person's upload carries stay behind: reading tags would need a permission of its own.
        TaggingDirective: 'REPLACE',
        MetadataDirective: 'REPLACE',
        ContentType: contentType(to),
      });
      return typeof (await conditionally(() => client.send(command), true)) !== 'string';
    },

    async *list(prefix: string, options?: ListOptions) {
      let token: string | undefined;
      do {
        const page = await client.send(
          new ListObjectsV2Command({
            Bucket: name,
            Prefix: prefix,
            ...(token === undefined ? options?.startAfter && { StartAfter: options.startAfter } : { ContinuationToken: token }),
          }),
        );
        for (const { Key, ETag, Size, LastModified } of page.Contents ?? []) if (Key !== undefined) yield info(Key, ETag, Size, LastModified);
        token = page.NextContinuationToken;
      } while (token !== undefined);
    },
  };
}

/** An S3 client for stages: a call that hangs is given up and tried again, well within a function's time. */
export function s3Client(): S3Client {
  return new S3Client({ maxAttempts: 5, requestHandler: { connectionTimeout: 3_000, requestTimeout: 30_000, throwOnRequestTimeout: true } });
}

function conditionHeader(condition: WriteCondition | undefined): { IfNoneMatch?: string; IfMatch?: string } {
  if (condition === undefined) return {};
  return 'create' in condition ? { IfNoneMatch: '*' } : { IfMatch: quoted(condition.ifMatch) };
}

/** Sends until there is an answer or a refusal that means something; a conflict that lasts is thrown, so that the caller's own retry takes over. */
async function conditionally<T>(send: () => Promise<T>, conditional: boolean): Promise<T | Exclude<Refusal, 'conflict'>> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await send();
    } catch (error) {
      const refusal = conditional ? refusalOf(error) : undefined;
      if (refusal === 'conflict' && attempt < conflictTries) await wait(25 * 2 ** attempt);
      else if (refusal === undefined || refusal === 'conflict') throw error;
      else return refusal;
    }
  }
}

function refusalOf(error: unknown): Refusal | undefined {
  if (!(error instanceof S3ServiceException)) return undefined;
  const status = error.$metadata.httpStatusCode;
  if (status === 412) return 'condition';
  if (status === 409 && error.name === 'ConditionalRequestConflict') return 'conflict';
  // `If-Match` on a key that is not there. A missing bucket is a mistake of the deployment, never an answer.
  if (status === 404 && error.name !== 'NoSuchBucket') return 'missing';
  return undefined;
}

async function unlessMissing<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (refusalOf(error) === 'missing') return undefined;
    throw error;
  }
}

function info(key: string, etag: string | undefined, size: number | undefined, lastModified: Date | undefined): ObjectInfo {
  return { key, etag: bare(etag), size: size ?? 0, lastModified: lastModified ?? new Date(0) };
}

const bare = (etag: string | undefined): string => (etag ?? '').replace(/^"|"$/g, '');
const quoted = (etag: string): string => `"${etag}"`;

/** What a browser should make of the objects that people open in the console. */
const contentTypes: Readonly<Record<string, string>> = {
  json: 'application/json',
  html: 'text/html; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  eml: 'message/rfc822',
};

/** Only for what the stages write themselves: dropped bytes stay opaque, so that the console never runs a stranger's markup. */
function contentType(key: string): string {
  if (/^(?:archive|rejected|inbox)\//.test(key)) return 'application/octet-stream';
  return contentTypes[key.slice(key.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
}
