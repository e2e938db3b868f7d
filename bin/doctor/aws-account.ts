import { ListBucketsCommand, S3Client } from '@aws-sdk/client-s3';
import { ListConfigurationSetsCommand, type ListConfigurationSetsCommandOutput, SESClient } from '@aws-sdk/client-ses';
import { GetAccountCommand, GetConfigurationSetCommand, GetEmailIdentityCommand, NotFoundException, SESv2Client } from '@aws-sdk/client-sesv2';
import { paginateListSubscriptionsByTopic, paginateListTopics, SNSClient } from '@aws-sdk/client-sns';
import type { Account, Subscription } from './account.ts';

/** An account by the credentials and the region that AWS's own tools use. It only reads. */
export function awsAccount(): Account {
  const shared = { maxAttempts: 2, requestHandler: { connectionTimeout: 3_000, requestTimeout: 10_000, throwOnRequestTimeout: true } };
  const mail = new SESv2Client(shared);
  // Version 1 lists by an action that every endpoint knows.
  const lists = new SESClient(shared);
  const store = new S3Client(shared);
  const topics = new SNSClient(shared);
  return {
    credentials: async () => void (await mail.config.credentials()),
    region: async () => mail.config.region(),
    async buckets(prefix) {
      const { Buckets = [] } = await store.send(new ListBucketsCommand({ Prefix: prefix }));
      return Buckets.flatMap(({ Name }) => (Name?.startsWith(prefix) ? [Name] : []));
    },
    mail: () => mail.send(new GetAccountCommand({})),
    identity: (name) => unlessMissing(mail.send(new GetEmailIdentityCommand({ EmailIdentity: name }))),
    async configurationSet(stack) {
      for (let next: string | undefined = '', pages = 0; next !== undefined && pages < 20; pages++) {
        const { ConfigurationSets = [], NextToken }: ListConfigurationSetsCommandOutput = await lists.send(
          new ListConfigurationSetsCommand(next === '' ? {} : { NextToken: next }),
        );
        // As CloudFormation names it: after its construct, and after its stack.
        const name = ConfigurationSets.find(({ Name }) => Name?.startsWith(`${stack}-MailMails`) || Name?.startsWith('MailMails'))?.Name;
        if (name !== undefined) return unlessMissing(mail.send(new GetConfigurationSetCommand({ ConfigurationSetName: name })));
        next = NextToken || undefined;
      }
      return undefined;
    },
    async subscriptions(stack) {
      for await (const { Topics = [] } of paginateListTopics({ client: topics }, {})) {
        for (const { TopicArn = '' } of Topics) {
          if (!TopicArn.slice(TopicArn.lastIndexOf(':') + 1).startsWith(`${stack}-AlarmsTopic`)) continue;
          const found: Subscription[] = [];
          for await (const { Subscriptions = [] } of paginateListSubscriptionsByTopic({ client: topics }, { TopicArn }))
            for (const { Protocol = '', Endpoint = '', SubscriptionArn = '' } of Subscriptions)
              found.push({ protocol: Protocol, endpoint: Endpoint, arn: SubscriptionArn });
          return found;
        }
      }
      return undefined;
    },
  };
}

async function unlessMissing<T>(answer: Promise<T>): Promise<T | undefined> {
  return answer.catch((error: unknown) => {
    if (error instanceof NotFoundException) return undefined;
    throw error;
  });
}
