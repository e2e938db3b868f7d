import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { StageRuntime } from '../../lambda/handlers/invocation.ts';
import { webHandler } from '../../lambda/handlers/web.ts';
import type { WebRequest, WebResponse } from '../../lambda/stages/web.ts';

const event = (method: string, rawPath: string, more: Partial<APIGatewayProxyEventV2> = {}): APIGatewayProxyEventV2 =>
  ({ version: '2.0', rawPath, rawQueryString: '', headers: {}, isBase64Encoded: false, requestContext: { http: { method } }, ...more }) as never;

function set(answer: WebResponse) {
  const asked: WebRequest[] = [];
  const logged: unknown[] = [];
  const runtime = {
    parts: {},
    log: { info: (...entry: unknown[]) => logged.push(entry), error: (...entry: unknown[]) => logged.push(entry) },
  } as unknown as StageRuntime;
  const handler = webHandler(
    () => runtime,
    async (_context, request) => {
      asked.push(request);
      return answer;
    },
  );
  return { handler, asked, logged };
}

const page: WebResponse = { status: 200, headers: { 'content-type': 'text/html' }, body: '<p>x</p>' };
const path = `/u/daily/${'a'.repeat(40)}/${'b'.repeat(32)}`;

test('a request becomes the stage’s, and its answer the function URL’s', async () => {
  const { handler, asked } = set(page);
  expect(await handler(event('GET', path))).toEqual({ statusCode: 200, headers: { 'content-type': 'text/html' }, body: '<p>x</p>' });
  await handler(event('POST', path, { body: 'List-Unsubscribe=One-Click' }));
  await handler(event('POST', path, { body: Buffer.from('action=subscribe').toString('base64'), isBase64Encoded: true }));
  expect(asked.map(({ method, path: asPath, body }) => [method, asPath, body?.toString()])).toEqual([
    ['GET', path, undefined],
    ['POST', path, 'List-Unsubscribe=One-Click'],
    ['POST', path, 'action=subscribe'],
  ]);
});

test('no hash and no token ends in the log', async () => {
  const { handler, logged } = set(page);
  await handler(event('GET', path));
  expect(logged).toHaveLength(1);
  expect(JSON.stringify(logged)).not.toMatch(/aaaa|bbbb/);
});
