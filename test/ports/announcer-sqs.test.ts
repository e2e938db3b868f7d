import { SQSClient } from '@aws-sdk/client-sqs';
import { readMessage } from '../../lambda/handlers/messages.ts';
import type { Wake } from '../../lambda/ports/announcer.ts';
import { sqsAnnouncer } from '../../lambda/ports/announcer-sqs.ts';
import { fakeService, quietSdk, testCredentials } from './http-fake.ts';

beforeAll(quietSdk);

interface Batch {
  QueueUrl: string;
  Entries: { Id: string; MessageBody: string }[];
}
const queues = {
  ingest: 'https://sqs.example.com/1/ingest',
  compose: 'https://sqs.example.com/1/control',
  deliver: 'https://sqs.example.com/1/deliver',
};

/** Announces to a queue service that refuses the entries whose body says so. */
async function announce(wakes: readonly Wake[]): Promise<{ batches: Batch[]; error: string | undefined }> {
  const service = await fakeService(({ body }, response) => {
    const { Entries } = JSON.parse(body) as Batch;
    const refused = Entries.filter(({ MessageBody }) => MessageBody.includes('refused'));
    const Failed = refused.map(({ Id }) => ({ Id, SenderFault: false, Code: 'InternalError', Message: 'not now' }));
    const Successful = Entries.filter((entry) => !refused.includes(entry)).map(({ Id }) => ({ Id, MessageId: 'm', MD5OfMessageBody: '' }));
    response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify({ Successful, Failed }));
  });
  const client = new SQSClient({ ...testCredentials, endpoint: service.endpoint, md5: false });
  const error = await sqsAnnouncer(queues, client)
    .announce(wakes)
    .then(
      () => undefined,
      (cause: Error) => cause.message,
    );
  await service.close();
  return { batches: service.asked.map(({ body }) => JSON.parse(body) as Batch), error };
}

test("each wake goes to its stage's queue, in words that the handlers read", async () => {
  const wakes: Wake[] = [
    { stage: 'ingest', key: 'inbox/a+b ü.txt' },
    { stage: 'compose', newsletter: 'daily' },
    { stage: 'deliver', key: 'outbox/daily/000001/0001.json' },
  ];
  const { batches, error } = await announce(wakes);
  expect(error).toBeUndefined();
  expect(batches.map(({ QueueUrl, Entries }) => [QueueUrl, Entries.map(({ MessageBody }) => readMessage(MessageBody))])).toEqual(
    wakes.map((wake) => [queues[wake.stage], [{ kind: 'wake', wake }]]),
  );
});

test('many wakes go ten at a time, and the same one once', async () => {
  const wakes: Wake[] = Array.from({ length: 23 }, (_, i) => ({ stage: 'ingest', key: `inbox/${i}.txt` }));
  const { batches } = await announce([...wakes, ...wakes.slice(0, 5)]);
  expect(batches.map(({ Entries }) => Entries.length)).toEqual([10, 10, 3]);
});

test('nothing to announce asks nobody', async () => {
  expect(await announce([])).toEqual({ batches: [], error: undefined });
});

test('wakes that SQS does not take are told after the others went out', async () => {
  const { batches, error } = await announce([
    { stage: 'ingest', key: 'inbox/refused.txt' },
    { stage: 'compose', newsletter: 'daily' },
  ]);
  expect(batches).toHaveLength(2);
  expect(error).toMatch(/did not take 1 of 2 wakes \(not now\)/);
});
