import { ListBucketsCommand, type S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import type { Bucket } from '../lambda/ports/bucket.ts';
import { s3Bucket, s3Client } from '../lambda/ports/bucket-s3.ts';
import type { History } from '../lambda/ports/history.ts';
import { s3History } from '../lambda/ports/history-s3.ts';
import { UsageError } from './usage-error.ts';

export interface StackBucket {
  bucket: Bucket;
  history: History;
}

const opened = (name: string, client: S3Client): StackBucket => ({ bucket: s3Bucket(name, client), history: s3History(name, client) });

/**
 * A deployed stack's bucket, with the credentials and region that AWS's tools use. CloudFormation names a bucket after its stack and its
 * construct.
 * @throws {UsageError} where none or several fit, or nobody can be asked
 */
export async function openStackBucket({ stack, bucket }: { stack?: string; bucket?: string }): Promise<StackBucket> {
  const client = s3Client();
  if (bucket !== undefined) return opened(bucket, client);
  const prefix = `${stack}-contentbucket`.toLowerCase();
  const names: string[] = [];
  try {
    const { Buckets = [] } = await client.send(new ListBucketsCommand({ Prefix: prefix }));
    for (const { Name } of Buckets) if (Name?.startsWith(prefix)) names.push(Name);
  } catch (cause) {
    if (cause instanceof S3ServiceException)
      throw new UsageError(`AWS refused to list buckets: ${cause.message}. Name the stack's output BucketName with --bucket.`, { cause });
    throw new UsageError(`AWS cannot be asked: ${(cause as Error).message}. Set credentials and a region as for AWS's own tools.`, { cause });
  }
  const [name, ...others] = names;
  if (name === undefined)
    throw new UsageError(`there is no bucket of a stack "${stack}" in this account. Name the stack's output BucketName with --bucket.`);
  if (others.length > 0)
    throw new UsageError(
      `several buckets may be of the stack "${stack}", for a destroyed stack leaves its bucket: ${names.join(', ')}. Choose one with --bucket.`,
    );
  return opened(name, client);
}
