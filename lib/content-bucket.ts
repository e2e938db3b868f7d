import { Aws, Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { BlockPublicAccess, Bucket, BucketEncryption, type CfnBucket, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Encryption } from './encryption.ts';
import type { RetentionRule } from './retention.ts';

/** How long a deleted or replaced object can be brought back. */
const undoDays = 30;

/** The bucket that everything lives in. It outlives the stack: its articles, issues and ledger exist nowhere else. */
export class ContentBucket extends Construct {
  readonly bucket: Bucket;

  /**
   * @param props.wakes which queue hears of new objects under which prefix
   * @param props.retention what expires when; everything else stays
   */
  constructor(
    scope: Construct,
    id: string,
    { wakes, retention, encryption }: { wakes: Readonly<Record<string, Queue>>; retention: readonly RetentionRule[]; encryption: Encryption },
  ) {
    super(scope, id);
    this.bucket = new Bucket(this, 'Bucket', {
      versioned: true,
      // A bucket's own data key spares a call of KMS for each object.
      ...(encryption.key
        ? { encryption: BucketEncryption.KMS, encryptionKey: encryption.key, bucketKeyEnabled: true }
        : { encryption: BucketEncryption.S3_MANAGED }),
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      removalPolicy: RemovalPolicy.RETAIN,
      lifecycleRules: [
        {
          id: 'tidy',
          abortIncompleteMultipartUploadAfter: Duration.days(3),
          noncurrentVersionExpiration: Duration.days(undoDays),
          expiredObjectDeleteMarker: true,
        },
        ...retention.map(({ id, prefix, days }) => ({ id, prefix, expiration: Duration.days(days) })),
      ],
    });
    this.#notify(wakes);
  }

  /**
   * Notifications as a property of the bucket itself. CDK's own way would add a Lambda with rights on every bucket's notifications.
   * S3 checks each queue's policy when the bucket is made, so the policy cannot name the bucket: it names the account.
   */
  #notify(wakes: Readonly<Record<string, Queue>>): void {
    for (const queue of new Set(Object.values(wakes))) {
      const { policyDependable } = queue.addToResourcePolicy(
        new PolicyStatement({
          principals: [new ServicePrincipal('s3.amazonaws.com')],
          actions: ['sqs:SendMessage'],
          resources: [queue.queueArn],
          conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
        }),
      );
      if (policyDependable) this.bucket.node.addDependency(policyDependable);
    }
    (this.bucket.node.defaultChild as CfnBucket).notificationConfiguration = {
      queueConfigurations: Object.entries(wakes).map(([prefix, queue]) => ({
        event: 's3:ObjectCreated:*',
        queue: queue.queueArn,
        filter: { s3Key: { rules: [{ name: 'prefix', value: prefix }] } },
      })),
    };
  }
}
