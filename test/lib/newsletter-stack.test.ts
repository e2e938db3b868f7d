import { Match, Template } from 'aws-cdk-lib/assertions';
import { issueLeaseMinutes } from '../../lambda/stages/claim.ts';
import { ledgerLeaseMinutes } from '../../lambda/stages/ledger.ts';
import { reportLeaseMinutes } from '../../lambda/stages/report.ts';
import { build, synthesize } from './stack.ts';

interface Resource {
  Type: string;
  Properties: Record<string, unknown>;
  DeletionPolicy?: string;
}
const resources = (template: Template, type: string): [id: string, resource: Resource][] =>
  Object.entries(template.findResources(type)) as [string, Resource][];
/** The logical IDs of a stage's queue and of its dead letters. */
const queueId = (name: string, dead = false): string => {
  const found = resources(template, 'AWS::SQS::Queue')
    .map(([id]) => id)
    .filter((id) => id.startsWith(name) && id.includes('DeadLetters') === dead);
  expect(found).toHaveLength(1);
  return found[0] as string;
};
const arn = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] });
const functionId = (stage: string): string =>
  resources(template, 'AWS::Lambda::Function')
    .map(([id]) => id)
    .find((id) => id.startsWith(stage)) ?? `no function ${stage}`;

let template: Template;
beforeAll(() => {
  template = synthesize();
});

describe('the bucket', () => {
  test('keeps its logical ID: with another one a deployment would begin with an empty bucket', () => {
    expect(resources(template, 'AWS::S3::Bucket').map(([id]) => id)).toEqual(['ContentBucketDD05A3B9']);
  });

  test('is versioned, encrypted, closed to the public, and outlives the stack', () => {
    template.hasResource('AWS::S3::Bucket', {
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: {
        VersioningConfiguration: { Status: 'Enabled' },
        BucketEncryption: { ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }] },
        PublicAccessBlockConfiguration: { BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: true },
        OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
      },
    });
  });

  test('refuses connections without TLS', () => {
    template.hasResourceProperties('AWS::S3::BucketPolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([Match.objectLike({ Effect: 'Deny', Action: 's3:*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } })]),
      },
    });
  });

  test('expires what is done with, old versions and broken uploads, and nothing else', () => {
    const [[, bucket] = []] = resources(template, 'AWS::S3::Bucket');
    expect(bucket?.Properties['LifecycleConfiguration']).toEqual({
      Rules: [
        {
          Id: 'tidy',
          Status: 'Enabled',
          AbortIncompleteMultipartUpload: { DaysAfterInitiation: 3 },
          NoncurrentVersionExpiration: { NoncurrentDays: 30 },
          ExpiredObjectDeleteMarker: true,
        },
        { Id: 'archive', Status: 'Enabled', Prefix: 'archive/', ExpirationInDays: 90 },
        { Id: 'rejected', Status: 'Enabled', Prefix: 'rejected/', ExpirationInDays: 90 },
        { Id: 'issues', Status: 'Enabled', Prefix: 'issues/', ExpirationInDays: 1095 },
        { Id: 'deliveries', Status: 'Enabled', Prefix: 'deliveries/', ExpirationInDays: 400 },
      ],
    });
  });

  test('wakes each stage by its prefix', () => {
    const [[, bucket] = []] = resources(template, 'AWS::S3::Bucket');
    const rule = (prefix: string, queue: string) => ({
      Event: 's3:ObjectCreated:*',
      Queue: arn(queueId(queue)),
      Filter: { S3Key: { Rules: [{ Name: 'prefix', Value: prefix }] } },
    });
    expect(bucket?.Properties['NotificationConfiguration']).toEqual({
      QueueConfigurations: [
        rule('inbox/', 'IngestQueue'),
        rule('receipts/', 'ComposeQueue'),
        rule('control/', 'ControlQueue'),
        rule('outbox/', 'DeliverQueue'),
      ],
    });
  });

  test('waits for the queues to let it send, for S3 asks them when the bucket is made', () => {
    const [[, bucket] = []] = resources(template, 'AWS::S3::Bucket') as [string, Resource & { DependsOn: string[] }][];
    for (const name of ['IngestQueue', 'ComposeQueue', 'ControlQueue', 'DeliverQueue']) {
      const policies = resources(template, 'AWS::SQS::QueuePolicy').filter(
        ([, { Properties }]) => JSON.stringify(Properties['Queues']) === JSON.stringify([{ Ref: queueId(name) }]),
      );
      expect(policies).toHaveLength(1);
      const [[id, policy] = ['']] = policies;
      expect(bucket?.DependsOn).toContain(id);
      expect(JSON.stringify(policy?.Properties['PolicyDocument'])).toContain('"aws:SourceAccount":{"Ref":"AWS::AccountId"}');
    }
  });
});

