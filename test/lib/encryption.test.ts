/** A key of one's own: what it seals, who may use it, and that without it nothing changes. */
import type { Template } from 'aws-cdk-lib/assertions';
import { synthesize } from './stack.ts';

const everything = { alarmEmail: 'ops@example.com', newsletters: { digest: { title: 'Digest', schedule: '30 6 * * *' } } };
const arn = 'arn:aws:kms:eu-west-1:111122223333:key/0f0f0f0f-1111-2222-3333-444455556666';
const made = synthesize({ ...everything, kms: 'true' });
const given = synthesize({ ...everything, kms: arn });

const keyOf = (template: Template): unknown => {
  const [id] = Object.keys(template.findResources('AWS::KMS::Key'));
  return id === undefined ? arn : { 'Fn::GetAtt': [id, 'Arn'] };
};
const all = (template: Template, type: string) => Object.values(template.findResources(type)).map(({ Properties }) => Properties);

describe.each([
  ['a new key', made],
  ['a key that is there', given],
])('%s', (_what, template) => {
  test('seals the bucket, every queue and the topic', () => {
    for (const { BucketEncryption } of all(template, 'AWS::S3::Bucket'))
      expect(BucketEncryption.ServerSideEncryptionConfiguration).toEqual([
        { BucketKeyEnabled: true, ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: keyOf(template) } },
      ]);
    const queues = all(template, 'AWS::SQS::Queue');
    expect(queues).toHaveLength(9);
    for (const { KmsMasterKeyId, SqsManagedSseEnabled } of queues)
      expect([KmsMasterKeyId, SqsManagedSseEnabled]).toEqual([keyOf(template), undefined]);
    for (const { KmsMasterKeyId } of all(template, 'AWS::SNS::Topic')) expect(KmsMasterKeyId).toEqual(keyOf(template));
  });

  test('may be used by every role, with two exact actions', () => {
    const roles = Object.keys(template.findResources('AWS::IAM::Role'));
    const allowed = all(template, 'AWS::IAM::Policy').flatMap(({ Roles, PolicyDocument }) => {
      const rights = (PolicyDocument.Statement as { Action: string | string[]; Resource: unknown }[]).filter(({ Action }) =>
        JSON.stringify(Action).includes('kms:'),
      );
      for (const { Action, Resource } of rights) expect([Action, Resource]).toEqual([['kms:Decrypt', 'kms:GenerateDataKey'], keyOf(template)]);
      return rights.length > 0 ? (Roles as { Ref: string }[]).map(({ Ref }) => Ref) : [];
    });
    expect(allowed.sort()).toEqual(roles.sort());
  });
});

test('a new key turns, outlives the stack, and lets the services use it that put something into what it seals', () => {
  made.hasResource('AWS::KMS::Key', { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain', Properties: { EnableKeyRotation: true } });
  const [key] = all(made, 'AWS::KMS::Key');
  const rights = ((key?.KeyPolicy.Statement ?? []) as { Principal: { Service?: string | string[] }; Action: unknown; Condition?: unknown }[]).flatMap(
    ({ Principal, Action, Condition }) => [Principal.Service ?? []].flat().map((service) => [service, Action, Condition]),
  );
  const account = { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } };
  expect(rights.sort()).toEqual([
    ['cloudwatch.amazonaws.com', ['kms:Decrypt', 'kms:GenerateDataKey'], account],
    ['events.amazonaws.com', ['kms:Decrypt', 'kms:GenerateDataKey'], undefined],
    ['s3.amazonaws.com', ['kms:Decrypt', 'kms:GenerateDataKey'], account],
  ]);
});

test('a key that is there is used and not made', () => {
  given.resourceCountIs('AWS::KMS::Key', 0);
});

test('without it there is no key, and no right to one', () => {
  const plain = synthesize(everything);
  plain.resourceCountIs('AWS::KMS::Key', 0);
  expect(JSON.stringify(plain.toJSON())).not.toContain('kms:');
});
