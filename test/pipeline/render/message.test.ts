import PostalMime from 'postal-mime';
import type { Digest, Recipient, RenderedEmail } from '../../../lambda/model.ts';
import { prepareCopies } from '../../../lambda/pipeline/render/copies.ts';
import { renderEmail } from '../../../lambda/pipeline/render/index.ts';
import { composeMessage } from '../../../lambda/pipeline/render/message.ts';
import type { CompiledTemplate } from '../../../lambda/pipeline/render/template.ts';
import { compileTemplate } from '../../../templates/compile.ts';
import fc from '../../laws.ts';
import { longDigest, morning, newsletterWith } from './fixtures.ts';

const addressed = (message: Uint8Array, recipient: Recipient): Uint8Array => prepareCopies(message).copyFor(recipient);

let template: CompiledTemplate;
beforeAll(async () => {
  template = await compileTemplate();
}, 60_000);

const newsletter = newsletterWith({ replyTo: 'desk@harbor.example', fromName: 'Harbor' });
const compose = async (digest: Digest, settings = newsletter): Promise<{ email: RenderedEmail; message: Uint8Array }> => {
  const email = renderEmail(digest, settings, template).value;
  return { email, message: await composeMessage(digest, email, settings) };
};
const asText = (message: Uint8Array): string => Buffer.from(message).toString('latin1');
const headersOf = (message: Uint8Array): string => asText(message).slice(0, asText(message).indexOf('\r\n\r\n'));
const ada = { address: 'ada@example.com' };

describe.each([
  ['in five languages', () => morning],
  ['in Arabic', () => ({ ...morning, language: 'ar', direction: 'rtl' as const, title: 'صباح المرفأ', subject: 'ميناء المرفأ يستأنف العمل' })],
  ['with 60 stories', () => longDigest(60)],
])('a message %s', (_, digest) => {
  test('reads back with equal parts', async () => {
    const { email, message } = await compose(digest());
    const parsed = await PostalMime.parse(message);
    // The parser ends every part with a line break of its own.
    expect(parsed.html?.replace(/\r?\n$/, '')).toBe(email.html);
    expect(parsed.text?.replaceAll('\r\n', '\n').replace(/\n$/, '')).toBe(email.text);
    expect(parsed.subject).toBe(email.subject);
    expect(parsed.from).toEqual({ name: 'Harbor', address: 'digest@harbor.example' });
    expect(parsed.attachments).toEqual([]);
  });

  test('is 7-bit, in CRLF lines of at most 998 characters', async () => {
    const text = asText((await compose(digest())).message);
    expect(text).toMatch(/^[\x09\x0a\x0d\x20-\x7e]*$/);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(Math.max(...text.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998);
  });

  test('is the same bytes twice', async () => {
    expect(Buffer.compare((await compose(digest())).message, (await compose(digest())).message)).toBe(0);
  });
});

test('the headers say what it is', async () => {
  const { message } = await compose(morning);
  const { headers, date, messageId, replyTo } = await PostalMime.parse(message);
  const value = (key: string): string | undefined => headers.find((header) => header.key === key)?.value;
  expect(date).toBe('2026-11-21T06:30:00.000Z');
  expect(messageId).toMatch(/^<[0-9a-f]{32}@harbor\.example>$/);
  expect(replyTo).toEqual([{ name: '', address: 'desk@harbor.example' }]);
  expect(value('list-id')).toBe('The Harbor Morning <morning.harbor.example>');
  expect(value('feedback-id')).toBe('12:morning:digest:newsletter');
  expect(value('auto-submitted')).toBe('auto-generated');
  expect(value('precedence')).toBe('bulk');
  expect(value('x-auto-response-suppress')).toBe('OOF, AutoReply');
  expect(value('content-language')).toBe('en');
  expect(value('list-unsubscribe')).toBeUndefined();
  for (const name of ['From', 'To', 'Date', 'Subject', 'Message-ID', 'MIME-Version', 'Content-Type', 'Reply-To', 'List-ID']) {
    expect(headersOf(message).match(new RegExp(`^${name}:`, 'gim'))).toHaveLength(1);
  }
});

test('an unsubscribe page brings both headers of RFC 8058; what is no web page brings none', async () => {
  const email = renderEmail(morning, newsletter, template).value;
  const withPage = headersOf(await composeMessage(morning, email, newsletter, { unsubscribeUrl: 'https://web.example/stop?t=1' }));
  expect(withPage).toContain('List-Unsubscribe: <https://web.example/stop?t=1>\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n');
  expect(headersOf(await composeMessage(morning, email, newsletter, { unsubscribeUrl: 'javascript:x' }))).not.toContain('List-Unsubscribe');
});

test('each issue has an identity of its own', async () => {
  const other = asText((await compose({ ...morning, number: 13 })).message);
  const boundary = /boundary="([^"]+)"/.exec(asText((await compose(morning)).message))?.[1];
  expect(other).not.toContain(boundary);
});