describe('the queues', () => {
  test.each([
    ['IngestQueue', 'Ingest', 3, undefined],
    ['ComposeQueue', 'Compose', 5, 600],
    ['ControlQueue', 'Compose', 5, undefined],
    ['DeliverQueue', 'Deliver', 5, undefined],
  ])('%s is encrypted, hides a message six times as long as %s may run, and gives it up after %d tries', (name, stage, receives, delay) => {
    const properties = template.findResources('AWS::SQS::Queue')[queueId(name)]?.['Properties'];
    const timeout = template.findResources('AWS::Lambda::Function')[functionId(stage)]?.['Properties'].Timeout;
    expect(properties).toMatchObject({
      SqsManagedSseEnabled: true,
      RedrivePolicy: { deadLetterTargetArn: arn(queueId(name, true)), maxReceiveCount: receives },
      MessageRetentionPeriod: 14 * 24 * 60 * 60,
    });
    expect(properties.VisibilityTimeout).toBeGreaterThanOrEqual(6 * timeout);
    expect(properties.DelaySeconds).toBe(delay);
  });

  test('every queue, dead letters too, refuses connections without TLS', () => {
    const closed = resources(template, 'AWS::SQS::QueuePolicy').filter(
      ([, { Properties }]) => /"Effect":"Deny"/.test(JSON.stringify(Properties)) && /"aws:SecureTransport":"false"/.test(JSON.stringify(Properties)),
    );
    expect(closed).toHaveLength(resources(template, 'AWS::SQS::Queue').length);
    expect(closed).toHaveLength(9);
  });

  test('a quiet period longer than SQS can delay leaves the rest to the sweep', () => {
    const slow = synthesize({ newsletters: { weekly: { title: 'Weekly', quietMinutes: 120, maximumWaitMinutes: 600 } } });
    slow.hasResourceProperties('AWS::SQS::Queue', { DelaySeconds: 900 });
  });

  test('the shortest quiet period of several newsletters rules', () => {
    const two = synthesize({
      from: '',
      to: '',
      newsletters: { a: { title: 'A', from: 'a@example.com', quietMinutes: 30 }, b: { title: 'B', from: 'b@example.com', quietMinutes: 2 } },
    });
    two.hasResourceProperties('AWS::SQS::Queue', { DelaySeconds: 120 });
  });
});

describe('schedules', () => {
  const scheduled = (newsletters: Record<string, unknown>): Template =>
    synthesize({ from: '', to: '', newsletters: { ...newsletters, drop: { title: 'T', from: 'digest@example.com' } } });
  const settings = { title: 'T', from: 'digest@example.com' };

  test('a newsletter without one has none', () => {
    template.resourceCountIs('AWS::Scheduler::Schedule', 0);
    template.resourceCountIs('AWS::Scheduler::ScheduleGroup', 0);
  });

  test('each scheduled newsletter wakes compose in its zone, by the queue that waits for nothing', () => {
    const found = scheduled({
      morning: { ...settings, schedule: '30 6 * * 1-5', timeZone: 'Europe/Berlin' },
      monthly: { ...settings, schedule: '0 9 1 * 1', timeZone: 'Asia/Kolkata' },
    });
    const schedules = resources(found, 'AWS::Scheduler::Schedule').map(([, { Properties }]) => Properties);
    const wakes = schedules.map(({ ScheduleExpression, ScheduleExpressionTimezone, Target }) => {
      const { Arn, Input } = Target as { Arn: { 'Fn::GetAtt': string[] }; Input: string };
      return [ScheduleExpression, ScheduleExpressionTimezone, Arn['Fn::GetAtt'][0]?.slice(0, -8), JSON.parse(Input)];
    });
    const wake = (newsletter: string) => ({ wake: { stage: 'compose', newsletter } });
    expect(wakes).toEqual([
      ['cron(30 6 ? * MON,TUE,WED,THU,FRI *)', 'Europe/Berlin', 'ControlQueue', wake('morning')],
      ['cron(0 9 1 * ? *)', 'Asia/Kolkata', 'ControlQueue', wake('monthly')],
      ['cron(0 9 ? * MON *)', 'Asia/Kolkata', 'ControlQueue', wake('monthly')],
    ]);
  });

  test('may send to that queue and do nothing else', () => {
    const found = scheduled({ morning: { ...settings, schedule: '30 6 * * *' } });
    const policies = resources(found, 'AWS::IAM::Policy').filter(([id]) => id.startsWith('Slots'));
    expect(policies.map(([, { Properties }]) => Properties['PolicyDocument'])).toMatchObject([
      { Statement: [{ Action: 'sqs:SendMessage', Effect: 'Allow', Resource: { 'Fn::GetAtt': [expect.stringMatching(/^ControlQueue/), 'Arn'] } }] },
    ]);
  });

  test('alone, the compose queue need not wait for a quiet period', () => {
    synthesize({ newsletters: { morning: { title: 'T', schedule: '30 6 * * *' } } }).hasResourceProperties('AWS::SQS::Queue', { DelaySeconds: 60 });
  });
});

