/** What each handler makes of its events: which stage calls, with what, and which messages come again. */

import { InvalidConfig } from '../../lambda/config.ts';
import { composeHandler } from '../../lambda/handlers/compose.ts';
import { deliverHandler } from '../../lambda/handlers/deliver.ts';
import { needed, readEnvironment } from '../../lambda/handlers/environment.ts';
import { ingestHandler } from '../../lambda/handlers/ingest.ts';
import { contextOf, openRuntime } from '../../lambda/handlers/invocation.ts';
import { invocation, s3Event, sqsEvent, testRuntime, wakeMessage } from './events.ts';

jest.mock('compiled-templates:chosen', () => ({ default: {} }), { virtual: true });

const testEvent = '{"Service":"Amazon S3","Event":"s3:TestEvent","Bucket":"content"}';

describe('ingest', () => {
  const run = async (bodies: string[], receives = 1) => {
    const { runtime, lines } = testRuntime();
    const calls: [key: string, last: boolean][] = [];
    const answer = await ingestHandler(runtime, async (_context, key, { last }) => {
      calls.push([key, last]);
      if (key.includes('poison')) throw new Error('the store is away');
      return { status: 'nothing-there', key };
    })(sqsEvent(bodies, receives), invocation);
    return { answer, calls, lines };
  };

  test('reads the file of an event and of a wake', async () => {
    const { answer, calls, lines } = await run([s3Event('inbox/two+words.txt'), wakeMessage({ stage: 'ingest', key: 'inbox/as+it+is.txt' })]);
    expect(calls).toEqual([
      ['inbox/two words.txt', false],
      ['inbox/as+it+is.txt', false],
    ]);
    expect(answer.batchItemFailures).toEqual([]);
    expect(lines).toMatchObject([{ message: 'file' }, { message: 'file' }]);
  });

  test("knows the queue's last try", async () => {
    expect((await run([s3Event('inbox/a.txt')], 2)).calls).toEqual([['inbox/a.txt', false]]);
    expect((await run([s3Event('inbox/a.txt')], 3)).calls).toEqual([['inbox/a.txt', true]]);
  });

  test('sends only what failed back, and says why', async () => {
    const { answer, lines } = await run([s3Event('inbox/poison.txt'), s3Event('inbox/good.txt'), 'no message of ours']);
    expect(answer.batchItemFailures).toEqual([{ itemIdentifier: 'message-0' }, { itemIdentifier: 'message-2' }]);
    expect(lines.filter(({ level }) => level === 'error')).toHaveLength(2);
  });

  test("passes S3's test event and other stages' wakes over", async () => {
    const { answer, calls } = await run([testEvent, wakeMessage({ stage: 'compose', newsletter: 'daily' })]);
    expect(calls).toEqual([]);
    expect(answer.batchItemFailures).toEqual([]);
  });
});

describe('compose', () => {
  const run = async (bodies: string[]) => {
    const { runtime, lines } = testRuntime();
    const looked: string[] = [];
    const answer = await composeHandler(runtime, async (_context, newsletter) => {
      looked.push(newsletter);
      if (newsletter === 'weekly') throw new Error('the store is away');
      return { status: 'waiting', newsletter, reason: 'No article waits.' };
    })(sqsEvent(bodies), invocation);
    return { answer, looked, lines };
  };

  test('looks at each newsletter once, however many messages name it', async () => {
    const { answer, looked, lines } = await run([
      s3Event('receipts/daily/World/a+b.txt/a1.json'),
      s3Event('receipts/daily/c.txt/a2.json'),
      s3Event('control/daily/send'),
      wakeMessage({ stage: 'compose', newsletter: 'daily' }),
    ]);
    expect(looked).toEqual(['daily']);
    expect(answer.batchItemFailures).toEqual([]);
    expect(lines).toMatchObject([{ message: 'issue', fields: { newsletter: 'daily', wakes: 4, status: 'waiting' } }]);
  });

  test('a newsletter that fails sends back its own messages alone', async () => {
    const { answer, looked } = await run([
      s3Event('receipts/weekly/a.txt/a1.json'),
      s3Event('receipts/daily/a.txt/a1.json'),
      s3Event('control/weekly/send'),
    ]);
    expect(looked).toEqual(['weekly', 'daily']);
    expect(answer.batchItemFailures).toEqual([{ itemIdentifier: 'message-0' }, { itemIdentifier: 'message-2' }]);
  });

  test('a message that nobody understands goes back alone', async () => {
    const { answer, looked } = await run(['hello', s3Event('receipts/daily/a.txt/a1.json'), testEvent]);
    expect(looked).toEqual(['daily']);
    expect(answer.batchItemFailures).toEqual([{ itemIdentifier: 'message-0' }]);
  });
});

