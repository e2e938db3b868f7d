/** Earlier versions on whatever answers as S3 at `AWS_ENDPOINT_URL`: run by `.ci/run`, not by `npm test`. */
import { CreateBucketCommand, ListObjectVersionsCommand, PutBucketVersioningCommand, S3Client } from '@aws-sdk/client-s3';
import { s3Bucket } from '../../lambda/ports/bucket-s3.ts';
import { s3History } from '../../lambda/ports/history-s3.ts';

test('what was replaced or deleted below a prefix goes, what stands stays', async () => {
  const client = new S3Client({ forcePathStyle: true });
  const name = `history-${process.pid}`;
  await client.send(new CreateBucketCommand({ Bucket: name }));
  await client.send(new PutBucketVersioningCommand({ Bucket: name, VersioningConfiguration: { Status: 'Enabled' } }));
  const bucket = s3Bucket(name, client);
  for (const text of ['one', 'two', 'three']) await bucket.put('lists/daily.csv', text);
  for (const text of ['one', 'two']) await bucket.put('lists/gone.csv', text);
  await bucket.delete('lists/gone.csv');
  for (const text of ['one', 'two']) await bucket.put('elsewhere/daily.csv', text);

  const versions = async (): Promise<string[]> => {
    const { Versions = [], DeleteMarkers = [] } = await client.send(new ListObjectVersionsCommand({ Bucket: name }));
    return [...Versions, ...DeleteMarkers].map(({ Key }) => Key ?? '').sort();
  };
  expect(await versions()).toHaveLength(8);
  expect(await s3History(name, client).erase('lists/')).toBe(4);
  expect(await versions()).toEqual(['elsewhere/daily.csv', 'elsewhere/daily.csv', 'lists/daily.csv']);
  expect(Buffer.from((await bucket.get('lists/daily.csv'))?.body ?? []).toString()).toBe('three');
  expect(await bucket.get('lists/gone.csv')).toBeUndefined();
  client.destroy();
});