describe('what holds state', () => {
  test('keeps its logical IDs: another one would begin empty, and lose what lies in it', () => {
    const stateful = ['AWS::S3::Bucket', 'AWS::SQS::Queue', 'AWS::SES::ConfigurationSet', 'AWS::Lambda::Url'];
    // Readers' links in mails that went out lead to the function's URL.
    expect(stateful.flatMap((type) => resources(template, type).map(([id]) => `${type} ${id}`))).toEqual([
      'AWS::S3::Bucket ContentBucketDD05A3B9',
      'AWS::SQS::Queue IngestQueueDeadLetters837B326F',
      'AWS::SQS::Queue IngestQueue88A12394',
      'AWS::SQS::Queue ComposeQueueDeadLetters59A400A8',
      'AWS::SQS::Queue ComposeQueueBD4FE129',
      'AWS::SQS::Queue ControlQueueDeadLetters1DF1DD06',
      'AWS::SQS::Queue ControlQueueD0EE6E52',
      'AWS::SQS::Queue DeliverQueueDeadLetters0D7C7D0B',
      'AWS::SQS::Queue DeliverQueue5218D472',
      'AWS::SQS::Queue MailFeedbackDeadLetters76165032',
      'AWS::SES::ConfigurationSet MailMailsE9FA3A62',
      'AWS::Lambda::Url WebFunctionFunctionUrl411AAF77',
    ]);
  });

  test('keeps them whatever else newsletters ask for', () => {
    const more = synthesize({ newsletters: { digest: { title: 'T', schedule: '30 6 * * *', approve: 'editor@example.com' } } });
    for (const type of ['AWS::S3::Bucket', 'AWS::SQS::Queue', 'AWS::Lambda::Url'])
      expect(resources(more, type).map(([id]) => id)).toEqual(resources(template, type).map(([id]) => id));
  });
});

describe('the functions', () => {
  test.each(['Ingest', 'Compose', 'Deliver', 'Sweep', 'Web', 'Feedback'])('%s runs on Node 24 and arm64, with a log that expires', (stage) => {
    const properties = template.findResources('AWS::Lambda::Function')[functionId(stage)]?.['Properties'];
    expect(properties).toMatchObject({
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      Handler: 'index.handler',
      LoggingConfig: { LogFormat: 'JSON' },
    });
    const log = template.findResources('AWS::Logs::LogGroup')[properties.LoggingConfig.LogGroup.Ref];
    expect(log?.['Properties'].RetentionInDays).toBe(30);
    expect(properties.ReservedConcurrentExecutions).toBeUndefined();
  });

  test.each([
    ['Ingest', 'IngestQueue', { BatchSize: 1, ScalingConfig: { MaximumConcurrency: 5 } }],
    ['Compose', 'ComposeQueue', { BatchSize: 1000, MaximumBatchingWindowInSeconds: 20, ScalingConfig: { MaximumConcurrency: 2 } }],
    ['Compose', 'ControlQueue', { BatchSize: 10, ScalingConfig: { MaximumConcurrency: 2 } }],
    ['Deliver', 'DeliverQueue', { BatchSize: 1, ScalingConfig: { MaximumConcurrency: 2 } }],
  ])('%s is fed by %s, and reports the messages that failed one by one', (stage, queue, expected) => {
    template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      EventSourceArn: arn(queueId(queue)),
      FunctionName: { Ref: functionId(stage) },
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      ...expected,
    });
  });

  test('the workers that share the sending rate are as many as may run', () => {
    template.hasResourceProperties('AWS::Lambda::Function', {
      Environment: { Variables: { WORKERS: '2' } },
      Description: Match.stringLikeRegexp('^Sends'),
    });
  });

  test('ingest knows its last try', () => {
    template.hasResourceProperties('AWS::Lambda::Function', {
      Environment: { Variables: { MAX_RECEIVES: '3' } },
      Description: Match.stringLikeRegexp('^Reads'),
    });
  });

  test('only compose knows the recipients', () => {
    const knowing = resources(template, 'AWS::Lambda::Function').filter(([, resource]) => JSON.stringify(resource).includes('ada@example.com'));
    expect(knowing.map(([id]) => id)).toEqual([functionId('Compose')]);
  });

  test('the sweep runs every five minutes', () => {
    template.hasResourceProperties('AWS::Events::Rule', {
      ScheduleExpression: 'rate(5 minutes)',
      State: 'ENABLED',
      Targets: [Match.objectLike({ Arn: arn(functionId('Sweep')) })],
    });
  });
});

