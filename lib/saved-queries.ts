import { Stack } from 'aws-cdk-lib';
import { CfnQueryDefinition, type LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';

/** Questions to the logs, as CloudWatch Logs Insights saves them. The fields are those that the handlers log; none holds an address. */
export const savedQueries: readonly { id: string; question: string; query: string }[] = [
  {
    id: 'WhyDropped',
    question: 'Why was this dropped',
    query: `fields @timestamp, newsletter, correlation_id, key, subject, rule, reason
| filter (message = "file" and status = "rejected") or message = "left out"
# | filter key like "name of the file"
| sort @timestamp desc
| limit 500`,
  },
  {
    id: 'WhoHasNotHad',
    question: 'Who has not had issue N',
    query: `fields @timestamp, correlation_id, recipient, outcome
| filter message = "not sent" and correlation_id = "digest/1"
# The newsletter and the issue's number stand in the line above; "newsletter explain ADDRESS" tells whose hash a recipient is.
| sort @timestamp desc
| limit 10000`,
  },
  {
    id: 'WhatBecameOf',
    question: 'What became of issue N',
    query: `fields @timestamp, service, message, status, reason, stories, recipients, figures.sent, figures.refused, figures.unknown, figures.skipped
| filter correlation_id = "digest/1" and message != "left out" and message != "not sent"
| sort @timestamp asc`,
  },
  {
    id: 'WhatFailed',
    question: 'What failed',
    query: `fields @timestamp, service, message, error.name, error.message, newsletter, message_id, receives
| filter level = "ERROR"
| sort @timestamp desc
| limit 200`,
  },
];

/** Puts the questions where the console offers them, under the stack's name. */
export class SavedQueries extends Construct {
  constructor(scope: Construct, id: string, { logs }: { logs: readonly LogGroup[] }) {
    super(scope, id);
    for (const { id: queryId, question, query } of savedQueries)
      new CfnQueryDefinition(this, queryId, {
        name: `${Stack.of(this).stackName}/${question}`,
        queryString: query,
        logGroupNames: logs.map(({ logGroupName }) => logGroupName),
      });
  }
}