describe('deliver', () => {
  test('serves the chunk of an event and of a wake, and shares the rate with the other workers', async () => {
    const { runtime, lines } = testRuntime();
    const calls: unknown[] = [];
    const answer = await deliverHandler(runtime, async (_context, key, pace) => {
      calls.push([key, pace]);
      return { status: 'open', key, reason: 'The time was up; the rest waits for the next sweep.' };
    })(sqsEvent([s3Event('outbox/daily/000001/0001.json'), wakeMessage({ stage: 'deliver', key: 'outbox/daily/000001/0002.json' })]), invocation);
    expect(calls).toEqual([
      ['outbox/daily/000001/0001.json', { workers: 2 }],
      ['outbox/daily/000001/0002.json', { workers: 2 }],
    ]);
    // A chunk that is left open is no failure: counted as one, a long send would end in the dead letters.
    expect(answer.batchItemFailures).toEqual([]);
    expect(lines).toMatchObject([{ message: 'chunk', fields: { status: 'open' } }, { message: 'chunk' }]);
  });
});

describe('an invocation', () => {
  test('has an owner of its own each time a message comes, and a deadline before its end', () => {
    const { parts } = testRuntime().runtime();
    const first = contextOf(parts, invocation, 1, 5_000);
    expect(first.deadline.toISOString()).toBe('2026-11-21T06:00:55.000Z');
    expect(
      new Set([
        first.owner,
        contextOf(parts, invocation, 2, 5_000).owner,
        contextOf(parts, { ...invocation, awsRequestId: 'request-2' }, 1, 5_000).owner,
      ]).size,
    ).toBe(3);
  });
});

describe("a function's environment", () => {
  const variables = { NEWSLETTERS: '{"daily":{"title":"Daily","from":"digest@example.com"}}', BUCKET: 'content' };

  test('is parsed once, with its defaults', () => {
    expect(readEnvironment(variables)).toMatchObject({
      BUCKET: 'content',
      MAX_RECEIVES: 3,
      WORKERS: 1,
      config: { newsletters: [{ name: 'daily', quietMinutes: 10 }] },
    });
    expect(readEnvironment({ ...variables, WORKERS: '4' }).WORKERS).toBe(4);
  });

  test("tells stages where readers' links lead, or nothing where nothing serves them", () => {
    const parts = (more: Record<string, string>) => openRuntime('compose', readEnvironment({ ...variables, ...more })).parts;
    expect(parts({ WEB_BASE: 'https://web.example/' }).webBase).toBe('https://web.example/');
    expect('webBase' in parts({})).toBe(false);
  });

  test.each([
    ['BUCKET', { BUCKET: undefined }],
    ['MAX_RECEIVES', { MAX_RECEIVES: 'often' }],
    ['WORKERS', { WORKERS: '0' }],
    ['WEB_BASE', { WEB_BASE: 'somewhere' }],
  ])('names %s where it is wrong', (name, wrong) => {
    expect(() => readEnvironment({ ...variables, ...wrong })).toThrow(name);
  });

  test('names a queue that a function needs and was not given', () => {
    const environment = readEnvironment({ ...variables, INGEST_QUEUE: 'https://sqs.example.com/1/ingest' });
    expect(needed(environment, 'INGEST_QUEUE')).toBe('https://sqs.example.com/1/ingest');
    expect(() => needed(environment, 'DELIVER_QUEUE')).toThrow(InvalidConfig);
  });
});