describe("readers' pages", () => {
  const urls = () => resources(template, 'AWS::Lambda::Url');

  test('anyone may call the web function by its URL, no other function has one, and no other site may read it', () => {
    expect(urls().map(([, { Properties }]) => Properties)).toEqual([{ AuthType: 'NONE', TargetFunctionArn: arn(functionId('Web')) }]);
    const open = resources(template, 'AWS::Lambda::Permission').filter(([, { Properties }]) => Properties['Principal'] === '*');
    expect(open.map(([, { Properties }]) => Properties)).toEqual([
      { Principal: '*', FunctionName: arn(functionId('Web')), Action: 'lambda:InvokeFunctionUrl', FunctionUrlAuthType: 'NONE' },
      { Principal: '*', FunctionName: arn(functionId('Web')), Action: 'lambda:InvokeFunction', InvokedViaFunctionUrl: true },
    ]);
  });

  test('compose writes the URL into mails, and the stack tells it', () => {
    const url = { 'Fn::GetAtt': [urls()[0]?.[0], 'FunctionUrl'] };
    expect(template.findResources('AWS::Lambda::Function')[functionId('Compose')]?.['Properties'].Environment.Variables.WEB_BASE).toEqual(url);
    expect(template.findOutputs('WebBase')['WebBase']?.['Value']).toEqual(url);
  });
});

describe('mail', () => {
  test('stops at addresses that bounced or complained', () => {
    template.hasResourceProperties('AWS::SES::ConfigurationSet', { SuppressionOptions: { SuppressedReasons: ['BOUNCE', 'COMPLAINT'] } });
  });

  test("hears what became of this stack's mails, and of no others", () => {
    const [[set = '']] = resources(template, 'AWS::SES::ConfigurationSet') as [[string, Resource]];
    template.hasResourceProperties('AWS::SES::ConfigurationSetEventDestination', {
      ConfigurationSetName: { Ref: set },
      EventDestination: {
        Enabled: true,
        MatchingEventTypes: ['bounce', 'complaint', 'reject'],
        EventBridgeDestination: { EventBusArn: { 'Fn::Join': ['', Match.arrayWith([Match.stringLikeRegexp(':event-bus/default$')])] } },
      },
    });
    template.hasResourceProperties('AWS::Events::Rule', {
      EventPattern: { source: ['aws.ses'], detail: { mail: { tags: { 'ses:configuration-set': [{ Ref: set }] } } } },
      Targets: [Match.objectLike({ Arn: arn(functionId('Feedback')), DeadLetterConfig: { Arn: arn(queueId('MailFeedback', true)) } })],
    });
  });

  test('loses no event about a mail, neither on the way to the function nor in it', () => {
    template.hasResourceProperties('AWS::Lambda::EventInvokeConfig', {
      FunctionName: { Ref: functionId('Feedback') },
      DestinationConfig: { OnFailure: { Destination: arn(queueId('MailFeedback', true)) } },
    });
  });

  test('uses the identity that is there, unless it is told to make it', () => {
    template.resourceCountIs('AWS::SES::EmailIdentity', 0);
    const making = synthesize({ createIdentity: 'true' });
    making.hasResource('AWS::SES::EmailIdentity', { DeletionPolicy: 'Retain', Properties: { EmailIdentity: 'digest@example.com' } });
  });
});

