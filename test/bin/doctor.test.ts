/** `newsletter doctor`: every line tells the next step, on every kind of account, and on none. */
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import type { Account, TextRecords } from '../../bin/doctor/account.ts';
import type { Finding } from '../../bin/doctor/checks.ts';
import { examine } from '../../bin/doctor/examine.ts';
import { parseConfig } from '../../lambda/config.ts';
import { type Recorded, recorded, serveAccount } from './accounts/answers.ts';

jest.setTimeout(60_000);

const sender = 'digest@harbour.example';
const { newsletters } = parseConfig({ digest: { title: 'Digest', from: sender, recipients: ['ada@elsewhere.example'] } });

function accountOf(answers: Recorded, more: Partial<Account> = {}): Account {
  return {
    credentials: async () => undefined,
    region: async () => 'eu-west-1',
    buckets: async (prefix) => answers.buckets.filter((name) => name.startsWith(prefix)),
    mail: async () => answers.account,
    identity: async (name) => answers.identities[name],
    configurationSet: async () => Object.values(answers.configurationSets)[0],
    subscriptions: async () =>
      Object.values(answers.topics)[0]?.map(({ Protocol, Endpoint, SubscriptionArn }) => ({
        protocol: Protocol,
        endpoint: Endpoint,
        arn: SubscriptionArn,
      })),
    ...more,
  };
}
const published: TextRecords = async (name) => (name.startsWith('_dmarc.') ? ['v=DMARC1; p=quarantine'] : ['v=spf1 include:amazonses.com -all']);
const nothing: TextRecords = async () => [];
const look = (answers: Recorded, { text = published, ...more }: Partial<Account> & { text?: TextRecords } = {}): Promise<Finding[]> =>
  examine(accountOf(answers, more), text, { stack: 'NewsletterDigest', senders: [sender], newsletters });
const lineOf = (findings: readonly Finding[], what: string): Finding | undefined => findings.find((finding) => finding.what.startsWith(what));

test('an account that is ready has nothing to mend', async () => {
  const findings = await look(recorded('ready'));
  expect(findings.filter(({ level }) => level !== 'ok')).toEqual([]);
  expect(findings.map(({ what }) => what)).toEqual([
    'credentials',
    'region',
    'bootstrap',
    'sandbox',
    'quota',
    `sender ${sender}`,
    'DKIM',
    'SPF',
    'DMARC',
    'stack',
    'configuration set',
    'alarms',
  ]);
  expect(lineOf(findings, 'bootstrap')?.found).toContain('111122223333');
});

test('an account in the sandbox hears what to do first, and each line says what', async () => {
  const findings = await look(recorded('sandbox'), { text: nothing });
  for (const { level, todo } of findings) expect(level === 'ok' || (todo?.length ?? 0) > 10).toBe(true);
  expect(lineOf(findings, 'sandbox')).toMatchObject({ level: 'warn', todo: expect.stringContaining('production access') });
  expect(lineOf(findings, 'sender')).toMatchObject({ level: 'fail', todo: expect.stringContaining('follow the link') });
  expect(lineOf(findings, 'DKIM')).toMatchObject({ level: 'warn', todo: expect.stringContaining('--email-identity harbour.example') });
  expect(lineOf(findings, 'DMARC')).toMatchObject({ level: 'warn', todo: expect.stringContaining('_dmarc.harbour.example') });
  expect(lineOf(findings, 'recipients')).toMatchObject({ level: 'warn', found: expect.stringContaining('ada@elsewhere.example') });
  expect(lineOf(findings, 'stack')).toMatchObject({ level: 'warn', todo: expect.stringContaining('npx cdk deploy') });
  expect(lineOf(findings, 'alarms')).toMatchObject({ level: 'warn', todo: expect.stringContaining('alarmEmail') });
});

const changed = (name: 'sandbox' | 'ready', change: (answers: Recorded) => void): Recorded => {
  const answers = recorded(name);
  change(answers);
  return answers;
};
const first = <T>(of: Record<string, T>): T => Object.values(of)[0] as T;

