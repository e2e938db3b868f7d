/** An AWS endpoint on this machine that answers as an account does: the shapes of SES v2 (REST and JSON), S3 and SNS (XML). */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

export interface Recorded {
  account: Record<string, unknown>;
  identities: Record<string, Record<string, unknown>>;
  configurationSets: Record<string, Record<string, unknown>>;
  buckets: string[];
  topics: Record<string, Record<'Protocol' | 'Endpoint' | 'SubscriptionArn', string>[]>;
}

export const recorded = (name: 'sandbox' | 'ready'): Recorded => JSON.parse(readFileSync(join(__dirname, `${name}.json`), 'utf8')) as Recorded;

type Answer = { status?: number; type?: string; body: string; error?: string };
const json = (value: unknown): Answer => ({ type: 'application/json', body: JSON.stringify(value) });
const missing: Answer = { status: 404, type: 'application/json', error: 'NotFoundException', body: '{"message":"It does not exist."}' };
const xml = (body: string): Answer => ({ type: 'text/xml', body: `<?xml version="1.0"?>${body}` });
const tags = (fields: Record<string, string>): string =>
  Object.entries(fields)
    .map(([name, value]) => `<${name}>${value}</${name}>`)
    .join('');

function answer(account: Recorded, path: string, body: string): Answer {
  const [, one, two, three, name] = path.split('?')[0]?.split('/').map(decodeURIComponent) ?? [];
  if (one === 'v2' && two === 'email') {
    if (three === 'account') return json(account.account);
    if (three === 'identities') return name && account.identities[name] ? json(account.identities[name]) : missing;
    if (three === 'configuration-sets' && name) return account.configurationSets[name] ? json(account.configurationSets[name]) : missing;
  }
  const form = new URLSearchParams(body);
  const result = (action: string, inner: string): Answer =>
    xml(`<${action}Response xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><${action}Result>${inner}</${action}Result></${action}Response>`);
  const members = (list: string, each: Record<string, string>[]): string =>
    `<${list}>${each.map((one) => `<member>${tags(one)}</member>`).join('')}</${list}>`;
  if (form.get('Action') === 'ListConfigurationSets')
    return result(
      'ListConfigurationSets',
      members(
        'ConfigurationSets',
        Object.keys(account.configurationSets).map((Name) => ({ Name })),
      ),
    );
  if (form.get('Action') === 'ListTopics')
    return result(
      'ListTopics',
      members(
        'Topics',
        Object.keys(account.topics).map((TopicArn) => ({ TopicArn })),
      ),
    );
  if (form.get('Action') === 'ListSubscriptionsByTopic')
    return result('ListSubscriptionsByTopic', members('Subscriptions', account.topics[form.get('TopicArn') ?? ''] ?? []));
  const buckets = account.buckets.map((Name) => `<Bucket>${tags({ Name, CreationDate: '2026-11-01T00:00:00.000Z' })}</Bucket>`).join('');
  return xml(`<ListAllMyBucketsResult><Buckets>${buckets}</Buckets></ListAllMyBucketsResult>`);
}

/** Serves an account on this machine. */
export async function serveAccount(account: Recorded): Promise<{ endpoint: string; close(): void }> {
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => {
      body += chunk.toString();
    });
    request.on('end', () => {
      const { status = 200, type = 'text/plain', error, body: text } = answer(account, request.url ?? '/', body);
      response.writeHead(status, { 'content-type': type, ...(error && { 'x-amzn-errortype': error }) }).end(text);
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