describe('alarms', () => {
  test('ring for every dead-letter queue and every function, on one metric each', () => {
    const alarms = resources(template, 'AWS::CloudWatch::Alarm').map(
      ([, { Properties }]) => `${Properties['MetricName']} of ${JSON.stringify(Properties['Dimensions'])}`,
    );
    const dead = ['IngestQueue', 'ComposeQueue', 'ControlQueue', 'DeliverQueue', 'MailFeedback'].map(
      (name) =>
        `ApproximateNumberOfMessagesVisible of ${JSON.stringify([{ Name: 'QueueName', Value: { 'Fn::GetAtt': [queueId(name, true), 'QueueName'] } }])}`,
    );
    const errors = ['Ingest', 'Compose', 'Deliver', 'Sweep', 'Web', 'Feedback'].map(
      (name) => `Errors of ${JSON.stringify([{ Name: 'FunctionName', Value: { Ref: functionId(name) } }])}`,
    );
    const computed = ['OverdueMinutes', 'QuotaUsedPercent'].map(
      (name) => `${name} of ${JSON.stringify([{ Name: 'service', Value: 'NewsletterDigest' }])}`,
    );
    expect(alarms.sort()).toEqual(
      [...dead, ...errors, ...computed, 'Reputation.BounceRate of undefined', 'Reputation.ComplaintRate of undefined'].sort(),
    );
  });

  test.each([
    ['Reputation.BounceRate', 0.03],
    ['Reputation.ComplaintRate', 0.0008],
  ])("%s rings at %d of the account's mails, before AWS reviews it, and keeps its state while nothing is sent", (name, threshold) => {
    template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      Namespace: 'AWS/SES',
      MetricName: name,
      Statistic: 'Average',
      Threshold: threshold,
      ComparisonOperator: 'GreaterThanOrEqualToThreshold',
      TreatMissingData: 'ignore',
    });
  });

  test('go to an address where one is given', () => {
    template.resourceCountIs('AWS::SNS::Topic', 0);
    const told = synthesize({ alarmEmail: 'ops@example.com' });
    told.hasResourceProperties('AWS::SNS::Subscription', { Protocol: 'email', Endpoint: 'ops@example.com' });
    told.hasResourceProperties('AWS::SNS::TopicPolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({ Effect: 'Allow', Action: 'sns:Publish', Principal: { Service: 'cloudwatch.amazonaws.com' } }),
        ]),
      },
    });
    const silent = resources(told, 'AWS::CloudWatch::Alarm').filter(
      ([, { Properties }]) => !(Properties['AlarmActions'] as unknown[] | undefined)?.length,
    );
    expect(silent).toEqual([]);
  });
});

describe('a second stage beside the first', () => {
  test('is a stack of its own with the same resources, none of which has a name that could clash', () => {
    const dev = build({ stage: 'dev' });
    expect(dev.stackName).toBe('NewsletterDigest-dev');
    const named = Object.entries(Template.fromStack(dev).toJSON()['Resources'] as Record<string, Resource>).filter(([, { Properties }]) =>
      ['BucketName', 'QueueName', 'FunctionName', 'RoleName', 'AlarmName', 'TopicName', 'LogGroupName', 'Name'].some(
        (name) => typeof Properties?.[name] === 'string' && !String(Properties[name]).startsWith('NewsletterDigest-dev/'),
      ),
    );
    expect(named.map(([id]) => id)).toEqual([]);
    const types = (one: Template): string[] => Object.values(one.toJSON()['Resources'] as Record<string, Resource>).map(({ Type }) => Type);
    expect(types(Template.fromStack(dev))).toEqual(types(template));
  });
});

test.each([
  ['Compose', issueLeaseMinutes],
  ['Deliver', ledgerLeaseMinutes],
  ['Sweep', reportLeaseMinutes],
])('a lease of %s outlasts its function: it is over only when its holder is gone', (stage, minutes) => {
  const [, resource] = resources(template, 'AWS::Lambda::Function').find(([id]) => id.startsWith(stage)) ?? [];
  expect(resource?.Properties['Timeout']).toBeLessThan(minutes * 60);
});
