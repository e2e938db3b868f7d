/** The SES mailer over real HTTP: an endpoint that speaks SES v1 for the contract, and one that fails in every way SES can. */
import { request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SendOutcome } from '../../lambda/ports/mailer.ts';
import { sesMailer } from '../../lambda/ports/mailer-ses.ts';
import { type Asked, fakeService } from './http-fake.ts';
import { mailerContract } from './mailer-contract.ts';

// It is CommonJS with a default export: asked for as such, so that types and jest agree on what it is.
const { default: startSes } = jest.requireActual<{ default: (config: { host: string; port: number }) => Promise<Server> }>('aws-ses-v2-local');

const mail = {
  from: 'digest@example.com',
  to: 'ada@example.com',
  raw: new TextEncoder().encode('From: digest@example.com\r\nTo: ada@example.com\r\nSubject: x\r\n\r\nx\r\n'),
};

const before = { ...process.env };
beforeAll(() =>
  Object.assign(process.env, {
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_REGION: 'eu-west-1',
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
  }),
);
afterAll(() => {
  process.env = before;
});

type Answer = (asked: Asked, response: ServerResponse) => void;
const formsOf = (asked: readonly Asked[]): URLSearchParams[] => asked.map(({ body }) => new URLSearchParams(body));

const sesXml = (code: string, message: string, type = 'Sender'): string =>
  `<ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><Error><Type>${type}</Type><Code>${code}</Code><Message>${message}</Message></Error><RequestId>0d4d4b5e-0001</RequestId></ErrorResponse>`;
const xml =
  (status: number, body: string): Answer =>
  (_asked, response) =>
    response.writeHead(status, { 'content-type': 'text/xml' }).end(body);

const never: Answer = () => undefined;

async function sendTo(answer: Answer, timeout?: number): Promise<{ outcome: SendOutcome; requests: number }> {
  const server = await fakeService(answer);
  try {
    const outcome = await sesMailer({ endpoint: server.endpoint, region: 'eu-west-1', ...(timeout !== undefined && { timeout }) }).send(mail);
    return { outcome, requests: server.asked.length };
  } finally {
    await server.close();
  }
}

