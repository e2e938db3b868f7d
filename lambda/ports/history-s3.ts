import {
  DeleteObjectsCommand,
  ListObjectVersionsCommand,
  type ListObjectVersionsCommandOutput,
  type ObjectIdentifier,
  type S3Client,
} from '@aws-sdk/client-s3';
import type { History } from './history.ts';

/** Objects that one `DeleteObjects` takes. */
const mostAtOnce = 1000;

/** The older versions of a bucket on S3. Needs `s3:ListBucketVersions` and `s3:DeleteObjectVersion`: the operator's, never a function's. */
export function s3History(name: string, client: S3Client): History {
  const remove = async (versions: readonly ObjectIdentifier[]): Promise<void> => {
    for (let at = 0; at < versions.length; at += mostAtOnce) {
      const { Errors = [] } = await client.send(
        new DeleteObjectsCommand({ Bucket: name, Delete: { Objects: versions.slice(at, at + mostAtOnce), Quiet: true } }),
      );
      const [first] = Errors;
      if (first) throw new Error(`S3 could not erase ${Errors.length} older versions: ${first.Message ?? first.Code ?? 'no reason given'}`);
    }
  };
  return {
    async erase(prefix) {
      const replaced: ObjectIdentifier[] = [];
      const deleted: ObjectIdentifier[] = [];
      let next: { KeyMarker?: string | undefined; VersionIdMarker?: string | undefined } | undefined = {};
      while (next) {
        const page: ListObjectVersionsCommandOutput = await client.send(new ListObjectVersionsCommand({ Bucket: name, Prefix: prefix, ...next }));
        for (const { Key, VersionId, IsLatest } of page.Versions ?? []) if (!IsLatest) replaced.push({ Key, VersionId });
        for (const { Key, VersionId } of page.DeleteMarkers ?? []) deleted.push({ Key, VersionId });
        next = page.IsTruncated ? { KeyMarker: page.NextKeyMarker, VersionIdMarker: page.NextVersionIdMarker } : undefined;
      }
      // A mark of deletion hides the versions under it: taken away first, it would bring the latest of them back.
      await remove(replaced);
      await remove(deleted);
      return replaced.length;
    },
  };
}
