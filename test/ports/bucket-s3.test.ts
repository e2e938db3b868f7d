/** What the S3 bucket makes of answers that no emulator gives; the whole contract runs against an emulator in `.ci/run`. */
import type { ServerResponse } from 'node:http';
import { S3Client } from '@aws-sdk/client-s3';
import type { Bucket } from '../../lambda/ports/bucket.ts';
import { s3Bucket } from '../../lambda/ports/bucket-s3.ts';
import { type Asked, fakeService, quietSdk, testCredentials } from './http-fake.ts';

beforeAll(quietSdk);

const refuse = (status: number, code: string) => (_asked: Asked, response: ServerResponse) =>
  void response
    .writeHead(status, { 'content-type': 'application/xml' })
    .end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`);
const accept = (_asked: Asked, response: ServerResponse) => void response.writeHead(200, { etag: '"a1b2"' }).end();

async function withBucket<T>(
  answer: (asked: Asked, response: ServerResponse, count: number) => void,
  work: (bucket: Bucket, asked: Asked[]) => Promise<T>,
): Promise<T> {
  const service = await fakeService(answer);
  const client = new S3Client({ ...testCredentials, endpoint: service.endpoint, forcePathStyle: true, maxAttempts: 1 });
  try {
    return await work(s3Bucket('content', client), service.asked);
  } finally {
    client.destroy();
    await service.close();
  }
}

describe('a conditional write', () => {
  test('says its condition to S3', () =>
    withBucket(accept, async (bucket, asked) => {
      await bucket.put('a', 'x', { create: true });
      await bucket.put('a', 'x', { ifMatch: 'a1' });
      await bucket.put('a', 'x');
      expect(asked.map(({ headers }) => [headers['if-none-match'], headers['if-match']])).toEqual([
        ['*', undefined],
        [undefined, '"a1"'],
        [undefined, undefined],
      ]);
    }));

  test.each([
    [412, 'PreconditionFailed'],
    [404, 'NoSuchKey'],
  ])('that S3 answers with %d %s did not happen', (status, code) =>
    withBucket(refuse(status, code), async (bucket, asked) => {
      expect(await bucket.put('a', 'x', { ifMatch: 'a1' })).toBeUndefined();
      expect(asked).toHaveLength(1);
    }),
  );

  test('is tried again where another writer is at work on the key', () =>
    withBucket(
      (asked, response, count) => (count < 3 ? refuse(409, 'ConditionalRequestConflict') : accept)(asked, response),
      async (bucket, asked) => {
        expect(await bucket.put('a', 'x', { create: true })).toEqual({ etag: 'a1b2' });
        expect(asked).toHaveLength(3);
      },
    ));

  test('that finds its condition broken after a conflict did not happen', () =>
    withBucket(
      (asked, response, count) => (count === 1 ? refuse(409, 'ConditionalRequestConflict') : refuse(412, 'PreconditionFailed'))(asked, response),
      async (bucket) => expect(await bucket.put('a', 'x', { create: true })).toBeUndefined(),
    ));

  test.each([
    ['a bucket that is not there', 404, 'NoSuchBucket'],
    ['no permission', 403, 'AccessDenied'],
    ['a failure', 500, 'InternalError'],
  ])('throws for %s', (_what, status, code) =>
    withBucket(refuse(status, code), (bucket) => expect(bucket.put('a', 'x', { create: true })).rejects.toThrow(code)),
  );
});

describe('a read', () => {
  test('tells what is missing from what is forbidden', async () => {
    await withBucket(refuse(404, 'NoSuchKey'), async (bucket) => expect(await bucket.get('a')).toBeUndefined());
    await withBucket(refuse(403, 'AccessDenied'), (bucket) => expect(bucket.get('a')).rejects.toThrow('AccessDenied'));
    await withBucket(refuse(404, 'NoSuchBucket'), (bucket) => expect(bucket.get('a')).rejects.toThrow('NoSuchBucket'));
  });
});

describe('a conditional delete', () => {
  test.each<[string, (asked: Asked, response: ServerResponse) => void, boolean]>([
    ['of the version that was seen succeeds', (_asked, response) => void response.writeHead(204).end(), true],
    ['of what is gone succeeds', refuse(404, 'NoSuchKey'), true],
    ['of another version does nothing', refuse(412, 'PreconditionFailed'), false],
  ])('%s', (_what, answer, expected) =>
    withBucket(answer, async (bucket, asked) => {
      expect(await bucket.delete('a', { ifMatch: 'a1' })).toBe(expected);
      expect(asked[0]?.headers['if-match']).toBe('"a1"');
    }),
  );
});

describe('a copy', () => {
  test('names the version of its source, spells odd keys safely, and leaves tags behind', () =>
    withBucket(
      (_asked, response) =>
        void response
          .writeHead(200, { 'content-type': 'application/xml' })
          .end('<?xml version="1.0"?><CopyObjectResult><ETag>"a1"</ETag></CopyObjectResult>'),
      async (bucket, asked) => {
        expect(await bucket.copy({ key: 'inbox/a+b %/ü.txt', etag: 'a1' }, 'archive/digest/x')).toBe(true);
        expect(decodeURIComponent(String(asked[0]?.headers['x-amz-copy-source']))).toBe('content/inbox/a+b %/ü.txt');
        expect(asked[0]?.headers).toMatchObject({ 'x-amz-copy-source-if-match': '"a1"', 'x-amz-tagging-directive': 'REPLACE' });
      },
    ));
});

test("a stranger's bytes are never served as a page", () =>
  withBucket(accept, async (bucket, asked) => {
    await bucket.put('archive/digest/page.html/a1.html', '<script>');
    await bucket.put('issues/digest/1/email.html', '<p>');
    expect(asked.map(({ headers }) => headers['content-type'])).toEqual(['application/octet-stream', 'text/html; charset=utf-8']);
  }));