test.each<[string, Recorded, string, Partial<Finding>]>([
  ['paused', changed('ready', ({ account }) => Object.assign(account, { SendingEnabled: false })), 'sending', { level: 'fail' }],
  [
    'on probation',
    changed('ready', ({ account }) => Object.assign(account, { EnforcementStatus: 'PROBATION' })),
    'reputation',
    { level: 'warn', found: expect.stringContaining('PROBATION') },
  ],
  [
    'nearly out of its quota',
    changed('ready', ({ account }) => Object.assign(account, { SendQuota: { Max24HourSend: 1000, MaxSendRate: 14, SentLast24Hours: 900 } })),
    'quota',
    { level: 'warn' },
  ],
  [
    'without a quota',
    changed('ready', ({ account }) => Object.assign(account, { SendQuota: { Max24HourSend: -1, MaxSendRate: 500, SentLast24Hours: 9e6 } })),
    'quota',
    { level: 'ok', found: 'no daily limit, 500 a second' },
  ],
  [
    'whose request AWS is looking at',
    changed('sandbox', ({ account }) => Object.assign(account, { Details: { ReviewDetails: { Status: 'PENDING' } } })),
    'sandbox',
    { todo: expect.stringContaining('Wait for AWS') },
  ],
  [
    'that waits for its DKIM records',
    changed('ready', ({ identities }) => {
      const domain = first(identities);
      domain['VerifiedForSendingStatus'] = false;
      Object.assign(domain['DkimAttributes'] as object, { Status: 'PENDING' });
    }),
    'DKIM',
    { level: 'fail', todo: expect.stringContaining('aaa._domainkey.harbour.example CNAME aaa.dkim.amazonses.com') },
  ],
  ['that does not know the sender', changed('ready', (answers) => Object.assign(answers, { identities: {} })), 'sender', { level: 'fail' }],
  [
    'that is not bootstrapped',
    changed('ready', (answers) => Object.assign(answers, { buckets: [] })),
    'bootstrap',
    { level: 'fail', todo: 'npx cdk bootstrap' },
  ],
  [
    'bootstrapped elsewhere',
    changed('ready', (answers) => Object.assign(answers, { buckets: ['cdk-hnb659fds-assets-111122223333-us-east-1'] })),
    'bootstrap',
    { level: 'fail' },
  ],
  [
    'with the bucket of a stack that is gone',
    changed('ready', ({ buckets }) => void buckets.push('newsletterdigest-contentbucketdd05a3b9-old')),
    'stack',
    { level: 'warn', todo: expect.stringContaining('--bucket') },
  ],
  [
    'whose configuration set suppresses nobody',
    changed('ready', ({ configurationSets }) => Object.assign(first(configurationSets), { SuppressionOptions: {} })),
    'configuration set',
    { level: 'warn' },
  ],
  [
    'whose alarms nobody confirmed',
    changed('ready', ({ topics }) => Object.assign(first(topics)[0] as object, { SubscriptionArn: 'PendingConfirmation' })),
    'alarms',
    { level: 'warn', found: expect.stringContaining('ops@harbour.example') },
  ],
])('an account %s', async (_what, answers, what, expected) => {
  expect(lineOf(await look(answers), what)).toMatchObject(expected);
});

test('a mail provider’s address as sender cannot pass its DMARC', async () => {
  const answers = changed('ready', (all) => Object.assign(all, { identities: { [sender]: { VerifiedForSendingStatus: true } } }));
  const findings = await look(answers, { text: async (name) => (name.startsWith('_dmarc.') ? ['v=DMARC1; p=reject'] : []) });
  expect(lineOf(findings, 'DMARC')).toMatchObject({ level: 'fail', todo: expect.stringContaining('domain of your own') });
});

test('where DNS does not answer, it says so and goes on', async () => {
  const findings = await look(recorded('ready'), { text: async () => undefined });
  expect(lineOf(findings, 'SPF, DMARC')).toMatchObject({ level: 'warn', todo: expect.stringContaining('dig TXT') });
  expect(lineOf(findings, 'alarms')).toMatchObject({ level: 'ok' });
});

const refusing =
  (name: string, message = 'no') =>
  () =>
    Promise.reject(Object.assign(new Error(message), { name }));
