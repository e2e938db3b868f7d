import { withoutAddresses } from '../../lambda/handlers/log.ts';
import { keyOfEvent, readMessage, spellings, UnknownMessage } from '../../lambda/handlers/messages.ts';
import { memoryBucket } from '../../lambda/ports/bucket-memory.ts';
import { simulatedClock } from '../../lambda/ports/clock.ts';
import { s3Event } from './events.ts';

describe('a queue message', () => {
  test('may be an S3 event', () => {
    expect(readMessage(s3Event('inbox/a+b.txt'))).toEqual({ kind: 'events', keys: ['inbox/a+b.txt'] });
  });

  test('may be a wake', () => {
    expect(readMessage('{"wake":{"stage":"compose","newsletter":"daily"}}')).toEqual({
      kind: 'wake',
      wake: { stage: 'compose', newsletter: 'daily' },
    });
  });

  test("may be S3's test event", () => {
    expect(readMessage('{"Service":"Amazon S3","Event":"s3:TestEvent","Time":"2026-11-21T06:00:00.000Z","Bucket":"b"}')).toEqual({ kind: 'test' });
  });

  test.each(['', 'hello', '{}', '[]', 'null', '{"wake":{"stage":"rest"}}', '{"Records":[{"eventSource":"aws:sns"}]}'])(
    'that is none of ours (%j) is not swallowed',
    (body) => {
      expect(() => readMessage(body)).toThrow(UnknownMessage);
    },
  );
});

describe("an event's key", () => {
  test.each([
    ['inbox/plain.txt', ['inbox/plain.txt']],
    ['inbox/two+words.txt', ['inbox/two words.txt', 'inbox/two+words.txt']],
    ['inbox/a%2Bb.txt', ['inbox/a+b.txt', 'inbox/a%2Bb.txt']],
    ['inbox/%E6%97%A5%E6%9C%AC.html', ['inbox/日本.html', 'inbox/%E6%97%A5%E6%9C%AC.html']],
    ['inbox/100%.txt', ['inbox/100%.txt']],
  ])('%s may stand for %j', (key, expected) => {
    expect(spellings(key)).toEqual(expected);
  });

  test.each([
    ['form-encoded, as AWS sends it', 'inbox/Harbor+%26+news/a+b%2Bc+100%25.txt', 'inbox/Harbor & news/a b+c 100%.txt'],
    ['as it is, as some emulators send it', 'inbox/Harbor & news/a b+c.txt', 'inbox/Harbor & news/a b+c.txt'],
    ['as it is, and no encoding at all', 'inbox/Harbor & news/a b+c 100%.txt', 'inbox/Harbor & news/a b+c 100%.txt'],
  ])('%s, names the object that is there', async (_how, spelt, key) => {
    const bucket = memoryBucket(simulatedClock(new Date('2026-11-21T06:00:00Z')));
    await bucket.put(key, 'x');
    expect(await keyOfEvent(bucket, spelt)).toBe(key);
  });

  test('is decoded where both spellings are there, and where none is', async () => {
    const bucket = memoryBucket(simulatedClock(new Date('2026-11-21T06:00:00Z')));
    expect(await keyOfEvent(bucket, 'inbox/a+b.txt')).toBe('inbox/a b.txt');
    await bucket.put('inbox/a+b.txt', 'x');
    await bucket.put('inbox/a b.txt', 'x');
    expect(await keyOfEvent(bucket, 'inbox/a+b.txt')).toBe('inbox/a b.txt');
  });
});

test.each([
  ['Email address is not verified: ada@example.com, Bob <bob+news@mail.example.org>', 'Email address is not verified: [address], Bob <[address]>'],
  ['inbox/from ada@example.com.txt', 'inbox/from [address]'],
  ['no address @ all', 'no address @ all'],
])('a log line loses its addresses: %j', (text, expected) => {
  expect(withoutAddresses(text)).toBe(expected);
});
