import type { SNSClient } from '@aws-sdk/client-sns';
import { snsNotifier, snsSubject } from '../../lambda/ports/notifier-sns.ts';

const topic = 'arn:aws:sns:eu-west-1:111122223333:Alarms';
const notice = { subject: 'daily: issue 3 went to 2 of 2', text: 'Files     4 files read\n' };

function client(answer: () => Promise<unknown>): { client: SNSClient; sent: object[] } {
  const sent: object[] = [];
  const send = async (command: { input: object }): Promise<unknown> => {
    sent.push(command.input);
    return answer();
  };
  return { client: { send } as unknown as SNSClient, sent };
}
const failing = (name: string, httpStatusCode?: number) => () =>
  Promise.reject(Object.assign(new Error('no'), { name, ...(httpStatusCode !== undefined && { $metadata: { httpStatusCode } }) }));

test('publishes once, to the topic', async () => {
  const { client: sns, sent } = client(async () => ({ MessageId: 'm' }));
  expect(await snsNotifier(topic, sns).notify(notice)).toEqual({ status: 'sent' });
  expect(sent).toEqual([{ TopicArn: topic, Subject: notice.subject, Message: notice.text }]);
});

test.each<[string, () => Promise<never>, string]>([
  ['a refusal', failing('AuthorizationErrorException', 403), 'refused'],
  ['a topic that is gone', failing('NotFoundException', 404), 'refused'],
  ['a fault of SNS', failing('InternalErrorException', 500), 'unknown'],
  ['no answer', failing('TimeoutError'), 'unknown'],
])('%s is what it says, and nothing is thrown', async (_what, answer, status) => {
  expect(await snsNotifier(topic, client(answer).client).notify(notice)).toMatchObject({ status, reason: expect.stringContaining('no') });
});

test.each([
  ['plain', 'plain'],
  ['Häfen für Öl', 'Hafen fur Ol'],
  ['港口: 3\nfiles', '?: 3?files'],
  ['', 'Report'],
  ['x'.repeat(200), 'x'.repeat(99)],
])('%j as a subject that SNS takes', (subject, taken) => {
  expect(snsSubject(subject)).toBe(taken);
});
