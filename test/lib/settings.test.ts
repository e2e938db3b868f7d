import { newslettersVariable } from '../../lib/environment.ts';
import { readSettings, type Settings } from '../../lib/settings.ts';

const digest = { title: 'News Digest' };
const read = (context: Record<string, unknown>) => readSettings((key) => context[key], ['digest', 'plain']);
const problem = (context: Record<string, unknown>): string => {
  try {
    read(context);
  } catch (error) {
    return (error as Error).message;
  }
  return 'no problem';
};

test('one command line is enough to start', () => {
  const { config, newsletters } = read({ newsletters: { digest }, from: 'you@example.com', to: 'you@example.com, ada@example.com' });
  expect(config.newsletters).toMatchObject([
    { name: 'digest', title: 'News Digest', from: 'you@example.com', recipients: ['you@example.com', 'ada@example.com'], quietMinutes: 10 },
  ]);
  // The environment is small, so the defaults stay out of it.
  expect(newsletters).toEqual({ digest: { ...digest, from: 'you@example.com', recipients: ['you@example.com', 'ada@example.com'] } });
});

test.each<[Record<string, string>, Partial<Pick<Settings, 'tracing' | 'savedQueries' | 'kms'>>]>([
  [{}, {}],
  [
    { tracing: 'false', savedQueries: 'false', kms: 'true' },
    { tracing: false, savedQueries: false, kms: true },
  ],
  [{ kms: 'false' }, {}],
  [{ kms: 'arn:aws:kms:eu-west-1:111122223333:key/ab-12' }, { kms: 'arn:aws:kms:eu-west-1:111122223333:key/ab-12' }],
])('options %j', (options, expected) => {
  const { tracing, savedQueries, kms } = read({ newsletters: { digest }, from: 'you@example.com', ...options });
  const usual: Record<string, unknown> = { tracing: true, savedQueries: true, kms: undefined };
  expect({ tracing, savedQueries, kms }).toEqual({ ...usual, ...expected });
});

test('the command line rules over cdk.json', () => {
  const { config } = read({
    newsletters: { digest: { ...digest, from: 'old@example.com', recipients: ['old@example.com'] } },
    from: 'new@example.com',
  });
  expect(config.newsletters[0]).toMatchObject({ from: 'new@example.com', recipients: ['old@example.com'] });
});

test('newsletters can come as JSON from the command line', () => {
  expect(read({ newsletters: '{"digest":{"title":"T","from":"you@example.com"}}' }).config.newsletters[0]?.title).toBe('T');
});

test.each<[what: string, context: Record<string, unknown>, says: RegExp[]]>([
  ['no sender', { newsletters: { digest } }, [/"digest"/, /field from/, /npx cdk deploy -c from=you@example\.com -c to=you@example\.com/]],
  ['a sender that is none', { newsletters: { digest }, from: 'you' }, [/"digest"/, /field from/, /found "you"/, /one e-mail address/]],
  [
    'a recipient that is none',
    { newsletters: { digest }, from: 'you@example.com', to: 'you@example.com,ada@' },
    [/field recipients\.1/, /found "ada@"/],
  ],
  [
    'a recipient that hides a header',
    { newsletters: { digest }, from: 'you@example.com', to: 'ada@example.com\r\nBcc: eve@example.com' },
    [/field recipients\.0/],
  ],
  [
    'a field with a typing error',
    { newsletters: { digest: { ...digest, quietMinuts: 5 } }, from: 'you@example.com' },
    [/quietMinuts/, /no such field/],
  ],
  [
    'a template that is none',
    { newsletters: { digest: { ...digest, template: 'fancy' } }, from: 'you@example.com' },
    [/"digest"/, /field template/, /found "fancy"/, /There are: digest, plain/],
  ],
  ['no newsletters', {}, [/no newsletters/, /cdk\.json/]],
  ['newsletters that are no object', { newsletters: ['digest'] }, [/newsletters: found \["digest"\]/]],
  ['newsletters that are no JSON', { newsletters: '{digest}' }, [/newsletters: .*JSON/]],
  ['-c from with two newsletters', { newsletters: { a: digest, b: digest }, from: 'you@example.com' }, [/one newsletter/, /cdk\.json/]],
  ['an alarm address that is none', { newsletters: { digest }, from: 'you@example.com', alarmEmail: 'ops' }, [/alarmEmail: found "ops"/]],
  ['a stage that is no name', { newsletters: { digest }, from: 'you@example.com', stage: 'Dev 2' }, [/stage: found "Dev 2"; should be/]],
  ['a key that is no ARN', { newsletters: { digest }, from: 'you@example.com', kms: 'my-key' }, [/kms: found "my-key"; should be true .* ARN/]],
  [
    'a flag that is neither',
    { newsletters: { digest }, from: 'you@example.com', createIdentity: 'yes' },
    [/createIdentity: found "yes"; should be true or false/],
  ],
])('%s is told so that a person can mend it', (_what, context, says) => {
  const message = problem(context);
  for (const pattern of says) expect(message).toMatch(pattern);
});

describe("the functions' environment", () => {
  const many = Array.from({ length: 200 }, (_, i) => `reader-${i}@example.com`);

  test('holds the recipients only where they are read', () => {
    const newsletters = { digest: { ...digest, recipients: many.slice(0, 2), approve: 'editor@example.com', retentionDays: { archive: 7 } } };
    expect(newslettersVariable(newsletters, false)).toBe(JSON.stringify({ digest }));
    expect(JSON.parse(newslettersVariable(newsletters, true))).toEqual({
      digest: { ...digest, recipients: many.slice(0, 2), approve: 'editor@example.com' },
    });
  });

  test('that is too small for the list says where the list belongs', () => {
    expect(() => newslettersVariable({ digest: { ...digest, recipients: many } }, true)).toThrow(
      /Put the 200 recipients of "digest" into the bucket as recipients\/digest\.csv/,
    );
  });

  test('that is too small for the newsletters says what to do', () => {
    const newsletters = Object.fromEntries(
      Array.from({ length: 60 }, (_, i) => [`newsletter-${i}`, { ...digest, from: 'digest@example.com', postalAddress: 'Quay 1, Port Ellery' }]),
    );
    expect(() => newslettersVariable(newsletters, false)).toThrow(/stack of their own/);
  });
});