mailerContract('the SES mailer', async () => {
  const ses = await startSes({ host: '127.0.0.1', port: 0 });
  const target = (ses.address() as AddressInfo).port;
  // aws-ses-v2-local keeps what it parsed, not the bytes: this stands before it and keeps the form as it was sent.
  const front = await fakeService((asked, response) => {
    const onward = request({ port: target, host: '127.0.0.1', method: asked.method, path: asked.url, headers: asked.headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.end(asked.body);
  });
  const mailer = sesMailer({ endpoint: front.endpoint, region: 'eu-west-1' });
  return {
    mailer,
    delivered: async () =>
      formsOf(front.asked).map((form) => ({
        to: form.get('Destinations.member.1') ?? '',
        raw: Buffer.from(form.get('RawMessage.Data') ?? '', 'base64'),
      })),
    close: async () => {
      await front.close();
      ses.closeAllConnections();
      await new Promise((resolve) => ses.close(resolve));
    },
  };
});

describe('what the request says', () => {
  test('one recipient, the sender, the configuration set, the tags, and the bytes as they are', async () => {
    const server = await fakeService(
      xml(
        200,
        '<SendRawEmailResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><SendRawEmailResult><MessageId>0100-a</MessageId></SendRawEmailResult></SendRawEmailResponse>',
      ),
    );
    const outcome = await sesMailer({ endpoint: server.endpoint, region: 'eu-west-1', configurationSet: 'digest-mails' }).send({
      ...mail,
      tags: { newsletter: 'digest', issue: '12' },
    });
    await server.close();
    expect(outcome).toEqual({ status: 'sent', messageId: '0100-a' });
    const [form] = formsOf(server.asked);
    expect(Object.fromEntries(form ?? [])).toEqual({
      Action: 'SendRawEmail',
      Version: '2010-12-01',
      Source: mail.from,
      'Destinations.member.1': mail.to,
      ConfigurationSetName: 'digest-mails',
      'Tags.member.1.Name': 'newsletter',
      'Tags.member.1.Value': 'digest',
      'Tags.member.2.Name': 'issue',
      'Tags.member.2.Value': '12',
      'RawMessage.Data': Buffer.from(mail.raw).toString('base64'),
    });
  });
});

describe('what SES answers', () => {
  const unverified = (identities: string) =>
    `Email address is not verified. The following identities failed the check in region EU-WEST-1: ${identities}`;
  test.each<[what: string, status: number, code: string, message: string, because: string]>([
    ['too fast', 400, 'Throttling', 'Maximum sending rate exceeded.', 'rate'],
    ['too fast, in v2 words', 400, 'ThrottlingException', 'Maximum sending rate exceeded.', 'rate'],
    ['too many calls', 400, 'Throttling', 'Rate exceeded', 'rate'],
    ['the day is spent', 400, 'Throttling', 'Daily message quota exceeded.', 'quota'],
    ['an unverified sender', 400, 'MessageRejected', unverified('digest@example.com'), 'sender'],
    ["an unverified sender's domain", 400, 'MessageRejected', unverified('ada@example.com, example.com'), 'sender'],
    ['a sender with its name', 400, 'MessageRejected', unverified('Harbour Morning &lt;digest@example.com&gt;'), 'sender'],
    ['unverified, without a list', 400, 'MessageRejected', 'Email address is not verified.', 'sender'],
    ['unverified, with a list cut short', 400, 'MessageRejected', unverified('ada@example.com, ...'), 'sender'],
    ['an unverified recipient in the sandbox', 400, 'MessageRejected', unverified('ada@example.com'), 'recipient'],
    ['a paused account', 400, 'MessageRejected', 'Sending paused for this account. For more information, please check the inbox.', 'sender'],
    ['a paused account, as its own code', 400, 'AccountSendingPausedException', 'Email sending is disabled.', 'sender'],
    ['a paused configuration set', 400, 'ConfigurationSetSendingPausedException', 'Email sending is disabled for the configuration set.', 'sender'],
    ['a configuration set that is gone', 400, 'ConfigurationSetDoesNotExist', 'Configuration set digest does not exist.', 'sender'],
    ['a broken MAIL FROM domain', 400, 'MailFromDomainNotVerifiedException', 'Could not read the MX record.', 'sender'],
    ['no permission', 403, 'AccessDenied', 'User is not authorized to perform ses:SendRawEmail', 'sender'],
    ['a wrong key', 403, 'SignatureDoesNotMatch', 'The request signature we calculated does not match.', 'sender'],
    ['expired credentials', 403, 'ExpiredToken', 'The security token included in the request is expired', 'sender'],
    ['a bad address', 400, 'InvalidParameterValue', "Missing final '@domain'", 'recipient'],
    ['an address with control characters', 400, 'InvalidParameterValue', 'Local address contains control or whitespace', 'recipient'],
    ['a content that SES refuses', 400, 'MessageRejected', 'Message failed.', 'recipient'],
  ])('%s is a refusal', async (_what, status, code, message, because) => {
    const { outcome, requests } = await sendTo(xml(status, sesXml(code, message)));
    expect(outcome).toMatchObject({ status: 'refused', because });
    expect(outcome).toMatchObject({ reason: expect.stringContaining(code) });
    expect(JSON.stringify(outcome)).not.toContain(mail.to);
    expect(requests).toBe(1);
  });

  test("a gateway's refusal stops nobody for good", async () => {
    const { outcome } = await sendTo((_asked, response) => response.writeHead(403, { 'content-type': 'text/html' }).end('<html>blocked</html>'));
    expect(outcome).toMatchObject({ status: 'refused', because: 'sender' });
  });
});

describe('a lost answer is unknown, and the mail is tried once', () => {
  test.each<[what: string, answer: Answer]>([
    ['an internal failure', xml(500, sesXml('InternalFailure', 'We encountered an internal error.', 'Receiver'))],
    ['an unavailable service', xml(503, sesXml('ServiceUnavailable', 'Try again.', 'Receiver'))],
    ['a throttle told as 503', xml(503, sesXml('Throttling', 'Maximum sending rate exceeded.', 'Receiver'))],
    ['a bad gateway without a body', (_asked, response) => response.writeHead(502).end()],
    [
      'a success without an id',
      xml(
        200,
        '<SendRawEmailResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><SendRawEmailResult></SendRawEmailResult></SendRawEmailResponse>',
      ),
    ],
    ['a success that is no XML', xml(200, 'accepted')],
    [
      'a success cut short',
      (_asked, response) => {
        response.writeHead(200, { 'content-type': 'text/xml', 'content-length': '400' });
        response.write('<SendRawEmailResponse>', () => response.destroy());
      },
    ],
    ['a connection dropped before the answer', (_asked, response) => response.destroy()],
  ])('%s', async (_what, answer) => {
    const { outcome, requests } = await sendTo(answer);
    expect(outcome).toMatchObject({ status: 'unknown', reason: expect.stringMatching(/./) });
    expect(requests).toBe(1);
  });

  test('an answer that does not come', async () => {
    const { outcome, requests } = await sendTo(never, 200);
    expect(outcome).toMatchObject({ status: 'unknown', reason: expect.stringContaining('TimeoutError') });
    expect(requests).toBe(1);
  });
});

test.each(['127.0.0.1', 'localhost'])('a connection refused at %s is certain: nothing went out, so it may be tried again', async (host) => {
  const server = await fakeService(never);
  await server.close();
  const outcome = await sesMailer({ endpoint: server.endpoint.replace('127.0.0.1', host), region: 'eu-west-1' }).send(mail);
  expect(outcome).toMatchObject({ status: 'refused', because: 'rate', reason: expect.stringContaining('nothing was sent') });
});

describe('the quota', () => {
  const quotaXml = (daily: number, rate: number, sent: number): string =>
    `<GetSendQuotaResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><GetSendQuotaResult><Max24HourSend>${daily}</Max24HourSend><MaxSendRate>${rate}</MaxSendRate><SentLast24Hours>${sent}</SentLast24Hours></GetSendQuotaResult></GetSendQuotaResponse>`;
  test.each([
    [200, 1, 5, { rate: 1, remaining: 195 }],
    [50_000, 14, 60_000, { rate: 14, remaining: 0 }],
    [-1, 500, 10, { rate: 500, remaining: Number.POSITIVE_INFINITY }],
  ])('of %d a day at %d a second with %d sent', async (daily, rate, sent, expected) => {
    const server = await fakeService(xml(200, quotaXml(daily, rate, sent)));
    const quota = await sesMailer({ endpoint: server.endpoint, region: 'eu-west-1' }).quota();
    await server.close();
    expect(quota).toEqual(expected);
  });

  test('an endpoint that never answers is an error, not a wait without end', async () => {
    const server = await fakeService(never);
    await expect(sesMailer({ endpoint: server.endpoint, region: 'eu-west-1', timeout: 50 }).quota()).rejects.toThrow(/requestTimeout/);
    await server.close();
  });
});
