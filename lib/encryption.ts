import { Aws, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { type IKey, Key } from 'aws-cdk-lib/aws-kms';
import type { CfnQueue, Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

/** What sealing and opening an object or a message takes. */
const use = ['kms:Decrypt', 'kms:GenerateDataKey'];

/**
 * Services that put something into an encrypted queue or topic of ours in their own name: S3 its notifications, CloudWatch its alarms,
 * EventBridge the events that a rule could not deliver. EventBridge passes no source account to an encrypted target ("Key management"
 * in the SQS and SNS developer guides, read November 2026).
 */
const services: readonly { principal: string; namesAccount: boolean }[] = [
  { principal: 's3.amazonaws.com', namesAccount: true },
  { principal: 'cloudwatch.amazonaws.com', namesAccount: true },
  { principal: 'events.amazonaws.com', namesAccount: false },
];

/** A key of one's own for bucket, queues and topic, where `-c kms=…` asks for it; else they are encrypted with keys that AWS owns. */
export class Encryption extends Construct {
  readonly key: IKey | undefined;

  /** @param kms true for a new key, or the ARN of one that is there: then its policy is its owner's, who has to let the services above use it */
  constructor(scope: Construct, id: string, { kms }: { kms?: true | string | undefined }) {
    super(scope, id);
    if (kms === undefined) return;
    if (typeof kms === 'string') {
      this.key = Key.fromKeyArn(this, 'Key', kms);
      return;
    }
    // It outlives the stack with the bucket, which nobody could read without it.
    const key = new Key(this, 'Key', {
      description: 'Newsletter digest: bucket, queues and alarms.',
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    for (const { principal, namesAccount } of services) {
      key.addToResourcePolicy(
        new PolicyStatement({
          principals: [new ServicePrincipal(principal)],
          actions: use,
          resources: ['*'],
          ...(namesAccount && { conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } } }),
        }),
      );
    }
    this.key = key;
  }

  /** Encrypts a queue. Told to CDK's own queue, the key would be granted to everybody with `kms:ReEncrypt*` and more. */
  protect(queue: Queue): void {
    if (!this.key) return;
    const resource = queue.node.defaultChild as CfnQueue;
    resource.kmsMasterKeyId = this.key.keyArn;
    resource.sqsManagedSseEnabled = undefined;
  }

  /** Lets every role below use the key: each reads or writes the bucket or a queue, and what it may do there its other rights say. */
  grantToRolesBelow(scope: Construct): void {
    if (!this.key) return;
    for (const child of scope.node.findAll())
      if (child instanceof Role) child.addToPolicy(new PolicyStatement({ actions: use, resources: [this.key.keyArn] }));
  }
}