test.each<[string, Partial<Account>, string, RegExp]>([
  [
    'no credentials',
    { credentials: refusing('CredentialsProviderError', 'Could not load credentials from any providers') },
    'credentials',
    /aws configure sso/,
  ],
  ['no region', { region: refusing('Error', 'Region is missing') }, 'region', /AWS_REGION/],
  ['credentials that are over', { buckets: refusing('ExpiredToken') }, 'bootstrap', /does not take these credentials/],
  ['credentials that may not look', { mail: refusing('AccessDeniedException') }, 'SES', /ReadOnlyAccess/],
  ['no network', { subscriptions: refusing('Error', 'getaddrinfo ENOTFOUND sns') }, 'alarms', /network/],
])('%s: the line says what to do, and what else can be seen is seen', async (_what, more, what, todo) => {
  const findings = await look(recorded('ready'), more);
  expect(lineOf(findings, what)).toMatchObject({ level: 'fail', todo: expect.stringMatching(todo) });
  expect(lineOf(findings, 'settings') ?? findings.length).toBeTruthy();
});

describe('as a person calls it', () => {
  const call = (env: Record<string, string>, ...args: string[]): Promise<{ status: number | null; stdout: string; stderr: string }> =>
    new Promise((done) => {
      const home = tmpdir();
      const nobody = {
        PATH: process.env['PATH'] ?? '',
        HOME: home,
        NO_COLOR: '1',
        AWS_EC2_METADATA_DISABLED: 'true',
        AWS_CONFIG_FILE: `${home}/none`,
        AWS_SHARED_CREDENTIALS_FILE: `${home}/none`,
      };
      const child = spawn(process.execPath, [resolve('bin/newsletter.mjs'), 'doctor', ...args], {
        env: { ...nobody, AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true', ...env },
      });
      let stdout = '';
      let stderr = '';
      child.stdout.on('data', (chunk: Buffer) => {
        stdout += chunk.toString();
      });
      child.stderr.on('data', (chunk: Buffer) => {
        stderr += chunk.toString();
      });
      child.on('close', (status) => done({ status, stdout, stderr }));
    });
  const keys = { AWS_ACCESS_KEY_ID: 'AKIA', AWS_SECRET_ACCESS_KEY: 'secret', AWS_REGION: 'eu-west-1' };

  test('without credentials it says how to sign in, and shows no stack trace', async () => {
    const { status, stdout, stderr } = await call({});
    expect([status, stderr]).toEqual([1, '']);
    expect(stdout).toMatch(/^ok {4}settings/);
    expect(stdout).toMatch(/FAIL {2}credentials[\s\S]*aws configure sso/);
    expect(stdout).not.toMatch(/\n\s+at /);
  });

  test('on a sandboxed account’s answers', async () => {
    const account = await serveAccount(recorded('sandbox'));
    const { status, stdout, stderr } = await call({ ...keys, AWS_ENDPOINT_URL: account.endpoint }, '--from', sender);
    account.close();
    expect([status, stderr]).toEqual([1, '']);
    expect(stdout).toMatch(/ok {4}bootstrap {2}account 111122223333 is ready/);
    expect(stdout).toMatch(/warn {2}sandbox {2}mail goes to verified addresses only/);
    expect(stdout).toMatch(/FAIL {2}sender digest@harbour\.example {2}not verified yet/);
    expect(stdout).toMatch(/1 thing must be mended, \d things may\. Begin with: sender digest@harbour\.example\.\n$/);
  });

  test('on an account that is ready', async () => {
    const account = await serveAccount(recorded('ready'));
    const { status, stdout } = await call({ ...keys, AWS_ENDPOINT_URL: account.endpoint }, '--from', sender, '--json');
    account.close();
    const findings = JSON.parse(stdout) as Finding[];
    expect(findings.filter(({ level, what }) => level !== 'ok' && !/SPF|DMARC/.test(what))).toEqual([]);
    expect(status).toBe(0);
  });

  test('a sender that is no address is told in a line', async () => {
    expect(await call({}, '--from', 'you')).toMatchObject({ status: 2, stderr: expect.stringContaining('no e-mail address') });
  });
});
