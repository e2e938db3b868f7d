/**
 * deliver against an endpoint that speaks SES over real HTTP, with a proxy between that loses requests and answers by chance (from a
 * seed). Whatever it does: each mail is in the endpoint's store at most once, and each that is not there is told as unknown.
 */
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sesMailer } from '../../lambda/ports/mailer-ses.ts';
import { keys } from '../../lambda/stages/keys.ts';
import { openSecret } from '../../lambda/stages/secret.ts';
import { generator } from '../helpers/chance.ts';
import { article, openHouse } from '../helpers/house.ts';

// It is CommonJS with a default export: asked for as such, so that types and jest agree on what it is.
const { default: startSes } = jest.requireActual<{ default: (config: { host: string; port: number }) => Promise<Server> }>('aws-ses-v2-local');

jest.setTimeout(60_000);

const before = { ...process.env };
beforeAll(() => Object.assign(process.env, { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test', AWS_REGION: 'eu-west-1' }));
afterAll(() => {
  process.env = before;
});

const listen = async (server: Server): Promise<number> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
};
const stop = (server: Server): Promise<void> => {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
};

const quota =
  '<GetSendQuotaResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><GetSendQuotaResult><Max24HourSend>50000</Max24HourSend><MaxSendRate>14</MaxSendRate><SentLast24Hours>0</SentLast24Hours></GetSendQuotaResult></GetSendQuotaResponse>';
const throttled =
  '<ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><Error><Type>Sender</Type><Code>Throttling</Code><Message>Maximum sending rate exceeded.</Message></Error><RequestId>0d4d4b5e-0001</RequestId></ErrorResponse>';

/** What happens to a sending: the first three lose an answer; a throttled one surely did not go out. */
const mishaps = ['dropped before', 'dropped after', 'failed after', 'throttled', 'passed', 'passed', 'passed', 'passed'] as const;

/** Stands before the endpoint and does to each sending what chance says. */
async function proxy(target: number, seed: number): Promise<{ server: Server; endpoint: string; happened: Record<string, number> }> {
  const random = generator(seed);
  const happened: Record<string, number> = {};
  const forward = (incoming: IncomingMessage, body: string, done: (status: number, text: string) => void): void => {
    const onward = request({ port: target, host: '127.0.0.1', method: 'POST', path: incoming.url, headers: incoming.headers }, (answer) => {
      let text = '';
      answer.on('data', (chunk: Buffer) => {
        text += chunk.toString();
      });
      answer.on('end', () => done(answer.statusCode ?? 502, text));
    });
    onward.end(body);
  };
  const serve = (incoming: IncomingMessage, response: ServerResponse, body: string): void => {
    if (new URLSearchParams(body).get('Action') === 'GetSendQuota') return void response.writeHead(200, { 'content-type': 'text/xml' }).end(quota);
    const mishap = mishaps[Math.floor(random() * mishaps.length)] ?? 'passed';
    happened[mishap] = (happened[mishap] ?? 0) + 1;
    if (mishap === 'throttled') return void response.writeHead(400, { 'content-type': 'text/xml' }).end(throttled);
    if (mishap === 'dropped before') return void incoming.socket.destroy();
    forward(incoming, body, (status, text) => {
      if (mishap === 'dropped after') incoming.socket.destroy();
      else if (mishap === 'failed after') response.writeHead(500).end();
      else response.writeHead(status, { 'content-type': 'text/xml' }).end(text);
    });
  };
  const server = createServer((incoming, response) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => serve(incoming, response, Buffer.concat(chunks).toString('utf8')));
  });
  return { server, endpoint: `http://127.0.0.1:${await listen(server)}`, happened };
}

test.each([1, 2, 3])('seed %d: each mail at most once in the store, each missing one unknown in the ledger', async (seed) => {
  const people = Array.from({ length: 60 }, (_, i) => `reader-${i}@example.com`);
  const ses = await startSes({ host: '127.0.0.1', port: 0 });
  const target = (ses.address() as AddressInfo).port;
  // The endpoint keeps one store a process: what earlier seeds left there goes.
  await fetch(`http://127.0.0.1:${target}/clear-store`, { method: 'POST' });
  const front = await proxy(target, seed);
  const house = await openHouse({ daily: { title: 'The Harbour Morning', from: 'digest@example.com', recipients: people } });
  Object.assign(house.mailbox, sesMailer({ endpoint: front.endpoint, region: 'eu-west-1' }));
  await house.drop('one.md', article(0));
  await house.drain();
  house.minutesPass(10);
  await house.drain();

  const { emails } = (await (await fetch(`http://127.0.0.1:${target}/store`)).json()) as { emails: { destination: { to: string[] } }[] };
  const stored = emails.flatMap(({ destination }) => destination.to);
  const { hash } = await openSecret(house.bucket);
  const wrong: string[] = [];
  let unknown = 0;
  for (const address of people) {
    const times = stored.filter((to) => to.includes(address)).length;
    const { status } = (await house.json(keys.delivery('daily', 1, hash(address)))) as { status: string };
    if (status === 'unknown') unknown++;
    if (times > 1 || (times === 0 && status !== 'unknown') || (times === 1 && status !== 'sent' && status !== 'unknown'))
      wrong.push(`${address}: ${times} times in the store, ${status} in the ledger`);
  }
  await stop(front.server);
  await stop(ses);

  expect(wrong).toEqual([]);
  const { happened } = front;
  const lost = ['dropped before', 'dropped after', 'failed after'].reduce((sum, mishap) => sum + (happened[mishap] ?? 0), 0);
  expect(unknown).toBe(lost);
  expect(lost).toBeGreaterThan(5);
  expect(happened['throttled']).toBeGreaterThan(0);
  expect(stored.length).toBe(60 - (happened['dropped before'] ?? 0));
  expect(await house.keys('outbox/')).toEqual([]);
});