test.each([
  ['plain', 'Seven states agree'],
  ['of a line break', 'One\r\nBcc: eve@evil.example'],
  ['of other scripts', 'ميناء المرفأ · 青葉市 · Über die Küste, encore une fois et encore une fois'],
  ['of an encoded word', '=?utf-8?Q?not_encoded?='],
])('a subject and a title %s stay one header each', async (_, text) => {
  const settings = { ...newsletter, fromName: text.replace(/[\r\n]+/g, ' '), title: text };
  const { value } = renderEmail({ ...morning, subject: text }, settings, template);
  const message = await composeMessage({ ...morning, subject: text }, { ...value, subject: text }, settings);
  const { subject, headers, from } = await PostalMime.parse(message);
  const shown = text.replace(/[\r\n]+/g, ' ');
  if (!text.startsWith('=?')) {
    expect(subject).toBe(shown);
    expect(from?.name).toBe(shown);
    const listId = headers.find(({ key }) => key === 'list-id')?.value ?? '';
    expect(listId.replace(/=\?utf-8\?B\?([^?]*)\?= ?/g, (_, word: string) => Buffer.from(word, 'base64').toString())).toContain(shown);
  }
  expect(headers.map(({ key }) => key)).not.toContain('bcc');
});

describe('addressing a copy', () => {
  let message: Uint8Array;
  beforeAll(async () => {
    message = (await compose(morning)).message;
  });

  test('changes the To line and nothing else', () => {
    const copy = asText(addressed(message, ada));
    expect(copy).toBe(asText(message).replace('To: recipient@placeholder.invalid', 'To: ada@example.com'));
  });

  test.each([
    ['Ada Lovelace', 'Ada Lovelace'],
    ['Lovelace, Ada', 'Lovelace, Ada'],
    ['Ada "The Countess" \\ Lovelace', 'Ada "The Countess" \\ Lovelace'],
    ['آدا', 'آدا'],
    ['上田 愛子 🌊', '上田 愛子 🌊'],
    ['Ünal '.repeat(30).trim(), 'Ünal '.repeat(30).trim()],
    ['=?utf-8?Q?x?=', '=?utf-8?Q?x?='],
    ['  Ada\r\nBcc: eve@evil.example\0 ', 'Ada Bcc: eve@evil.example'],
    ['Ada\u202E\u200b', 'Ada'],
    ['\r\n', ''],
    ['Ada <eve@evil.example>', 'Ada <eve@evil.example>'],
  ])('the name %j reads back as %j', async (name, shown) => {
    const copy = addressed(message, { ...ada, name });
    const parsed = await PostalMime.parse(copy);
    expect(parsed.to).toEqual([{ name: shown, address: 'ada@example.com' }]);
    expect(parsed.bcc).toBeUndefined();
    expect(
      headersOf(copy)
        .split('\r\n')
        .every((line) => line.length <= 78 || !line.includes('=')),
    ).toBe(true);
  });

  test('an international domain is sent to in ASCII', () => {
    expect(asText(addressed(message, { address: 'ada@bücher.example' }))).toContain('\r\nTo: ada@xn--bcher-kva.example\r\n');
  });

  test.each([
    '',
    'ada',
    'ada@',
    '@example.com',
    'ada@example',
    'a@b.example\r\nBcc: x@y.example',
    'a@b.example, c@d.example',
    'a@b.example;c@d.example',
    '<a@b.example>',
    'Ada <a@b.example>',
    'a b@c.example',
    '"a"@b.example',
    'ädä@example.com',
    'a@-.example/',
    `${'a'.repeat(260)}@example.com`,
  ])('the address %j is refused, without repeating it', (address) => {
    expect(() => addressed(message, { address })).toThrow(expect.objectContaining({ name: 'InvalidRecipient' }));
    if (!'ada@example.com'.includes(address)) expect(() => addressed(message, { address })).not.toThrow(address);
  });

  test('a placeholder in the text is left alone, and a message without one is refused', async () => {
    const email = { ...renderEmail(morning, newsletter, template).value, text: 'x\nTo: recipient@placeholder.invalid\ny' };
    const copy = asText(addressed(await composeMessage(morning, email, newsletter), ada));
    expect(copy).toContain('x\r\nTo: recipient@placeholder.invalid\r\ny');
    expect(() => addressed(Buffer.from('From: x\r\n\r\n\r\nTo: recipient@placeholder.invalid\r\n'), ada)).toThrow(/no placeholder/);
  });

  test('whatever a name holds, there is one recipient and no other header', async () => {
    const keysOf = async (copy: Uint8Array): Promise<string[]> => (await PostalMime.parse(copy)).headers.map(({ key }) => key);
    const small = (await compose(longDigest(1))).message;
    const keys = await keysOf(small);
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async (name) => {
        const copy = addressed(small, { ...ada, name });
        expect((await PostalMime.parse(copy)).to).toEqual([expect.objectContaining({ address: 'ada@example.com' })]);
        expect(await keysOf(copy)).toEqual(keys);
        expect(headersOf(copy)).toMatch(/^[\x20-\x7e\r\n]*$/);
      }),
      { numRuns: 100 },
    );
  });
});
