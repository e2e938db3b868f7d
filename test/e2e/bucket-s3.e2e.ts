/** The S3 bucket against whatever answers at `AWS_ENDPOINT_URL`: run by `.ci/run`, not by `npm test`. */
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { s3Bucket } from '../../lambda/ports/bucket-s3.ts';
import { bucketContract } from '../ports/bucket-contract.ts';

let count = 0;

bucketContract('the S3 bucket', async () => {
  const client = new S3Client({ forcePathStyle: true });
  const name = `contract-${process.pid}-${count++}`;
  await client.send(new CreateBucketCommand({ Bucket: name }));
  return { bucket: s3Bucket(name, client), close: async () => client.destroy() };
});
