import { type Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, type Code, Function as LambdaFunction, LoggingFormat, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource, type SqsEventSourceProps } from 'aws-cdk-lib/aws-lambda-event-sources';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { type Alarms, alarmPeriod } from './alarms.ts';
import type { BucketAccess } from './permissions.ts';
import type { WorkQueue } from './work-queue.ts';

export interface StageFunctionProps {
  code: Code;
  description: string;
  timeout: Duration;
  /** MB; Lambda gives CPU in proportion, a whole one at 1,769. */
  memory: number;
  environment: Readonly<Record<string, string>>;
  bucket: Bucket;
  access: BucketAccess;
  alarms: Alarms;
  /** Whether X-Ray follows invocations. */
  tracing: boolean;
}

/** One stage as a Lambda: its role with exactly what it needs, its log, and the alarm on its errors. */
export class StageFunction extends Construct {
  readonly function: LambdaFunction;
  readonly role: Role;
  readonly logGroup: LogGroup;
  readonly memory: number;

  constructor(
    scope: Construct,
    id: string,
    { code, description, timeout, memory, environment, bucket, access, alarms, tracing }: StageFunctionProps,
  ) {
    super(scope, id);
    this.memory = memory;
    this.logGroup = new LogGroup(this, 'Log', { retention: RetentionDays.ONE_MONTH, removalPolicy: RemovalPolicy.DESTROY });
    // A role of our own: the managed policy that CDK would take allows writing to every log group of the account.
    this.role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com'), description });
    this.logGroup.grantWrite(this.role);
    this.function = new LambdaFunction(this, 'Function', {
      description,
      code,
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      timeout,
      memorySize: memory,
      role: this.role,
      logGroup: this.logGroup,
      tracing: tracing ? Tracing.ACTIVE : Tracing.DISABLED,
      loggingFormat: LoggingFormat.JSON,
      environment: { ...environment, BUCKET: bucket.bucketName, STACK: Stack.of(this).stackName },
    });
    for (const statement of bucketStatements(bucket, access)) this.function.addToRolePolicy(statement);
    alarms.onAny(
      this,
      'ErrorsAlarm',
      this.function.metricErrors({ period: alarmPeriod }),
      `${id}: the function failed or ran out of time or memory. Its log says why; its work comes again by itself.`,
    );
  }

  /** Feeds the queue's messages to the function; those it reports as failed come again, the others are done. */
  consumes(
    { queue }: WorkQueue,
    options: Required<Pick<SqsEventSourceProps, 'batchSize' | 'maxConcurrency'>> & Pick<SqsEventSourceProps, 'maxBatchingWindow'>,
  ): void {
    this.function.addEventSource(new SqsEventSource(queue, { ...options, reportBatchItemFailures: true }));
  }
}

function bucketStatements(bucket: Bucket, { read, write, remove }: BucketAccess): PolicyStatement[] {
  const on = (prefixes: readonly string[]): string[] => prefixes.map((prefix) => bucket.arnForObjects(prefix));
  const rows: [action: string, resources: string[]][] = [
    // Without conditions: with one, S3 answers 403 to a key that is not there, and "missing" could not be told from "forbidden".
    ['s3:ListBucket', [bucket.bucketArn]],
    ['s3:GetObject', on(read)],
    ['s3:PutObject', on(write)],
    ['s3:DeleteObject', on(remove)],
  ];
  return rows.filter(([, resources]) => resources.length > 0).map(([action, resources]) => new PolicyStatement({ actions: [action], resources }));
}
