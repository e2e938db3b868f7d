/**
 * The AwsSolutions rules of cdk-nag on the whole stack. What they find is acknowledged here, each with the reason for which it stays and,
 * where the template can show it, a look whether the reason still holds.
 */

import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { AwsSolutionsChecks } from 'cdk-nag';
import { bucketAccess } from '../../lib/permissions.ts';
import { build } from './stack.ts';

interface Finding {
  rule: string;
  at: string;
}

const findings = (stack: Stack): Finding[] =>
  new AwsSolutionsChecks(stack)
    .validateScope(stack)
    .violations.flatMap(({ ruleName, violatingResources }) =>
      violatingResources.map(({ constructPath = '' }) => ({ rule: ruleName, at: constructPath })),
    );

interface Acknowledged {
  rule: RegExp;
  at: RegExp;
  because: string;
  holds: (finding: Finding, template: Template) => boolean;
}

/** Statements of every role that hold this right. */
const statements = (template: Template, has: string): { Action: string | string[]; Condition?: object }[] =>
  Object.values(template.findResources('AWS::IAM::Policy'))
    .flatMap(({ Properties }) => Properties.PolicyDocument.Statement)
    .filter((statement) => JSON.stringify(statement).includes(has));

const acknowledged: readonly Acknowledged[] = [
  {
    rule: /^AwsSolutions-IAM5\[Resource::<ContentBucket\w+\.Arn>\/.+\]$/,
    at: /\/Role\/DefaultPolicy\/Resource$/,
    because: "Objects' names below a prefix are people's own, dates and hashes. Which prefixes a role has is the table in lib/permissions.ts.",
    holds: ({ rule, at }) => {
      const access = bucketAccess[at.split('/')[1]?.toLowerCase() as keyof typeof bucketAccess];
      const prefix = /\.Arn>\/(.+)\]$/.exec(rule)?.[1] ?? '';
      return [...access.read, ...access.write, ...access.remove].includes(prefix);
    },
  },
  {
    rule: /^AwsSolutions-IAM5\[Resource::arn:.*:identity\/\*\]$/,
    at: /\/Deliver\/Role\//,
    because: "In SES's sandbox the recipients' identities are asked for as well. The sender is what is limited, by a condition.",
    holds: (_, template) => {
      const sending = statements(template, 'ses:SendRawEmail');
      return sending.length > 0 && sending.every(({ Condition }) => JSON.stringify(Condition)?.includes('ses:FromAddress'));
    },
  },
  {
    rule: /^AwsSolutions-IAM5\[Resource::\*\]$/,
    at: /\/Role\//,
    because: 'Asking SES for the quota and handing traces to X-Ray know no resources.',
    holds: (_, template) =>
      statements(template, '"Resource":"*"').every(({ Action }) =>
        [Action].flat().every((action) => ['ses:GetSendQuota', 'xray:PutTraceSegments', 'xray:PutTelemetryRecords'].includes(action)),
      ),
  },
  {
    rule: /^AwsSolutions-S1$/,
    at: /\/Content\/Bucket\//,
    because:
      "Access logs would be a second bucket with the names of all that is dropped, to be kept and cleared as well. Whoever must audit turns on CloudTrail's data events, which also name the caller.",
    holds: (_, template) => Object.keys(template.findResources('AWS::S3::Bucket')).length === 1,
  },
  {
    rule: /^AwsSolutions-SQS3$/,
    at: /\/MailFeedback\/DeadLetters\//,
    because: 'It is a dead-letter queue itself, of a rule and of a function; the check knows only those of queues.',
    holds: (_, template) =>
      JSON.stringify(template.findResources('AWS::Events::Rule')).includes('MailFeedbackDeadLetters') &&
      JSON.stringify(template.findResources('AWS::Lambda::EventInvokeConfig')).includes('MailFeedbackDeadLetters'),
  },
];

const matches = ({ rule, at }: Acknowledged, finding: Finding): boolean => rule.test(finding.rule) && at.test(finding.at);

describe('with every option on', () => {
  const stack = build({
    newsletters: { digest: { title: 'News Digest', schedule: '30 6 * * 1-5' } },
    createIdentity: 'true',
    alarmEmail: 'ops@example.com',
  });
  const found = findings(stack);
  const template = Template.fromStack(stack);

  test('nothing is found that is not acknowledged, for a reason that holds', () => {
    expect(found.filter((finding) => !acknowledged.some((entry) => matches(entry, finding) && entry.holds(finding, template)))).toEqual([]);
  });

  test('nothing is acknowledged that is not found', () => {
    expect(acknowledged.filter((entry) => !found.some((finding) => matches(entry, finding)))).toEqual([]);
  });
});

test('the checks do find', () => {
  const stack = new Stack(new App(), 'Careless');
  new Bucket(stack, 'Open');
  expect(findings(stack).map(({ rule }) => rule)).toContain('AwsSolutions-S10');
});
